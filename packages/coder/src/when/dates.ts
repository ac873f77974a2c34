import { readOrdinal } from "../words/read-number.ts";
import { isGlued, type Words, wordAt } from "../words/scan-words.ts";
import { daysInMonth } from "./calendar.ts";
import { dayOfMonth, monthAt, monthOpeners, type Piece } from "./months.ts";
import type { Match, Sense, YearRef } from "./sense.ts";
import { fullYear, yearAfter } from "./years.ts";

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
