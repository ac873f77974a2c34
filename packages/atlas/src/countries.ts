import { CountryCode, contestedCodes } from "@dateline/schema";
import { z } from "zod";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import type { AtlasPlace } from "./places/place.ts";
import { parseTable, splitList } from "./table.ts";
import { splitWords } from "./words.ts";

/** A country, territory or contested state with the names news uses. */
export interface CountryNames {
  readonly code: string;
  readonly name: string;
  /** The state it belongs to or that claims it; null for states. */
  readonly parent: string | null;
  /** A state in fact that ISO 3166-1 has no code for; `parent` is the state that claims it. */
  readonly isContested: boolean;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  /** Nouns for its people, singular and plural. */
  readonly people: readonly string[];
  readonly capitals: readonly string[];
  readonly lat: number;
  readonly lon: number;
}

/** What kind of word named a country. */
export type CountryWord = "name" | "demonym" | "capital";

export interface CountrySense {
  readonly country: CountryNames;
  readonly kind: CountryWord;
}

const coordinate = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number);
const CountryRow = z.object({
  code: CountryCode,
  name: z.string().min(1),
  parent: z.union([z.literal(""), CountryCode]),
  aliases: z.string(),
  adjectives: z.string(),
  people: z.string(),
  capital: z.string(),
  lat: coordinate,
  lon: coordinate,
});

/** Adjectives that name people only with a noun: the French, a Frenchman. */
const noPlural = /(?:ese|ish|ch|sh|ss|[^d]s|ic)$/i;

function peopleOf(adjectives: readonly string[], nouns: readonly string[]): string[] {
  const people = new Set(nouns);
  for (const noun of nouns)
    if (!/(?:men|s)$/.test(noun)) people.add(/man$/.test(noun) ? noun.replace(/man$/, "men") : `${noun}s`);
  for (const adjective of adjectives) {
    if (!noPlural.test(adjective) && !/[.A-Z]$/.test(adjective)) people.add(`${adjective}s`);
  }
  return [...people];
}

/** The countries file: its rows by code, and every name with what it names. */
export interface Countries {
  readonly byCode: ReadonlyMap<string, CountryNames>;
  readonly lexicon: Lexicon<CountrySense>;
}

/** @throws {PipelineError} `data.invalid` with file and line when a row is not well formed. */
export function parseCountries(text: string, file: string): CountryNames[] {
  return parseTable(text, CountryRow, file).map(({ row }) => {
    const adjectives = splitList(row.adjectives);
    return {
      code: row.code,
      name: row.name,
      parent: row.parent === "" ? null : row.parent,
      isContested: row.code in contestedCodes,
      aliases: splitList(row.aliases),
      adjectives,
      people: peopleOf(adjectives, splitList(row.people)),
      capitals: splitList(row.capital),
      lat: row.lat,
      lon: row.lon,
    };
  });
}

/** Countries by code and by everything they are called. */
export function indexCountries(countries: readonly CountryNames[]): Countries {
  const lexicon = createLexicon<CountrySense>();
  for (const country of countries) {
    const name: CountrySense = { country, kind: "name" };
    const demonym: CountrySense = { country, kind: "demonym" };
    const capital: CountrySense = { country, kind: "capital" };
    const names = new Set([country.name, ...country.aliases]);
    for (const word of names) lexicon.add(word.replace(/^the /i, ""), name);
    for (const word of [...country.adjectives, ...country.people]) if (!names.has(word)) lexicon.add(word, demonym);
    for (const word of country.capitals) lexicon.add(word, capital);
  }
  return { byCode: new Map(countries.map((country) => [country.code, country])), lexicon };
}

/** Words before a hyphen that turn a nationality into a leaning: pro-Russian separatists are not Russian. */
const leanings = new Set(["pro", "anti", "non", "ex", "post", "trans", "inter"]);

/**
 * The country a word or short phrase stands for: by name, demonym or capital, also as the first part of a compound
 * such as `North Korean-made`; null when it names none, or leans to one (`pro-Russian`).
 */
export function countryOf(countries: Countries, phrase: string): CountrySense | null {
  const words = splitWords(phrase);
  let at = 0;
  while (at < words.length - 1 && (words[at]!.key === "the" || words[at]!.key === "a" || words[at]!.key === "an")) at++;
  const first = words[at];
  if (first === undefined || (leanings.has(first.key) && words[at + 1]?.isJoined)) return null;
  const match = countries.lexicon.longestAt(words, at);
  if (match === null) return null;
  const next = words[at + match.length];
  if (next !== undefined && !next.isJoined) return null;
  return match.values[0]!;
}

/** A country as a place: its rounded middle point. */
export function countryPlace(country: CountryNames): AtlasPlace {
  return {
    name: country.name,
    kind: "country",
    country: country.code,
    admin1: null,
    admin2: null,
    lat: country.lat,
    lon: country.lon,
    geonamesId: null,
    population: 0,
    source: "country",
  };
}
