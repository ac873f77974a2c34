import type { AtlasOptions } from "@dateline/atlas";
import { defineStage, type Stage } from "@dateline/pipeline";
import { Article, Event } from "@dateline/schema";
import { codeArticle } from "./code-article.ts";

/**
 * The stage article → the events it reports, in the order of their triggers, with a user's own actors and places.
 *
 * The files are read when the first article comes; see `loadAtlas` for what they throw.
 */
export function coderWith(files: AtlasOptions): Stage<Article, Event> {
  return defineStage<Article, Event>({
    name: "code-events",
    version: "1",
    input: Article,
    output: Event,
    run: (article) => codeArticle(article, files).map(({ event }) => event),
  });
}

/** Article → the events it reports, with the built-in actors and places. Articles not in English have none. */
export const codeEvents: Stage<Article, Event> = coderWith({});
