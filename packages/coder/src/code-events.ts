import { defineStage } from "@dateline/pipeline";
import { Article, Event } from "@dateline/schema";
import { assembleEvents } from "./events/assemble.ts";
import { draftEvents, isReportable } from "./events/draft-events.ts";
import { mergeDrafts } from "./events/merge.ts";
import { isPolitical } from "./events/political.ts";
import { readScene } from "./events/scene.ts";

/** Article → the events it reports, in the order of their triggers. */
export const codeEvents = defineStage<Article, Event>({
  name: "code-events",
  version: "1",
  input: Article,
  output: Event,
  run(article) {
    if (article.language !== null && article.language !== "en") return [];
    const scene = readScene(article);
    return assembleEvents(
      scene,
      mergeDrafts(draftEvents(scene).filter((draft) => isReportable(draft) && isPolitical(scene, draft))),
    );
  },
});
