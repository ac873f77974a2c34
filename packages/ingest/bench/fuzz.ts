/**
 * Reads many damaged copies of the fixtures, each between two sound lines' worth of neighbours, and fails on a crash, on
 * a defect reported as `stage.failed`, on an input that takes more than two seconds of CPU time, or on a lost neighbour.
 *
 *     pnpm --filter @dateline/ingest fuzz [--runs 100000] [--seed 1] [--from 0]
 */
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { Article, Issue } from "@dateline/schema";
import { ingest } from "../src/index.ts";
import { mutate, seeded } from "./mutate.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
  },
});
const count = Number(values.runs);
const seed = Number(values.seed);
const from = Number(values.from);
const longest = 2000;

const folder = new URL("../fixtures/", import.meta.url);
const names = readdirSync(folder).filter((name) => !name.endsWith(".expected.json"));
const inputs = names.map((name) => readFileSync(new URL(name, folder)));
const random = seeded(seed);
const before = Buffer.from(
  `${JSON.stringify({ id: 1, title: "Before", text: "The neighbour before is read whatever comes after it in the file." })}\n`,
);
const after = Buffer.from(
  `\n${JSON.stringify({ id: 2, title: "After", text: "The neighbour after is read whatever came before it in the file." })}\n`,
);

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const failures: string[] = [];
let slowest = 0;
let articles = 0;
let issues = 0;

let run = 0;
let isReading = false;
// An input that is waited for without end leaves the process with nothing to do.
process.on("exit", () => {
  if (isReading) console.error(`run ${run}: never ends`);
});

for (; run < count; run++) {
  let which = random(inputs.length);
  // A PDF costs as much as fifty of the others, and a thread each: it has one turn in eight of its own.
  while (names[which]!.endsWith(".pdf") && random(8) !== 0) which = random(inputs.length);
  const damaged = mutate(inputs[which]!, inputs[random(inputs.length)]!, random);
  // One run in four puts the damage between neighbours of an NDJSON file, on one line.
  const isBetween = random(4) === 0;
  const line = Buffer.from(damaged.filter((byte) => byte !== 10));
  let bytes = isBetween ? Buffer.concat([before, line, after]) : Buffer.from(damaged);
  if (random(16) === 0) bytes = gzipSync(bytes);
  // Half of them arrive in pieces.
  const piece = random(2) === 0 ? bytes.length : 1 + random(4096);
  // A run is found again by its number: what is before it is made, not read.
  if (run < from) continue;
  if (run > from && run % 5000 === 0) console.error(`${run} runs, ${failures.length} failures`);
  const titles = new Set<string | null>();
  // CPU time, so that a busy machine is not taken for a hang; what never ends ends the process without its last line.
  const start = process.cpuUsage();
  try {
    isReading = true;
    for await (const record of ingest(
      { name: names[which]!, stream: inPieces(bytes, piece) },
      { limits: { documentBytes: 2 ** 22 } },
    )) {
      if ("article" in record) {
        Article.parse(record.article);
        titles.add(record.article.title);
        articles++;
      } else {
        Issue.parse(record.issue);
        issues++;
        if (record.issue.code === "stage.failed") failures.push(`run ${run}, ${names[which]}: a defect`);
      }
    }
  } catch (error) {
    failures.push(`run ${run}, ${names[which]}: ${String(error)}`);
  }
  isReading = false;
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  slowest = Math.max(slowest, took);
  if (took > longest) failures.push(`run ${run}, ${names[which]}: ${Math.round(took)} ms`);
  if (isBetween && !(titles.has("Before") && titles.has("After")))
    failures.push(`run ${run}, ${names[which]}: a neighbour is lost`);
  if (failures.length >= 20) break;
}

for (const failure of failures) console.error(failure);
console.log(
  JSON.stringify({ count, seed, articles, issues, slowestMs: Math.round(slowest), failures: failures.length }),
);
process.exitCode = failures.length === 0 ? 0 : 1;
