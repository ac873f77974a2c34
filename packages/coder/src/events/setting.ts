import { type Atlas, type AtlasPlace, type ResolvedPlace, toPlace } from "@dateline/atlas";
import type { Article, Place } from "@dateline/schema";
import type { Tree } from "../tree/tree.ts";

/** The places an article names, and which country each sentence is set in. */
export class Setting {
  readonly #article: Article;
  readonly #places: readonly ResolvedPlace[];
  readonly #homes = new Map<number, string | null>();
  #counts: ReadonlyMap<string, number> | null = null;

  constructor(article: Article, trees: readonly Tree[], atlas: Atlas) {
    this.#article = article;
    const names = trees.flatMap((tree) =>
      tree.names.map((name) => ({ start: tree.starts[name.start]!, end: tree.ends[name.end - 1]!, type: name.type })),
    );
    const context = { sourceCountry: article.source.country, dateline: article.dateline?.place ?? null };
    const mentions = atlas.scanPlaces(article.text, names);
    this.#places = [...atlas.resolvePlaces(article.text, mentions, context)].sort((a, b) => a.start - b.start);
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

  /** The country most names of the article belong to. */
  mainCountry(): string | null {
    let main: string | null = null;
    for (const [country, count] of this.#countries()) if (main === null || count > this.#count(main)) main = country;
    return main;
  }

  /** A place as the model writes it. */
  toPlace(found: ResolvedPlace, isNear = false): Place {
    const text = this.#article.text.slice(found.start, found.end);
    return toPlace(found.place, { start: found.start, end: found.end, text }, isNear);
  }

  /** Of the countries named between two characters the one the article names most; places count before demonyms. */
  #countryIn(start: number, end: number): string | null {
    const named = this.#between(start, end).filter((place) => place.place.country !== null && !place.isEmbedded);
    const places = named.filter((place) => place.kind === "place");
    let home: string | null = null;
    for (const { place } of places.length > 0 ? places : named)
      if (home === null || this.#count(place.country!) > this.#count(home)) home = place.country;
    return home;
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

  #between(start: number, end: number): ResolvedPlace[] {
    return this.#places.filter((place) => place.start >= start && place.end <= end);
  }
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
