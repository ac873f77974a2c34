import type { ResolvedPlace } from "@dateline/atlas";
import type { Place } from "@dateline/schema";
import type { Reading } from "../readings/match.ts";
import { phraseTokens } from "../readings/phrase.ts";
import { isUnder, prepositionOf, spanOf, type Tree } from "../tree/tree.ts";
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
const close = new Set(["near", "outside", "around", "off", "towards", "toward"]);

/**
 * The event's own place: what its frame says is one, then phrases of the predicate, then places its parties are in, then
 * the place phrase nearest in the tree. Null when the sentence names none for it.
 */
export function placeOf(scene: Scene, reading: Reading): Place | null {
  const { tree } = reading;
  const own = reading.fills.get("place") ?? [];
  const found = bestWithin(scene, tree, own) ?? bestAround(scene, reading) ?? null;
  return found === null ? null : scene.setting.toPlace(found, isClose(tree, found));
}

/** Types that take place somewhere one can stand; words do not. */
const placed = new Set(["ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT"]);
/** How far back, in sentences, the scene may have been set. */
const reach = 4;

/**
 * Where the article has set the scene when an event's own sentences name no place: the last place before it in the
 * country it happens in, else that country as such. Null for acts of words.
 */
export function sceneOf(scene: Scene, draft: Draft): Place | null {
  const { setting, trees } = scene;
  const { tree, type, trigger } = draft;
  if (!placed.has(type)) return null;
  const country = countryOf(scene, draft);
  if (country === null) return null;
  for (let index = tree.index; index >= 0 && index >= tree.index - reach; index--) {
    const { start, end } = trees[index]!;
    const found = setting.placesIn(start, end).filter(({ place }) => place.country === country);
    const last = found.at(-1);
    if (last !== undefined) return setting.toPlace(last);
  }
  const filedFrom = setting.dateline;
  return filedFrom?.place.country === country && tree.index === 0
    ? setting.toPlace(filedFrom)
    : setting.countryAt(country, trigger.start);
}

/**
 * The country an event happens in when its own words name no place. A report with a dateline tells of the country it is
 * set in; one without may tell of the country of those the act was done to.
 */
function countryOf(scene: Scene, { tree, trigger, recipients }: Draft): string | null {
  const { setting } = scene;
  const home = sceneCountry(scene, tree);
  if (setting.dateline !== null) return home;
  const named = recipients.find(({ resolved, basis }) => resolved.country !== null && basis !== "inferred");
  const country = named?.resolved.country ?? null;
  return country !== null && setting.countryAt(country, trigger.start) !== null ? country : home;
}

/** Country of the places named in a sentence and those before it, else the one the article is about. */
function sceneCountry({ setting, trees }: Scene, tree: Tree): string | null {
  const main = setting.mainCountry();
  for (let index = tree.index; index >= 0 && index >= tree.index - reach; index--) {
    const near = trees[index]!;
    const countries = setting.placesIn(near.start, near.end).flatMap((found) => {
      const token = tokenAt(near, found.start, found.end);
      const isHere = token === null || (!isAdjective(near, token, found) && isLocal(near, token, true));
      return found.place.country === null || !isHere ? [] : [found.place.country];
    });
    if (countries.length > 0) return main !== null && countries.includes(main) ? main : countries.at(-1)!;
  }
  return main;
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
  let best: ResolvedPlace | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const place of scene.setting.placesIn(tree.start, tree.end)) {
    const token = tokenAt(tree, place.start, place.end);
    if (token === null || isAdjective(tree, token, place)) continue;
    if (!isLocal(tree, token, frame.type === "ASSAULT" || frame.type === "COERCE")) continue;
    const distance = distanceOf(tree, token, predicate, anchor) + sizeOf(place.place) * 0.3;
    if (distance < bestDistance) {
      best = place;
      bestDistance = distance;
    }
  }
  return best;
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

/** Stands in a phrase of place, or is what a place phrase is narrowed by: `Mosul, Iraq`. */
function isLocal(tree: Tree, token: number, isTarget: boolean): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 5; at = tree.heads[at]!, steps++) {
    const preposition = prepositionOf(tree, at);
    if (preposition === "of") continue;
    if (preposition !== null) return local.has(preposition) && !(isTarget && directions.has(preposition));
    const base = tree.bases[at];
    if (
      base !== "appos" &&
      base !== "conj" &&
      base !== "compound" &&
      base !== "nmod" &&
      base !== "flat" &&
      base !== "list" &&
      base !== "dep"
    )
      return isTarget && (base === "obj" || tree.relations[at] === "nsubj:pass");
  }
  return false;
}

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
