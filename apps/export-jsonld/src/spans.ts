import type { Evidence } from "@dateline/schema";
import { codePointsOf } from "./code-points.ts";
import { iris } from "./context.ts";
import { quote } from "./json-text.ts";

/** The words of an article that carry a value, as a Web Annotation resource in JSON; null without words. */
export type ToSpan = (evidence: Evidence | null, type?: "dl:Trigger") => string | null;

/** Spans of one article. Positions are code points of its text, as Web Annotation counts them. */
export function spansOf(article: { readonly id: string; readonly text: string }): ToSpan {
  const toCodePoints = codePointsOf(article.text);
  const source = `,"source":"${iris.article}${article.id}","selector":[{"type":"oa:TextPositionSelector","start":`;
  return (evidence, type) => {
    if (evidence === null) return null;
    const types = type === undefined ? '"oa:SpecificResource"' : `["oa:SpecificResource","${type}"]`;
    const [start, end] = [toCodePoints(evidence.start), toCodePoints(evidence.end)];
    return `{"type":${types}${source}${start},"end":${end}},{"type":"oa:TextQuoteSelector","exact":${quote(evidence.text)}}]}`;
  };
}
