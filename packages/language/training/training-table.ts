import { bucketOf } from "../src/hash.ts";
import { compile, type Kernel, mostFeatures, mostLabels, type Scorer, WeightTable } from "../src/table.ts";
import { compileKernel } from "./compile-kernel.ts";

const instantiate = compile(await compileKernel("./score-floats.wat"));

// Where things stand in a table's memory.
const scoresAt = mostFeatures * 4;
const tableAt = 2048;

/** A table in training: an averaged perceptron (Freund and Schapire, 1999; Collins, 2002). */
export class TrainingTable implements Scorer {
  readonly bits: number;
  readonly labels: number;
  readonly unit = 1;
  readonly features = new Int32Array(mostFeatures);
  readonly scores: Float32Array;
  readonly weights: Float32Array;
  /** Updates weighted by when they came, from which the average follows. */
  readonly #totals: Float64Array;
  readonly #kernel: Kernel;
  readonly #scratch: Int32Array;
  /** Decisions seen so far; the caller counts them. */
  step = 1;

  constructor(bits: number, labels: number) {
    this.bits = bits;
    this.labels = labels;
    const bytes = (labels << bits) * 4;
    this.#kernel = instantiate(tableAt + bytes + 16);
    const { buffer } = this.#kernel.memory;
    this.weights = new Float32Array(buffer, tableAt, labels << bits);
    this.scores = new Float32Array(buffer, scoresAt, mostLabels);
    this.#scratch = new Int32Array(buffer, 0, mostFeatures);
    this.#totals = new Float64Array(labels << bits);
  }

  score(count: number): void {
    // The kernel overwrites what it reads, and corrections need the features afterwards.
    for (let i = 0; i < count; i++) this.#scratch[i] = this.features[i]!;
    this.#kernel.score(0, count, tableAt, 32 - this.bits, this.labels, scoresAt, -1, 0, 0);
  }

  /** Moves the weights that the first features have for a label. */
  update(count: number, label: number, amount: number): void {
    const shift = 32 - this.bits;
    const weighted = amount * this.step;
    for (let i = 0; i < count; i++) {
      const at = bucketOf(this.features[i]!, shift) * this.labels + label;
      this.weights[at]! += amount;
      this.#totals[at]! += weighted;
    }
  }

  /** The mean of the weights over all steps. */
  averaged(): Float32Array {
    return this.weights.map((weight, i) => weight - this.#totals[i]! / this.step);
  }

  /** Goes on from the mean, and takes the mean anew from here. */
  restart(): void {
    this.weights.set(this.averaged());
    this.#totals.fill(0);
    this.step = 1;
  }
}

/** The mean of tables that were trained on the same in different orders, as it will be stored and loaded. */
export function freeze(tables: readonly TrainingTable[]): FrozenTable {
  const [{ bits, labels }] = tables as [TrainingTable];
  const mean = new Float32Array(labels << bits);
  for (const table of tables) for (const [i, weight] of table.averaged().entries()) mean[i]! += weight / tables.length;
  const { bytes, unit } = compress(mean);
  const { table } = WeightTable.load({ table: { bits, labels, unit, read: () => bytes } });
  return { bytes, table };
}

export interface FrozenTable {
  readonly table: WeightTable;
  readonly bytes: Uint8Array;
}

/** Weights as bytes on the scale that `WeightTable` reads. */
function compress(weights: Float32Array): { bytes: Uint8Array; unit: number } {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const bytes = Int8Array.from(
    weights,
    (weight) => Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest)),
  );
  return { bytes: new Uint8Array(bytes.buffer), unit: largest / 127 ** 2 };
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
