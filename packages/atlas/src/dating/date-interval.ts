import type { Evidence } from "@dateline/schema";
import type { ActorSources } from "../actors/actor-sources.ts";
import { findCalendarWords } from "./calendar-words.ts";
import { addDays, type DayRange, everyDay, intersect, unite, weekdayOf } from "./days.ts";
import { findHolders } from "./holders.ts";

/** One reason for the bounds of an interval. */
export interface DatingEvidence {
  /** office: a holder named in office; date: a calendar date; since: a month after "since"; weekday: a weekday in a report. */
  readonly rule: "office" | "date" | "since" | "weekday";
  readonly evidence: Evidence;
  /** The days this evidence alone allows; several ranges for a person who held the office more than once. */
  readonly ranges: readonly DayRange[];
}

/** When an article can have been written, by what it names. */
export interface DateInterval {
  /** First day consistent with all evidence. */
  readonly earliest: string;
  /** Last day consistent with all evidence; null while somebody named is still in office and nothing else bounds it. */
  readonly latest: string | null;
  /**
   * The days it was most likely written: within two weeks of the newest past date it names without a year.
   * Null when it names none.
   */
  readonly likely: DayRange | null;
  readonly evidence: readonly DatingEvidence[];
}

/** Days after which news writes the year with a date, or the month alone. */
const yearless = 183;
/** Months back "since August" reaches without a year. */
const sinceDays = 334;
const report = /\b(?:said|says|reported|announced|told|confirmed|called|on)\b[^.!?]{0,60}$/;

/**
 * Bound the day an article was written by the office-holders, dates and weekdays it names; null when they bound nothing.
 *
 * Evidence that contradicts stronger evidence (offices before dates before weekdays) is left out.
 */
export function dateInterval(text: string, sources: ActorSources): DateInterval | null {
  const used: DatingEvidence[] = [];
  let ranges: DayRange[] = [everyDay];
  const apply = (rule: DatingEvidence["rule"], start: number, end: number, allowed: readonly DayRange[]): boolean => {
    const united = unite(allowed);
    const rest = intersect(ranges, united);
    if (rest.length === 0) return false;
    ranges = rest;
    used.push({ rule, evidence: { start, end, text: text.slice(start, end) }, ranges: united });
    return true;
  };

  for (const holder of findHolders(text, sources)) apply("office", holder.start, holder.end, holder.ranges);
  const words = findCalendarWords(text);
  const past = words.filter((word) => !word.isAhead);
  for (const word of past) {
    if (word.year === null || word.day === null) continue;
    apply("date", word.start, word.end, [{ start: toDay(word.year, word.month!, word.day), end: everyDay.end }]);
  }
  if (used.length === 0) return null;

  // Dates without a year lie shortly before the day of writing: one window for each year the interval spans.
  let newest: { month: number; day: number } | null = null;
  const firstYear = Number(ranges[0]!.start.slice(0, 4)) - 1;
  const lastYear = Math.min(Number(ranges.at(-1)!.end.slice(0, 4)), firstYear + 60);
  const windows = (month: number, day: number, days: number) => {
    const out: DayRange[] = [];
    for (let year = firstYear; year <= lastYear; year++) {
      const start = toDay(year, month, day);
      out.push({ start, end: addDays(start, days) });
    }
    return out;
  };
  for (const word of past) {
    if (word.year !== null || word.month === null) continue;
    if (word.isSince) apply("since", word.start, word.end, windows(word.month, 1, sinceDays));
    else if (apply("date", word.start, word.end, windows(word.month, word.day!, yearless))) {
      const start = ranges[0]!.start;
      if (newest === null || sortKey(word, start) > sortKey({ month: newest.month, day: newest.day }, start))
        newest = { month: word.month, day: word.day! };
    }
  }

  // "reported Friday": the news of the week comes after the past dates it tells of.
  let earliest = ranges[0]!.start;
  const newestDay = newest === null ? null : lastOccurrence(newest, earliest);
  const weekday = past.find(
    (word) => word.weekday !== null && report.test(text.slice(Math.max(0, word.start - 70), word.start)),
  );
  if (newestDay !== null && weekday !== undefined) {
    const from = newestDay > earliest ? newestDay : earliest;
    const day = addDays(from, (weekday.weekday! - weekdayOf(from) + 7) % 7);
    if (apply("weekday", weekday.start, weekday.end, [{ start: day, end: everyDay.end }])) earliest = ranges[0]!.start;
  }
  const latest = ranges.at(-1)!.end;
  const likelyEnd = newestDay === null ? null : addDays(newestDay, 14);
  return {
    earliest,
    latest: latest === everyDay.end ? null : latest,
    likely:
      likelyEnd === null
        ? null
        : { start: earliest, end: likelyEnd < earliest ? earliest : likelyEnd < latest ? likelyEnd : latest },
    evidence: used,
  };
}

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function toDay(year: number, month: number, day: number): string {
  const isShort = month === 2 && day > 28 && new Date(Date.UTC(year, 2, 0)).getUTCDate() === 28;
  const last = isShort ? 28 : Math.min(day, lastDays[month - 1]!);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(Math.max(1, last)).padStart(2, "0")}`;
}

/** Place of a yearless date in the twelve months that end with the first allowed stretch. */
function sortKey(word: { readonly month: number | null; readonly day: number | null }, earliest: string): string {
  return lastOccurrence({ month: word.month!, day: word.day! }, addDays(earliest, 1));
}

/** The last such date on or before a day. */
function lastOccurrence({ month, day }: { month: number; day: number }, onOrBefore: string): string {
  const year = Number(onOrBefore.slice(0, 4));
  const same = toDay(year, month, day);
  return same <= onOrBefore ? same : toDay(year - 1, month, day);
}
