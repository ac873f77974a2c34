import type { ResolvedPlace } from "@dateline/atlas";
import type { Place } from "@dateline/schema";
import { isPersonNoun } from "../quantity/index.ts";
import type { Reading } from "../readings/match.ts";
import { phraseTokens } from "../readings/phrase.ts";
import { isUnder, isVerb, prepositionOf, spanOf, type Tree } from "../tree/tree.ts";
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";
import { sizeOf } from "./setting.ts";

/** Prepositions whose phrase says where. */
const local = new Set(
  "in at on near outside inside around across throughout off along over within into to from through toward towards".split(
    " ",
  ),
);
/** Where somebody goes is not where violence happens. */
const directions = new Set(["to", "toward", "towards"]);
/** Types of acts that are done to places. */
const violent = new Set(["ASSAULT", "COERCE"]);
const close = new Set(["near", "outside", "around", "off", "towards", "toward"]);

/**
 * The event's own place: what its frame says is one, then phrases of the predicate, then places its parties are in, then
 * the place phrase nearest in the tree. Null when the sentence names none for it.
 */
export function placeOf(scene: Scene, reading: Reading): Place | null {
  const { tree } = reading;
  const own = (reading.fills.get("place") ?? []).filter((token) => !isVerb(tree, token));
  const found = bestWithin(scene, tree, own) ?? bestAround(scene, reading) ?? null;
  return found === null ? null : scene.setting.toPlace(found, isClose(tree, found));
}

