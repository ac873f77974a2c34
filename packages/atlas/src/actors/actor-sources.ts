import type { Day } from "@dateline/schema";
import type { Countries, CountrySense } from "../countries.ts";
import type { Lexicon } from "../lexicon.ts";
import type { People } from "../offices/people.ts";
import type { AtlasPlace } from "../places/place.ts";
import type { Organisation } from "./organisation.ts";
import type { Regime } from "./regimes.ts";
import type { Role } from "./role.ts";

export interface ActorContext {
  /** Day the codes shall hold for. Null: each person is taken in the last office known. */
  readonly asOf?: Day | null;
  /** Country to take when the phrase names none (code). */
  readonly countryHint?: string | null;
  /** Head word of the phrase, when the caller's tree knows it. */
  readonly head?: string | null;
  /** Country the event is in; decides ACLED's State forces against External/Other forces. */
  readonly eventCountry?: string | null;
}

/** The name lists an actor is resolved with. */
export interface ActorSources {
  readonly countries: Countries;
  readonly organisations: Lexicon<Organisation>;
  readonly roles: Lexicon<Role>;
  readonly people: People;
  readonly regimes: ReadonlyMap<string, readonly Regime[]>;
  /** The country a people of a region belongs to: Chechens, Tibetan. */
  readonly regionOf: (key: string) => CountrySense | null;
  /** An adjective for a region without a country of its own: Balkan, Gulf. */
  readonly isRegional: (key: string) => boolean;
  /** No place's name that opens with a word has more words. */
  readonly placeReach: (word: string) => number;
  /** The most populous place of a folded name. */
  readonly placeOf: (key: string) => AtlasPlace | null;
  /** A word that opens sentences and names of other things far more often than it names its place. */
  readonly isCommonWord: (key: string) => boolean;
}
