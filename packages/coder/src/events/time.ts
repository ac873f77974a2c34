import { type Day, publicationDay, quadOf, type When } from "@dateline/schema";
import type { Reading } from "../readings/match.ts";
import { childrenBy, isUnder, isVerb, type Tree } from "../tree/tree.ts";
import type { Time } from "../when/index.ts";
import { daysToVerbAbove } from "./clause-gap.ts";
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

/**
 * When an event happened, as its sentence tells: the time that hangs on its predicate, or on the verb above it. What
 * hangs on a verb of saying dates what is said, not what happened; it dates an utterance. Null when the sentence does not tell.
 *
 * @param isUtterance true for acts that are done by saying so: a threat, a request, a reproach
 * @param isOver true for what has happened, which no day to come dates
 */
export function timeOf(scene: Scene, reading: Reading, isUtterance: boolean, isOver: boolean): When | null {
  const { tree } = reading;
  const gap = daysToVerbAbove(tree, reading.clause.verb ?? reading.clause.predicate);
  let best: When | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const time of scene.times[tree.index]!) {
    if (time.when === null) continue;
    if (isUtterance && isAhead(scene, time.when.start)) continue;
    // What is dated by the clause above lies as far from it as the words say.
    const isAbove = gap !== null && isOfClauseAbove(reading, time);
    if (isAbove && Number.isNaN(gap)) continue;
    const cost =
      costOf(scene, reading, time, isUtterance) ??
      (isOver && isAhead(scene, time.when.end) ? null : sharedCost(reading, time));
    if (cost === null || cost >= bestCost) continue;
    best = isAbove ? { ...time.when, ...shifted(time.when, 0, -gap), basis: "inferred" } : time.when;
    bestCost = cost;
  }
  return best;
}

function isOfClauseAbove({ tree, clause }: Reading, time: Time): boolean {
  const token = headIn(tree, time.start, time.end);
  return token !== null && !isUnder(tree, token, clause.verb ?? clause.predicate);
}

/** How far back, in sentences, the day of the scene may have been told. */
const reach = 4;
/** A day of the scene lies no more than these days before publication. */
const sceneDays = 7;

/** Days of the last week that events of an article are dated by: the last one of each sentence, and the lead's first. */
interface SceneDays {
  readonly bySentence: ReadonlyMap<number, When>;
  readonly ofLead: { readonly sentence: number; readonly when: When } | null;
}

/** Of words and of deeds apart: a reaction is not of the day of what it reacts to. */
export function readSceneDays(scene: Scene, drafts: readonly Draft[]): { words: SceneDays; deeds: SceneDays } {
  return {
    words: daysOf(scene, drafts.filter(isOfWords)),
    deeds: daysOf(
      scene,
      drafts.filter((draft) => !isOfWords(draft)),
    ),
  };
}

function isOfWords({ type }: Draft): boolean {
  return quadOf(type) === 1 || quadOf(type) === 3;
}

function daysOf({ article }: Scene, drafts: readonly Draft[]): SceneDays {
  const published = publicationDay(article);
  const bySentence = new Map<number, When>();
  for (const { tree, when, status } of drafts) {
    if (published === null || when === null || status !== "occurred") continue;
    const age = (Date.parse(published) - Date.parse(when.end)) / 86_400_000;
    if (when.start === when.end && age >= 0 && age <= sceneDays) bySentence.set(tree.index, when);
  }
  const sentence = [0, 1, 2].find((index) => bySentence.has(index));
  return { bySentence, ofLead: sentence === undefined ? null : { sentence, when: bySentence.get(sentence)! } };
}

/**
 * The day of the scene, for what happened and is told without a time: that of the last event before it in the sentences
 * near by, else that of the lead. Null when neither tells a day of the last week.
 */
export function sceneTime(days: ReturnType<typeof readSceneDays>, draft: Draft): When | null {
  const { tree, status, reading } = draft;
  // `months after they abducted them`: on another day than what is around it.
  if (daysToVerbAbove(tree, reading.clause.verb ?? reading.clause.predicate) !== null) return null;
  const { bySentence, ofLead } = isOfWords(draft) ? days.words : days.deeds;
  if (status !== "occurred" && status !== "ongoing") return null;
  let found = ofLead !== null && ofLead.sentence < tree.index ? ofLead.when : null;
  for (let index = tree.index, steps = 0; index >= 0 && steps <= reach; index--, steps++) {
    const near = bySentence.get(index);
    if (near === undefined) continue;
    found = near;
    break;
  }
  return found === null ? null : { ...found, basis: "inferred" };
}

/** What is to be done by a day to come is not said on that day. */
function isAhead({ article }: Scene, day: Day): boolean {
  const published = publicationDay(article);
  return published !== null && day > published;
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
function costOf(scene: Scene, { tree, clause }: Reading, time: Time, isUtterance: boolean): number | null {
  const token = headIn(tree, time.start, time.end);
  if (token === null) return null;
  const { predicate, verb } = clause;
  const anchor = verb ?? predicate;
  if (clause.kind === "noun" && isUnder(tree, token, predicate)) return stepsTo(tree, token, predicate);
  const governor = verbOver(tree, token);
  if (governor === null) return 3;
  if (governor === predicate || governor === anchor) return 1 + stepsTo(tree, token, governor) / 10;
  const isSaying = scene.speechVerbs.has(tree.lemmas[governor]!);
  if (isUnder(tree, anchor, governor))
    return isSaying && !isUtterance ? null : 2 + stepsTo(tree, anchor, governor) / 10;
  if (isUnder(tree, governor, anchor)) return null;
  return isSaying && !isUtterance ? null : 6;
}

/**
 * The cost of a time inside a clause without a tense of its own, which goes on while the act does: `stormed the stage,
 * carrying flags, on Monday`, `will meet to discuss the leaks on Tuesday`. Null in a clause that has its own time.
 */
function sharedCost({ tree, clause }: Reading, time: Time): number | null {
  const token = headIn(tree, time.start, time.end);
  const anchor = clause.verb ?? clause.predicate;
  let at = token === null ? -1 : verbOver(tree, token);
  while (at !== null && at >= 0 && at !== anchor) {
    if (!isTenseless(tree, at)) return null;
    at = verbOver(tree, at);
  }
  return at === anchor ? 5 : null;
}

function isTenseless(tree: Tree, verb: number): boolean {
  const base = tree.bases[verb]!;
  if (tree.relations[verb] === "acl:relcl" || !subordinate.has(base)) return false;
  const marks = childrenBy(tree, verb, "mark", "case").map((mark) => tree.lemmas[mark]!);
  if (tree.penn[verb] === "VBG") return marks.length === 0;
  return tree.penn[verb] === "VB" && base !== "ccomp" && marks.every((mark) => mark === "to") && marks.length === 1;
}

/** Relations of clauses below a verb. */
const subordinate = new Set(["acl", "advcl", "xcomp", "ccomp"]);

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
