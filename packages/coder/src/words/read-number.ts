import { z } from "zod";
import { readCsv } from "../frames/read-csv.ts";
import { isGlued, type Words, wordAt } from "./scan-words.ts";

const Row = z.strictObject({
  word: z.string().regex(/^\p{Ll}+$/u),
  kind: z.enum(["digit", "ten", "scale", "group", "ordinal"]),
  value: z.coerce.number().min(0),
});

const entries = new Map(
  readCsv(new URL("../../data/", import.meta.url), "number-words.csv", Row).map(({ row }) => [row.word, row]),
);

/** A number as read: its value, where it ends, and how it was written. */
export interface NumberReading {
  readonly value: number;
  /** Word after the last of the number. */
  readonly next: number;
  /** True for words (`twelve`), false for figures (`12`, `12,000`, `2.5 million`). */
  readonly spelt: boolean;
}

/** True for words that can start a number: `twelve`, `third`, `dozen`. */
export function isNumberWord(lower: string): boolean {
  return entries.has(lower);
}

/** Value of a word that multiplies (`million`), or null. */
export function scaleOf(lower: string): number | null {
  const entry = entries.get(lower);
  return entry?.kind === "scale" ? entry.value : null;
}

/** How many a `dozen` or `score` is, or null. */
export function groupOf(lower: string): number | null {
  const entry = entries.get(lower);
  return entry?.kind === "group" ? entry.value : null;
}

/** Value of a figure with or without thousands marks and decimals; null for times, fractions, and figures too long. */
export function figureValue(figure: string): number | null {
  if (figure.length > 24) return null;
  if (/^\d{1,15}(\.\d{1,9})?$/.test(figure)) return Number(figure);
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d{1,9})?$/.test(figure)) return Number(figure.replaceAll(",", ""));
  return null;
}

/**
 * The cardinal number that starts at a word: `12,000`, `twenty-five`, `one hundred and four`, `2.5 million`, `a hundred`;
 * null when none starts there. Reads at most 16 words.
 */
export function readNumber(words: Words, at: number): NumberReading | null {
  const first = wordAt(words, at);
  if (first.kind === "figure") {
    const value = figureValue(first.lower);
    if (value === null) return null;
    return withScales(words, at + 1, value);
  }
  return first.kind === "word" ? readSpelt(words, at) : null;
}

/** A figure with the scales behind it: `2.5 million`, `2.5m`, `300bn`, `10k`. */
function withScales(words: Words, at: number, figure: number): NumberReading {
  let value = figure;
  let next = at;
  if (isGlued(words, next)) {
    const glued = { m: 1e6, k: 1e3, b: 1e9 }[wordAt(words, next).lower];
    if (glued !== undefined && (glued !== 1e6 || isMoney(words, at - 1)))
      return { value: value * glued, next: next + 1, spelt: false };
  }
  for (let i = 0; i < 2; i++) {
    const hyphen = wordAt(words, next).lower === "-" && isGlued(words, next) ? 1 : 0;
    const scale = scaleOf(wordAt(words, next + hyphen).lower);
    if (scale === null) break;
    value *= scale;
    next += hyphen + 1;
  }
  return { value, next, spelt: false };
}

function isMoney(words: Words, at: number): boolean {
  return "$£€¥₹".includes(wordAt(words, at - 1).lower || " ");
}

function readSpelt(words: Words, at: number): NumberReading | null {
  let total = 0;
  let part = 0;
  let last: "none" | "digit" | "ten" | "scale" = "none";
  let next = at;
  const opener = wordAt(words, at).lower;
  if (opener === "a" || opener === "an") {
    if (scaleOf(wordAt(words, at + 1).lower) === null) return null;
    part = 1;
    last = "digit";
    next++;
  }
  for (let i = 0; i < 16; i++) {
    let place = next;
    if (last !== "none") {
      const joint = wordAt(words, place);
      if (joint.lower === "-" && isGlued(words, place) && isGlued(words, place + 1)) place++;
      else if (joint.lower === "and" && last === "scale") place++;
    }
    const entry = entries.get(wordAt(words, place).lower);
    if (entry === undefined || wordAt(words, place).kind !== "word") break;
    if (
      entry.kind === "digit" &&
      (last === "none" || last === "scale" || (last === "ten" && entry.value < 10 && entry.value > 0))
    ) {
      part += entry.value;
      last = "digit";
    } else if (entry.kind === "ten" && (last === "none" || last === "scale")) {
      part += entry.value;
      last = "ten";
    } else if (entry.kind === "scale" && last !== "none") {
      if (entry.value === 100) part *= 100;
      else {
        total += Math.max(part, total === 0 ? 1 : 0) * entry.value;
        part = 0;
      }
      last = "scale";
    } else break;
    next = place + 1;
  }
  return last === "none" ? null : { value: total + part, next, spelt: true };
}

/**
 * The place in a row that starts at a word: `third`, `3rd`, `twenty-first`; null when none starts there.
 */
export function readOrdinal(words: Words, at: number): NumberReading | null {
  const first = wordAt(words, at);
  if (first.kind === "figure") {
    const suffix = wordAt(words, at + 1);
    if (!isGlued(words, at + 1) || !["st", "nd", "rd", "th"].includes(suffix.lower)) return null;
    const value = figureValue(first.lower);
    return value === null ? null : { value, next: at + 2, spelt: false };
  }
  const entry = entries.get(first.lower);
  if (entry?.kind === "ordinal") return { value: entry.value, next: at + 1, spelt: true };
  if (entry?.kind !== "ten") return null;
  const hyphen = wordAt(words, at + 1).lower === "-" ? 1 : 0;
  const unit = entries.get(wordAt(words, at + 1 + hyphen).lower);
  if (unit?.kind !== "ordinal" || unit.value > 9) return null;
  return { value: entry.value + unit.value, next: at + 2 + hyphen, spelt: true };
}

/** A year in words: `nineteen ninety-one`, `two thousand`, `twenty twenty-four`; null when none starts there. */
export function readSpeltYear(words: Words, at: number): NumberReading | null {
  const century = readSpelt(words, at);
  if (century === null) return null;
  if (century.value >= 1900 && century.value < 2100) return century;
  if (century.value !== 19 && century.value !== 20) return null;
  const rest = readSpelt(words, century.next);
  if (rest === null || rest.value < 10 || rest.value > 99) return null;
  return { value: century.value * 100 + rest.value, next: rest.next, spelt: true };
}
