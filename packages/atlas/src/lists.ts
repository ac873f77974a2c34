import { readFileSync } from "node:fs";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { PipelineError } from "@dateline/schema";
import { indexOrganisations, type Organisation, parseOrganisations } from "./actors/organisation.ts";
import { parseRegimes, type Regime } from "./actors/regimes.ts";
import { parseRoles, type Role } from "./actors/role.ts";
import { type CountryNames, parseCountries } from "./countries.ts";
import { foldName } from "./fold.ts";
import type { Term } from "./offices/office.ts";
import { readTerms } from "./offices/read-terms.ts";
import { type ListedPlace, parsePlaces } from "./places/places.ts";
import { readText } from "./table.ts";

/** All lists of this package, checked. */
export interface Lists {
  readonly countries: readonly CountryNames[];
  readonly organisations: readonly Organisation[];
  readonly roles: readonly Role[];
  readonly regimes: readonly Regime[];
  readonly terms: readonly Term[];
  readonly places: readonly ListedPlace[];
  readonly givenNames: readonly string[];
  readonly commonWords: readonly string[];
}

/**
 * Read and check the lists of a data folder as people edit them.
 *
 * @throws {PipelineError} `data.invalid` with file and line for the first thing wrong.
 */
export function readLists(folder: URL): Lists {
  const text = (name: string) => readText(new URL(name, folder), name);
  const words = (name: string) =>
    text(name)
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .flatMap((line) => line.trim().split(/\s+/))
      .filter((word) => word !== "");
  const organisations = parseOrganisations(text("organisations.csv"), "organisations.csv", "own");
  const byName = indexOrganisations([organisations]);
  return {
    countries: parseCountries(text("countries.csv"), "countries.csv"),
    organisations,
    roles: parseRoles(text("roles.csv"), "roles.csv"),
    regimes: parseRegimes(text("regimes.csv"), "regimes.csv"),
    terms: readTerms(new URL("offices/", folder), (name) => byName.get(foldName(name))[0] ?? null).map(
      ({ file: _file, line: _line, ...term }) => term,
    ),
    places: parsePlaces(text("places/own.csv"), "places/own.csv", "own"),
    givenNames: words("given-names.txt"),
    commonWords: words("places/common-words.txt"),
  };
}

/** Larger than the lists are, so that they are unpacked into one piece. */
const chunkSize = 2 ** 23;

/**
 * Lists as they are packed, JSON in ASCII: parsing the checked lists takes a tenth of the time of reading the CSV files.
 */
export function packLists(lists: Lists): Uint8Array {
  const json = JSON.stringify(lists).replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return brotliCompressSync(json);
}

/**
 * Read packed lists.
 *
 * @throws {PipelineError} `input.missing` when there is no file, `model.invalid` when it is damaged.
 */
export function readPackedLists(file: URL, input: string): Lists {
  let packed: Buffer;
  try {
    packed = readFileSync(file);
  } catch (cause) {
    throw new PipelineError("input.missing", "the packed lists cannot be opened", { input }, cause);
  }
  try {
    return JSON.parse(brotliDecompressSync(packed, { chunkSize }).toString("latin1")) as Lists;
  } catch (cause) {
    throw new PipelineError("model.invalid", "the packed lists are damaged", { input }, cause);
  }
}
