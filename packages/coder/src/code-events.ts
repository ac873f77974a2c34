import { defineStage } from "@dateline/pipeline";
import { Article, Event } from "@dateline/schema";
import { codeArticle } from "./code-article.ts";

/** Article → the events it reports, in the order of their triggers. Articles not in English have none. */
export const codeEvents = defineStage<Article, Event>({
  name: "code-events",
  version: "1",
  input: Article,
  output: Event,
  run: (article) => codeArticle(article).map(({ event }) => event),
});
