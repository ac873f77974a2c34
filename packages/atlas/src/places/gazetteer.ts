import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { countryByAlpha2, PipelineError } from "@dateline/schema";
import { foldName } from "../fold.ts";
import { decodeGazetteer, type GazetteerColumns } from "./gazetteer-format.ts";
import type { AtlasPlace, PlaceKind } from "./place.ts";

/** The gazetteer in memory: typed columns and a hash index over the look-up keys. */
export interface Gazetteer {
  readonly size: number;
  /** Rows of a folded name (`foldName`), most populous first; empty when it has none. Above a million a second. */
  rowsOf(key: string): Uint32Array;
  placeAt(row: number): AtlasPlace;
}

const none = new Uint32Array(0);

function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Open addressing over at most two thirds of a power of two; a slot holds key number + 1, 0 is free. */
function buildIndex({ keyStart, keys }: GazetteerColumns): Uint32Array {
  const count = keyStart.length - 1;
  let size = 1024;
  while (size * 2 < count * 3) size *= 2;
  const slots = new Uint32Array(size);
  const mask = size - 1;
  for (let key = 0; key < count; key++) {
    let slot = hashBytes(keys, keyStart[key]!, keyStart[key + 1]!) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = key + 1;
  }
  return slots;
}

function kindOf(feature: string): PlaceKind {
  if (feature === "ADM1") return "admin1";
  if (feature === "ADM2") return "admin2";
  if (feature === "PPLC") return "capital";
  if (feature === "PPLX") return "district";
  return "town";
}

/** Index a decoded gazetteer. */
export function indexGazetteer(columns: GazetteerColumns): Gazetteer {
  const slots = buildIndex(columns);
  const mask = slots.length - 1;
  const { keyStart, keys, rowStart, rows, nameStart, names } = columns;
  const codes = columns.countries.map((alpha2) => countryByAlpha2(alpha2)?.alpha3 ?? null);
  const kinds = columns.features.map(kindOf);
  const decoder = new TextDecoder();
  const nameAt = (row: number) => decoder.decode(names.subarray(nameStart[row]!, nameStart[row + 1]!));

  return {
    size: columns.lat.length,
    rowsOf(key) {
      const { length } = key;
      let slot = hashKey(key) & mask;
      for (;;) {
        const found = slots[slot]!;
        if (found === 0) return none;
        const start = keyStart[found - 1]!;
        if (keyStart[found]! - start === length) {
          let i = 0;
          while (i < length && keys[start + i] === key.charCodeAt(i)) i++;
          if (i === length) return rows.subarray(rowStart[found - 1]!, rowStart[found]!);
        }
        slot = (slot + 1) & mask;
      }
    },
    placeAt(row) {
      const admin1 = columns.admin1[row]!;
      const admin2 = columns.admin2[row]!;
      const kind = kinds[columns.feature[row]!]!;
      return {
        name: nameAt(row),
        kind,
        country: codes[columns.country[row]!] ?? null,
        admin1: admin1 < 0 ? null : nameAt(admin1),
        admin2: admin2 < 0 ? null : nameAt(admin2),
        lat: columns.lat[row]! / 1e5,
        lon: columns.lon[row]! / 1e5,
        geonamesId: columns.geonamesId[row] === 0 ? null : columns.geonamesId[row]!,
        population: columns.population[row]!,
        source: "gazetteer",
      };
    },
  };
}

/**
 * Read the packed gazetteer.
 *
 * @throws {PipelineError} `input.missing` when there is no file, `model.invalid` when it is damaged.
 */
export function readGazetteer(file: string | URL, input: string): Gazetteer {
  let packed: Buffer;
  try {
    packed = readFileSync(file);
  } catch (cause) {
    throw new PipelineError("input.missing", "the gazetteer cannot be opened", { input }, cause);
  }
  return unpackGazetteer(packed, input);
}

/** As `readGazetteer`, from the bytes of the file. */
export function unpackGazetteer(packed: Uint8Array, input: string): Gazetteer {
  let bytes: Buffer;
  try {
    bytes = brotliDecompressSync(packed);
  } catch (cause) {
    throw new PipelineError("model.invalid", "the gazetteer is damaged", { input }, cause);
  }
  return indexGazetteer(decodeGazetteer(bytes, input));
}

/** Candidates of a name as it is written, most populous first. */
export function lookupName(gazetteer: Gazetteer, name: string): AtlasPlace[] {
  return Array.from(gazetteer.rowsOf(foldName(name)), (row) => gazetteer.placeAt(row));
}
