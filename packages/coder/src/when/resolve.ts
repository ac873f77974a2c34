import { type DayNumber, dayNumber, daysInMonth, isoWeek, pad, partsOf, weekdayOf } from "./calendar.ts";
import { holidayIn } from "./holidays.ts";
import type { Season, Sense, Shift, YearRef } from "./sense.ts";
import {
  daySpan,
  days,
  distant,
  fromReference,
  monthSpan,
  quarterSpan,
  resolveDuration,
  resolveStretch,
  type Span,
  unitSpan,
  vague,
  yearSpan,
} from "./spans.ts";

/** Tense of what a time belongs to, as far as it is known. */
export type Tense = "past" | "present" | "future" | null;

/** What a time is reckoned from. */
export interface Standpoint {
  /** The publication day. */
  readonly now: DayNumber;
  readonly tense: Tense;
  /** The time that was told last, for what is reckoned from it. */
  readonly reference: Span | null;
  /** First day of a time of an earlier year that the same words told before: what follows comes after it. */
  readonly told: DayNumber | null;
}

/** Days beyond which a date without its year is not taken to lie: newswires then write the year. */
const farDays = 300;

/** True when the sense names its days without the publication day. */
export function isAbsolute(sense: Sense): boolean {
  switch (sense.is) {
    case "date":
    case "month":
    case "year":
    case "quarter":
    case "half":
    case "season":
    case "holiday":
      return typeof sense.year === "number";
    case "years":
      return sense.year >= 100 || sense.count === 100;
    case "stretch":
      return sense.part !== "before" && sense.part !== "after" && isAbsolute(sense.of);
    case "clock":
      return sense.of !== null && isAbsolute(sense.of);
    case "beside":
      return isAbsolute(sense.of);
    case "range":
      return isAbsolute(sense.from.sense) && isAbsolute(sense.to.sense);
    default:
      return false;
  }
}

/** True when the sense is a calendar date, whether or not it says its year. */
export function isCalendar(sense: Sense): boolean {
  if (sense.is === "stretch" || sense.is === "clock") return sense.of !== null && isCalendar(sense.of);
  if (sense.is === "range") return isCalendar(sense.from.sense) && isCalendar(sense.to.sense);
  if ("year" in sense && sense.year !== null && typeof sense.year !== "number") return false;
  if ("shift" in sense && sense.shift !== null) return false;
  return ["date", "dayOfMonth", "month", "year", "years", "quarter", "half", "season", "holiday"].includes(sense.is);
}

/** The days a sense means; null when it means none, or what it is reckoned from is not known. */
export function resolve(sense: Sense, standpoint: Standpoint): Span | null {
  const { now, tense, reference } = standpoint;
  const today = partsOf(now);
  switch (sense.is) {
    case "date": {
      const year = sense.year === null ? null : yearOf(sense.year, today.year);
      if (year !== null)
        return sense.day <= daysInMonth(year, sense.month) ? daySpan(dayNumber(year, sense.month, sense.day)) : null;
      const days = aroundYear(today.year).flatMap((y) =>
        sense.day <= daysInMonth(y, sense.month) ? [dayNumber(y, sense.month, sense.day)] : [],
      );
      return daySpan(afterTold(standpoint, (y) => dayNumber(y, sense.month, sense.day)) ?? choose(days, now, tense));
    }
    case "dayOfMonth": {
      const months = [-1, 0, 1].map((shift) => partsOf(dayNumber(today.year, today.month + shift, 1)));
      const days = months.flatMap(({ year, month }) =>
        sense.day <= daysInMonth(year, month) ? [dayNumber(year, month, sense.day)] : [],
      );
      return daySpan(choose(days, now, tense));
    }
    case "month": {
      if (sense.year !== null) return monthSpan(yearOf(sense.year, today.year), sense.month);
      const { month } = sense;
      if (sense.shift === -1) return monthSpan(month < today.month - 1 ? today.year : today.year - 1, month);
      if (sense.shift === 1) return monthSpan(month > today.month ? today.year : today.year + 1, month);
      if (sense.shift === 0) return monthSpan(today.year, month);
      const middles = aroundYear(today.year).map((y) => dayNumber(y, month, month === today.month ? today.day : 15));
      const told = afterTold(standpoint, (y) => dayNumber(y, month + 1, 1) - 1);
      const chosen = partsOf(told ?? choose(middles, now, tense, tense === null ? farDays : 366));
      return monthSpan(chosen.year, chosen.month);
    }
    case "year":
      return yearSpan(yearOf(sense.year, today.year));
    case "years": {
      const first =
        sense.count === 10 && sense.year < 100
          ? Math.floor((today.year - sense.year) / 100) * 100 + sense.year
          : sense.year;
      const value = sense.count === 10 ? pad(Math.floor(first / 10), 3) : pad(Math.floor(first / 100), 2);
      return { ...days(dayNumber(first, 1, 1), dayNumber(first + sense.count, 1, 1) - 1, "range"), value };
    }
    case "quarter": {
      if (sense.year !== null) return quarterSpan(yearOf(sense.year, today.year), sense.quarter);
      const current = Math.ceil(today.month / 3);
      const isAhead = tense === "future" ? sense.quarter < current : sense.quarter > current;
      const step = tense === "future" ? 1 : -1;
      return quarterSpan(isAhead ? today.year + step : today.year, sense.quarter);
    }
    case "half": {
      const year = sense.year === null ? today.year : yearOf(sense.year, today.year);
      const first = dayNumber(year, sense.half === 1 ? 1 : 7, 1);
      return {
        ...days(first, dayNumber(year, sense.half === 1 ? 7 : 13, 1) - 1, "range"),
        value: `${pad(year, 4)}-H${sense.half}`,
      };
    }
    case "season":
      return resolveSeason(sense.season, sense.year, sense.shift, standpoint);
    case "weekday":
      return daySpan(resolveWeekday(sense.weekday, sense.shift, now, tense));
    case "weekend": {
      const saturday = now - weekdayOf(now) + 6 + 7 * (sense.shift ?? 0);
      const isWeekend = weekdayOf(now) >= 6;
      const shift = sense.shift === null && tense !== "future" && !isWeekend ? -7 : 0;
      const first = saturday + shift;
      return { ...days(first, first + 1, "range"), value: `${isoWeek(first)}-WE` };
    }
    case "holiday": {
      if (sense.year !== null) return daySpan(holidayIn(yearOf(sense.year, today.year), sense.rule));
      const candidates = aroundYear(today.year).map((year) => holidayIn(year, sense.rule));
      return daySpan(choose(candidates, now, sense.shift === -1 ? "past" : sense.shift === 1 ? "future" : tense));
    }
    case "offset":
      return unitSpan(sense.unit, sense.count, now);
    case "distance":
      return sense.count === null ? vague(sense.unit, now) : distant(sense.unit, sense.count, now);
    case "anchored":
      return reference && fromReference(sense.unit, sense.count, reference);
    case "then":
      return reference;
    case "beside": {
      const of = resolve(sense.of, standpoint);
      return of && distant(sense.unit, sense.count, of.first);
    }
    case "stretch":
      return resolveStretch(sense.part, resolve(sense.of, standpoint), now);
    case "clock": {
      const day = sense.of === null ? null : resolve(sense.of, standpoint);
      return day && (sense.time.includes(":") ? { ...day, value: `${day.value}T${sense.time}` } : day);
    }
    case "duration":
      return resolveDuration(sense.unit, sense.count, sense.side, now);
    case "range": {
      const from = resolve(sense.from.sense, standpoint);
      const to = resolve(sense.to.sense, standpoint);
      if (from === null || to === null) return null;
      const last = to.last < from.first && sense.to.sense.is === "weekday" ? to.last + 7 : to.last;
      return last < from.first ? null : { ...days(from.first, last, "range"), value: `${from.value}/${to.value}` };
    }
    default:
      return null;
  }
}

