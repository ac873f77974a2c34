import type { Day } from "@dateline/schema";
import type { ActorContext, ActorSources } from "./actors/actor-sources.ts";
import { indexOrganisations, parseOrganisations } from "./actors/organisation.ts";
import { indexRegimes } from "./actors/regimes.ts";
import { type ResolvedActor, resolveActor } from "./actors/resolve-actor.ts";
import { indexRoles } from "./actors/role.ts";
import { type CountryNames, type CountryWord, countryOf, indexCountries } from "./countries.ts";
import { type DateInterval, dateInterval } from "./dating/date-interval.ts";
import { foldName } from "./fold.ts";
import { type Lists, readPackedLists } from "./lists.ts";
import type { OfficeRole, Term } from "./offices/office.ts";
import { type Holding, holdingOf, indexPeople, officeHolders, type People } from "./offices/people.ts";
import { type Gazetteer, readGazetteer } from "./places/gazetteer.ts";
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
  /** When an article can have been written, by the office-holders, dates and weekdays it names; null when unbounded. */
  dateInterval(text: string): DateInterval | null;
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

/** What is the same for every atlas, read once. */
interface BuiltIn {
  readonly lists: Lists;
  readonly gazetteer: Gazetteer;
}

const dataFolder = new URL("../data/", import.meta.url);
let builtIn: BuiltIn | null = null;
const atlases = new Map<string, Atlas>();

function readBuiltIn(): BuiltIn {
  return {
    lists: readPackedLists(new URL("lists.json.br", dataFolder), "lists.json.br"),
    gazetteer: readGazetteer(new URL("places/gazetteer.bin", dataFolder), "places/gazetteer.bin"),
  };
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
  const { lists, gazetteer } = builtIn;
  const extra = extraPlaces === null ? [] : parsePlaces(readText(extraPlaces, extraPlaces), extraPlaces, "user");
  const extraOrganisations =
    extraActors === null ? [] : parseOrganisations(readText(extraActors, extraActors), extraActors, "user");
  const countries = indexCountries(lists.countries);
  const people = indexPeople(lists.terms);
  const places = joinPlaces(gazetteer, countries, [...lists.places, ...extra]);
  const commonWords = new Set([
    ...lists.commonWords,
    // Every role noun is a common word: "Hospital" and "Secretary" are places somewhere.
    ...lists.roles.map((role) => foldName(role.name)).filter((key) => !key.includes(" ")),
  ]);
  const sources: ActorSources = {
    countries,
    organisations: indexOrganisations([lists.organisations, extraOrganisations]),
    roles: indexRoles(lists.roles),
    people,
    regimes: indexRegimes(lists.regimes),
    isRegional: (key) => places.demonyms(key).some((place) => place.country === null),
    placeReach: places.reach,
    placeOf: places.best,
    isCommonWord: (key) => commonWords.has(key),
    regionOf(key) {
      const code = places.demonyms(key).find((place) => place.kind !== "country")?.country;
      const country = code == null ? undefined : countries.byCode.get(code);
      return country === undefined ? null : { country, kind: "demonym" };
    },
  };
  const scanSources: ScanSources = {
    places,
    organisations: sources.organisations,
    people: people.lexicon,
    givenNames: givenNames(people, places, lists.givenNames, commonWords),
    commonWords,
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
    dateInterval: (text) => dateInterval(text, sources),
    places,
    scanPlaces: (text, names) => scanPlaces(text, scanSources, names),
    resolvePlaces: (text, mentions, context) => resolvePlaces(text, mentions, places, context),
  };
  atlases.set(key, atlas);
  return atlas;
}

/** First names of the people in the office files, and a list of common ones; never a country or a common word. */
function givenNames(
  people: People,
  places: Places,
  listed: readonly string[],
  commonWords: ReadonlySet<string>,
): ReadonlySet<string> {
  const names = new Set(listed.map(foldName));
  for (const { person } of people.terms) {
    const words = foldName(person).split(" ");
    if (words.length > 1 && words[0]!.length > 2 && !commonWords.has(words[0]!)) names.add(words[0]!);
  }
  for (const name of names) {
    if (places.candidates(name, 1).some((place) => place.kind === "country" || place.kind === "capital"))
      names.delete(name);
  }
  return names;
}