/** Types that take place somewhere one can stand; words do not. */
const placed = new Set(["ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "AID"]);
/** How far back, in sentences, the scene may have been set. */
const reach = 4;

/**
 * Where the article has set the scene when an event's own sentences name no place: the last place before it in the
 * country it happens in, else that country as such. Null for acts of words.
 */
export function sceneOf(scene: Scene, draft: Draft): Place | null {
  const { setting, trees } = scene;
  const { tree, type, trigger } = draft;
  if (!placed.has(type) || (type === "AID" && isAbroad(draft))) return null;
  const country = countryOf(scene, draft);
  if (country === null) return null;
  for (let index = tree.index; index >= 0 && index >= tree.index - reach; index--) {
    const last = scenePlaces(scene, trees[index]!)
      .filter(({ place }) => place.country === country)
      .at(-1);
    if (last !== undefined) return setting.toPlace(last);
  }
  const filedFrom = setting.dateline;
  return filedFrom?.place.country === country && tree.index === 0
    ? setting.toPlace(filedFrom)
    : setting.countryAt(country, trigger.start);
}

/**
 * The country an event happens in when its own words name no place. A report with a dateline tells of the country it is
 * set in; one without may tell of the country of those the act was done to. A country where the article only has people
 * meet is not where others act.
 */
function countryOf(scene: Scene, { tree, trigger, actors, recipients }: Draft): string | null {
  const { setting } = scene;
  const home = sceneCountry(scene, tree);
  const country = known(recipients)[0] ?? null;
  const named = country !== null && setting.countryAt(country, trigger.start) !== null ? country : null;
  const theirs = known([...actors, ...recipients]);
  if (home !== null && theirs.length > 0 && !theirs.includes(home) && isForTalks(scene, home)) return named;
  return setting.dateline === null ? (named ?? home) : home;
}

/** True for what passes between countries, which arrives where only its own words tell. */
function isAbroad({ actors, recipients }: Draft): boolean {
  return new Set(known([...actors, ...recipients])).size > 1;
}

/** Countries of parties as the text tells them. */
function known(parties: Draft["actors"]): string[] {
  return parties.flatMap(({ resolved, basis }) =>
    resolved.country === null || basis === "inferred" ? [] : [resolved.country],
  );
}

/** Types of acts people come together for, often abroad. */
const meetings = new Set(["CONSULT", "AGREE", "COOPERATE"]);
const talks = new WeakMap<Scene, ReadonlyMap<string, boolean>>();

/** True when every sentence that is set in a country tells of a meeting. */
function isForTalks(scene: Scene, country: string): boolean {
  let found = talks.get(scene);
  if (found === undefined) {
    const read = new Map<string, boolean>();
    for (const tree of scene.trees) {
      const isMeeting = [...scene.readings[tree.index]!.values()].some(({ frame }) => meetings.has(frame.type));
      for (const { place } of scenePlaces(scene, tree))
        if (place.country !== null) read.set(place.country, isMeeting && (read.get(place.country) ?? true));
    }
    found = read;
    talks.set(scene, read);
  }
  return found.get(country) ?? false;
}

/** Country of the places named in a sentence and those before it, else the one the article is about. */
function sceneCountry(scene: Scene, tree: Tree): string | null {
  const main = scene.setting.mainCountry();
  for (let index = tree.index; index >= 0 && index >= tree.index - reach; index--) {
    const countries = scenePlaces(scene, scene.trees[index]!).flatMap(({ place }) => place.country ?? []);
    if (countries.length > 0) return main !== null && countries.includes(main) ? main : countries.at(-1)!;
  }
  return main;
}

/** The places of a sentence that say where its acts are: what violence is done to, and phrases of place but the seat of a body. */
function scenePlaces(scene: Scene, tree: Tree): ResolvedPlace[] {
  const readings = scene.readings[tree.index]!;
  const isHit = (verb: number) => violent.has(readings.get(verb)?.frame.type ?? "");
  return scene.setting.placesIn(tree.start, tree.end).filter((found) => {
    const token = tokenAt(tree, found.start, found.end);
    if (token === null) return true;
    return !isAdjective(tree, token, found) && !isSeat(scene, tree, token) && isLocal(tree, token, found, isHit);
  });
}

/** Says where a body has its seat: `the institute in The Hague`. */
function isSeat({ discourse }: Scene, tree: Tree, token: number): boolean {
  const head = tree.heads[token]!;
  if (tree.bases[token] !== "nmod" || head < 0 || tree.penn[head] !== "NN") return false;
  return !isPersonNoun(tree.lemmas[head]!) && discourse.isActor(tree, head);
}

/** A country's name before a noun says whose it is, not where: `a U.S. base`. */
function isAdjective(tree: Tree, token: number, { place }: ResolvedPlace): boolean {
  const head = tree.heads[token]!;
  return place.kind === "country" && (tree.bases[token] === "compound" || tree.bases[token] === "amod") && head > token;
}

function bestWithin(scene: Scene, tree: Tree, tokens: readonly number[]): ResolvedPlace | null {
  let best: ResolvedPlace | null = null;
  for (const token of tokens) {
    const { start, end } = spanOf(tree, phraseTokens(tree, token));
    const place = scene.setting.placeIn(start, end);
    if (place !== null && (best === null || sizeOf(place.place) < sizeOf(best.place))) best = place;
  }
  return best;
}

/** Places of the sentence by how near they hang to the predicate; of those equally near the most exact. */
function bestAround(scene: Scene, { tree, clause, frame }: Reading): ResolvedPlace | null {
  const { predicate, verb } = clause;
  const anchor = verb ?? predicate;
  const isHit = violent.has(frame.type) ? (at: number) => at === predicate || at === anchor : null;
  const isOfWords = verbal.has(frame.type);
  let best: ResolvedPlace | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const place of scene.setting.placesIn(tree.start, tree.end)) {
    const token = tokenAt(tree, place.start, place.end);
    if (token === null || isAdjective(tree, token, place)) continue;
    // Where somebody sits who speaks of `the abduction` is not where it took place.
    if (clause.kind === "noun" && isSeat(scene, tree, token) && !isUnder(tree, token, anchor)) continue;
    if (!isLocal(tree, token, place, isHit) || (isOfWords && isAddressed(tree, token, place))) continue;
    const distance = distanceOf(tree, token, predicate, anchor) + sizeOf(place.place) * 0.3;
    if (distance < bestDistance) {
      best = place;
      bestDistance = distance;
    }
  }
  return best;
}

/** Types of acts of words and of ties: who they go to or come from is no place. */
const verbal = new Set(["AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"]);
const addressing = new Set(["to", "from", "into", "toward", "towards", "over", "on", "across", "through"]);

/** A state that words are addressed to or something comes from: `demanded an apology from Ecuador`. */
function isAddressed(tree: Tree, token: number, { place }: ResolvedPlace): boolean {
  const preposition = prepositionOf(tree, token);
  return (place.kind === "country" || place.kind === "capital") && preposition !== null && addressing.has(preposition);
}

/** Head token of a span: the one whose own head lies outside. */
function tokenAt(tree: Tree, start: number, end: number): number | null {
  for (let token = 0; token < tree.count; token++) {
    if (tree.starts[token]! < start || tree.ends[token]! > end) continue;
    const head = tree.heads[token]!;
    if (head < 0 || tree.starts[head]! < start || tree.ends[head]! > end) return token;
  }
  return null;
}

/**
 * Stands in a phrase of place, or is what a place phrase is narrowed by: `Mosul, Iraq`. What violence is done to counts as
 * well; a state that something falls on otherwise (`blamed on Kyiv`, `sanctions on Iran`) is a government.
 *
 * @param isHit whether violence is done by the word at a token; null for acts without violence
 */
function isLocal(tree: Tree, token: number, { place }: ResolvedPlace, isHit: ((head: number) => boolean) | null) {
  const isState = place.kind === "country" || place.kind === "capital";
  for (let at = token, steps = 0; at >= 0 && steps < 5; at = tree.heads[at]!, steps++) {
    const preposition = prepositionOf(tree, at);
    const isTarget = isHit?.(tree.heads[at]!) ?? false;
    if (preposition === "of") continue;
    if (preposition === "on" && isState) return isTarget;
    if (preposition !== null) return local.has(preposition) && !(isHit !== null && directions.has(preposition));
    if (!linking.has(tree.bases[at]!))
      return isTarget && (tree.bases[at] === "obj" || tree.relations[at] === "nsubj:pass");
  }
  return false;
}

/** Relations between the words of a phrase. */
const linking = new Set(["appos", "conj", "compound", "nmod", "flat", "list", "dep"]);

function distanceOf(tree: Tree, token: number, predicate: number, anchor: number): number {
  let steps = 0;
  let at = token;
  for (; at >= 0 && steps < 12; at = tree.heads[at]!, steps++) {
    if (at === predicate || at === anchor) return steps;
    if (isUnder(tree, predicate, at)) return steps + 2;
  }
  return steps + 4;
}

const exactnesses: Readonly<Record<Place["precision"], number>> = {
  place: 6,
  near: 5,
  admin2: 4,
  admin1: 3,
  water: 2,
  region: 2,
  country: 1,
};

/** Order of places by how exact they are; larger is more exact. */
export function exactness(place: Place): number {
  return exactnesses[place.precision];
}

/** Two places one event cannot both have: neither can lie in the other. */
export function isElsewhere(a: Place, b: Place): boolean {
  if (a.country !== null && b.country !== null && a.country !== b.country) return true;
  if (a.name === b.name || exactness(a) !== exactness(b)) return false;
  return exactness(a) > exactnesses.region;
}

function isClose(tree: Tree, place: ResolvedPlace): boolean {
  const token = tokenAt(tree, place.start, place.end);
  return token !== null && close.has(prepositionOf(tree, token) ?? "");
}
