import type { Draft, DraftParagraph } from "../draft.ts";
import { decode } from "../encoding.ts";
import type { Reading } from "../reading.ts";
import { readOpening } from "./opening.ts";

/** Longest first line that is taken for a headline. */
const longestHeadline = 250;

/** A plain-text article: headline first, paragraphs apart by a blank line, or one a line where no line is blank. */
export function readPlainText(bytes: Uint8Array, reading: Reading): Draft {
  const { text, issues } = decode(bytes, reading);
  const { title, paragraphs } = splitHeadline(splitParagraphs(text));
  return { form: "text", title, ...(title === null ? { paragraphs } : readOpening(paragraphs)), issues };
}

/** The paragraphs of a running text; lines wrapped to a column are joined. */
export function splitParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  for (const block of text.replace(/\r\n?|\u2028|\u2029|\f/g, "\n").split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)) {
    const lines = block
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    if (isWrapped(lines)) paragraphs.push(lines.join(" "));
    else paragraphs.push(...lines);
  }
  return paragraphs;
}

/** Lines of about one width, each but the last longer than half the longest: broken by a column, not by the writer. */
function isWrapped(lines: readonly string[]): boolean {
  const longest = Math.max(0, ...lines.map((line) => line.length));
  return (
    lines.length > 1 &&
    longest <= 110 &&
    lines.slice(0, -1).every((line) => line.length > 30 && line.length * 2 > longest)
  );
}

/** The first paragraph as title where it reads like a headline: short, followed by text, not itself a sentence of it. */
export function splitHeadline(paragraphs: readonly string[]): { title: string | null; paragraphs: DraftParagraph[] } {
  const [first, ...rest] = paragraphs;
  const isHeadline =
    first !== undefined &&
    rest.length > 0 &&
    first.length <= longestHeadline &&
    !(/[.。।።:,;]["”’»)]?$/.test(first) && !/\.\.\.$/.test(first) && first.length > 80) &&
    !/\s[-–—]{1,2}\s.*[.!?]$/.test(first);
  const body = isHeadline ? rest : paragraphs;
  return { title: isHeadline ? first : null, paragraphs: body.map((text) => ({ kind: "body", text })) };
}
