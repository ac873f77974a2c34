import type { PloverType } from "@dateline/schema";
import { loadScorer } from "./model.ts";

/** The likeliest type of what joins two parties, from the features of `pairFeatures`. */
export function likeliestType(names: readonly string[]): PloverType {
  const { types, weights } = loadScorer().pair;
  const scores = new Float64Array(types.length);
  for (const name of names) {
    const own = weights.get(name);
    if (own !== undefined) for (let i = 0; i < scores.length; i++) scores[i]! += own[i]!;
  }
  return types[scores.indexOf(Math.max(...scores))]!;
}
