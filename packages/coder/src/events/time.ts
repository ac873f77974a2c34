import type { Day, When } from "@dateline/schema";
import type { Reading } from "../readings/match.ts";
import { isUnder, isVerb, type Tree } from "../tree/tree.ts";
import type { Time } from "../when/index.ts";
import type { Scene } from "./scene.ts";

/**
 * When an event happened, as its sentence tells: the time that hangs on its predicate, or on the verb above it. What
 * hangs on a verb of saying dates what is said, not what happened. Null when the sentence does not tell.
 */
export function timeOf(scene: Scene, reading: Reading): When | null {
  const { tree } = reading;
  let best: Time | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const time of scene.times[tree.index]!) {
    const cost = time.when === null ? null : costOf(scene, reading, time);
    if (cost !== null && cost < bestCost) [best, bestCost] = [time, cost];
  }
  return best?.when ?? null;
}

/**
 * The time of something that has happened: a day or month without a year that would lie after the publication is the one
 * a year before (`the October 7 attacks`, told in August), a weekday the one a week before.
 */
export function pastTime(when: When | null, published: Day | null): When | null {
  if (when === null || published === null || when.start <= published || when.evidence === null) return when;
  if (when.basis === "relative" && when.precision === "day") return { ...when, ...shifted(when, 0, -7) };
  if (when.basis !== "explicit" || when.precision === "year" || /\d{4}/.test(when.evidence.text)) return when;
  return { ...when, ...shifted(when, -1, 0) };
}

function shifted({ start, end }: When, years: number, days: number): Pick<When, "start" | "end"> {
  const shift = (day: Day): Day => {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  };
  return { start: shift(start), end: shift(end) };
}

/** How far a time hangs from an event; null when it dates something else. */
function costOf(scene: Scene, { tree, clause }: Reading, time: Time): number | null {
  const token = headIn(tree, time.start, time.end);
  if (token === null) return null;
  const { predicate, verb } = clause;
  const anchor = verb ?? predicate;
  if (clause.kind === "noun" && isUnder(tree, token, predicate)) return stepsTo(tree, token, predicate);
  const governor = verbOver(tree, token);
  if (governor === null) return 3;
  if (governor === predicate || governor === anchor) return 1 + stepsTo(tree, token, governor) / 10;
  const isSaying = scene.speechVerbs.has(tree.lemmas[governor]!);
  if (isUnder(tree, anchor, governor)) return isSaying ? null : 2 + stepsTo(tree, anchor, governor) / 10;
  if (isUnder(tree, governor, anchor)) return null;
  return isSaying ? null : 6;
}

function headIn(tree: Tree, start: number, end: number): number | null {
  for (let token = 0; token < tree.count; token++) {
    if (tree.starts[token]! < start || tree.ends[token]! > end) continue;
    const head = tree.heads[token]!;
    if (head < 0 || tree.starts[head]! < start || tree.ends[head]! > end) return token;
  }
  return null;
}

function verbOver(tree: Tree, token: number): number | null {
  for (let at = tree.heads[token]!, steps = 0; at >= 0 && steps < 20; at = tree.heads[at]!, steps++)
    if (isVerb(tree, at)) return at;
  return null;
}

function stepsTo(tree: Tree, token: number, ancestor: number): number {
  let steps = 0;
  for (let at = token; at >= 0 && at !== ancestor && steps < 20; at = tree.heads[at]!) steps++;
  return steps;
}
