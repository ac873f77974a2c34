import type { Confidence } from "@dateline/schema";
import { calibrate } from "./calibrate.ts";
import type { Mentions } from "./merge.ts";

/** How sure the coder is, from what it can see of its own reading. */
export function confidenceOf([best, ...others]: Mentions): Confidence {
  const { reading, actors, recipients, tree } = best;
  const type = clamp(
    0.5 +
      0.12 * Math.min(reading.frame.requiredCount, 2) +
      (best.isNominal ? -0.1 : 0.08) +
      (others.length > 0 ? 0.1 : 0) +
      (tree.count > 60 ? -0.1 : 0),
  );
  const parties = clamp(
    0.35 +
      (actors.some((party) => party.basis === "named") ? 0.25 : actors.length > 0 ? 0.1 : 0) +
      (recipients.some((party) => party.basis === "named") ? 0.2 : recipients.length > 0 ? 0.1 : 0),
  );
  const status = best.status === "occurred" ? 0.9 : 0.75;
  return {
    value: round(calibrate(type * (0.4 + 0.6 * parties))),
    factors: [
      { name: "type", value: round(type) },
      { name: "parties", value: round(parties) },
      { name: "status", value: status },
    ],
  };
}

function clamp(value: number): number {
  return Math.min(0.98, Math.max(0.02, value));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
