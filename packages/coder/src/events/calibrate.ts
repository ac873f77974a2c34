/**
 * Share of events that had type and the countries of both sides right, by the coder's own score.
 *
 * Measured on the development sets of whole articles and of records (310 events) and smoothed to rise; between two scores
 * the share is interpolated. The score itself follows from the reading alone.
 */
const shares: readonly (readonly [score: number, share: number])[] = [
  [0.2, 0.02],
  [0.35, 0.08],
  [0.45, 0.12],
  [0.55, 0.27],
  [0.65, 0.44],
  [0.75, 0.66],
  [0.95, 0.85],
];

/** A score as the share of events with such a score that are right, 0 to 1; rises with the score. */
export function calibrate(score: number): number {
  const next = shares.findIndex(([at]) => at >= score);
  if (next === 0) return shares[0]![1];
  if (next < 0) return shares.at(-1)![1];
  const [[from, low], [to, high]] = [shares[next - 1]!, shares[next]!];
  return low + ((high - low) * (score - from)) / (to - from);
}
