import { labelWords } from "../words/label-words.ts";
import { readOrdinal, readSpeltYear } from "../words/read-number.ts";
import { isGlued, type Words, wordAt } from "../words/scan-words.ts";
import { daysInMonth } from "./calendar.ts";
import type { Match, Sense, YearRef } from "./sense.ts";
import { timeWord } from "./time-words.ts";

/** A piece of an expression: its value and the word after it. */
interface Piece<T> {
  readonly value: T;
  readonly next: number;
}

const monthOpeners = new Set(
  "in of since until till by from to between and before after during through last next this past early late mid mid- - around for every each on".split(
    " ",
  ),
);

/** The name of a month, with the stop of an abbreviation. Names that are words too count only in company. */
export function monthAt(words: Words, at: number): Piece<number> | null {
  const word = wordAt(words, at);
  const entry = timeWord(word.lower, "month");
  if (entry === null) return null;
  const stop = wordAt(words, at + 1).lower === "." && isGlued(words, at + 1) && word.lower.length <= 4;
  const next = at + (stop && word.lower !== "may" && word.lower !== "june" && word.lower !== "july" ? 2 : 1);
  const follower = wordAt(words, next);
  const isDated = follower.kind === "figure" || isDayBefore(words, at);
  if (!word.capital && !isDated && !stop) return null;
  if (!entry.care) return { value: Number(entry.value), next };
  if (word.lower.length === 3 && word.lower !== "may") return isDated ? { value: Number(entry.value), next } : null;
  const opener = wordAt(words, at - 1).lower;
  const isModifier = opener === "the" && wordAt(words, next).kind === "word" && !wordAt(words, next).capital;
  const isSure = isModifier || isDated || monthOpeners.has(opener) || (word.capital && isFollowedByYear(words, next));
  return isSure && word.capital ? { value: Number(entry.value), next } : null;
}

function isDayBefore(words: Words, at: number): boolean {
  const before = wordAt(words, at - 1);
  const day = before.lower === "of" || before.lower === "-" ? wordAt(words, at - 2) : before;
  if (day.kind === "figure") return dayOfMonth(day.lower) !== null;
  return ["st", "nd", "rd", "th"].includes(day.lower);
}

function isFollowedByYear(words: Words, at: number): boolean {
  const comma = wordAt(words, at).lower === "," ? 1 : 0;
  return /^(1[5-9]|20)\d\d$/.test(wordAt(words, at + comma).lower);
}

function dayOfMonth(figure: string): number | null {
  if (!/^\d{1,2}$/.test(figure)) return null;
  const day = Number(figure);
  return day >= 1 && day <= 31 ? day : null;
}

/** A day of the month: `18`, `18th`, `eighth`. */
function dayAt(words: Words, at: number): Piece<number> | null {
  const ordinal = readOrdinal(words, at);
  if (ordinal !== null)
    return ordinal.value >= 1 && ordinal.value <= 31 ? { value: ordinal.value, next: ordinal.next } : null;
  const day = wordAt(words, at).kind === "figure" ? dayOfMonth(wordAt(words, at).lower) : null;
  if (day === null) return null;
  const after = wordAt(words, at + 1);
  if (after.lower === "%" || after.lower === "percent") return null;
  if (isGlued(words, at + 1) && after.kind === "word") return null;
  return { value: day, next: at + 1 };
}

