import { readFileSync } from "node:fs";
import { PipelineError } from "@dateline/schema";
import { z } from "zod";

const share = z.number().min(0).max(1);
const Calibration = z.strictObject({
  version: z.literal(1),
  /** How many events it was measured on. */
  events: z.int().positive(),
  /** Score, and share of events with about this score that had type and the countries of both sides right; both rise. */
  shares: z
    .array(z.tuple([share, share]))
    .min(1)
    .refine((all) => all.every(([score, part], i) => i === 0 || (score > all[i - 1]![0] && part >= all[i - 1]![1])), {
      error: "scores and shares must rise",
    }),
});

let loaded: z.infer<typeof Calibration>["shares"] | null = null;

/**
 * A score as the share of events with such a score that are right, 0 to 1; rises with the score. Between two measured scores
 * the share is interpolated (`data/calibration.json`, printed by `evaluate calibrate`).
 */
export function calibrate(score: number): number {
  loaded ??= load();
  const next = loaded.findIndex(([at]) => at >= score);
  if (next === 0) return loaded[0]![1];
  if (next < 0) return loaded.at(-1)![1];
  const [[from, low], [to, high]] = [loaded[next - 1]!, loaded[next]!];
  return low + ((high - low) * (score - from)) / (to - from);
}

function load(): z.infer<typeof Calibration>["shares"] {
  const url = new URL("../../data/calibration.json", import.meta.url);
  const read = Calibration.safeParse(JSON.parse(readFileSync(url, "utf8")));
  if (!read.success)
    throw new PipelineError("model.invalid", read.error.issues[0]!.message, { input: "calibration.json" });
  return read.data.shares;
}
