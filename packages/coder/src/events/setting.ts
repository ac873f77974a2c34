import { type Atlas, type AtlasPlace, type ResolvedPlace, toPlace } from "@dateline/atlas";
import type { Article, Place } from "@dateline/schema";
import type { Span } from "../parties/mention.ts";
import { childrenBy, isVerb, prepositionOf, spanOf, subtree, type Tree } from "../tree/tree.ts";
import { trustedPlaces } from "./trusted-places.ts";

/** The places an article names, and which country each sentence is set in. */
export class Setting {
  readonly #article: Article;
  readonly #atlas: Atlas;
  readonly #dateline: Span | null;
  readonly #places: readonly ResolvedPlace[];
  readonly #homes = new Map<number, string | null>();
  #counts: ReadonlyMap<string, number> | null = null;
  #byCountry: ReadonlyMap<string, readonly ResolvedPlace[]> | null = null;

  /** @param dateline where the article's dateline stands; null when it has none */
  constructor(article: Article, trees: readonly Tree[], atlas: Atlas, dateline: Span | null) {
    this.#article = article;
    this.#atlas = atlas;
    this.#dateline = dateline;
    const names = trees.flatMap((tree) =>
      tree.names.map((name) => ({ start: tree.starts[name.start]!, end: tree.ends[name.end - 1]!, type: name.type })),
    );
    const { text, source } = article;
    const mentions = atlas.scanPlaces(text, names);
    const written = dateline === null ? null : datelinePlace(text.slice(dateline.start, dateline.end));
    const context = { sourceCountry: source.country, dateline: article.dateline?.place ?? written };
    const resolved = [...atlas.resolvePlaces(text, mentions, context)].sort((a, b) => a.start - b.start);
    const filedFrom = resolved.find((place) => dateline !== null && isWithin(place, dateline));
    this.#places = trustedPlaces(resolved, text, [source.country, filedFrom?.place.country ?? null]);
  }

  /** The place the article was filed from; null when it does not say. */
  get dateline(): ResolvedPlace | null {
    return this.#dateline === null ? null : this.placeIn(this.#dateline.start, this.#dateline.end);
  }

  /** Country of the dateline, unless the text speaks of others alone: the UN files from Geneva about the world. */
  filedFrom(): string | null {
    const country = this.dateline?.place.country ?? null;
    return country !== null && this.#countries().size > 1 && this.#count(country) === 1 ? null : country;
  }

  /** A country as the place of an event, on the words nearest to a point that speak of it; null when none do. */
  countryAt(code: string, at: number): Place | null {
    const name = this.#atlas.country(code)?.name;
    const country = this.#atlas.places.lookup(name ?? "").find((place) => place.kind === "country");
    const named = this.#placesOf(code);
    const behind = firstFrom(named, at);
    let nearest = named[behind];
    const before = named[behind - 1];
    if (nearest === undefined || (before !== undefined && at - before.start <= nearest.start - at)) nearest = before;
    if (country === undefined || nearest === undefined) return null;
    return this.toPlace({ ...nearest, place: country });
  }

  /** Places named between two characters, demonyms and parts of other names left out. */
  placesIn(start: number, end: number): ResolvedPlace[] {
    return this.#between(start, end).filter((place) => place.kind === "place" && !place.isEmbedded);
  }

  /** The most exact place named between two characters. */
  placeIn(start: number, end: number): ResolvedPlace | null {
    let best: ResolvedPlace | null = null;
    for (const place of this.placesIn(start, end))
      if (best === null || sizeOf(place.place) < sizeOf(best.place)) best = place;
    return best;
  }

  /** Country of the place in the phrases that say where around a token: of the noun itself, else of the verbs above. */
  around(tree: Tree, token: number): string | null {
    for (let at = token, steps = 0; at >= 0 && steps < 5; at = tree.heads[at]!, steps++) {
      if (at !== token && !isVerb(tree, at)) continue;
      for (const child of childrenBy(tree, at, "obl", "nmod")) {
        const preposition = prepositionOf(tree, child);
        if (preposition === null || !locative.has(preposition)) continue;
        const { start, end } = spanOf(
          tree,
          subtree(tree, child, (below) => !aside.has(tree.bases[below]!)),
        );
        // `in the Somali town of X` says where even if nobody has listed X.
        const nation = tree.tags[child] === "NOUN" ? this.#between(start, end).find(isNation) : undefined;
        const country = (this.placeIn(start, end) ?? nation)?.place.country ?? null;
        if (country !== null) return country;
      }
      if (tree.bases[at] === "ccomp" || tree.bases[at] === "parataxis") return null;
    }
    return null;
  }

