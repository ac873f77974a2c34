import { liesIn } from "./containment.ts";
import { type AtlasPlace, distanceKm } from "./place.ts";

/** One name in the document with its candidates; all mentions of it share one reading unless contained differently. */
export interface Node {
  readonly candidates: readonly AtlasPlace[];
  readonly prior: Float64Array;
  belief: Float64Array;
}

/** Names of a document that speak for the others, the first ones. */
const keptNodes = 60;
/** Powers of ten a doubling of support is worth; flat on the development set from 0.9 to 1.8. */
const supportWeight = 1.3;

/** Let the readings of all names support one another for a few rounds (mean field). */
export function settle(
  nodes: readonly Node[],
  links: readonly (readonly [number, number])[],
  dateline: AtlasPlace | null,
): void {
  const active = nodes.slice(0, keptNodes);
  const linksAt: (readonly [number, number])[][] = nodes.map(() => []);
  for (const link of links) for (const n of link[0] === link[1] ? [link[0]] : link) linksAt[n]!.push(link);
  for (let round = 0; round < 3; round++) {
    const beliefs = active.map((node) => node.belief);
    for (let n = 0; n < nodes.length; n++) {
      const node = nodes[n]!;
      if (node.candidates.length === 1) continue;
      const scores = new Float64Array(node.candidates.length);
      for (let c = 0; c < scores.length; c++) {
        const place = node.candidates[c]!;
        let support = dateline === null ? 0 : 2 * affinity(place, dateline);
        for (let m = 0; m < active.length; m++) {
          if (m === n) continue;
          const other = active[m]!;
          for (let d = 0; d < other.candidates.length; d++) {
            const belief = beliefs[m]![d]!;
            if (belief > 0.05) support += belief * affinity(place, other.candidates[d]!);
          }
        }
        let contained = 0;
        for (const [inner, outer] of linksAt[n]!) {
          const other = nodes[inner === n ? outer : inner]!;
          for (let d = 0; d < other.candidates.length; d++) {
            const isPair = inner === n ? liesIn(place, other.candidates[d]!) : liesIn(other.candidates[d]!, place);
            if (isPair) contained = Math.max(contained, 0.2 + other.belief[d]!);
          }
        }
        scores[c] = node.prior[c]! + supportWeight * Math.log2(1 + support) + 5 * contained;
      }
      node.belief = normalise(scores);
    }
  }
}

/** How much one reading speaks for another: same country, same division, near by. Symmetric, 0..2. */
function affinity(a: AtlasPlace, b: AtlasPlace): number {
  const sameCountry = a.country !== null && a.country === b.country;
  let value = 0;
  if (sameCountry) value += a.kind === "country" || b.kind === "country" ? 0.9 : 0.3;
  if (sameCountry && a.admin1 !== null && a.admin1 === b.admin1) value += 0.6;
  if (a.kind !== "country" && b.kind !== "country" && a.kind !== "continent" && b.kind !== "continent") {
    const near = Math.abs(a.lat - b.lat) < 6;
    const km = near ? distanceKm(a, b) : 9999;
    if (km < 60) value += 0.7;
    else if (km < 200) value += 0.4;
    else if (km < 500) value += 0.15;
  }
  return value;
}

export function normalise(scores: Float64Array): Float64Array {
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) best = Math.max(best, scores[i]!);
  const out = new Float64Array(scores.length);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    out[i] = 10 ** Math.max(-12, scores[i]! - best);
    sum += out[i]!;
  }
  for (let i = 0; i < out.length; i++) out[i] = out[i]! / sum;
  return out;
}
