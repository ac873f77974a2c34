import { prepositionOf, type Tree } from "../tree/tree.ts";

/** How far back, in characters, a body may have been named for its seat to stand for it. */
const near = 400;

/** Prepositions that make it the town. */
const placing = new Set(["in", "at", "near", "outside", "around", "into", "through", "across", "to", "from"]);

/**
 * `Brussels` soon after the European Union or NATO was named: the body that has its seat there, written out. Null
 * elsewhere, and where Belgium was named last.
 */
export function bodyOf(tree: Tree, head: number): string | null {
  if (tree.words[head] !== "Brussels" || placing.has(prepositionOf(tree, head) ?? "")) return null;
  const start = tree.starts[head]!;
  const before = tree.text.slice(Math.max(0, start - near), start);
  const named = before
    .match(/\b(?:EU|E\.U\.|European (?:Union|Commission|Council)|NATO|Belgi(?:um|an|ans))\b/g)
    ?.at(-1);
  if (named === undefined || named.startsWith("Belg")) return null;
  return named === "NATO" ? "NATO" : "European Union";
}
