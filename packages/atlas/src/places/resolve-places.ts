import { foldName } from "../fold.ts";
import { type AtlasPlace, distanceKm } from "./place.ts";
import type { Places } from "./places.ts";
import type { PlaceMention } from "./scan-places.ts";

/** A mention with the place chosen for it. */
export interface ResolvedPlace extends PlaceMention {
  readonly place: AtlasPlace;
  /** Share of belief that fell on the chosen candidate, 0..1. */
  readonly certainty: number;
}

export interface PlaceContext {
  /** Country of the publisher (code). */
  readonly sourceCountry?: string | null;
  /** Place of the dateline as written. */
  readonly dateline?: string | null;
}

/** One name in the document with its candidates; all mentions of it share one reading unless contained differently. */
interface Node {
  readonly candidates: readonly AtlasPlace[];
  readonly prior: Float64Array;
  belief: Float64Array;
}

/** "China, Japan" and "Oregon, Idaho" list siblings; a town called China in Japan is not meant. */
function isList(mention: PlaceMention, next: PlaceMention, places: Places): boolean {
  if (places.isAbbreviation(next.key)) return false;
  return mention.candidates.some(
    (a) =>
      (a.kind === "country" && next.candidates.some((b) => b.kind === "country")) ||
      (a.kind === "admin1" &&
        a.source === "own" &&
        next.candidates.some((b) => b.kind === "admin1" && b.country === a.country && b !== a)),
  );
}

interface Candidate {
  readonly place: AtlasPlace;
  readonly prior: number;
}

/** Candidates kept for each name: the first ones by prior, and all that some other name of the text supports. */
const keptCandidates = 14;
const keptNodes = 60;

/**
 * How likely a name means this place before anything else is known, in powers of ten.
 *
 * Population counts by its logarithm; a national capital gains one, divisions that share their name with a town lose.
 */
function priorOf(place: AtlasPlace): number {
  const size = Math.log10(place.population + 30);
  switch (place.kind) {
    case "country":
      return 7.6;
    case "continent":
      return 9;
    case "capital":
      return size + 1;
    case "admin1":
      return size - 0.75;
    case "admin2":
      return size - 1.1;
    case "district":
      return size - 1;
    default:
      return place.source === "user" ? size + 4 : size;
  }
}

/** How much one reading speaks for another: same country, same division, near by. Symmetric, 0..2. */
function affinity(a: AtlasPlace, b: AtlasPlace): number {
  const sameCountry = a.country !== null && a.country === b.country;
  let value = 0;
  if (sameCountry) value += a.kind === "country" || b.kind === "country" ? 0.9 : 0.3;
  if (sameCountry && a.admin1 !== null && a.admin1 === b.admin1) value += 0.6;
  if (a.kind !== "country" && b.kind !== "country" && a.kind !== "continent" && b.kind !== "continent") {
    const near = Math.abs(a.lat - b.lat) < 6;
    const km = near ? distanceKm(a, b) : 9999;
    if (km < 60) value += 0.7;
    else if (km < 200) value += 0.4;
    else if (km < 500) value += 0.15;
  }
  return value;
}

/** True when a place lies in another: a town in a division or country, a division in a country. */
export function liesIn(inner: AtlasPlace, outer: AtlasPlace): boolean {
  if (inner === outer || (inner.country !== outer.country && outer.kind !== "region")) return false;
  if (outer.kind === "country") return inner.kind !== "country";
  const name = foldName(outer.name);
  if (outer.kind === "admin1")
    return inner.kind !== "admin1" && inner.admin1 !== null && foldName(inner.admin1) === name;
  if (outer.kind === "admin2")
    return inner.admin2 !== null && foldName(inner.admin2) === name && inner.admin1 === outer.admin1;
  if (inner.kind === "country") return false;
  return outer.population > inner.population && distanceKm(inner, outer) < 60;
}

function normalise(scores: Float64Array): Float64Array {
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) best = Math.max(best, scores[i]!);
  const out = new Float64Array(scores.length);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    out[i] = 10 ** Math.max(-12, scores[i]! - best);
    sum += out[i]!;
  }
  for (let i = 0; i < out.length; i++) out[i] = out[i]! / sum;
  return out;
}

