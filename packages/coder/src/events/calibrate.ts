/**
 * Share of events that had type and the countries of both sides right, by the learned scorer's probability of both.
 *
 * Measured on the development sets of whole articles and of records (274 events) and smoothed to rise; between two scores
 * the share is interpolated. The scorer has seen single sentences with marked words, no article and no country codes.
 */
const shares: readonly (readonly [score: number, share: number])[] = [
  [0.05, 0.02],
  [0.15, 0.05],
  [0.25, 0.08],
  [0.35, 0.25],
  [0.5, 0.38],
  [0.65, 0.57],
  [0.75, 0.66],
  [0.85, 0.85],
];

/** A score as the share of events with such a score that are right, 0 to 1; rises with the score. */
export function calibrate(score: number): number {
  const next = shares.findIndex(([at]) => at >= score);
  if (next === 0) return shares[0]![1];
  if (next < 0) return shares.at(-1)![1];
  const [[from, low], [to, high]] = [shares[next - 1]!, shares[next]!];
  return low + ((high - low) * (score - from)) / (to - from);
}
