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
    zeros: number,
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

/** The weights of a table: a byte b stands for b times |b|, a scale that keeps small weights apart better than a linear one. */
export interface Weights {
  readonly bits: number;
  readonly labels: number;
  readonly unit: number;
  /** Gives the bytes, one row of labels a bucket. */
  read(): Uint8Array;
}

// Where things stand from a table's first byte. The kernel writes up to four features more than it is given.
const scoresAt = mostFeatures * 4 + 16;
const zerosAt = scoresAt + 512;
const rowsAt = zerosAt + 512;

/** Where a table's kept sums begin, from its first byte: behind the last row, which is read to the end of its eight. */
function sumsAt({ bits, labels }: Weights): number {
  return (rowsAt + (labels << bits) + 8 + 15) & ~15;
}

function sumBytes({ labels }: Weights): number {
  return 4 * 8 * Math.ceil(labels / 8);
}

/**
 * Trained weights in the memory of a small WebAssembly module, which adds up eight labels at once. Tables that work
 * together share a module, because calls of one function are faster than of several.
 */
export class WeightTable implements FrozenScorer {
  readonly bits: number;
  readonly labels: number;
  readonly unit: number;
  readonly features: Int32Array;
  readonly scores: Int32Array;
  readonly #kernel: Kernel;
  readonly #at: number;
  readonly #sumsAt: number;
  readonly #sumBytes: number;

  /** Tables by name, in one memory. */
  static load<Name extends string>(parts: Readonly<Record<Name, Weights>>): Record<Name, WeightTable> {
    const sizeOf = (part: Weights) => sumsAt(part) + keptPlaces * sumBytes(part);
    const all = Object.entries<Weights>(parts);
    const kernel = instantiate(all.reduce((total, [, part]) => total + sizeOf(part), 0));
    const tables: Partial<Record<string, WeightTable>> = {};
    let at = 0;
    for (const [name, part] of all) {
      tables[name] = new WeightTable(kernel, at, part);
      at += sizeOf(part);
    }
    return tables as Record<Name, WeightTable>;
  }

  private constructor(kernel: Kernel, at: number, weights: Weights) {
    const { buffer } = kernel.memory;
    this.bits = weights.bits;
    this.labels = weights.labels;
    this.unit = weights.unit;
    this.#kernel = kernel;
    this.#at = at;
    this.#sumsAt = at + sumsAt(weights);
    this.#sumBytes = sumBytes(weights);
    new Uint8Array(buffer).set(weights.read(), at + rowsAt);
    this.features = new Int32Array(buffer, at, mostFeatures);
    this.scores = new Int32Array(buffer, at + scoresAt, mostLabels + 8);
  }

  score(count: number, blocks = -1): void {
    this.add(count, blocks, -1, -1);
  }

  add(count: number, blocks: number, from: number, to: number): void {
    const at = this.#at;
    const zeros = at + zerosAt;
    const start = from < 0 ? zeros : this.#sumsAt + from * this.#sumBytes;
    const target = to < 0 ? at + scoresAt : this.#sumsAt + to * this.#sumBytes;
    this.#kernel.score(at, count, at + rowsAt, 32 - this.bits, this.labels, target, blocks, start, zeros);
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
