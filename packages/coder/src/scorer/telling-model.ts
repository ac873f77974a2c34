import { readFileSync } from "node:fs";
import { PipelineError } from "@dateline/schema";
import { z } from "zod";
import { LogOdds } from "./model.ts";

const TellingModel = z.strictObject({
  version: z.literal(1),
  /** Probability below which violence is recalled or spoken of in general. */
  threshold: z.number().gt(0).lt(1),
  /** Whether an article reports violence, by how it tells of it. */
  reported: LogOdds,
});

let loaded: z.infer<typeof TellingModel> | null = null;

/** Weights of how violence is told, `data/telling.json`, read once. @throws {PipelineError} `model.invalid`. */
export function loadTelling(): z.infer<typeof TellingModel> {
  if (loaded !== null) return loaded;
  const read = TellingModel.safeParse(
    JSON.parse(readFileSync(new URL("../../data/telling.json", import.meta.url), "utf8")),
  );
  if (!read.success) throw new PipelineError("model.invalid", read.error.issues[0]!.message, { input: "telling.json" });
  loaded = read.data;
  return loaded;
}
