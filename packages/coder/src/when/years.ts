import { labelWords } from "../words/label-words.ts";
import { readSpeltYear } from "../words/read-number.ts";
import { isGlued, type Words, wordAt } from "../words/scan-words.ts";
import type { Piece } from "./months.ts";
import type { Match, YearRef } from "./sense.ts";
import { timeWord } from "./time-words.ts";

/** A year behind a date: `2024`, `, 2024`, `last year`, `'98` and, where asked, `98`. */
export function yearAfter(words: Words, at: number, short = false): Piece<YearRef> | null {
  const comma = wordAt(words, at).lower === "," ? 1 : 0;
  const word = wordAt(words, at + comma);
  if (/^(1[0-9]|20)\d\d$/.test(word.lower) && !isCounted(words, at + comma))
    return { value: Number(word.lower), next: at + comma + 1 };
  if (short && comma === 0 && /^\d\d$/.test(word.lower) && !isGlued(words, at))
    return { value: fullYear(Number(word.lower)), next: at + 1 };
  const apostrophe = wordAt(words, at).lower;
  if (
    (apostrophe === "'" || apostrophe === "’" || apostrophe === "‘") &&
    isGlued(words, at + 1) &&
    /^\d\d$/.test(wordAt(words, at + 1).lower)
  )
    return { value: fullYear(Number(wordAt(words, at + 1).lower)), next: at + 2 };
  const of = wordAt(words, at).lower === "of" ? 1 : 0;
  if (of === 1 && /^(1[0-9]|20)\d\d$/.test(wordAt(words, at + 1).lower))
    return { value: Number(wordAt(words, at + 1).lower), next: at + 2 };
  const shift = { last: -1, this: 0, next: 1 }[wordAt(words, at + of).lower];
  if (shift !== undefined && wordAt(words, at + of + 1).lower === "year" && wordAt(words, at + of + 2).lower !== "'s")
    return { value: { shift }, next: at + of + 2 };
  return null;
}

/** Years of two digits: 00–49 in this century, 50–99 in the last. */
export function fullYear(short: number): number {
  return short < 50 ? 2000 + short : 1900 + short;
}

const yearOpeners = new Set(
  "in since of until till by from to between and before after during late early mid the through for post pre - fiscal circa than".split(
    " ",
  ),
);
const yearDeterminers = new Set("the in since its his her their our a this that 's during of".split(" "));
const counters = new Set(
  "some about nearly over only all approximately another almost roughly more fewer up number no than than".split(" "),
);
const measures = new Set(
  "percent people troops men women children points km kilometers kilometres miles meters metres feet yards tons tonnes pounds dollars euros yen francs marks degrees mph hours hp cc local gmt".split(
    " ",
  ),
);

/** True when a figure counts something rather than naming a year. */
export function isCounted(words: Words, at: number): boolean {
  const next = wordAt(words, at + 1);
  const before = wordAt(words, at - 1);
  if (next.lower === "%" || measures.has(next.lower)) return true;
  if (isGlued(words, at + 1) && next.kind === "word" && next.lower !== "'s") return true;
  if ("$£€¥₹#№".includes(before.lower || " ")) return true;
  if (next.lower === "-" && isGlued(words, at + 1) && wordAt(words, at + 2).kind === "word" && isGlued(words, at + 2))
    return [
      "member",
      "strong",
      "mile",
      "km",
      "foot",
      "kilometer",
      "page",
      "seat",
      "ton",
      "pound",
      "year",
      "man",
    ].includes(wordAt(words, at + 2).lower);
  if (counters.has(before.lower) && before.lower !== "than") return true;
  const isPlural =
    next.kind === "word" &&
    !next.capital &&
    next.lower.length > 3 &&
    next.lower.endsWith("s") &&
    !next.lower.endsWith("ss") &&
    !["was", "has", "is", "as", "plus", "towards", "perhaps", "versus", "series", "crisis"].includes(next.lower);
  if (before.lower === "-") return false;
  return isPlural && !yearDeterminers.has(before.lower);
}

/** `1998`, `'98` behind a preposition, `nineteen ninety-one`, `the year 2000`, `fiscal 1990`, `FY2024`. */
export function bareYear(words: Words, at: number): Match | null {
  const word = wordAt(words, at);
  const before = wordAt(words, at - 1).lower;
  const of = (year: number, next: number): Match => ({ first: at, next, sense: { is: "year", year } });
  if (word.lower === "the" && wordAt(words, at + 1).lower === "year") {
    const figure = wordAt(words, at + 2).lower;
    if (/^\d{3,4}$/.test(figure)) return of(Number(figure), at + 3);
    const spelt = readSpeltYear(words, at + 2);
    return spelt && of(spelt.value, spelt.next);
  }
  if (
    word.lower === "fiscal" ||
    word.lower === "fy" ||
    (word.lower === "financial" && wordAt(words, at + 1).lower === "year")
  ) {
    const year = wordAt(words, at + 1).lower === "year" ? 1 : 0;
    const figure = wordAt(words, at + 1 + year).lower;
    if (/^(19|20)\d\d$/.test(figure)) return of(Number(figure), at + 2 + year);
    return null;
  }
  if (word.kind === "figure" && /^(1[0-9]|20)\d\d$/.test(word.lower)) {
    if (Number(word.lower) < 1500 && !["in", "since", "of", "until", "by"].includes(before)) return null;
    if (Number(word.lower) < 1900 && !yearOpeners.has(before) && before !== "(") return null;
    if (isCounted(words, at) || isInFigures(words, at) || (labelWords.has(before) && before !== "act")) return null;
    return of(Number(word.lower), at + 1);
  }
  if ((word.lower === "'" || word.lower === "’" || word.lower === "‘") && yearOpeners.has(before)) {
    const figure = wordAt(words, at + 1);
    if (!isGlued(words, at + 1) || !/^\d\d$/.test(figure.lower)) return null;
    if (isGlued(words, at + 2) && wordAt(words, at + 2).kind === "word") return null;
    return of(fullYear(Number(figure.lower)), at + 2);
  }
  if ((word.lower === "nineteen" || word.lower === "twenty") && word.kind === "word") {
    const spelt = readSpeltYear(words, at);
    if (spelt !== null && spelt.value >= 1910 && spelt.value < 2100) return of(spelt.value, spelt.next);
  }
  return null;
}

/** A figure glued to what stands before it: `F-2000`, `$2000`, `No.2000`, telephone numbers. */
function isInFigures(words: Words, at: number): boolean {
  if (!isGlued(words, at)) return false;
  const before = wordAt(words, at - 1).lower;
  if (before === "(" || before === '"' || before === "[" || before === "'" || before === "“") return false;
  if (before === "-" || before === "–" || before === "—" || before === "/") {
    const left = wordAt(words, at - 2);
    if (left.kind === "figure") return isGlued(words, at - 1) && !/^(1[0-9]|20)\d\d$/.test(left.lower);
    return (
      isGlued(words, at - 1) &&
      !["post", "pre", "mid", "early", "late"].includes(left.lower) &&
      timeWord(left.lower, "month") === null
    );
  }
  return true;
}