/** Text between two mentions that says the first lies in the second. */
const containment =
  /^,? ?(?:,|\(|in|in the|of|of the|, in the|, in|, a (?:town|city|village|district|suburb) (?:in|of)(?: the)?)(?: (?:northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|far-northern|upstate|rural|nearby|neighbou?ring|the|state of|province of|region of|district of))*? ?$/;

/** Text between two mentions that says the second lies in the first: Libya's capital Tripoli, the Syrian city of Homs. */
const possession =
  /^(?:['’]s?)? (?:(?:capital|city|town|village|port|district|province|region|border|island|northern|southern|eastern|western|central|second|largest|coastal|main|of|the) ){0,5}$/;

/**
 * Choose a place for every mention of a document.
 *
 * All names are read together: size, country and division of the others, nearness, "X, Y" and "X in Y", the publisher's
 * country and the dateline. A mention whose name has no candidate is left out; it never costs the others.
 */
export function resolvePlaces(
  text: string,
  mentions: readonly PlaceMention[],
  places: Places,
  context: PlaceContext = {},
): ResolvedPlace[] {
  const nodes: Node[] = [];
  const nodeOf: number[] = [];
  const byName = new Map<string, number>();
  const containers = containersOf(text, mentions, places);
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const container = containers[i]!;
    const name = container < 0 ? mention.key : `${mention.key}, ${mentions[container]!.key}`;
    let index = byName.get(name);
    if (index === undefined) {
      const candidates = keepCandidates(mention, container < 0 ? null : mentions[container]!, context);
      if (candidates.length === 0) {
        nodeOf.push(-1);
        continue;
      }
      index = nodes.length;
      byName.set(name, index);
      const prior = Float64Array.from(candidates, (candidate) => candidate.prior);
      nodes.push({ candidates: candidates.map(({ place }) => place), prior, belief: normalise(prior) });
    }
    nodeOf.push(index);
  }
  joinBareNames(mentions, nodeOf, containers, nodes);
  const links = linksOf(containers, nodeOf);
  const dateline = context.dateline == null ? null : (places.lookup(context.dateline)[0] ?? null);
  settle(nodes, links, dateline);
  return mentions.flatMap((mention, i) => {
    const node = nodeOf[i]! < 0 ? undefined : nodes[nodeOf[i]!];
    if (node === undefined) return [];
    let best = 0;
    for (let c = 1; c < node.belief.length; c++) if (node.belief[c]! > node.belief[best]!) best = c;
    return [{ ...mention, place: node.candidates[best]!, certainty: node.belief[best]! }];
  });
}

function contextBonus(place: AtlasPlace, { sourceCountry }: PlaceContext): number {
  return sourceCountry != null && place.country === sourceCountry ? 0.8 : 0;
}

/** For each mention, the mention its text says it lies in, or -1. */
function containersOf(text: string, mentions: readonly PlaceMention[], places: Places): number[] {
  const isInside = (inner: PlaceMention, outer: PlaceMention) =>
    inner.candidates.some((place) => outer.candidates.some((around) => liesIn(place, around)));
  return mentions.map((mention, i) => {
    if (mention.kind !== "place") return -1;
    const next = mentions[i + 1];
    if (
      next?.kind === "place" &&
      next.start - mention.end <= 45 &&
      containment.test(text.slice(mention.end, next.start)) &&
      !isList(mention, next, places) &&
      isInside(mention, next)
    )
      return i + 1;
    const before = mentions[i - 1];
    // `China's Taiwan drills`: a country is no town of the one before it.
    const isCountry = mention.candidates.some((place) => place.kind === "country");
    const isOwned =
      before !== undefined &&
      !isCountry &&
      mention.start - before.end <= 45 &&
      possession.test(text.slice(before.end, mention.start));
    return isOwned && isInside(mention, before) ? i - 1 : -1;
  });
}

function keepCandidates(mention: PlaceMention, container: PlaceMention | null, context: PlaceContext): Candidate[] {
  const scored = mention.candidates.map((place) => {
    const isInside = container?.candidates.some((outer) => liesIn(place, outer)) ?? false;
    const prior = priorOf(place) + contextBonus(place, context) - (isByName(place, mention.key) ? 0 : otherName);
    return { place, prior, rank: prior + (isInside ? 20 : 0) };
  });
  return scored.sort((a, b) => b.rank - a.rank).slice(0, keptCandidates);
}

/** Powers of ten a candidate loses when the words are not its main name. */
const otherName = 0.8;

/** Candidates of our own lists carry the names news uses; of the gazetteer's alternate names many are rare. */
function isByName(place: AtlasPlace, key: string): boolean {
  return place.source !== "gazetteer" || foldName(place.name) === key;
}

/** A name that is located once ("Paris, Texas") means the same place where it stands bare. */
function joinBareNames(
  mentions: readonly PlaceMention[],
  nodeOf: number[],
  containers: readonly number[],
  nodes: readonly Node[],
): void {
  const located = new Map<string, number>();
  for (let i = 0; i < mentions.length; i++) {
    if (containers[i]! < 0 || nodeOf[i]! < 0 || located.has(mentions[i]!.key)) continue;
    if (nodes[nodeOf[i]!]!.candidates.length > 0) located.set(mentions[i]!.key, nodeOf[i]!);
  }
  for (let i = 0; i < mentions.length; i++) {
    const node = located.get(mentions[i]!.key);
    if (containers[i]! < 0 && node !== undefined) nodeOf[i] = node;
  }
}

/** Pairs of nodes of which the first lies in the second. */
function linksOf(containers: readonly number[], nodeOf: readonly number[]): [number, number][] {
  const links: [number, number][] = [];
  for (let i = 0; i < containers.length; i++) {
    if (containers[i]! >= 0 && nodeOf[i]! >= 0 && nodeOf[containers[i]!]! >= 0)
      links.push([nodeOf[i]!, nodeOf[containers[i]!]!]);
  }
  return links;
}

/** Let the readings of all names support one another for a few rounds (mean field). */
function settle(
  nodes: readonly Node[],
  links: readonly (readonly [number, number])[],
  dateline: AtlasPlace | null,
): void {
  const active = nodes.slice(0, keptNodes);
  const linksAt: (readonly [number, number])[][] = nodes.map(() => []);
  for (const link of links) for (const n of link[0] === link[1] ? [link[0]] : link) linksAt[n]!.push(link);
  for (let round = 0; round < 3; round++) {
    const beliefs = active.map((node) => node.belief);
    for (let n = 0; n < nodes.length; n++) {
      const node = nodes[n]!;
      if (node.candidates.length === 1) continue;
      const scores = new Float64Array(node.candidates.length);
      for (let c = 0; c < scores.length; c++) {
        const place = node.candidates[c]!;
        let support = dateline === null ? 0 : 2 * affinity(place, dateline);
        for (let m = 0; m < active.length; m++) {
          if (m === n) continue;
          const other = active[m]!;
          for (let d = 0; d < other.candidates.length; d++) {
            const belief = beliefs[m]![d]!;
            if (belief > 0.05) support += belief * affinity(place, other.candidates[d]!);
          }
        }
        let contained = 0;
        for (const [inner, outer] of linksAt[n]!) {
          const other = nodes[inner === n ? outer : inner]!;
          for (let d = 0; d < other.candidates.length; d++) {
            const isPair = inner === n ? liesIn(place, other.candidates[d]!) : liesIn(other.candidates[d]!, place);
            if (isPair) contained = Math.max(contained, 0.2 + other.belief[d]!);
          }
        }
        scores[c] = node.prior[c]! + supportWeight * Math.log2(1 + support) + 5 * contained;
      }
      node.belief = normalise(scores);
    }
  }
}

/** Powers of ten a doubling of support is worth; flat on the development set from 0.9 to 1.8. */
const supportWeight = 1.3;
