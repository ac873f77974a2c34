import type { Tree } from "../tree/tree.ts";
import type { Time } from "../when/index.ts";
import { type Count, countOf } from "./count-persons.ts";
import { countingOf } from "./counting.ts";
import type { FoundQuantity } from "./find-quantities.ts";
import { beside, mayTellVictims, type Victims, victimsOf } from "./victims.ts";

/** Killed or injured persons as one clause tells of them. */
export interface Casualties extends Count {
  readonly kind: "killed" | "injured";
  /** Token of the verb or noun that says what happened to them. */
  readonly predicate: number;
  /** Tokens that stand for those killed or injured. */
  readonly victims: readonly number[];
  /** What they come to: a number of their own, more of the same event, a new count of it, or a sum over a longer time. */
  readonly counting: "count" | "addition" | "update" | "cumulative";
}

/** All casualties of a sentence that come with a number, or with persons one can count. */
export function readCasualties(tree: Tree, quantities: readonly FoundQuantity[], times: readonly Time[]): Casualties[] {
  const found: Casualties[] = [];
  const counted = new Set<number>();
  for (let token = 0; token < tree.count; token++) {
    if (!mayTellVictims(tree, token)) continue;
    const read = ({ kind, victims }: Victims): Casualties[] => {
      const fresh = victims.filter((victim) => !counted.has(victim));
      const count = countOf(tree, fresh, quantities);
      if (count === null) return [];
      for (const victim of fresh) counted.add(victim);
      return [{ kind, ...count, predicate: token, victims: fresh, counting: countingOf(tree, token, fresh, times) }];
    };
    const told = victimsOf(tree, token, quantities).flatMap(read);
    found.push(...(told.length > 0 ? told : beside(tree, token, quantities).flatMap(read)));
  }
  return found;
}