  /** Country of the places a sentence is set in, else of those of the three sentences before it; null when none are named. */
  homeOf(tree: Tree, trees: readonly Tree[]): string | null {
    const known = this.#homes.get(tree.index);
    if (known !== undefined) return known;
    let home: string | null = null;
    for (let index = tree.index; home === null && index >= 0 && index >= tree.index - 3; index--) {
      home = this.#countryIn(trees[index]!);
      // A country named in passing is not where the article goes on.
      const main = this.mainCountry();
      if (home !== null && main !== null && index < tree.index && this.#count(main) >= passing * this.#count(home))
        home = main;
    }
    this.#homes.set(tree.index, home);
    return home;
  }

  /** The country most names of the article belong to; where the article was filed decides between equals. */
  mainCountry(): string | null {
    let main: string | null = null;
    const filedFrom = this.dateline?.place.country ?? null;
    for (const [country, count] of this.#countries())
      if (main === null || count > this.#count(main) || (count === this.#count(main) && country === filedFrom))
        main = country;
    return main;
  }

  /** A place as the model writes it. */
  toPlace(found: ResolvedPlace, isNear = false): Place {
    const text = this.#article.text.slice(found.start, found.end);
    return toPlace(found.place, { start: found.start, end: found.end, text }, isNear);
  }

  /** Of the countries of the places a sentence names as where something is, the one the article names most. */
  #countryIn(tree: Tree): string | null {
    let home: string | null = null;
    for (const found of this.placesIn(tree.start, tree.end)) {
      const { place } = found;
      if (place.country === null || this.#isLeaning(found) || !isScene(tree, found)) continue;
      if (home === null || this.#count(place.country) > this.#count(home)) home = place.country;
    }
    return home;
  }

  /** `anti-Syrian`, `pro-Moscow`: says nothing of where. */
  #isLeaning({ start }: ResolvedPlace): boolean {
    return /\b(?:anti|pro)-$/i.test(this.#article.text.slice(Math.max(0, start - 6), start));
  }

  /** How often the article names each country, by its places and nationalities. */
  get counts(): ReadonlyMap<string, number> {
    return this.#countries();
  }

  #count(country: string): number {
    return this.#countries().get(country) ?? 0;
  }

  #countries(): ReadonlyMap<string, number> {
    if (this.#counts !== null) return this.#counts;
    const counts = new Map<string, number>();
    for (const { place } of this.#places)
      if (place.country !== null) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
    this.#counts = counts;
    return counts;
  }

  /** Places of a country and names of its people, in order. */
  #placesOf(code: string): readonly ResolvedPlace[] {
    if (this.#byCountry === null) {
      const byCountry = new Map<string, ResolvedPlace[]>();
      for (const found of this.#places) {
        const { country } = found.place;
        if (country === null) continue;
        const known = byCountry.get(country);
        if (known === undefined) byCountry.set(country, [found]);
        else known.push(found);
      }
      this.#byCountry = byCountry;
    }
    return this.#byCountry.get(code) ?? [];
  }

  #between(start: number, end: number): ResolvedPlace[] {
    const found: ResolvedPlace[] = [];
    for (let at = firstFrom(this.#places, start); at < this.#places.length && this.#places[at]!.start < end; at++)
      if (this.#places[at]!.end <= end) found.push(this.#places[at]!);
    return found;
  }
}

/** Number of the first of some places, in order, that starts at a character or behind it. */
function firstFrom(places: readonly ResolvedPlace[], start: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many times as often the main country is named as one that is named in passing. */
const passing = 2;

/** A name that may say where: not of whom something is said, asked or done, and no nation before a noun. */
function isScene(tree: Tree, { start, end, place }: ResolvedPlace): boolean {
  const isState = place.kind === "country" || place.kind === "capital";
  let token = tree.starts.indexOf(start);
  for (let head = tree.heads[token] ?? -1; head > token && tree.ends[head]! <= end; head = tree.heads[token]!)
    token = head;
  for (let steps = 0; token >= 0 && steps < 4; steps++) {
    const base = tree.bases[token];
    const preposition = prepositionOf(tree, token);
    // `the embassy of Chad` says whose it is, `the north of Chad` where.
    const isOwner = isState && preposition === "of";
    if (preposition !== null && !isOwner) return !isState || !partnering.has(preposition);
    if (base === "nsubj" || base === "obj" || base === "iobj") return !isState;
    if (base !== "compound" && base !== "flat" && base !== "conj" && base !== "nmod" && base !== "appos") return true;
    token = tree.heads[token]!;
  }
  return true;
}

function isNation({ kind, isEmbedded }: ResolvedPlace): boolean {
  return kind === "demonym" && !isEmbedded;
}

const partnering = new Set("between with against to from by for over on about among".split(" "));
const locative = new Set("in at near outside across around inside throughout".split(" "));
/** Relations of what is only said about a place. */
const aside = new Set(["acl", "appos", "advcl", "parataxis", "conj"]);

/** The place of a dateline as it is written, without date, agency and country. */
function datelinePlace(dateline: string): string | null {
  const place = dateline.split(/[,(]|\s--?\s|[–—―]/u)[0]!.trim();
  return place === "" ? null : place;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

const sizes: Readonly<Record<AtlasPlace["kind"], number>> = {
  site: 0,
  district: 1,
  town: 2,
  capital: 2,
  island: 3,
  admin2: 3,
  admin1: 4,
  water: 5,
  region: 5,
  country: 6,
  continent: 7,
};

/** Order of places by how exact they are; smaller is more exact. */
export function sizeOf(place: AtlasPlace): number {
  return sizes[place.kind];
}
