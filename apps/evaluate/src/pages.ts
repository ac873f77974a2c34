import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ingest } from "@dateline/ingest";
import type { Article } from "@dateline/schema";

/** What ingest made of a gold page. */
export interface PageOutcome {
  /** Null when ingest gave an issue instead. */
  readonly article: Article | null;
  /** Ingest failed with a defect, or took longer than `longest`. */
  readonly isError: boolean;
  readonly cpuSeconds: number;
}

/** Seconds after which a page counts as an error. */
const longest = 10;

/** Reads one gold page, its original bytes, with the address it was fetched from. */
export async function readGoldPage(gold: string, page: { html: string; url: string }): Promise<PageOutcome> {
  const bytes = gunzipSync(await readFile(join(dirname(gold), page.html)));
  const before = process.cpuUsage();
  const start = performance.now();
  let article: Article | null = null;
  let isError = false;
  for await (const record of ingest({ name: page.html, bytes, url: page.url })) {
    if ("article" in record) article ??= record.article;
    else if (record.issue.code === "stage.failed") isError = true;
  }
  const { user, system } = process.cpuUsage(before);
  isError ||= performance.now() - start > longest * 1000;
  return { article, isError, cpuSeconds: (user + system) / 1e6 };
}

/** Body paragraphs of an article: all but the headline, captions, and the lead where the gold keeps it apart. */
export function bodyOf(article: Article | null, hasLead: boolean): string[] {
  if (article === null) return [];
  return article.paragraphs
    .filter(({ kind }) => kind !== "headline" && kind !== "caption" && (hasLead || kind !== "lead"))
    .map(({ start, end }) => article.text.slice(start, end));
}

/** Whether two written dates are the same day: as written, in UTC, or in the zone of the gold date. */
export function isSameDay(found: string | null, gold: string): boolean {
  if (found === null) return false;
  if (found.slice(0, 10) === gold.slice(0, 10)) return true;
  if (found.length === 10 || gold.length === 10) return false;
  const instant = Date.parse(found);
  const goldInstant = Date.parse(gold.replace(" ", "T"));
  if (Number.isNaN(instant) || Number.isNaN(goldInstant)) return false;
  const zone = /([+-])(\d{2}):(\d{2})$/.exec(gold);
  const offset = zone === null ? 0 : (zone[1] === "-" ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) * 60_000;
  return (
    new Date(instant).toISOString().slice(0, 10) === new Date(goldInstant).toISOString().slice(0, 10) ||
    new Date(instant + offset).toISOString().slice(0, 10) === gold.slice(0, 10)
  );
}
