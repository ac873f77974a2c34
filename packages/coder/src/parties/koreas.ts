import type { Tree } from "../tree/tree.ts";

/**
 * `The North` and `the South` in an article that names either Korea: the state as it is written out. Null elsewhere, and
 * where another word belongs to the name: `the North Atlantic`.
 *
 * @param countries how often the article names each country
 */
export function koreaOf(tree: Tree, head: number, countries: ReadonlyMap<string, number>): string | null {
  const word = tree.words[head]!;
  if ((word !== "North" && word !== "South") || tree.lemmas[head - 1] !== "the") return null;
  const next = tree.words[head + 1];
  if (next !== undefined && /^\p{Lu}/u.test(next)) return null;
  return countries.has("PRK") || countries.has("KOR") ? `${word} Korea` : null;
}
