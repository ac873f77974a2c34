import type { Confidence } from "@dateline/schema";
import { scoreOf } from "../scorer/score-event.ts";
import { calibrate } from "./calibrate.ts";
import type { Mentions } from "./merge.ts";
import type { Scene } from "./scene.ts";

/** How sure the coder is of type and parties: what the learned scorer says of the likeliest mention (`data/SCORER.md`). */
export function confidenceOf(scene: Scene, mentions: Mentions): Confidence {
  const scores = mentions.map((draft) => scoreOf(scene, draft));
  const type = Math.max(...scores.map((score) => score.type));
  const parties = Math.max(...scores.map((score) => score.parties));
  return {
    value: round(calibrate(type * parties)),
    factors: [
      { name: "type", value: round(type) },
      { name: "parties", value: round(parties) },
    ],
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
