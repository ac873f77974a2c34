import { writeFileSync } from "node:fs";
import { calibrate, calibrationError, type Outcome } from "./calibrate.ts";
import { examplesOf, type NamedExample, pairTypes } from "./examples.ts";
import { crossValidate, fitNames, type Settings } from "./fit-names.ts";
import { readSentences } from "./read-sentences.ts";

/** Shares of true events the thresholds must leave in when models judge sentences they have not seen. */
const kept = { violence: 0.96, other: 0.97 };
const eventSettings: Settings = { classes: 2, penalty: 10, fewest: 2 };
const pairSettings: Settings = { classes: pairTypes.length, penalty: 8, fewest: 3 };

const sentences = readSentences(new URL("sentences/", import.meta.url));
const examples = examplesOf(sentences);

const event = fitLogOdds(examples.event);
const parties = fitLogOdds(examples.parties);
const isViolent = (i: number) => examples.event[i]!.names.includes("type:ASSAULT");
const thresholds = {
  violence: thresholdOf(
    event.judged.filter((_, i) => isViolent(i)),
    kept.violence,
  ),
  other: thresholdOf(
    event.judged.filter((_, i) => !isViolent(i)),
    kept.other,
  ),
};
const pairs = crossValidate(examples.pair, pairSettings).map((shares) => shares.indexOf(Math.max(...shares)));

const pair = fitNames(examples.pair, pairSettings);
const model = {
  version: 1,
  thresholds: { violence: round(thresholds.violence), other: round(thresholds.other) },
  event: event.model,
  parties: parties.model,
  pair: {
    types: pairTypes,
    weights: Object.fromEntries(
      sorted(pair).map(([name, weights]) => [name, [...weights].map((weight) => Math.round(weight * 100) / 100)]),
    ),
  },
};
const lines = JSON.stringify(model, null, 1).replace(
  /\[\s+([^\]]*?)\s+\]/g,
  (_, list: string) => `[${list.replace(/\s+/g, "")}]`,
);
writeFileSync(new URL("../data/scorer.json", import.meta.url), `${lines}\n`);

const left = event.judged.filter(
  ({ probability }, i) => probability >= (isViolent(i) ? thresholds.violence : thresholds.other),
);
const isRight = (label: number, i: number) => label === examples.pair[i]!.label;
report("sentences", sentences.length);
report("drafts", event.judged.length);
report("drafts that are events", count(event.judged));
report("events with right parties", count(parties.judged));
report("features", new Set([...event.names, ...parties.names, ...pair.keys()]).size);
report("threshold, violence", thresholds.violence);
report("threshold, other", thresholds.other);
report("events left in", count(left) / count(event.judged));
report("others left in", (left.length - count(left)) / (event.judged.length - count(event.judged)));
report("calibration error, type", calibrationError(event.judged));
report("calibration error, parties", calibrationError(parties.judged));
report("accuracy of pairs", pairs.filter(isRight).length / pairs.length);

/** A calibrated logistic model, with what models that had not seen an example's sentence say of it. */
function fitLogOdds(own: readonly NamedExample[]) {
  const shares = crossValidate(own, eventSettings).map((found) => found[1]!);
  const outcomes = outcomesOf(own, shares);
  const { slope, intercept } = calibrate(outcomes);
  const scaled = shares.map((share) => 1 / (1 + Math.exp(-(slope * Math.log(share / (1 - share)) + intercept))));
  const weights = sorted(fitNames(own, eventSettings)).flatMap(([name, pairOfWeights]): [string, number][] => {
    const weight = round(pairOfWeights[1]! - pairOfWeights[0]!);
    return weight === 0 ? [] : [[name, weight]];
  });
  return {
    model: { slope: round(slope), intercept: round(intercept), weights: Object.fromEntries(weights) },
    judged: outcomesOf(own, scaled),
    names: weights.map(([name]) => name),
  };
}

function report(what: string, value: number): void {
  console.log(what.padEnd(28), Number.isInteger(value) ? value : value.toFixed(3));
}

function outcomesOf(judgedExamples: readonly NamedExample[], shares: readonly number[]): Outcome[] {
  return judgedExamples.map(({ label }, i) => ({ probability: shares[i]!, isTrue: label === 1 }));
}

/** The highest threshold that leaves a share of the true ones in. */
function thresholdOf(all: readonly Outcome[], kept: number): number {
  const own = all.filter(({ isTrue }) => isTrue).map(({ probability }) => probability);
  return own.sort((a, b) => a - b)[Math.floor(own.length * (1 - kept))]!;
}

function count(all: readonly Outcome[]): number {
  return all.filter(({ isTrue }) => isTrue).length;
}

function sorted<T>(weights: ReadonlyMap<string, T>): [string, T][] {
  return [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
