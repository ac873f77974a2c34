import { CountryCode, PipelineError } from "@dateline/schema";
import { z } from "zod";
import { type Countries, countryPlace } from "../countries.ts";
import { foldName } from "../fold.ts";
import { parseTable, splitList } from "../table.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { firstWord } from "./gazetteer-format.ts";
import type { AtlasPlace, PlaceKind } from "./place.ts";

/** A place of an own or user's file with its further names. */
export interface ListedPlace {
  readonly place: AtlasPlace;
  readonly names: readonly string[];
  /** Adjectives and nouns for its people: European, Texan. */
  readonly adjectives: readonly string[];
}

/** All names of places, whichever list they are in. */
export interface Places {
  /** Candidates of a name, own and user's places first, then by population. */
  lookup(name: string): readonly AtlasPlace[];
  /** As `lookup`, for a name already folded; at most `limit` candidates. */
  candidates(key: string, limit?: number): readonly AtlasPlace[];
  /** The most populous candidate of a folded name. */
  best(key: string): AtlasPlace | null;
  /** Places and countries an adjective or noun for people points to. */
  demonyms(key: string): readonly AtlasPlace[];
  has(key: string): boolean;
  /** No name or demonym that opens with this word has more words; 0 where none does. */
  reach(word: string): number;
  /** Abbreviation that names a division after a comma only: "Paris, Tex." */
  isAbbreviation(key: string): boolean;
}

const kinds = [
  "country",
  "capital",
  "town",
  "district",
  "admin1",
  "admin2",
  "region",
  "island",
  "continent",
  "water",
  "site",
] as const satisfies readonly PlaceKind[];
const degrees = (limit: number) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number)
    .refine((value) => Math.abs(value) <= limit, { message: `not within ${limit} degrees` });
const PlaceRow = z.object({
  name: z.string().min(1),
  aliases: z.string(),
  adjectives: z.string(),
  kind: z.enum(kinds),
  country: z.union([z.literal("").transform(() => null), CountryCode]),
  admin1: z.string(),
  lat: degrees(90),
  lon: degrees(180),
  weight: z.string().regex(/^\d*$/).transform(Number),
});

/**
 * Read a file of places: `name,aliases,adjectives,kind,country,admin1,lat,lon,weight`.
 *
 * @throws {PipelineError} `data.invalid` with file and line for a wrong code or point, or a name of one kind given twice.
 */
export function parsePlaces(text: string, file: string, source: "own" | "user"): ListedPlace[] {
  const seen = new Map<string, number>();
  return parseTable(text, PlaceRow, file).map(({ row, line }) => {
    const names = [row.name, ...splitList(row.aliases)];
    for (const name of names) {
      const key = `${row.kind} ${row.country} ${name}`;
      const first = seen.get(key);
      if (first !== undefined)
        throw new PipelineError("data.invalid", `${name} stands on line ${first} too`, { input: file, line });
      seen.set(key, line);
    }
    return {
      names,
      adjectives: splitList(row.adjectives),
      place: {
        name: row.name,
        kind: row.kind,
        country: row.country,
        admin1: row.admin1 === "" ? (row.kind === "admin1" ? row.name : null) : row.admin1,
        admin2: null,
        lat: row.lat,
        lon: row.lon,
        geonamesId: null,
        population: row.weight,
        source,
      },
    };
  });
}

const isAbbreviated = (name: string) => /^[A-Z][a-z]*\.( [A-Z][a-z]*\.)?$|^[A-Z]{2}$|^[A-Z]\.[A-Z]\.$/.test(name);

/** A division in our own list, with a better point and more names, stands in for the gazetteer's. */
function isSameDivision(listed: AtlasPlace, place: AtlasPlace): boolean {
  return (
    place.kind === "admin1" &&
    listed.country === place.country &&
    (listed.kind === "admin1" || listed.kind === "region" || listed.kind === "island") &&
    listed.admin1 === place.admin1
  );
}

const nothing: readonly never[] = [];
/** Candidates of a name that are looked at, the most populous first. */
const mostCandidates = 24;
/** Names whose places are kept: news names the same ones again and again. */
const mostRemembered = 20_000;

function remember<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = find(key);
      if (known.size >= mostRemembered) known.clear();
      known.set(key, found);
    }
    return found;
  };
}

/** Put the gazetteer, the countries and the listed places together; a user's place hides all others of its name. */
export function joinPlaces(gazetteer: Gazetteer, countries: Countries, listed: readonly ListedPlace[]): Places {
  const named = new Map<string, AtlasPlace[]>();
  const people = new Map<string, AtlasPlace[]>();
  const abbreviations = new Set<string>();
  const longest = new Map<string, number>();
  const add = (map: Map<string, AtlasPlace[]>, name: string, place: AtlasPlace) => {
    const key = foldName(name.replace(/^the /i, ""));
    const known = map.get(key);
    const first = firstWord(key);
    longest.set(first, Math.max(longest.get(first) ?? 0, key.split(" ").length));
    if (known === undefined) map.set(key, [place]);
    else if (!known.includes(place)) known.push(place);
  };
  for (const { names, adjectives, place } of listed) {
    for (const name of names) {
      add(named, name, place);
      if (isAbbreviated(name)) abbreviations.add(foldName(name));
    }
    for (const name of adjectives) add(people, name, place);
  }
  for (const country of countries.byCode.values()) {
    const place = countryPlace(country);
    for (const name of [country.name, ...country.aliases]) add(named, name, place);
    for (const name of [...country.adjectives, ...country.people]) add(people, name, place);
  }
  // Full names win over abbreviations that fold alike: "Ind." against a place called Ind.
  for (const key of abbreviations) if (gazetteer.rowsOf(key).length > 0 && key.length > 4) abbreviations.delete(key);
  const findCandidates = (key: string, limit: number): readonly AtlasPlace[] => {
    const own = named.get(key) ?? nothing;
    if (own.some((place) => place.source === "user")) return own.filter((place) => place.source === "user");
    const rows = gazetteer.rowsOf(key);
    if (rows.length === 0) return own;
    const out: AtlasPlace[] = [...own];
    for (let i = 0; i < rows.length && out.length < limit; i++) {
      const place = gazetteer.placeAt(rows[i]!);
      if (!own.some((listed) => isSameDivision(listed, place))) out.push(place);
    }
    return out;
  };
  const mostOf = remember((key) => findCandidates(key, mostCandidates));
  const candidates = (key: string, limit?: number) => (limit === undefined ? mostOf(key) : findCandidates(key, limit));
  return {
    lookup: (name) => candidates(foldName(name.replace(/^the /i, ""))),
    candidates,
    best: remember((key) => {
      let best: AtlasPlace | null = null;
      for (const place of named.get(key) ?? []) if (best === null || place.population > best.population) best = place;
      const row = gazetteer.rowsOf(key)[0];
      if (row === undefined || best?.source === "user") return best;
      const place = gazetteer.placeAt(row);
      return best === null || place.population > best.population ? place : best;
    }),
    demonyms: (key) => people.get(key) ?? nothing,
    has: (key) => named.has(key) || gazetteer.rowsOf(key).length > 0,
    reach(word) {
      const first = firstWord(word);
      return Math.max(longest.get(first) ?? 0, gazetteer.reach(first));
    },
    isAbbreviation: (key) => abbreviations.has(key),
  };
}
