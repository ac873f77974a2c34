import { readFileSync } from "node:fs";
import { PipelineError, PloverType } from "@dateline/schema";
import { z } from "zod";

const Weight = z.number().min(-50).max(50);

export const LogOdds = z.strictObject({
  /** From log-odds to calibrated log-odds. */
  slope: z.number().positive().max(10),
  intercept: Weight,
  weights: z.record(z.string(), Weight).transform((weights) => new Map(Object.entries(weights))),
});
/** A logistic model by feature name. */
export type LogOdds = z.infer<typeof LogOdds>;

/** The learned scorer's weights by the name of a feature, as `data/scorer.json` holds them. */
export const ScorerModel = z.strictObject({
  version: z.literal(1),
  /** Probabilities below which a draft is no event. */
  thresholds: z.strictObject({ violence: z.number().gt(0).lt(1), other: z.number().gt(0).lt(1) }),
  /** Whether a draft is an event of its type. */
  event: LogOdds,
  /** Whether the parties of an event are right, given that it is one. */
  parties: LogOdds,
  /** Which type joins two parties: a weight for each of the types. */
  pair: z.strictObject({
    types: z.tuple([PloverType], PloverType),
    weights: z.record(z.string(), z.array(Weight)).transform((weights) => new Map(Object.entries(weights))),
  }),
});
export type ScorerModel = z.infer<typeof ScorerModel>;

/** Weights of the features a logistic model knows, added to what others came to. */
export function sumOf({ weights }: LogOdds, names: Iterable<string>, start = 0): number {
  let sum = start;
  for (const name of names) sum += weights.get(name) ?? 0;
  return sum;
}

/** What a logistic model makes of the features it knows, besides those that came to `start`. */
export function probability(model: LogOdds, names: Iterable<string>, start = 0): number {
  return 1 / (1 + Math.exp(-(model.slope * sumOf(model, names, start) + model.intercept)));
}

let loaded: ScorerModel | null = null;

/** The package's model, read once. @throws {PipelineError} `model.invalid` when the file is damaged. */
export function loadScorer(): ScorerModel {
  loaded ??= parseScorer(readFileSync(new URL("../../data/scorer.json", import.meta.url), "utf8"));
  return loaded;
}

/** @throws {PipelineError} `model.invalid` when the text is not a model of this version. */
export function parseScorer(text: string): ScorerModel {
  const input = "scorer.json";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PipelineError("model.invalid", "the scorer is no JSON", { input }, cause);
  }
  const model = ScorerModel.safeParse(value);
  if (!model.success) {
    const issue = model.error.issues[0]!;
    throw new PipelineError("model.invalid", issue.message, { input, field: issue.path.join(".") });
  }
  const { types, weights } = model.data.pair;
  const short = [...weights.keys()].find((name) => weights.get(name)!.length !== types.length);
  if (short !== undefined)
    throw new PipelineError("model.invalid", "not a weight for every type", { input, field: `pair.weights.${short}` });
  return model.data;
}
