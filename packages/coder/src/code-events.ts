import { defineStage } from "@dateline/pipeline";
import { Article, Event } from "@dateline/schema";

/** Article → the events it reports, in the order of their triggers. */
export const codeEvents = defineStage<Article, Event>({
  name: "code-events",
  version: "0",
  input: Article,
  output: Event,
  run: () => [],
});
