import { bucketOf } from "./hash.ts";

/**
 * Weights of a linear model over hashed features: 2^bits buckets with one weight a label.
 *
 * Features that fall into the same bucket share weights; no keys are kept.
 */
export interface Table {
  readonly bits: number;
  readonly labels: number;
  /** Int16 when loaded, Float32 while training. */
  readonly weights: Int16Array | Float32Array;
}

/** Adds up the weights of features into `scores`, one sum a label. */
export function addScores(table: Table, features: Int32Array, count: number, scores: Int32Array | Float64Array): void {
  const { labels, weights } = table;
  const shift = 32 - table.bits;
  scores.fill(0);
  for (let i = 0; i < count; i++) {
    const base = bucketOf(features[i]!, shift) * labels;
    for (let label = 0; label < labels; label++) scores[label]! += weights[base + label]!;
  }
}

/** The label with the highest score; the first of equals. */
export function bestOf(scores: Int32Array | Float64Array, labels: number): number {
  let best = 0;
  for (let label = 1; label < labels; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
}
