import { scoreModule } from "./score-module.ts";

/** Most features that one decision is made on. */
export const mostFeatures = 256;

/** Most labels that one decision is made among. */
export const mostLabels = 120;

/**
 * A linear model over hashed features: 2^bits buckets with one weight a label.
 *
 * The caller writes feature hashes into `features` and reads the sums in `scores`. Features that fall into the same
 * bucket share weights; no keys are kept.
 */
export interface Scorer {
  readonly bits: number;
  readonly labels: number;
  /** What a score of one weighs, so that scores of several tables add up. */
  readonly unit: number;
  readonly features: Int32Array;
  readonly scores: Int32Array | Float32Array;
  /** Adds up the weights of the first `count` features for each label. The features may be overwritten. */
  score(count: number): void;
}

/** Bytes that WebAssembly memory grows by. */
const page = 65_536;

/** What the WebAssembly module exports. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  score(features: number, count: number, table: number, shift: number, labels: number, scores: number): void;
}

// The language level that the project compiles for has no types for WebAssembly, which every Node.js has.
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object) => { readonly exports: Kernel };
  };
};

/** Compiles a module; what it gives makes a new instance with memory of its own, of at least so many bytes. */
export function compile(bytes: Uint8Array): (size: number) => Kernel {
  const module = new WebAssembly.Module(bytes);
  return (size) => {
    const { exports } = new WebAssembly.Instance(module);
    exports.memory.grow(Math.ceil(size / page) - 1);
    return exports;
  };
}

const instantiate = compile(Buffer.from(scoreModule, "base64"));

// Where things stand in a table's memory.
const scoresAt = mostFeatures * 4;
const tableAt = 2048;

/**
 * Trained weights in the memory of a small WebAssembly module, which adds up eight labels at once.
 *
 * A weight is kept as a byte b that stands for b times |b|: a square-root scale, which keeps small weights apart better
 * than a linear one.
 */
export class WeightTable implements Scorer {
  readonly bits: number;
  readonly labels: number;
  readonly unit: number;
  readonly features: Int32Array;
  readonly scores: Int32Array;
  readonly #kernel: Kernel;

  constructor(bits: number, labels: number, unit: number, weights: Uint8Array) {
    this.bits = bits;
    this.labels = labels;
    this.unit = unit;
    // Eight bytes more, because the last row is read to the end of its eight.
    this.#kernel = instantiate(tableAt + weights.length + 8);
    const { memory } = this.#kernel;
    new Uint8Array(memory.buffer).set(weights, tableAt);
    this.features = new Int32Array(memory.buffer, 0, mostFeatures);
    this.scores = new Int32Array(memory.buffer, scoresAt, mostLabels + 8);
  }

  score(count: number): void {
    this.#kernel.score(0, count, tableAt, 32 - this.bits, this.labels, scoresAt);
  }
}

/** The label with the highest score; the first of equals. */
export function bestOf({ scores, labels }: Scorer): number {
  let best = 0;
  for (let label = 1; label < labels; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
}
