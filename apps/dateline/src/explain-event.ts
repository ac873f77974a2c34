import { explain } from "@dateline/coder";
import { PipelineError } from "@dateline/schema";
import type { OwnFiles } from "./code-articles.ts";
import { readCoded } from "./dataset.ts";

/**
 * Why a dataset has an event: rule, tree and words of each value, a line each.
 *
 * @throws {PipelineError} `dataset.not-found` when the folder holds no such event, or this version does not code it so
 */
export async function explainEvent(id: string, dataset: string, { actors, places }: OwnFiles): Promise<string[]> {
  for await (const { article, events } of readCoded(dataset)) {
    const event = events.find((candidate) => candidate.id === id);
    if (event !== undefined) {
      return [
        `${article.input}: ${article.title ?? "(no title)"}`,
        ...explain(article, event, { extraActors: actors, extraPlaces: places }),
      ];
    }
  }
  throw new PipelineError("dataset.not-found", "the dataset has no such event", { recordId: id });
}
