import type { Day } from "@dateline/schema";
import { indexOrganisations, type Organisation, parseOrganisations } from "./actors/organisation.ts";
import { parseRegimes, type Regime } from "./actors/regimes.ts";
import { type ActorContext, type ActorSources, type ResolvedActor, resolveActor } from "./actors/resolve-actor.ts";
import { indexRoles, parseRoles, type Role } from "./actors/role.ts";
import { type Countries, type CountryNames, type CountryWord, countryOf, readCountries } from "./countries.ts";
import { foldName } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import type { OfficeRole, Term } from "./offices/office.ts";
import { type Holding, holdingOf, indexPeople, officeHolders, type People } from "./offices/people.ts";
import { readTerms } from "./offices/read-terms.ts";
import { type Gazetteer, readGazetteer } from "./places/gazetteer.ts";
import type { AtlasPlace } from "./places/place.ts";
import { joinPlaces, type Places, parsePlaces } from "./places/places.ts";
import { type PlaceContext, type ResolvedPlace, resolvePlaces } from "./places/resolve-places.ts";
import { type NameSpan, type PlaceMention, type ScanSources, scanPlaces } from "./places/scan-places.ts";
import { readText } from "./table.ts";

/** What a country word stands for. */
export interface CountryMatch {
  /** ISO 3166-1 alpha-3 or a contested state's code. */
  readonly code: string;
  readonly kind: CountryWord;
}

/** Names to countries, places, organisations and office-holders. All methods are pure. */
export interface Atlas {
  /** Country of a word or short phrase, also of compounds such as `North Korean-made`; null when it names none. */
  countryOf(words: string): CountryMatch | null;
  /** Names of a country by code; null for codes the atlas does not know. */
  country(code: string): CountryNames | null;
  /** Who a noun phrase stands for, as of a day. Total: what is not known is null or empty. */
  resolveActor(phrase: string, context?: ActorContext): ResolvedActor;
  /** The office a person is known by on a day, by full name or alias; null for people the atlas does not know. */
  holder(name: string, asOf: Day | null): Holding | null;
  /** Who holds an office of a country on a day. */
  officeHolders(country: string, role: OfficeRole, asOf: Day): readonly Term[];
  /** Candidates of a place name. */
  readonly places: Places;
  /** Spans of a text that name places, with candidates. */
  scanPlaces(text: string, names?: readonly NameSpan[]): PlaceMention[];
  /** One place for every mention of a document. */
  resolvePlaces(text: string, mentions: readonly PlaceMention[], context?: PlaceContext): ResolvedPlace[];
}

export interface AtlasOptions {
  /** A CSV file of organisations and persons (README, "Your own actors"); its names win over the built-in ones. */
  readonly extraActors?: string | null;
  /** A CSV file of places; its names win over the built-in ones. */
  readonly extraPlaces?: string | null;
}

/** The files of this package, read once. */
interface BuiltIn {
  readonly countries: Countries;
  readonly organisations: readonly Organisation[];
  readonly roles: Lexicon<Role>;
  readonly regimes: ReadonlyMap<string, readonly Regime[]>;
  readonly terms: readonly Term[];
  readonly gazetteer: Gazetteer;
}

const dataFolder = new URL("../data/", import.meta.url);
let builtIn: BuiltIn | null = null;
const atlases = new Map<string, Atlas>();

function readBuiltIn(): BuiltIn {
  const text = (name: string) => readText(new URL(name, dataFolder), name);
  const organisations = parseOrganisations(text("organisations.csv"), "organisations.csv");
  const byName = indexOrganisations([organisations]);
  return {
    countries: readCountries(new URL("countries.csv", dataFolder)),
    organisations,
    roles: indexRoles(parseRoles(text("roles.csv"), "roles.csv")),
    regimes: parseRegimes(text("regimes.csv"), "regimes.csv"),
    terms: readTerms(new URL("offices/", dataFolder), (name) => byName.get(foldName(name))[0] ?? null),
    gazetteer: readGazetteer(new URL("places/gazetteer.bin.br", dataFolder), "places/gazetteer.bin.br"),
  };
}

function readWords(name: string): string[] {
  return readText(new URL(name, dataFolder), name)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line) => line.trim().split(/\s+/));
}

/**
 * Load the atlas: the built-in lists and a user's own files. Cached per pair of files; later calls cost nothing.
 *
 * @throws {PipelineError} `data.invalid` with file and line for a bad list, `model.invalid` for a damaged gazetteer,
 * `input.missing` for a file that is not there.
 */
export function loadAtlas({ extraActors = null, extraPlaces = null }: AtlasOptions = {}): Atlas {
  const key = JSON.stringify([extraActors, extraPlaces]);
  const known = atlases.get(key);
  if (known !== undefined) return known;
  builtIn ??= readBuiltIn();
  const { countries, organisations, roles, regimes, terms, gazetteer } = builtIn;
  const own = parsePlaces(readText(new URL("places/own.csv", dataFolder), "places/own.csv"), "places/own.csv", "own");
  const extra = extraPlaces === null ? [] : parsePlaces(readText(extraPlaces, extraPlaces), extraPlaces, "user");
  const extraOrganisations =
    extraActors === null ? [] : parseOrganisations(readText(extraActors, extraActors), extraActors);
  const people = indexPeople(terms);
  const places = joinPlaces(gazetteer, countries, [...own, ...extra]);
  const sources: ActorSources = {
    countries,
    organisations: indexOrganisations([organisations, extraOrganisations]),
    roles,
    people,
    regimes,
    placeOf: (name) => bestByPopulation(places.lookup(name)),
  };
  const scanSources: ScanSources = {
    places,
    organisations: sources.organisations,
    people: people.lexicon,
    givenNames: givenNames(people, places, readWords("given-names.txt")),
    commonWords: new Set(readWords("places/common-words.txt")),
  };
  const atlas: Atlas = {
    countryOf(words) {
      const sense = countryOf(countries, words);
      return sense === null ? null : { code: sense.country.code, kind: sense.kind };
    },
    country: (code) => countries.byCode.get(code) ?? null,
    resolveActor: (phrase, context) => resolveActor(phrase, sources, context),
    holder(name, asOf) {
      const person = people.lexicon.get(foldName(name))[0];
      return person === undefined ? null : holdingOf(person, asOf);
    },
    officeHolders: (country, role, asOf) => officeHolders(people, country, role, asOf),
    places,
    scanPlaces: (text, names) => scanPlaces(text, scanSources, names),
    resolvePlaces: (text, mentions, context) => resolvePlaces(text, mentions, places, context),
  };
  atlases.set(key, atlas);
  return atlas;
}

function bestByPopulation(candidates: readonly AtlasPlace[]): AtlasPlace | null {
  let best: AtlasPlace | null = null;
  for (const place of candidates) if (best === null || place.population > best.population) best = place;
  return best;
}

/** First names of the people in the office files, and a list of common ones; never the name of a country. */
function givenNames(people: People, places: Places, listed: readonly string[]): ReadonlySet<string> {
  const names = new Set(listed.map(foldName));
  for (const { person } of people.terms) {
    const words = foldName(person).split(" ");
    if (words.length > 1 && words[0]!.length > 2) names.add(words[0]!);
  }
  for (const name of names)
    if (places.candidates(name, 1).some((place) => place.kind === "country" || place.kind === "capital"))
      names.delete(name);
  return names;
}
