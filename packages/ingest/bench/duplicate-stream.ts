/**
 * A long stream of made articles, every tenth a copy, with a third of its tail cut, of one that came 100,000 before: prints
 * how many articles a CPU second pass, the most memory held, and the share of copies and of links that are right.
 *
 *     pnpm --filter @dateline/ingest duplicate-stream [--articles 1000000]
 */
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import type { Article } from "@dateline/schema";
import { markDuplicates } from "../src/duplicates.ts";

const { values } = parseArgs({ options: { articles: { type: "string", default: "1000000" } } });
const count = Number(values.articles);
const back = 100_000;
const words = 300;
const vocabulary = Array.from({ length: 5000 }, (_, i) =>
  (i + 5000).toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!),
);

const isCopy = (number: number): boolean => number % 10 === 0 && number > back;
const originalOf = (number: number): number => number - back + 1;

/** A word by the numbers of its text and its place, so that no two texts are pieces of one row of numbers. */
function wordAt(text: number, place: number): string {
  let hash = Math.imul(Math.imul(text, 0x9e3779b1) ^ (text >>> 15) ^ 0x5bd1e995, place + 1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return vocabulary[((hash ^ (hash >>> 16)) >>> 0) % vocabulary.length]!;
}

function make(number: number): Article {
  const seed = isCopy(number) ? originalOf(number) : number;
  const length = isCopy(number) ? words * 0.67 : words;
  const text = Array.from({ length }, (_, i) => wordAt(seed, i)).join(" ");
  const contentHash = createHash("sha256").update(text).digest("hex");
  const paragraphs = [{ start: 0, end: text.length, kind: "body" as const }];
  return { id: String(number), contentHash, text, paragraphs, nearDuplicateOf: null } as unknown as Article;
}

function* stream(): Generator<Article> {
  for (let number = 1; number <= count; number++) yield make(number);
}

let copies = 0;
let found = 0;
let links = 0;
for await (const { id, nearDuplicateOf } of markDuplicates(stream())) {
  if (isCopy(Number(id))) copies++;
  if (nearDuplicateOf === null) continue;
  links++;
  if (isCopy(Number(id)) && nearDuplicateOf === String(originalOf(Number(id)))) found++;
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    articles: count,
    copies,
    recall: found / copies,
    precision: found / links,
    articlesPerCpuSecond: Math.round((count * 1e6) / (userCPUTime + systemCPUTime)),
    peakMegabytes: Math.round(maxRSS / 1024),
  }),
);
