import { createHash } from "node:crypto";
import { codeEvents } from "@dateline/coder";
import { runStage } from "@dateline/pipeline";
import { type Article, Article as ArticleSchema, type Event, parseRecord } from "@dateline/schema";

/**
 * A gold text as an article. Gold texts are plain: paragraphs are separated by blank lines, and evidence must point into
 * the text as the gold has it, so nothing is normalised.
 */
export function articleOf(id: string, text: string, published: string | null, hasHeadline = false): Article {
  const sha = createHash("sha256").update(text).digest("hex");
  const paragraphs: Article["paragraphs"] = [];
  // With a headline and no blank line, every line is a paragraph.
  const isByLine = hasHeadline && !/\n\s*\n/.test(text);
  for (const match of text.matchAll(isByLine ? /\S[^\n]*/g : /\S(?:[^\n]|\n(?!\s*\n))*/g)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    paragraphs.push({ start, end, kind: paragraphs.length === 0 && hasHeadline ? "headline" : "body" });
  }
  return parseRecord(ArticleSchema, {
    id: createHash("sha256").update(id).digest("hex").slice(0, 16),
    input: id,
    form: "text",
    url: null,
    source: { name: null, domain: null, country: null, scale: null },
    title: null,
    bylines: [],
    section: null,
    publishedAt: published === null ? null : { value: published, basis: "given", evidence: null },
    modifiedAt: null,
    language: "en",
    dateline: null,
    agency: null,
    text,
    paragraphs,
    contentHash: sha,
    nearDuplicateOf: null,
    issues: [],
  });
}

/** The events the coder finds in a gold text. */
export function eventsOf(id: string, text: string, published: string | null, hasHeadline = false): readonly Event[] {
  return runStage(codeEvents, articleOf(id, text, published, hasHeadline));
}
