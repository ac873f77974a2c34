import { keptPlaces } from "./kept-sums.ts";
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
  /**
   * Adds up the weights of the first `count` features for each label. The features may be overwritten.
   *
   * @param blocks which eights of labels are wanted, one bit each; all without
   */
  score(count: number, blocks?: number): void;
}

/** A scorer whose weights stay as they are, so that it can keep sums and go on from them. */
export interface FrozenScorer extends Scorer {
  /**
   * @param from place of the sums to go on from, -1 for none
   * @param to place to keep the sums at, -1 for `scores`
   */
  add(count: number, blocks: number, from: number, to: number): void;
  /** Copies the sums that a place keeps to `scores`. */
  take(place: number): void;
}

/** Whether a scorer keeps sums. */
export function isFrozen(scorer: Scorer): scorer is FrozenScorer {
  return "add" in scorer;
}

/** Bytes that WebAssembly memory grows by. */
const page = 65_536;

/** What the WebAssembly module exports. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  score(
    features: number,
    count: number,
    table: number,
    shift: number,
    labels: number,
    scores: number,
    blocks: number,
    from: number,
  ): void;
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
const zerosAt = scoresAt + 512;
const tableAt = 2048;

/**
 * Trained weights in the memory of a small WebAssembly module, which adds up eight labels at once.
 *
 * A weight is kept as a byte b that stands for b times |b|: a square-root scale, which keeps small weights apart better
 * than a linear one.
 */
export class WeightTable implements FrozenScorer {
  readonly bits: number;
  readonly labels: number;
  readonly unit: number;
  readonly features: Int32Array;
  readonly scores: Int32Array;
  readonly #kernel: Kernel;
  readonly #sumBytes: number;
  readonly #sumsAt: number;
  readonly #sums: Int32Array;

  constructor(bits: number, labels: number, unit: number, weights: Uint8Array) {
    this.bits = bits;
    this.labels = labels;
    this.unit = unit;
    this.#sumBytes = 4 * 8 * Math.ceil(labels / 8);
    // Eight bytes more, because the last row is read to the end of its eight.
    this.#sumsAt = (tableAt + weights.length + 8 + 15) & ~15;
    this.#kernel = instantiate(this.#sumsAt + keptPlaces * this.#sumBytes);
    const { memory } = this.#kernel;
    this.#sums = new Int32Array(memory.buffer, this.#sumsAt, (keptPlaces * this.#sumBytes) >> 2);
    new Uint8Array(memory.buffer).set(weights, tableAt);
    this.features = new Int32Array(memory.buffer, 0, mostFeatures);
    this.scores = new Int32Array(memory.buffer, scoresAt, mostLabels + 8);
  }

  score(count: number, blocks = -1): void {
    this.add(count, blocks, -1, -1);
  }

  add(count: number, blocks: number, from: number, to: number): void {
    const start = from < 0 ? zerosAt : this.#sumsAt + from * this.#sumBytes;
    const target = to < 0 ? scoresAt : this.#sumsAt + to * this.#sumBytes;
    this.#kernel.score(0, count, tableAt, 32 - this.bits, this.labels, target, blocks, start);
  }

  take(place: number): void {
    const from = (place * this.#sumBytes) >> 2;
    for (let label = 0; label < this.labels; label++) this.scores[label] = this.#sums[from + label]!;
  }
}

/** The label with the highest score, among those of the given eights; the first of equals. */
export function bestOf({ scores, labels }: Scorer, blocks = -1): number {
  let best = -1;
  for (let from = 0, left = blocks; from < labels; from += 8, left >>>= 1) {
    if ((left & 1) === 0) continue;
    const to = Math.min(from + 8, labels);
    for (let label = from; label < to; label++) if (best < 0 || scores[label]! > scores[best]!) best = label;
  }
  return best;
}
