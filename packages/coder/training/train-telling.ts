import { writeFileSync } from "node:fs";
import { calibrate, calibrationError } from "./calibrate.ts";
import { crossValidate, fitNames, type Settings } from "./fit-names.ts";
import { readReports } from "./read-reports.ts";
import { readExamples, reportExamples } from "./violence-examples.ts";

/** Share of violence spoken of in general or recalled that the threshold may let through as reported. */
const slack = 0.19;
const settings: Settings = { classes: 2, penalty: 10, fewest: 8 };

const reports = reportExamples(readReports(new URL("reports/", import.meta.url)));
const incidents = readExamples(new URL("incidents.txt", import.meta.url));
const offset = Math.max(...reports.map(({ sentence }) => sentence)) + 1;
const examples = [...reports, ...incidents.map((one) => ({ ...one, sentence: one.sentence + offset }))];

const shares = crossValidate(examples, settings).map((found) => found[1]!);
const outcomes = examples.map(({ label }, i) => ({ probability: shares[i]!, isTrue: label === 1 }));
const { slope, intercept } = calibrate(outcomes);
const scaled = outcomes.map(({ probability, isTrue }) => ({
  isTrue,
  probability: 1 / (1 + Math.exp(-(slope * Math.log(probability / (1 - probability)) + intercept))),
}));
const general = scaled.filter(({ isTrue }) => !isTrue).map(({ probability }) => probability);
const threshold = general.sort((a, b) => b - a)[Math.floor(general.length * slack)]!;
const weights = [...fitNames(examples, settings)]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([name, pair]): [string, number][] => {
    const weight = round(pair[1]! - pair[0]!);
    return weight === 0 ? [] : [[name, weight]];
  });
const model = {
  version: 1,
  threshold: round(threshold),
  reported: { slope: round(slope), intercept: round(intercept), weights: Object.fromEntries(weights) },
};
writeFileSync(new URL("../data/telling.json", import.meta.url), `${JSON.stringify(model, null, 1)}\n`);

const told = scaled.filter(({ isTrue }) => isTrue);
report("examples", examples.length);
report("of reports", reports.length);
report("reported", told.length);
report("features", weights.length);
report("threshold", threshold);
report("reported left in", told.filter(({ probability }) => probability >= threshold).length / told.length);
report("calibration error", calibrationError(scaled));
const unseen = fitNames(incidents, settings);
const right = reports.filter(({ names, label }) => {
  const odds = names.reduce((sum, name) => sum + (unseen.get(name)?.[1] ?? 0) - (unseen.get(name)?.[0] ?? 0), 0);
  return (1 / (1 + Math.exp(-(slope * odds + intercept))) >= threshold ? 1 : 0) === label;
});
report("reports right without them", right.length / reports.length);
report("always reported", reports.filter(({ label }) => label === 1).length / reports.length);

function report(what: string, value: number): void {
  console.log(what.padEnd(28), Number.isInteger(value) ? value : value.toFixed(3));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
