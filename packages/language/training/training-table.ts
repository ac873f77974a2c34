import { bucketOf } from "../src/hash.ts";
import { expand } from "../src/model.ts";
import type { Table } from "../src/table.ts";

/** A table in training: an averaged perceptron (Freund and Schapire, 1999; Collins, 2002). */
export class TrainingTable implements Table {
  readonly bits: number;
  readonly labels: number;
  readonly weights: Float32Array;
  /** Updates weighted by when they came, from which the average follows. */
  readonly #totals: Float64Array;
  /** Decisions seen so far; the caller counts them. */
  step = 1;

  constructor(bits: number, labels: number) {
    this.bits = bits;
    this.labels = labels;
    this.weights = new Float32Array(labels << bits);
    this.#totals = new Float64Array(labels << bits);
  }

  /** Moves the weights of a label's features. */
  update(features: Int32Array, count: number, label: number, amount: number): void {
    const shift = 32 - this.bits;
    const weighted = amount * this.step;
    for (let i = 0; i < count; i++) {
      const at = bucketOf(features[i]!, shift) * this.labels + label;
      this.weights[at]! += amount;
      this.#totals[at]! += weighted;
    }
  }

  /** The mean of the weights over all steps. */
  averaged(): Float32Array {
    return this.weights.map((weight, i) => weight - this.#totals[i]! / this.step);
  }

  /** The table as it will be loaded. */
  frozen(): FrozenTable {
    const { bytes, unit } = compress(this.averaged());
    return { bits: this.bits, labels: this.labels, weights: expand(bytes), bytes, unit };
  }
}

export interface FrozenTable extends Table {
  readonly bytes: Int8Array;
  readonly unit: number;
}

/** Weights as bytes on a square-root scale, which keeps small ones apart better than a linear one. */
function compress(weights: Float32Array): { bytes: Int8Array; unit: number } {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const bytes = Int8Array.from(
    weights,
    (weight) => Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest)),
  );
  return { bytes, unit: largest / (127 * 127 * 2) };
}

/** A fixed sequence of numbers in 0..1, so that training gives the same weights every time. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 0x1000000;
  };
}

/** Shuffles in place. */
export function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
