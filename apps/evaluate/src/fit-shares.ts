import type { Outcome } from "./calibration-error.ts";

/** A score and the share of events with about this score that are right. */
export type Share = readonly [score: number, share: number];

/**
 * How often events are right by their score, never falling as the score rises: bins of equal size, of which neighbours that
 * fall are pooled (pool adjacent violators).
 *
 * @param fewest events in a bin
 */
export function fitShares(outcomes: readonly Outcome[], fewest = 30): Share[] {
  const sorted = outcomes.toSorted((a, b) => a.score - b.score);
  const count = Math.max(1, Math.floor(sorted.length / fewest));
  const pools: { n: number; score: number; right: number }[] = [];
  for (let bin = 0; bin < count; bin++) {
    const own = sorted.slice(
      Math.round((bin * sorted.length) / count),
      Math.round(((bin + 1) * sorted.length) / count),
    );
    let pool = {
      n: own.length,
      score: own.reduce((sum, { score }) => sum + score, 0),
      right: own.filter(({ isRight }) => isRight).length,
    };
    for (
      let last = pools.at(-1);
      last !== undefined && last.right / last.n >= pool.right / pool.n;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { n: pool.n + last.n, score: pool.score + last.score, right: pool.right + last.right };
    }
    if (pool.n > 0) pools.push(pool);
  }
  return pools.map(({ n, score, right }): Share => [round(score / n), round(right / n)]);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
