import type { Evidence } from "@dateline/schema";
import { codePointsOf } from "./code-points.ts";
import { iris } from "./context.ts";

/** The words of an article that carry a value, as a Web Annotation resource; null stays absent. */
export type ToSpan = (evidence: Evidence | null, type?: string) => object | undefined;

/** Spans of one article. Positions are code points of `articleBody`, as Web Annotation counts them. */
export function spansOf(article: { readonly id: string; readonly text: string }): ToSpan {
  const toCodePoints = codePointsOf(article.text);
  const source = iris.article + article.id;
  return (evidence, type) =>
    evidence === null
      ? undefined
      : {
          type: type === undefined ? "oa:SpecificResource" : ["oa:SpecificResource", type],
          source,
          selector: [
            {
              type: "oa:TextPositionSelector",
              start: toCodePoints(evidence.start),
              end: toCodePoints(evidence.end),
            },
            { type: "oa:TextQuoteSelector", exact: evidence.text },
          ],
        };
}

/** A number as text: JSON numbers with a decimal type would turn into exponents that xsd:decimal does not have. */
export function decimal(value: number): string;
export function decimal(value: number | null): string | undefined;
export function decimal(value: number | null): string | undefined {
  if (value === null) return undefined;
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

/** An empty list is absent. */
export function some<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}
