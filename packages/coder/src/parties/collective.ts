import type { Tree } from "../tree/tree.ts";

/** Nouns for parties that are spoken of together: `both sides`, `the two countries`, `the three governments`. */
const sides = new Set(
  "side country nation government state party delegation leader neighbour neighbor army capital power rival ally minister".split(
    " ",
  ),
);
const counts = new Map([
  ["both", 2],
  ["two", 2],
  ["three", 3],
  ["four", 4],
]);
const pointing = new Set(["the", "both", "these", "those", "all", "their"]);

/** How many parties that were named before a phrase stands for; null when it is no such phrase. */
export function countOfSides(tree: Tree, noun: number): number | null {
  if (!sides.has(tree.lemmas[noun]!)) return null;
  if (tree.lemmas[noun] === "side" && /^(?:each|either|neither)$/.test(tree.lemmas[noun - 1] ?? "")) return 2;
  if (tree.penn[noun] !== "NNS") return null;
  const before = tree.children[noun]!.filter((child) => child < noun);
  const words = before.map((child) => tree.lemmas[child]!);
  // `the two Sudanese parties` and `the parties in Kenya` say whose they are.
  if (
    before.some(
      (child) =>
        tree.tags[child] === "PROPN" ||
        (tree.tags[child] === "ADJ" && tree.bases[child] === "amod" && isName(tree, child)),
    )
  )
    return null;
  if (!words.some((word) => pointing.has(word))) return null;
  for (const word of words) {
    const count = counts.get(word);
    if (count !== undefined) return count;
  }
  return tree.lemmas[noun] === "side" ? 2 : null;
}

function isName(tree: Tree, token: number): boolean {
  return /^\p{Lu}/u.test(tree.words[token]!);
}