function yearOf(year: YearRef, current: number): number {
  return typeof year === "number" ? year : current + year.shift;
}

function aroundYear(year: number): number[] {
  return [year - 1, year, year + 1];
}

/**
 * Of the same date in several years the one meant: by tense, and without tense the nearest; but never one so far off that
 * the writer would have said its year.
 */
function choose(candidates: readonly DayNumber[], now: DayNumber, tense: Tense, far = farDays): DayNumber {
  const back = candidates.filter((day) => day <= now + 1).at(-1);
  const ahead = candidates.find((day) => day >= now);
  if (back === undefined || ahead === undefined) return (back ?? ahead)!;
  if (tense === "past") return now - back > far ? ahead : back;
  if (tense === "future") return ahead - now > far ? back : ahead;
  return now - back <= ahead - now ? back : ahead;
}

/** The first of a yearly day after a time of an earlier year; null where none was told, or the tense is future. */
function afterTold({ told, now, tense }: Standpoint, dayIn: (year: number) => DayNumber): DayNumber | null {
  if (told === null || tense === "future") return null;
  const { year } = partsOf(told);
  const day = dayIn(year) >= told ? dayIn(year) : dayIn(year + 1);
  return day <= now ? day : null;
}

function resolveWeekday(weekday: number, shift: Shift | null, now: DayNumber, tense: Tense): DayNumber {
  const back = (weekdayOf(now) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(now) + 7) % 7;
  if (shift === -1) return now - (back === 0 ? 7 : back);
  if (shift === 1) return now + (ahead === 0 ? 7 : ahead);
  if (shift === 0) return now - weekdayOf(now) + weekday;
  return tense === "future" || tense === "present" ? now + ahead : now - back;
}

const seasonMonths: { readonly [season in Season]: number } = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Meteorological seasons of the northern half of the earth; a winter belongs to the year of its December. */
function resolveSeason(season: Season, year: YearRef | null, shift: Shift | null, { now, tense }: Standpoint): Span {
  const current = partsOf(now).year;
  const spanOf = (y: number): Span => {
    const month = seasonMonths[season];
    return {
      ...days(dayNumber(y, month, 1), dayNumber(y, month + 3, 1) - 1, "season"),
      value: `${pad(y, 4)}-${season}`,
    };
  };
  if (year !== null) return spanOf(yearOf(year, current));
  const spans = [current - 1, current, current + 1].map(spanOf);
  if (shift === -1) return spans.findLast((span) => span.last < now) ?? spans[0]!;
  if (shift === 1) return spans.find((span) => span.first > now) ?? spans[2]!;
  if (shift === 0) return spans[1]!;
  if (tense === "future") return spans.find((span) => span.last >= now)!;
  return spans.findLast((span) => span.first <= now) ?? spans[0]!;
}
