import { annotate } from "@dateline/language";
import { treeOf } from "./tree/read-trees.ts";
import type { Tree } from "./tree/tree.ts";
import { readTimes, type Time } from "./when/index.ts";

/** The sentences of a text with their times, published on 18 October 2024, a Friday. */
export function annotated(text: string, published = "2024-10-18"): { tree: Tree; times: readonly Time[] }[] {
  const sentences = annotate(text, [{ start: 0, end: text.length, kind: "body" }]);
  const trees = sentences.filter(({ kind, length }) => kind !== "dateline" && length > 0).map(treeOf);
  const times = readTimes(trees, { published, publishedInterval: null });
  return trees.map((tree, index) => ({ tree, times: times[index]! }));
}
