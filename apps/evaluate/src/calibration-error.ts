import type { Event } from "@dateline/schema";

/** A stated confidence and whether what it was stated of is right. */
export interface Outcome {
  readonly confidence: number;
  /** What the confidence was made from, before it was calibrated. */
  readonly score: number;
  readonly isRight: boolean;
}

/**
 * Expected calibration error: how far confidence is from the share that is right, over ten equal bins weighted by size.
 * Null when there is nothing to compare.
 */
export function calibrationError(outcomes: readonly Omit<Outcome, "score">[]): number | null {
  if (outcomes.length === 0) return null;
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const own = outcomes.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    error += Math.abs(own.reduce((sum, { confidence, isRight }) => sum + confidence - (isRight ? 1 : 0), 0));
  }
  return error / outcomes.length;
}

/** The confidence of an event, and the product of its factors. */
export function statedOf({ confidence: { value, factors } }: Event): Omit<Outcome, "isRight"> {
  return { confidence: value, score: factors.reduce((product, factor) => product * factor.value, 1) };
}
