import type { Evidence } from "@dateline/schema";
import { codePointsOf } from "./code-points.ts";
import { escaped } from "./json-text.ts";

/** The words of an article that carry a value, as a Web Annotation resource in JSON; nothing without words. */
export type ToSpan = (open: string, evidence: Evidence | null, kind?: "span" | "trigger") => string;

/** Spans of one article. Positions are code points of its text, as Web Annotation counts them. */
export function spansOf(article: { readonly id: string; readonly text: string }): ToSpan {
  const toCodePoints = codePointsOf(article.text);
  // Joined, each is one piece in memory: an article has dozens of spans.
  const source = [',"source":"article:', article.id, '","selector":[{"type":"Position","start":'];
  const span = ['{"type":"Span"', ...source].join("");
  const trigger = ['{"type":["Span","dl:Trigger"]', ...source].join("");
  return (open, evidence, kind = "span") => {
    if (evidence === null) return "";
    const [start, end] = [toCodePoints(evidence.start), toCodePoints(evidence.end)];
    return `${open}${kind === "span" ? span : trigger}${start},"end":${end}},{"type":"Quote","exact":"${escaped(evidence.text)}"}]}`;
  };
}
