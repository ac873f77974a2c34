import type { DatePrecision } from "@dateline/schema";
import { addMonths, type DayNumber, dayNumber, formatDay, isoWeek, pad, partsOf, weekdayOf } from "./calendar.ts";
import type { Unit } from "./sense.ts";

/** Days from the first to the last that a time can mean, both inclusive. */
export interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly precision: DatePrecision;
  /** The value in the notation of ISO-TimeML: `1998-08-07`, `1998-W32`, `1989-Q3`. */
  readonly value: string;
}

export function days(first: DayNumber, last: DayNumber, precision: DatePrecision) {
  return { first, last, precision };
}

export function daySpan(day: DayNumber): Span {
  return { ...days(day, day, "day"), value: formatDay(day) };
}

export function monthSpan(year: number, month: number): Span {
  const first = dayNumber(year, month, 1);
  return { ...days(first, dayNumber(year, month + 1, 1) - 1, "month"), value: formatDay(first).slice(0, 7) };
}

export function quarterSpan(year: number, quarter: number): Span {
  const first = dayNumber(year, 3 * quarter - 2, 1);
  return { ...days(first, dayNumber(year, 3 * quarter + 1, 1) - 1, "season"), value: `${pad(year, 4)}-Q${quarter}` };
}

export function yearSpan(year: number): Span {
  return { ...days(dayNumber(year, 1, 1), dayNumber(year, 12, 31), "year"), value: pad(year, 4) };
}

/** The unit that lies some units from now: `last week`. */
export function unitSpan(unit: Unit, count: number, now: DayNumber): Span {
  const { year, month } = partsOf(now);
  switch (unit) {
    case "week":
      return weekSpan(now + 7 * count);
    case "month": {
      const first = partsOf(dayNumber(year, month + count, 1));
      return monthSpan(first.year, first.month);
    }
    case "quarter": {
      const first = partsOf(dayNumber(year, 3 * (Math.ceil(month / 3) + count) - 2, 1));
      return quarterSpan(first.year, Math.ceil(first.month / 3));
    }
    case "year":
      return yearSpan(year + count);
    case "decade": {
      const first = Math.floor(year / 10) * 10 + 10 * count;
      return { ...days(dayNumber(first, 1, 1), dayNumber(first + 10, 1, 1) - 1, "range"), value: pad(first / 10, 3) };
    }
    case "century": {
      const first = Math.floor(year / 100) * 100 + 100 * count;
      return { ...days(dayNumber(first, 1, 1), dayNumber(first + 100, 1, 1) - 1, "range"), value: pad(first / 100, 2) };
    }
    case "fortnight":
      return { ...days(now + 14 * Math.min(count, 0), now + 14 * Math.max(count, 0), "range"), value: "P2W" };
    default:
      return daySpan(now + (unit === "day" ? count : 0));
  }
}

function weekSpan(day: DayNumber): Span {
  const monday = day - weekdayOf(day) + 1;
  return { ...days(monday, monday + 6, "week"), value: isoWeek(day) };
}

/** The time some units from a day, as exact as the unit: `two weeks ago` is a week, `a year later` a year. */
export function distant(unit: Unit, count: number, from: DayNumber): Span | null {
  if (Math.abs(count) > 10_000) return null;
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return daySpan(from + Math.trunc(Math.abs(count) >= 24 && unit === "hour" ? count / 24 : 0));
    case "day":
      return daySpan(from + Math.round(count));
    case "week":
    case "fortnight":
      return weekSpan(from + Math.round((unit === "week" ? 7 : 14) * count));
    case "month":
    case "quarter":
      return unitSpan(
        unit === "month" ? "month" : "month",
        0,
        addMonths(from, Math.round((unit === "month" ? 1 : 3) * count)),
      );
    default: {
      const years = { year: 1, decade: 10, century: 100 }[unit] * count;
      if (Math.abs(years) > 2000) return null;
      if (years !== Math.round(years)) return unitSpan("month", 0, addMonths(from, Math.round(years * 12)));
      return years + partsOf(from).year < 0 ? null : yearSpan(partsOf(from).year + years);
    }
  }
}

/** `a year earlier` of a month is the same month; of a day it is as exact as its unit. */
export function fromReference(unit: Unit, count: number, reference: Span): Span | null {
  const { first, precision } = reference;
  if (unit !== "year" || (precision !== "month" && precision !== "season")) return distant(unit, count, first);
  const { year, month } = partsOf(first);
  return precision === "month" ? monthSpan(year + count, month) : quarterSpan(year + count, Math.ceil(month / 3));
}

/** Days that a plural without a number reaches back: `days ago`, `in recent weeks`. Years are left open. */
const vagueDays: { readonly [unit in Unit]?: number } = { hour: 1, day: 9, week: 62, month: 335 };

export function vague(unit: Unit, now: DayNumber): Span | null {
  const reach = vagueDays[unit];
  return reach === undefined ? null : { ...days(now - reach, now, "range"), value: "PAST_REF" };
}

export function resolveDuration(unit: Unit, count: number | null, side: -1 | 1 | null, now: DayNumber): Span | null {
  if (side === null) return null;
  const reach = count === null ? (vagueDays[unit] ?? null) : lengthInDays(unit, count, side, now);
  if (reach === null || reach > 800_000) return null;
  return side === -1
    ? { ...days(now - reach, now, "range"), value: "" }
    : { ...days(now, now + reach, "range"), value: "" };
}

function lengthInDays(unit: Unit, count: number, side: -1 | 1, now: DayNumber): number | null {
  if (count > 10_000) return null;
  const length = { second: 0, minute: 0, hour: 1 / 24, day: 1, week: 7, fortnight: 14 }[unit as string];
  if (length !== undefined) return Math.ceil(length * count);
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit as string]! * count;
  if (months > 24_000) return null;
  return Math.abs(addMonths(now, side * Math.round(months)) - now);
}

/** `early` and `late` are the first and last third; `earlier` and `later` reach to and from the publication day. */
export function resolveStretch(
  part: "early" | "mid" | "late" | "before" | "after",
  span: Span | null,
  now: DayNumber,
): Span | null {
  if (span === null || span.first === span.last) return span;
  const { first, last, precision, value } = span;
  if (part === "before") return now >= first && now <= last ? { ...days(first, now, "range"), value } : span;
  if (part === "after") return now >= first && now <= last ? { ...days(now, last, "range"), value } : span;
  const [afterFirst, beforeLast] = thirdsOf(first, last);
  if (part === "early") return { ...days(first, afterFirst - 1, precision), value };
  if (part === "late") return { ...days(beforeLast, last, precision), value };
  return { ...days(afterFirst, beforeLast - 1, precision), value };
}

/** First days of the second and third third: of ten years in years, of a year in months, of less in days. */
function thirdsOf(first: DayNumber, last: DayNumber): [DayNumber, DayNumber] {
  const from = partsOf(first);
  const months = Math.round((last - first + 1) / 30.44);
  if (months < 12) {
    const third = Math.max(Math.floor((last - first + 1) / 3), 1);
    return [first + third, last - third + 1];
  }
  const third = months >= 36 ? 12 * Math.floor(months / 36) : Math.floor(months / 3);
  return [dayNumber(from.year, from.month + third, 1), dayNumber(from.year, from.month + months - third, 1)];
}
