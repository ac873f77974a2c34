import { datelineLength } from "./dateline.ts";
import { type Language, loadLanguage, type SentenceSpan } from "./language.ts";
import type { Sentence, SentenceKind } from "./sentence.ts";
import { splitSentences } from "./split.ts";
import { type TokenSpans, tokenize } from "./tokenize.ts";

/** A stretch of text that sentences do not cross. Kinds as in the event model's paragraphs. */
export interface TextParagraph {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** "headline" and "subheading" make headlines; every other kind is body text. */
  readonly kind: string;
}

/**
 * Sentences of a text, with tokens, tags, dependency trees and names.
 *
 * Every character of the paragraphs that is not white space belongs to exactly one token. Time and memory grow linearly
 * with the text. A dateline that opens a body paragraph becomes a sentence of its own.
 *
 * @param paragraphs places in `text`, in order; without them, paragraphs are what blank lines separate, and a short
 *   first one without a full stop is the headline
 */
export function annotate(
  text: string,
  paragraphs: readonly TextParagraph[] = findParagraphs(text),
  language: Language = loadLanguage(),
): Sentence[] {
  language.prune();
  const spans: SentenceSpan[] = [];
  for (const [index, { start, end, kind }] of paragraphs.entries()) {
    const tokens = tokenize(text, start, end);
    if (tokens.starts.length === 0) continue;
    const isHeadline = kind === "headline" || kind === "subheading";
    const dateline = isHeadline ? 0 : datelineLength(text, tokens);
    const body = dateline === 0 ? tokens : { starts: tokens.starts.slice(dateline), ends: tokens.ends.slice(dateline) };
    const add = (part: TokenSpans, from: number, to: number, as: SentenceKind) => {
      const starts = Int32Array.from(part.starts.slice(from, to));
      const ends = Int32Array.from(part.ends.slice(from, to));
      spans.push({ kind: as, paragraph: index, starts, ends });
    };
    if (dateline > 0) add(tokens, 0, dateline, "dateline");
    const firsts = splitSentences(text, body);
    for (const [i, first] of firsts.entries())
      add(body, first, firsts[i + 1] ?? body.starts.length, isHeadline ? "headline" : "body");
  }
  return language.analyse(text, spans);
}

/** Paragraphs by blank lines; the first is a headline when it is short and has no full stop, and more follows. */
function findParagraphs(text: string): TextParagraph[] {
  const paragraphs: { start: number; end: number; kind: string }[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    if (gap.index > start) paragraphs.push({ start, end: gap.index, kind: "body" });
    start = gap.index + gap[0].length;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length, kind: "body" });
  const first = paragraphs[0];
  if (first !== undefined && paragraphs.length > 1 && first.end - first.start < 160)
    if (!/[.!?]["'”’)]?\s*$/.test(text.slice(first.start, first.end))) first.kind = "headline";
  return paragraphs;
}
