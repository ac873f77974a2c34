import { z } from "zod";
import { countryTable } from "./country-table.ts";
import { nonStateCodes } from "./plover.ts";

export interface Country {
  /** ISO 3166-1 alpha-3, or the user-assigned XKX for Kosovo. */
  readonly alpha3: string;
  readonly alpha2: string;
  /** ISO 3166-1 numeric, without leading zeros; 0 for Kosovo. */
  readonly numeric: number;
  readonly name: string;
  /** Name in ACLED files; null for territories ACLED does not list. */
  readonly acledName: string | null;
  readonly acledRegion: number | null;
  /** Three letters that open ACLED event ids of the country. */
  readonly acledPrefix: string | null;
}

/** Countries and territories by alpha-3 code. Sources as named at `countryTable`. */
export const countries: ReadonlyMap<string, Country> = new Map(
  countryTable.map(([alpha3, alpha2, numeric, name, acledName, acledRegion, acledPrefix]) => [
    alpha3,
    { alpha3, alpha2, numeric, name, acledName, acledRegion, acledPrefix },
  ]),
);

const byAlpha2 = new Map([...countries.values()].map((country) => [country.alpha2, country]));

/** The country of an ISO 3166-1 alpha-2 code, or null. */
export function countryByAlpha2(alpha2: string): Country | null {
  return byAlpha2.get(alpha2.toUpperCase()) ?? null;
}

/**
 * Contested states that have no ISO code, under codes of our own from the user-assigned range.
 * The policy is in docs/codebook.md, "Contested states".
 */
export const contestedCodes = {
  XAB: "Abkhazia",
  XAR: "Artsakh",
  XNC: "Northern Cyprus",
  XSL: "Somaliland",
  XSO: "South Ossetia",
  XTR: "Transnistria",
} as const;

/** A country an actor or place belongs to: ISO 3166-1 alpha-3, XKX, or a contested state's code. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((code) => countries.has(code) || code in contestedCodes, { message: "not a country code" });
export type CountryCode = z.infer<typeof CountryCode>;

/** What an actor's country can be: a country, or a PLOVER code for actors that belong to none (IGO, UNO, EUR, …). */
export const ActorCountry = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((code) => countries.has(code) || code in contestedCodes || code in nonStateCodes, {
    message: "not a country or non-state code",
  });
export type ActorCountry = z.infer<typeof ActorCountry>;
