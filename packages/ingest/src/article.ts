import { createHash } from "node:crypto";
import type { Article, Dateline, DayOrInstant, Issue, Paragraph, PublishedAt } from "@dateline/schema";
import { canonicalUrl, hostOf } from "./address.ts";
import { creditedAgency } from "./agencies.ts";
import { findDateline } from "./dateline.ts";
import type { Draft, DraftParagraph } from "./draft.ts";
import { hasMojibake } from "./encoding.ts";
import { identifyLanguage } from "./language.ts";
import { dayInUrl } from "./page/published.ts";
import { findWrittenDays } from "./page/written-day.ts";
import { failure, issueAt, type Reading } from "./reading.ts";
import { sourceOf } from "./sources.ts";
import { readStatedDate } from "./stated-date.ts";

/** Days between a stated day and that of the address that zones and night editions explain. */
const conflictDays = 2;

/**
 * The article a draft stands for: one NFC text (headline, then paragraphs, a blank line between), offsets, id, hash.
 *
 * @param published the day to use where the document states none
 * @throws {PipelineError} `article.no-text` when nothing is left to read
 */
export function toArticle(draft: Draft, reading: Reading, published: string | null): Article {
  const issues: Issue[] = [...(draft.issues ?? [])];
  const title = clean(draft.title ?? "") || null;
  const { text, paragraphs } = compose(title, draft.paragraphs, reading, issues);
  const url = canonicalUrl(draft.url ?? reading.url ?? null);
  const contentHash = sha256(text);
  const id = (url === null ? contentHash : sha256(url)).slice(0, 16);
  const dateline = findDateline(text, paragraphs);
  const language = identifyLanguage(text, draft.language ?? null);
  const publishedAt = publicationOf(draft, draft.language ?? language, dateline, published);
  const inUrl = dayInUrl(url);
  if (publishedAt !== null && inUrl !== null && daysApart(publishedAt.value, inUrl) > conflictDays) {
    const reason = `the document says ${publishedAt.value.slice(0, 10)}, its address ${inUrl}`;
    issues.push(issueAt(reading, "article.date-conflict", "warning", reason, { recordId: id, field: "publishedAt" }));
  }
  if (publishedAt === null) {
    issues.push(
      issueAt(reading, "article.no-date", "warning", "the document states no publication date", { recordId: id }),
    );
  }
  if (hasMojibake(text)) {
    const reason = "the text looks decoded twice (such as Ã© for é); it is kept as it came";
    issues.push(issueAt(reading, "article.mojibake", "warning", reason, { recordId: id }));
  }
  const source = sourceOf(clean(draft.publisher ?? "") || null, hostOf(url ?? draft.url ?? null));
  const names = (draft.bylines ?? []).map(clean);
  const bylines = [...new Set(names.filter((name) => name !== "" && name !== source.name))];
  return {
    id,
    input: reading.input,
    form: draft.form,
    url,
    source,
    title,
    bylines,
    section: clean(draft.section ?? "") || null,
    publishedAt,
    modifiedAt: readStatedDate(draft.modifiedAt ?? "", draft.language ?? language),
    language,
    dateline,
    agency:
      clean(draft.agency ?? "") ||
      creditedAgency(dateline?.agency ?? null, bylines, text.slice(paragraphs.at(-1)!.start)),
    text,
    paragraphs,
    contentHash,
    nearDuplicateOf: null,
    issues,
  };
}

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b)) / 86_400_000;
}

function compose(
  title: string | null,
  drafts: readonly DraftParagraph[],
  reading: Reading,
  issues: Issue[],
): { text: string; paragraphs: Paragraph[] } {
  const paragraphs: Paragraph[] = [];
  const pieces: string[] = [];
  let length = 0;
  const add = (kind: Paragraph["kind"], piece: string): boolean => {
    const start = length === 0 ? 0 : length + 2;
    if (start + piece.length > reading.limits.textLength) return false;
    pieces.push(piece);
    length = start + piece.length;
    paragraphs.push({ start, end: length, kind });
    return true;
  };
  const body = drafts.flatMap(({ kind, text }) => {
    const piece = clean(text);
    return piece === "" ? [] : [{ kind, text: piece }];
  });
  // Many documents repeat their headline as the first line of the body.
  while (title !== null && body[0] !== undefined && fold(body[0].text) === fold(title)) body.shift();
  if (body.length === 0) throw failure(reading, "article.no-text", "no text was found in the document");
  if (title !== null) add("headline", title);
  for (const { kind, text } of body) {
    if (add(kind, text)) continue;
    const reason = `the text is longer than ${reading.limits.textLength} characters; the rest is left out`;
    issues.push(issueAt(reading, "input.limit", "warning", reason, { field: "text" }));
    break;
  }
  if (paragraphs.length === 0)
    throw failure(reading, "input.limit", "the first paragraph is longer than a text may be");
  return { text: pieces.join("\n\n"), paragraphs };
}

function publicationOf(
  draft: Draft,
  language: string | null,
  dateline: Dateline | null,
  published: string | null,
): PublishedAt | null {
  const stated = draft.publishedAt ?? null;
  const value: DayOrInstant | null = stated === null ? null : readStatedDate(stated.written, language);
  if (stated !== null && value !== null) return { value, basis: stated.basis, evidence: null };
  const dated = dateline?.date == null ? undefined : findWrittenDays(dateline.date, language)[0];
  if (dated !== undefined) return { value: dated.day, basis: "dateline", evidence: dateline!.evidence };
  return published === null ? null : { value: published, basis: "given", evidence: null };
}

/** NFC on one line: white space folded, control characters and invisible marks without meaning removed. */
export function clean(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, "\uFFFD")
      .replace(/[\s\u0085]+/g, " ")
      // Before it is composed: a mark taken out brings together what it kept apart.
      .replace(/[\p{Cc}\u00AD\u200B\u2060\uFEFF]/gu, "")
      .normalize("NFC")
      .trim()
  );
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
