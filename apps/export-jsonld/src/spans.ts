import type { Evidence } from "@dateline/schema";
import { codePointsOf } from "./code-points.ts";
import { text } from "./json-text.ts";

/** The words of an article that carry a value, as a Web Annotation resource in JSON; nothing without words. */
export type ToSpan = (open: string, evidence: Evidence | null, type?: string) => string;

/** Spans of one article. Positions are code points of its text, as Web Annotation counts them. */
export function spansOf(article: { readonly id: string; readonly text: string }): ToSpan {
  const toCodePoints = codePointsOf(article.text);
  const source = `,"source":"article:${article.id}","selector":[{"type":"Position","start":`;
  return (open, evidence, type = '"Span"') => {
    if (evidence === null) return "";
    const [start, end] = [toCodePoints(evidence.start), toCodePoints(evidence.end)];
    const words = text(`,"end":${end}},{"type":"Quote","exact":`, evidence.text);
    return `${open}{"type":${type}${source}${start}${words}}]}`;
  };
}
