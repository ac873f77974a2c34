import { type Atlas, type AtlasPlace, type ResolvedPlace, toPlace } from "@dateline/atlas";
import type { Article, Place } from "@dateline/schema";
import type { Span } from "../parties/mention.ts";
import type { Tree } from "../tree/tree.ts";
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

  /** Country of the sentence's places, else of the sentences before it, else the one the article names most. */
  homeOf(tree: Tree, trees: readonly Tree[]): string | null {
    const known = this.#homes.get(tree.index);
    if (known !== undefined) return known;
    let home = this.#countryIn(tree.start, tree.end);
    for (let index = tree.index - 1; home === null && index >= 0 && index >= tree.index - 3; index--)
      home = this.#countryIn(trees[index]!.start, trees[index]!.end);
    home ??= this.mainCountry();
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

  /** Of the countries named between two characters the one the article names most; places count before demonyms. */
  #countryIn(start: number, end: number): string | null {
    const named = this.#between(start, end).filter(
      (place) => place.place.country !== null && !place.isEmbedded && !this.#isLeaning(place),
    );
    const places = named.filter((place) => place.kind === "place");
    let home: string | null = null;
    for (const { place } of places.length > 0 ? places : named)
      if (home === null || this.#count(place.country!) > this.#count(home)) home = place.country;
    return home;
  }

  /** `anti-Syrian`, `pro-Moscow`: says nothing of where. */
  #isLeaning({ start }: ResolvedPlace): boolean {
    return /\b(?:anti|pro)-$/i.test(this.#article.text.slice(Math.max(0, start - 6), start));
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
