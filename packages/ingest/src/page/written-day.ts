import { readFileSync } from "node:fs";
import { dayOf } from "../instant.ts";

/** A day found in running text, and where. */
export interface WrittenDay {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** Month by name for each language, and for any language where all that know the name agree. */
const byLanguage = new Map<string, Map<string, number>>();
const byName = new Map<string, number | null>();
for (const line of readFileSync(new URL("../../data/months.tsv", import.meta.url), "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const [language, ...months] = line.split("\t");
  const names = new Map<string, number>();
  for (const [i, forms] of months.entries()) {
    for (const form of forms.split("|")) {
      names.set(form, i + 1);
      const known = byName.get(form);
      byName.set(form, known === undefined || known === i + 1 ? i + 1 : null);
    }
  }
  byLanguage.set(language!, names);
}

const name = "([\\p{L}\\p{M}][\\p{L}\\p{M}.]{1,15}(?: [\\p{L}]{5,7})?)";
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª|-)?[\\s-]{0,3}(?:of |de |d['’]|на )?${name}\\.?,?[\\s-]{1,3}(?:de |del |, ?)?(\\d{4})(?!\\d)`,
  "giu",
);
const monthFirst = new RegExp(
  `(?<![\\p{L}\\d])${name}\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th|º)?,?\\s{1,3}(?:de )?(\\d{4})(?!\\d)`,
  "giu",
);
const yearFirst = new RegExp(
  `(?<!\\d)(\\d{4})\\.?,?\\s{1,3}(?:m\\. |г\\. |ko )?${name}\\.?\\s{1,3}(\\d{1,2})(?!\\d)`,
  "giu",
);
const eastern = /(?<!\d)(\d{4})\s?(?:年|년)\s?(\d{1,2})\s?(?:月|월)\s?(\d{1,2})\s?(?:日|일)/g;
const numericYearFirst = /(?<![\d./-])(\d{4})(?:([-/.])(\d{1,2})\2|\. (\d{1,2})\. )(\d{1,2})(?![\d/])/g;
const numericYearLast = /(?<![\d./:-])(\d{1,2})(\s?[-/.|]\s?)(\d{1,2})\2(\d{4}|\d{2})(?![\d]|[./-]\d)/g;

/** Countries that write the month before the day. */
const monthBeforeDay = /^(?:en-us|en-ph|en)$/i;

/**
 * The days written in a text, in its order: in words of some fifty languages, and in figures.
 *
 * Figures such as 03/04/2020 are read by the language: month first for American English, else day first; a figure past
 * 12 decides. Years before `earliest` and after 2049, days without year and days no calendar has are passed over.
 *
 * @param language the language tag of the text where known
 * @param earliest first year; the running text of pages names many a day of history
 */
export function findWrittenDays(text: string, language: string | null, earliest = 1990): WrittenDay[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const found: WrittenDay[] = [];
  const plain = asciiDigits(text);
  const own = byLanguage.get(language?.slice(0, 2).toLowerCase() ?? "");
  const monthOf = (word: string): number => {
    const key = word.toLowerCase();
    const short = key.replace(/\.$/, "");
    const first = short.split(" ")[0]!;
    return (
      own?.get(key) ??
      own?.get(short) ??
      byName.get(key) ??
      byName.get(short) ??
      own?.get(first) ??
      byName.get(first) ??
      0
    );
  };
  const add = (match: RegExpExecArray, year: number, month: number, day: number): void => {
    // Thai pages count from the Buddha's birth.
    const common = year >= 2533 && year <= 2592 ? year - 543 : year;
    const value = common >= earliest && common <= 2049 ? dayOf(common, month, day) : null;
    if (value !== null) found.push({ day: value, start: match.index, end: match.index + match[0].length });
  };
  for (const match of plain.matchAll(dayFirst)) add(match, Number(match[3]), monthOf(match[2]!), Number(match[1]));
  for (const match of plain.matchAll(monthFirst)) add(match, Number(match[3]), monthOf(match[1]!), Number(match[2]));
  for (const match of plain.matchAll(yearFirst)) add(match, Number(match[1]), monthOf(match[2]!), Number(match[3]));
  for (const match of plain.matchAll(eastern)) add(match, Number(match[1]), Number(match[2]), Number(match[3]));
  for (const match of plain.matchAll(numericYearFirst)) {
    add(match, Number(match[1]), Number(match[3] ?? match[4]), Number(match[5]));
  }
  for (const match of plain.matchAll(numericYearLast)) {
    const [, first, separator, second, written] = match;
    const year = written!.length === 4 ? Number(written) : 2000 + Number(written);
    const isMonthFirst =
      Number(second) > 12 ||
      (separator!.trim() === "/" && language !== null && monthBeforeDay.test(language) && Number(first) <= 12);
    if (isMonthFirst) add(match, year, Number(first), Number(second));
    else add(match, year, Number(second), Number(first));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Digits of other scripts as ASCII, one for one. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50].find((start) => code >= start && code <= start + 9)!;
    return String(code - zero);
  });
}
