/**
 * Near-duplicates among the articles of real pages: each article and edited copies of it go through one stream, the copies
 * in another order. Prints the share of copies that link to their original, by edit, and the share of all links that are
 * right, links between originals counted as wrong.
 *
 *     pnpm --filter @dateline/ingest duplicates GOLD.ndjson
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Article } from "@dateline/schema";
import { markDuplicates } from "../src/duplicates.ts";
import { ingest } from "../src/index.ts";
import { seeded } from "./mutate.ts";

const [gold = ""] = process.argv.slice(2);
const rows: { url: string; html: string }[] = readFileSync(gold, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

/** Articles with as much text as a wire story has. */
const originals: Article[] = [];
for (const { url, html } of rows) {
  const bytes = gunzipSync(readFileSync(join(dirname(gold), html)));
  for await (const record of ingest({ name: html, url, bytes })) {
    if ("article" in record && record.article.text.length >= 1000) originals.push(record.article);
  }
}

/** The same article with other paragraphs. */
function withParagraphs(article: Article, id: string, paragraphs: readonly string[]): Article {
  let at = 0;
  const spans = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { start, end: at - 2, kind: "body" as const };
  });
  const text = paragraphs.join("\n\n");
  return { ...article, id, contentHash: createHash("sha256").update(text).digest("hex"), text, paragraphs: spans };
}

const cut = (paragraphs: readonly string[], share: number): string[] => {
  const text = paragraphs.join("\n\n");
  return text.slice(0, Math.floor(text.length * (1 - share))).split("\n\n");
};
const lead =
  "This report was first sent by an agency and has been changed by the desk of this newspaper, which added an opening of its own and a line on what readers can expect in the days to come.";
const edits: Readonly<Record<string, (paragraphs: string[]) => string[]>> = {
  "another dateline": ([first = "", ...rest]) => [`LONDON, March 3 (Agency) — ${first}`, ...rest],
  "an added lead": (paragraphs) => [lead, ...paragraphs],
  "30 % cut": (paragraphs) => cut(paragraphs, 0.3),
  "50 % cut": (paragraphs) => cut(paragraphs, 0.5),
  "30 % cut and an added lead": (paragraphs) => [lead, ...cut(paragraphs, 0.3)],
};

const random = seeded(1);
const copies = originals.flatMap((article) => {
  const paragraphs = article.paragraphs.filter(({ kind }) => kind !== "headline");
  const texts = paragraphs.map(({ start, end }) => article.text.slice(start, end));
  return Object.entries(edits).map(([edit, change]) => {
    const copy = withParagraphs(article, `${article.id} ${edit}`, change(texts));
    return { edit, original: article.id, copy, order: random(2 ** 30) };
  });
});
copies.sort((a, b) => a.order - b.order);

const expected = new Map(copies.map(({ copy, original }) => [copy.id, original]));
const found: Record<string, number> = Object.fromEntries(Object.keys(edits).map((edit) => [edit, 0]));
let right = 0;
let links = 0;
const stream = [...originals, ...copies.map(({ copy }) => copy)];
for await (const { id, nearDuplicateOf } of markDuplicates(stream)) {
  if (nearDuplicateOf === null) continue;
  links++;
  if (expected.get(id) !== nearDuplicateOf) continue;
  right++;
  const edit = id.slice(id.indexOf(" ") + 1);
  found[edit] = (found[edit] ?? 0) + 1;
}
const recall = Object.fromEntries(Object.entries(found).map(([edit, count]) => [edit, count / originals.length]));
console.log(JSON.stringify({ articles: originals.length, copies: copies.length, precision: right / links, recall }));
