import type { Toll } from "@dateline/schema";
import type { Casualties } from "./casualties.ts";

/**
 * The toll of an event from what an article tells of it, by the rules of docs/codebook.md.
 *
 * `best` is the last count that says it is new (`the toll rose to 45`), else the first count; what is said to come on top
 * (`another three died in hospital`) is added. `low` and `high` span all counts. Sums over a longer time are left out.
 *
 * @param told casualties of one kind that belong to the event, in the order of the text, the event's own sentence first
 */
export function tollOf(told: readonly Casualties[]): Toll | null {
  const counts = told.filter(({ counting }) => counting === "count");
  const updates = told.filter(({ counting }) => counting === "update");
  const additions = told.filter(({ counting }) => counting === "addition");
  const latest = updates.at(-1);
  const main = latest ?? counts[0];
  if (main === undefined && additions.length === 0) return null;
  const spanned = latest === undefined ? counts : updates.slice(-1);
  const base: Toll = {
    low: Math.min(...spanned.map(({ toll }) => toll.low), main?.toll.low ?? 0),
    best: main?.toll.best ?? 0,
    high: Math.max(...spanned.map(({ toll }) => toll.high), main?.toll.high ?? 0),
  };
  // A new count has what came on top before it.
  const later = latest === undefined ? additions : additions.filter(({ start }) => start > latest.start);
  return later.reduce(
    (sum, { toll }) => ({ low: sum.low + toll.low, best: sum.best + toll.best, high: sum.high + toll.high }),
    base,
  );
}
