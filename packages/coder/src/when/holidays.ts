import { type DayNumber, dayNumber, daysInMonth, easter, weekdayOf } from "./calendar.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const fixed = /^(\d\d)-(\d\d)$/;
const nth = /^(last|\d(?:\+\d)?) ([a-z]+) (\d{1,2})$/;
const movable = /^easter([+-]\d+)$/;

export function isHolidayRule(rule: string): boolean {
  return fixed.test(rule) || movable.test(rule) || weekdays.includes(nth.exec(rule)?.[2] ?? "");
}

/** The day of a holiday in a year, by its rule in data/time-words.csv. */
export function holidayIn(year: number, rule: string): DayNumber {
  const day = fixed.exec(rule);
  if (day !== null) return dayNumber(year, Number(day[1]), Number(day[2]));
  const days = movable.exec(rule);
  if (days !== null) return easter(year) + Number(days[1]);
  const [, which, name, month] = nth.exec(rule)!;
  const weekday = weekdays.indexOf(name!) + 1;
  if (which === "last") {
    const end = dayNumber(year, Number(month), daysInMonth(year, Number(month)));
    return end - ((weekdayOf(end) - weekday + 7) % 7);
  }
  const [count, after] = which!.split("+").map(Number);
  const first = dayNumber(year, Number(month), 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count! - 1) + (after ?? 0);
}
