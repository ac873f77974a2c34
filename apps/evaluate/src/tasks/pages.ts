import { z } from "zod";
import { readGold } from "../gold.ts";
import { bodyOf, isSameDay, readGoldPage } from "../pages.ts";
import { f1, mean, share } from "../share.ts";
import type { Task } from "../task.ts";

const Paragraphs = z.object({
  paras: z.array(z.string()),
  summary: z.array(z.string()).optional(),
  authors: z.array(z.string()).nullable(),
});
const Segments = z.object({
  with: z.array(z.string()),
  without: z.array(z.string()),
  author: z.union([z.string(), z.array(z.string())]).nullable(),
});
const PageRow = z.object({
  id: z.string(),
  url: z.string(),
  html: z.string(),
  gold: z.intersection(
    z.object({ title: z.string().nullable(), date: z.string().nullable() }),
    z.union([Paragraphs, Segments]),
  ),
});

/** Body, title, day and authors of news pages. */
export const pages: Task = {
  name: "pages",
  gold: ["pages/fundus.ndjson", "pages/trafilatura.ndjson"],
  async score(path) {
    const rows = await readGold(path, PageRow);
    let cpuSeconds = 0;
    let errors = 0;
    const shares: { precision: number; recall: number; isExact: boolean }[] = [];
    const segments = { with: 0, without: 0, foundWith: 0, foundWithout: 0 };
    const title: number[] = [];
    const date: number[] = [];
    const authors: number[] = [];
    for (const row of rows) {
      const outcome = await readGoldPage(path, row);
      cpuSeconds += outcome.cpuSeconds;
      if (outcome.isError) errors++;
      const { gold } = row;
      const { article } = outcome;
      const body = bodyOf(article, !("paras" in gold) || (gold.summary ?? []).length === 0);
      if ("paras" in gold) shares.push(compareShingles(body, gold.paras));
      else {
        const text = foldSpace(body.join(" "));
        const has = (segment: string): boolean => text.includes(foldSpace(segment));
        segments.with += gold.with.length;
        segments.without += gold.without.length;
        segments.foundWith += gold.with.filter(has).length;
        segments.foundWithout += gold.without.filter(has).length;
      }
      if (gold.title !== null) title.push(foldWords(article?.title ?? "") === foldWords(gold.title) ? 1 : 0);
      if (gold.date !== null) date.push(isSameDay(article?.publishedAt?.value ?? null, gold.date) ? 1 : 0);
      const wanted = "authors" in gold ? (gold.authors ?? []) : [gold.author ?? []].flat().flatMap(splitNames);
      if (wanted.length > 0) {
        const found = "authors" in gold ? (article?.bylines ?? []) : (article?.bylines ?? []).flatMap(splitNames);
        authors.push(isSameSet(found, wanted) ? 1 : 0);
      }
    }
    const isSegments = shares.length === 0;
    const precision = isSegments
      ? share(segments.foundWith, segments.foundWith + segments.foundWithout)
      : mean(shares.map((page) => page.precision));
    const recall = isSegments ? share(segments.foundWith, segments.with) : mean(shares.map((page) => page.recall));
    return {
      n: rows.length,
      metrics: {
        f1: f1(precision, recall),
        precision,
        recall,
        exact: isSegments ? null : share(shares.filter((page) => page.isExact).length, shares.length),
        title: mean(title),
        date: mean(date),
        authors: mean(authors),
        errors,
        pagesPerCpuSecond: share(rows.length, cpuSeconds),
      },
    };
  },
};

/**
 * Precision and recall of 4-token shingles, counted; nothing found is nothing wrong.
 *
 * @see scrapinghub/article-extraction-benchmark, evaluate.py
 */
function compareShingles(found: readonly string[], gold: readonly string[]) {
  const foundTokens = tokens(found);
  const goldTokens = tokens(gold);
  const foundCounts = shingles(foundTokens);
  const goldCounts = shingles(goldTokens);
  let both = 0;
  for (const [shingle, count] of foundCounts) both += Math.min(count, goldCounts.get(shingle) ?? 0);
  const foundAll = sum(foundCounts);
  const goldAll = sum(goldCounts);
  const isExact = foundTokens.length === goldTokens.length && foundTokens.every((token, i) => token === goldTokens[i]);
  return {
    precision: foundAll === 0 ? 1 : both / foundAll,
    recall: goldAll === 0 ? 1 : both / goldAll,
    isExact,
  };
}

function tokens(paragraphs: readonly string[]): string[] {
  // Soft hyphens and zero-width spaces are not of the words.
  return (
    paragraphs
      .join("\n")
      .normalize("NFC")
      .replace(/[\u00AD\u200B]/g, "")
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  );
}

function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const last = Math.max(words.length - 4, words.length > 0 ? 0 : -1);
  for (let i = 0; i <= last; i++) {
    const shingle = words.slice(i, i + 4).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let all = 0;
  for (const count of counts.values()) all += count;
  return all;
}

function foldSpace(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function foldWords(text: string): string {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).join(" ");
}

function splitNames(names: string): string[] {
  return names.split(/\s*[;,&]\s*|\s+(?:und|and|et|y)\s+/).filter((name) => name !== "");
}

function isSameSet(found: readonly string[], wanted: readonly string[]): boolean {
  const a = new Set(found.map(foldWords));
  const b = new Set(wanted.map(foldWords));
  return a.size === b.size && [...a].every((name) => b.has(name));
}
