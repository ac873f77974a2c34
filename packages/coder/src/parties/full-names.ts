import type { Tree } from "../tree/tree.ts";

/** A name of two words and more, by its head. */
export interface FullName {
  readonly tree: Tree;
  readonly head: number;
}

/** Bearers of each surname that are kept: time stays linear in the text. */
const keptBearers = 5;

/** Bearers of surnames by the last word of their names. */
export function fullNamesIn(trees: readonly Tree[]): Map<string, FullName[]> {
  const found = new Map<string, FullName[]>();
  for (const tree of trees)
    for (const { start, end, type } of tree.names) {
      if (type !== "PER" || end - start < 2) continue;
      const head = rangeHead(tree, start, end);
      const known = found.get(tree.lemmas[end - 1]!);
      if (known === undefined) found.set(tree.lemmas[end - 1]!, [{ tree, head }]);
      else if (known.length < keptBearers) known.push({ tree, head });
    }
  return found;
}

/** The token of a span that hangs on none of its others. */
function rangeHead(tree: Tree, start: number, end: number): number {
  for (let token = start; token < end; token++)
    if (tree.heads[token]! < start || tree.heads[token]! >= end) return token;
  return start;
}