/** A year behind a date: `2024`, `, 2024`, `last year`, `'98` and, where asked, `98`. */
function yearAfter(words: Words, at: number, short = false): Piece<YearRef> | null {
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

function dateSense(year: YearRef | null, month: number, day: number): Sense | null {
  if (month < 1 || month > 12 || day < 1) return null;
  if (day > (typeof year === "number" ? daysInMonth(year, month) : daysInMonth(2000, month))) return null;
  return { is: "date", year, month, day };
}

/** `Oct. 18, 2024`, `18 October 2024`, `the 18th of October`, `03 JAN 90`, `October 2024`, `October`. */
export function monthDate(words: Words, at: number): Match | null {
  const month = monthAt(words, at);
  if (month !== null) return monthFirst(words, at, month);
  const article = wordAt(words, at).lower === "the" ? 1 : 0;
  const day = dayAt(words, at + article);
  if (day === null) return null;
  const of =
    wordAt(words, day.next).lower === "of"
      ? 1
      : wordAt(words, day.next).lower === "-" && isGlued(words, day.next)
        ? 1
        : 0;
  const behind = monthAt(words, day.next + of);
  if (behind === null) return null;
  const dash = wordAt(words, behind.next).lower === "-" && isGlued(words, behind.next) && of === 1 ? 1 : 0;
  const year = yearAfter(words, behind.next + dash, true);
  const sense = dateSense(year?.value ?? null, behind.value, day.value);
  return sense && { first: at, next: year?.next ?? behind.next, sense };
}

function monthFirst(words: Words, at: number, month: Piece<number>): Match | null {
  const article = wordAt(words, month.next).lower === "the" ? 1 : 0;
  const day = dayAt(words, month.next + article);
  if (day !== null && (article === 0 || readOrdinal(words, month.next + article) !== null)) {
    const year = yearAfter(words, day.next);
    const sense = dateSense(year?.value ?? null, month.value, day.value);
    if (sense !== null) return { first: at, next: year?.next ?? day.next, sense };
  }
  const year = yearAfter(words, month.next);
  if (year === null && isSurnameAt(words, month.next, at)) return null;
  const sense: Sense = { is: "month", year: year?.value ?? null, shift: null, month: month.value };
  return { first: at, next: year?.next ?? month.next, sense };
}

/** `June Smith`: a capital behind the month, and nothing before it that asks for a time. */
function isSurnameAt(words: Words, next: number, at: number): boolean {
  const follower = wordAt(words, next);
  return follower.capital && follower.spaced && !monthOpeners.has(wordAt(words, at - 1).lower) && next === at + 1;
}

const dateOpeners = new Set("on by since until till through before after from dated of".split(" "));

/** `2024-10-18`, `18.10.2024`, `10/18/2024`, and `10/18` behind a preposition. Both low: month first. */
export function figureDate(words: Words, at: number): Match | null {
  const { lower, kind } = wordAt(words, at);
  if (kind !== "figure" || lower.length > 10) return null;
  const of = (year: number | null, month: number, day: number, next: number): Match | null => {
    const sense = dateSense(year, month, day);
    return sense && { first: at, next, sense };
  };
  if (
    /^(1[0-9]|20)\d\d$/.test(lower) &&
    wordAt(words, at + 1).lower === "-" &&
    isGlued(words, at + 1) &&
    isGlued(words, at + 2)
  ) {
    const [month, dash, day] = [wordAt(words, at + 2), wordAt(words, at + 3), wordAt(words, at + 4)];
    if (
      /^\d\d$/.test(month.lower) &&
      dash.lower === "-" &&
      isGlued(words, at + 3) &&
      /^\d\d$/.test(day.lower) &&
      isGlued(words, at + 4)
    )
      return of(Number(lower), Number(month.lower), Number(day.lower), at + 5);
    return null;
  }
  const parts = /^(\d{1,4})([./])(\d{1,2})(?:\2(\d{2,4}))?$/.exec(lower);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (parts[4] === undefined) {
    if (parts[2] === "." || parts[1]!.length > 2) return null;
    if (first === 9 && second === 11) return of(2001, 9, 11, at + 1);
    return dateOpeners.has(wordAt(words, at - 1).lower) ? of(null, first, second, at + 1) : null;
  }
  if (parts[1]!.length === 4) return of(first, second, Number(parts[4]), at + 1);
  if (parts[4].length === 3 || (parts[2] === "." && parts[4].length < 4)) return null;
  const year = parts[4].length === 4 ? Number(parts[4]) : fullYear(Number(parts[4]));
  const isDayFirst = parts[2] === "." || first > 12;
  return isDayFirst ? of(year, second, first, at + 1) : of(year, first, second, at + 1);
}

/** `the 18th` behind a preposition, where no noun follows. */
export function ordinalDay(words: Words, at: number): Match | null {
  if (wordAt(words, at).lower !== "the" || !["on", "by", "until", "since"].includes(wordAt(words, at - 1).lower))
    return null;
  const day = wordAt(words, at + 1).kind === "figure" ? readOrdinal(words, at + 1) : null;
  if (day === null || day.value < 1 || day.value > 31) return null;
  const after = wordAt(words, day.next);
  if (after.kind !== "mark" && !["and", "to", "when", "after", "before", "in", "with", "at"].includes(after.lower))
    return null;
  return { first: at, next: day.next, sense: { is: "dayOfMonth", day: day.value } };
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
function isCounted(words: Words, at: number): boolean {
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

/** `the 1990s`, `'90s`, `the nineties`, `the 20th century`. */
export function decadeOrCentury(words: Words, at: number): Match | null {
  const of = (year: number, count: 10 | 100, next: number): Match => ({
    first: at,
    next,
    sense: { is: "years", year, count },
  });
  let place = at;
  if (wordAt(words, place).lower === "the") place++;
  const mark = wordAt(words, place).lower;
  const apostrophe = mark === "'" || mark === "’" || mark === "‘" || mark === "`" ? 1 : 0;
  const figure = wordAt(words, place + apostrophe);
  const suffix = wordAt(words, place + apostrophe + 1).lower;
  if (figure.kind === "figure" && isGlued(words, place + apostrophe + 1) && (suffix === "s" || suffix === "'s")) {
    const next = place + apostrophe + 2;
    if (/^(1[0-9]|20)\d0$/.test(figure.lower)) {
      const year = Number(figure.lower);
      return of(year, year % 100 === 0 && year < 2000 ? 100 : 10, next);
    }
    if (/^[1-9]0$/.test(figure.lower) && (apostrophe === 1 || place > at)) return of(Number(figure.lower), 10, next);
    return null;
  }
  const decade = decades[figure.lower];
  if (decade !== undefined && (place > at || ["early", "late", "mid"].includes(wordAt(words, at - 1).lower)))
    return of(decade, 10, place + 1);
  const ordinal = readOrdinal(words, place);
  if (ordinal !== null && ordinal.value >= 5 && ordinal.value <= 22) {
    const hyphen = wordAt(words, ordinal.next).lower === "-" ? 1 : 0;
    if (wordAt(words, ordinal.next + hyphen).lower === "century")
      return of((ordinal.value - 1) * 100, 100, ordinal.next + hyphen + 1);
  }
  return null;
}

const decades: { readonly [word: string]: number } = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** `Q3 2024`, `the third quarter of 1989`, `the first half of last year`, `first-quarter`. */
export function quarterOrHalf(words: Words, at: number): Match | null {
  let place = at;
  let year: Piece<YearRef> | null = null;
  if (wordAt(words, place).lower === "the") place++;
  const lead = wordAt(words, place).lower;
  if (/^(19|20)\d\d$/.test(lead)) {
    year = { value: Number(lead), next: place + 1 };
    place++;
  } else if (
    ["last", "this", "next"].includes(lead) &&
    wordAt(words, place + 1).lower === "year" &&
    wordAt(words, place + 2).lower === "'s"
  ) {
    year = { value: { shift: { last: -1, this: 0, next: 1 }[lead]! }, next: place + 3 };
    place += 3;
  }
  if (wordAt(words, place).lower === "fiscal") place++;
  const short =
    /^q$/.test(wordAt(words, place).lower) && isGlued(words, place + 1) ? wordAt(words, place + 1).lower : "";
  if (/^[1-4]$/.test(short)) {
    year ??= yearAfter(words, place + 2);
    return {
      first: at,
      next: Math.max(year?.next ?? 0, place + 2),
      sense: { is: "quarter", year: year?.value ?? null, quarter: Number(short) },
    };
  }
  const ordinal =
    wordAt(words, place).lower === "last" || wordAt(words, place).lower === "latter"
      ? { value: 2, next: place + 1 }
      : readOrdinal(words, place);
  if (ordinal === null) return null;
  const hyphen = wordAt(words, ordinal.next).lower === "-" && isGlued(words, ordinal.next) ? 1 : 0;
  const noun = wordAt(words, ordinal.next + hyphen).lower;
  const next = ordinal.next + hyphen + 1;
  if (
    noun === "quarter" &&
    ordinal.value <= 4 &&
    wordAt(words, place).lower !== "last" &&
    wordAt(words, place).lower !== "latter"
  ) {
    year ??= yearAfter(words, next);
    return {
      first: at,
      next: Math.max(year?.next ?? 0, next),
      sense: { is: "quarter", year: year?.value ?? null, quarter: ordinal.value },
    };
  }
  if (noun === "half" && ordinal.value <= 2) {
    year ??= yearAfter(words, next);
    if (year === null && wordAt(words, next).lower === "of") {
      const decade = decadeOrCentury(words, next + 1);
      if (decade !== null)
        return {
          first: at,
          next: decade.next,
          sense: { is: "stretch", part: ordinal.value === 1 ? "early" : "late", of: decade.sense },
        };
      const month = monthAt(words, next + 1);
      if (month !== null) {
        const of: Sense = { is: "month", year: null, shift: null, month: month.value };
        return {
          first: at,
          next: month.next,
          sense: { is: "stretch", part: ordinal.value === 1 ? "early" : "late", of },
        };
      }
    }
    if (year === null) return null;
    return { first: at, next: Math.max(year.next, next), sense: { is: "half", year: year.value, half: ordinal.value } };
  }
  return null;
}
