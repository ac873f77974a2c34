import type { Toll } from "@dateline/schema";
import { subtree, type Tree } from "../tree/tree.ts";
import type { FoundQuantity } from "./find-quantities.ts";
import { nounKind } from "./kind-of.ts";
import { isOnePerson } from "./persons.ts";

interface Count {
  readonly toll: Toll;
  readonly start: number;
  readonly end: number;
}

/** The number of persons that some coordinated words stand for; null when none of them can be counted. */
export function countOf(tree: Tree, victims: readonly number[], quantities: readonly FoundQuantity[]): Count | null {
  let [low, best, high] = [0, 0, 0];
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const victim of victims) {
    const count = personsIn(tree, victim, quantities);
    if (count === null) continue;
    low += count.toll.low;
    best += count.toll.best;
    high += count.toll.high;
    first = Math.min(first, count.start);
    last = Math.max(last, count.end);
  }
  return last === 0 ? null : { toll: { low, best, high }, start: first, end: last };
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
  if (isNobody(tree, victim)) return { toll: { low: 0, best: 0, high: 0 }, ...span };
  return isOnePerson(tree, victim) ? { toll: { low: 1, best: 1, high: 1 }, ...span } : null;
}

/** `no one`, `nobody`, `no soldiers`. */
function isNobody(tree: Tree, token: number): boolean {
  const lemma = tree.lemmas[token]!;
  if (lemma === "nobody" || lemma === "none") return true;
  return tree.children[token]!.some((child) => tree.lemmas[child] === "no" && tree.bases[child] === "det");
}
