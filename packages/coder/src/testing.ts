import { readTrees } from "./tree/read-trees.ts";
import type { Tree } from "./tree/tree.ts";
import { readTimes, type Time } from "./when/index.ts";

/** The sentences of a text with their times; published on a Friday unless told otherwise. */
export function annotated(text: string, published = "2024-10-18"): { tree: Tree; times: readonly Time[] }[] {
  const trees = readTrees({ text, paragraphs: [{ start: 0, end: text.length, kind: "body" }] });
  const times = readTimes(trees, { published, publishedInterval: null });
  return trees.map((tree, index) => ({ tree, times: times[index]! }));
}
