import { childrenBy, prepositionOf, type Tree } from "../tree/tree.ts";
import type { Draft } from "./draft.ts";

/** Days beyond which a time is a spell of many events, not the time of one. */
const spellDays = 31;

const frequency = new Set(
  "often regularly frequently repeatedly routinely sometimes usually typically commonly periodically occasionally constantly habitually".split(
    " ",
  ),
);
const longUnits = new Set("month year decade century generation".split(" "));

/**
 * Told as what goes on or happens again and again, not as one event: of a long time (`since 2014`, `has fought it for two
 * decades`), with an adverb of frequency (`often attacks`).
 */
export function isHabit({ tree, reading, when }: Draft): boolean {
  if (when !== null && (Date.parse(when.end) - Date.parse(when.start)) / 86_400_000 > spellDays) return true;
  const verb = reading.clause.verb;
  if (verb === null) return false;
  if (childrenBy(tree, verb, "advmod").some((child) => frequency.has(tree.lemmas[child]!))) return true;
  return isForLong(tree, verb);
}

/** `has fought the government for nearly two decades`. */
function isForLong(tree: Tree, verb: number): boolean {
  const isPerfect = childrenBy(tree, verb, "aux").some((aux) => tree.lemmas[aux] === "have");
  return (
    isPerfect &&
    childrenBy(tree, verb, "obl").some(
      (child) => prepositionOf(tree, child) === "for" && longUnits.has(tree.lemmas[child]!),
    )
  );
}
