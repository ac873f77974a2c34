import { type AtlasOptions, loadAtlas } from "@dateline/atlas";
import { type Article, publicationDay } from "@dateline/schema";
import { assembleEvents, type CodedEvent } from "./events/assemble.ts";
import { draftEvents, isReportable } from "./events/draft-events.ts";
import { mergeDrafts } from "./events/merge.ts";
import { isOffTopic } from "./events/off-topic.ts";
import { readScene } from "./events/scene.ts";
import { isLikely } from "./scorer/score-event.ts";

/** Language the coder reads, ISO 639. Articles in another one have no events. */
export const codedLanguage = "en";

/** The way of an article: read it, draft events sentence by sentence, leave out what is likely none, merge mentions. */
export function codeArticle(article: Article, files: AtlasOptions = {}): CodedEvent[] {
  if (article.language !== null && article.language !== codedLanguage) return [];
  const scene = readScene(article, loadAtlas(files));
  const drafts = draftEvents(scene).filter(
    (draft) => isReportable(draft) && isLikely(scene, draft) && !isOffTopic(scene, draft),
  );
  return assembleEvents(scene, mergeDrafts(drafts, publicationDay(article)));
}
