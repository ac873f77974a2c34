import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PipelineError } from "@dateline/schema/errors";
import { HashMap, Knowledge } from "./knowledge.ts";
import type { BeamSettings } from "./parser.ts";
import { type Weights, WeightTable } from "./table.ts";

/** Numbers of the weight format; a model of another format is refused. */
export const modelFormat = 2;

/** What model.json says of the weight files beside it. */
export interface ModelDescription {
  readonly format: number;
  /** Universal and Penn tag joined by a bar. */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** The eights of relations that a word may have, one bit each: for each tag behind its head, then before it. */
  readonly blocks: readonly number[];
  /** Hash of a word and its only tag, in turn. */
  readonly fixedTags: readonly (readonly [number, number])[];
  /** How far behind the best tag another may be for the parser to hear of it. */
  readonly doubt: number;
  /** Size of each table: buckets as a power of two, and labels; and what one stored unit weighs. */
  readonly tables: Readonly<
    Record<TableName, { readonly bits: number; readonly labels: number; readonly unit: number }>
  >;
  readonly beam: BeamSettings;
  /** Hashes of frequent words that begin no names. */
  readonly outside: readonly number[];
  /** Entries of each knowledge map. */
  readonly knowledge: {
    readonly phrases: number;
    readonly classes: number;
    readonly firsts: number;
    readonly clusters: number;
  };
  /** Word, part of speech and lemma of words that the rules get wrong. */
  readonly lemmas: readonly (readonly [string, string])[];
  /** Share of names that are right by how far their labels lead the next best. */
  readonly confidence: readonly (readonly [margin: number, share: number])[];
}

export type TableName = "tagger" | "moves" | "arcs" | "names";

/** A model read from its files. */
export interface Model {
  readonly description: ModelDescription;
  readonly tables: Readonly<Record<TableName, WeightTable>>;
  readonly knowledge: Knowledge;
}

/**
 * Reads the weights of `@dateline/language-model`, wherever it is installed.
 *
 * @param folder another folder with the same files
 * @throws {PipelineError} `model.invalid` when a file is missing, of another format, or not of the size it should have.
 */
export function readModel(folder?: string): Model {
  const from = folder ?? dirname(createRequire(import.meta.url).resolve("@dateline/language-model/model.json"));
  const description = JSON.parse(read(from, "model.json").toString("utf8")) as ModelDescription;
  if (description.format !== modelFormat)
    throw new PipelineError("model.invalid", `format ${description.format}, not ${modelFormat}`, {
      input: "model.json",
    });
  const weights = (name: TableName): Weights => {
    const { bits, labels, unit } = description.tables[name];
    return { bits, labels, unit, read: () => unpack(from, `${name}.bin.gz`, labels << bits) };
  };
  return {
    description,
    tables: WeightTable.load({
      tagger: weights("tagger"),
      moves: weights("moves"),
      arcs: weights("arcs"),
      names: weights("names"),
    }),
    knowledge: readKnowledge(
      unpack(from, "knowledge.bin.gz", entryBytes * sum(Object.values(description.knowledge))),
      description.knowledge,
    ),
  };
}

/** Bytes of a map's entry: its key and its value. */
const entryBytes = 6;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** A packed file of known size, unpacked in one piece: pieces would have to be put together. */
function unpack(folder: string, name: string, size: number): Buffer {
  let bytes: Buffer;
  try {
    bytes = gunzipSync(read(folder, name), { chunkSize: size + 64, maxOutputLength: size + 64 });
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    throw new PipelineError("model.invalid", "file is damaged", { input: name }, error);
  }
  if (bytes.length !== size)
    throw new PipelineError("model.invalid", `${bytes.length} bytes, not ${size}`, { input: name });
  return bytes;
}

function read(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    throw new PipelineError("model.invalid", "file is missing", { input: name }, error);
  }
}

/** The maps one after the other: 32-bit keys, then 16-bit values. */
function readKnowledge(bytes: Buffer, counts: ModelDescription["knowledge"]): Knowledge {
  let at = 0;
  const map = (count: number): HashMap => {
    // Copies, because views must begin at multiples of their size. All platforms of Node.js are little-endian.
    const keys = new Int32Array(Uint8Array.from(bytes.subarray(at, at + 4 * count)).buffer);
    at += 4 * count;
    const values = new Uint16Array(Uint8Array.from(bytes.subarray(at, at + 2 * count)).buffer);
    at += 2 * count;
    return new HashMap(keys, values);
  };
  return new Knowledge(map(counts.phrases), map(counts.classes), map(counts.firsts), map(counts.clusters));
}
