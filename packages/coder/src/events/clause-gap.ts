import { markOf, type Tree } from "../tree/tree.ts";
import { readNumber } from "../words/read-number.ts";
import { wordsOf } from "../words/words-of.ts";

const lengths: ReadonlyMap<string, number> = new Map([
  ["day", 1],
  ["night", 1],
  ["week", 7],
]);
/** Lengths of time that are no number of days. */
const vague = new Set(["month", "year", "decade", "hour", "minute"]);

/**
 * Days from the act of a clause to that of the verb above it: 9 in `released them nine days after they abducted them`, -2 in
 * `warned him two days before it struck`. Null when the clause tells no distance; NaN when it tells one that is no number of days.
 */
export function daysToVerbAbove(tree: Tree, verb: number): number | null {
  const mark = markOf(tree, verb);
  // With such a mark a clause is none of several on one level, though parsers call it one.
  if (!/^(?:advcl|conj)$/.test(tree.bases[verb] ?? "") || (mark !== "after" && mark !== "before")) return null;
  const at = tree.lemmas.lastIndexOf(mark, verb);
  const unit = at > 0 ? tree.lemmas[at - 1]! : "";
  if (vague.has(unit)) return unit === "hour" || unit === "minute" ? null : Number.NaN;
  const length = lengths.get(unit);
  if (length === undefined) return null;
  const count = countBefore(tree, at - 1);
  return count === null ? Number.NaN : (mark === "after" ? 1 : -1) * count * length;
}

/** The number before a noun: `nine days`, `a week`. */
function countBefore(tree: Tree, noun: number): number | null {
  if (noun > 0 && /^(?:a|an)$/.test(tree.lemmas[noun - 1]!)) return 1;
  const words = wordsOf(tree);
  const at = noun === 0 ? -1 : words.list.findIndex(({ start }) => start === tree.starts[noun - 1]);
  return at < 0 ? null : (readNumber(words, at)?.value ?? null);
}
