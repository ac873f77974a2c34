import type { Toll } from "@dateline/schema";
import { subtree, type Tree } from "../tree/tree.ts";
import type { FoundQuantity } from "./find-quantities.ts";
import { nounKind } from "./kind-of.ts";
import { isOnePerson } from "./persons.ts";

/** A number of persons as it is told. */
export interface Count {
  readonly toll: Toll;
  /** Bounds the words set (`at least`, `up to`); null where they set none. */
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  /** First character of the words that tell the number, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/** The number of persons that some coordinated words stand for; null when none of them can be counted. */
export function countOf(tree: Tree, victims: readonly number[], quantities: readonly FoundQuantity[]): Count | null {
  let [low, best, high] = [0, 0, 0];
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  let [hasMin, hasMax, approximate] = [false, false, false];
  for (const victim of victims) {
    const count = personsIn(tree, victim, quantities);
    if (count === null) continue;
    low += count.toll.low;
    best += count.toll.best;
    high += count.toll.high;
    hasMin ||= count.min !== null;
    hasMax ||= count.max !== null;
    approximate ||= count.approximate;
    first = Math.min(first, count.start);
    last = Math.max(last, count.end);
  }
  if (last === 0) return null;
  const [min, max] = [hasMin ? low : null, hasMax ? high : null];
  return { toll: { low, best, high }, min, max, approximate, start: first, end: last };
}

function personsIn(tree: Tree, victim: number, quantities: readonly FoundQuantity[]): Count | null {
  const quantity = quantities.find(
    ({ head, number, form }) => (head === victim || number === victim) && form === "count",
  );
  if (quantity !== undefined) {
    if (nounKind(tree.lemmas[victim]!) === "other") return null;
    const { value, min, max, approximate } = quantity;
    const best = Math.round(value);
    const low = min !== null ? Math.ceil(min) : max !== null && !approximate ? Math.min(1, best) : best;
    return {
      toll: { low: Math.min(low, best), best, high: Math.max(best, Math.floor(max ?? value)) },
      min,
      max,
      approximate,
      start: quantity.start,
      end: quantity.end,
    };
  }
  const words = subtree(
    tree,
    victim,
    (child) => !["acl", "appos", "conj", "punct", "cc", "parataxis"].includes(tree.bases[child]!),
  );
  const span = { start: tree.starts[words[0]!]!, end: tree.ends[words.at(-1)!]! };
  const exactly = (best: number) => ({ toll: { low: best, best, high: best }, ...unbounded, ...span });
  if (isNobody(tree, victim)) return exactly(0);
  return isOnePerson(tree, victim) ? exactly(1) : null;
}

/** Bounds of a number without any. */
export const unbounded = { min: null, max: null, approximate: false } as const;

/** `no one`, `nobody`, `no soldiers`. */
function isNobody(tree: Tree, token: number): boolean {
  const lemma = tree.lemmas[token]!;
  if (lemma === "nobody" || lemma === "none") return true;
  return tree.children[token]!.some((child) => tree.lemmas[child] === "no" && tree.bases[child] === "det");
}
