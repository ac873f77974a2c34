import { type Day, type PloverType, quadOf } from "@dateline/schema";
import type { Party } from "../parties/mention.ts";
import { contentHead } from "../readings/phrase.ts";
import { markOf } from "../tree/tree.ts";
import type { Draft } from "./draft.ts";
import { isHabit } from "./habit.ts";
import { isElsewhere } from "./place.ts";

/** Mentions of one event; the first is the one it is coded from. */
export type Mentions = readonly [Draft, ...Draft[]];

/** Events of one type, and mentions of one event, that a draft is compared with at most: time stays linear in the text. */
const comparedEvents = 200;
const comparedMentions = 20;
/** Milliseconds before publication beyond which a dated event is history: news without a date is none of it. */
const longAgo = 60 * 86_400_000;

/**
 * Puts mentions of one event together, in the order of their first mention.
 *
 * @param published day of the article; null when it is not known
 */
export function mergeDrafts(drafts: readonly Draft[], published: Day | null): Mentions[] {
  const isLongAgo = ({ when }: Draft) =>
    when !== null && published !== null && Date.parse(published) - Date.parse(when.end) > longAgo;
  const groups: [Draft, ...Draft[]][] = [];
  const byType = new Map<PloverType, [Draft, ...Draft[]][]>();
  for (const draft of drafts) {
    const known = byType.get(draft.type) ?? [];
    const ofItsTime = known.filter(([first]) => isLongAgo(first) === isLongAgo(draft));
    const group = nearest(ofItsTime, draft);
    if (group !== null) {
      group.push(draft);
      continue;
    }
    const opened: [Draft, ...Draft[]] = [draft];
    groups.push(opened);
    if (known.push(opened) > comparedEvents) known.shift();
    byType.set(draft.type, known);
  }
  return groups.map((group) => {
    const best = group.reduce((top, draft) => (richness(draft) > richness(top) ? draft : top));
    return [best, ...group.filter((draft) => draft !== best)];
  });
}

/** Of the events a draft can be a mention of, the one told last: a killing without a doer belongs to the attack beside it. */
function nearest(known: readonly [Draft, ...Draft[]][], draft: Draft): [Draft, ...Draft[]] | null {
  let found: [Draft, ...Draft[]] | null = null;
  for (const group of known)
    if (isSameEvent(group, draft) && (found === null || lastSentence(group) > lastSentence(found))) found = group;
  return found;
}

function lastSentence(group: readonly Draft[]): number {
  return group.at(-1)!.tree.index;
}

/** How much a mention tells: a verb with both sides outside the headline tells most, what came of it less. */
function richness(draft: Draft): number {
  return (
    (draft.isNominal ? 0 : 2) +
    Math.min(draft.actors.length, 1) * 2 +
    (draft.recipients.some((party) => party.basis !== "inferred") ? 2 : Math.min(draft.recipients.length, 1)) +
    (draft.tree.isHeadline ? 0 : 1) +
    (isOutcome(draft) ? 0 : 1.5) +
    draft.actors.filter((party) => party.basis === "named").length * 0.5
  );
}

/** How many participles in a row are followed to the first. */
const deepest = 4;

/** `ambushed a convoy, killing 14`: the participle says what came of what was done. */
function isOutcome({ tree, reading: { clause } }: Draft): boolean {
  let verb = clause.verb ?? -1;
  for (let steps = 0; tree.penn[verb] === "VBG" && tree.bases[verb] === "conj" && steps < deepest; steps++)
    verb = tree.heads[verb]!;
  return tree.penn[verb] === "VBG" && tree.bases[verb] === "advcl" && markOf(tree, verb) === null;
}

function isSameEvent(group: readonly Draft[], draft: Draft): boolean {
  return group.slice(0, comparedMentions).every((other) => agrees(other, draft));
}

const settled = new Set(["occurred", "ongoing"]);

function agrees(a: Draft, b: Draft): boolean {
  if (a.status !== b.status && !(settled.has(a.status) && settled.has(b.status))) return false;
  if (a.mode !== b.mode && a.mode !== null && b.mode !== null) return false;
  if (!agreeParties(a.actors, b.actors) || !agreeParties(a.recipients, b.recipients)) return false;
  if (a.where !== null && b.where !== null && isElsewhere(a.where, b.where)) return false;
  if (a.when !== null && b.when !== null && (a.when.end < b.when.start || b.when.end < a.when.start)) return false;
  // What happened again and again is not one of the times it happened.
  if (quadOf(a.type) === 4 && isHabit(a) !== isHabit(b)) return false;
  if (kindOf(a) !== kindOf(b)) return false;
  if (isOtherThanFight(a, b) || isOtherThanFight(b, a)) return false;
  if (!agreeThemes(a, b)) return false;
  if (isVerbal(a.type)) {
    // Two statements of one speaker are one when they share the predicate, or stand in one sentence.
    return a.tree === b.tree || a.tree.isHeadline || lemmaOf(a) === lemmaOf(b);
  }
  return true;
}

/** Taking a place and stopping a weapon are no strikes, whoever did them. */
function kindOf({ cameo, acled }: Draft): string {
  if (cameo?.startsWith("192")) return "territory";
  return acled === "Disrupted weapons use" ? acled : "";
}

/** Two sides that fight, and an attack on civilians by nobody named. */
function isOtherThanFight(fight: Draft, attack: Draft): boolean {
  if (!fight.reading.frame.isReciprocal || fight.actors.length < 2 || attack.actors.length > 0) return false;
  return attack.recipients.length > 0 && attack.recipients.every(({ resolved }) => resolved.sectors[0] === "CVL");
}

function isVerbal(type: PloverType): boolean {
  const quad = quadOf(type);
  return quad === 1 || quad === 3;
}

/** What is sent, given or seized is not two different things. */
function agreeThemes(a: Draft, b: Draft): boolean {
  const [x, y] = [themesOf(a), themesOf(b)];
  return x.size === 0 || y.size === 0 || a.tree.isHeadline || b.tree.isHeadline || [...x].some((lemma) => y.has(lemma));
}

function themesOf({ reading, tree }: Draft): Set<string> {
  return new Set((reading.fills.get("theme") ?? []).map((token) => tree.lemmas[contentHead(tree, token)]!));
}

function lemmaOf({ reading, tree }: Draft): string {
  return tree.lemmas[reading.clause.predicate]!;
}

const stateForces: ReadonlySet<string | undefined> = new Set(["MIL", "COP", "GOV", "SPY"]);
const rebels: ReadonlySet<string | undefined> = new Set(["REB", "UAF", "CRM"]);

/** Of one country, but an army and those it fights are not one party. */
function areOpposed(a: string | undefined, b: string | undefined): boolean {
  return (stateForces.has(a) && rebels.has(b)) || (rebels.has(a) && stateForces.has(b));
}

function isPlural({ tree, head, basis }: Party): boolean {
  return basis === "named" && tree.penn[head] === "NNS";
}

/** Parties do not contradict each other: one list is empty, or they share a country, or a name where none is known. */
function agreeParties(a: readonly Party[], b: readonly Party[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((one) =>
    b.some((other) => {
      const [x, y] = [one.resolved, other.resolved];
      if (x.person !== null && y.person !== null) return x.person === y.person;
      // A person with a name is not several.
      if (x.person === null ? y.person !== null && isPlural(one) : isPlural(other)) return false;
      if (areOpposed(x.sectors[0], y.sectors[0])) return false;
      if (x.country !== null && y.country !== null) return x.country === y.country;
      return x.name === y.name;
    }),
  );
}
