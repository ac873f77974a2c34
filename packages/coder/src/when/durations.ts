import { readNumber } from "../words/read-number.ts";
import { isGlued, type Words, wordAt } from "../words/scan-words.ts";
import { amountAt } from "./relative.ts";
import type { Match, Sense, Unit } from "./sense.ts";
import { partOfDay, timeWord, unitOf } from "./time-words.ts";

const sides: { readonly [word: string]: -1 | 1 | null } = {
  past: -1,
  last: -1,
  previous: -1,
  preceding: -1,
  recent: -1,
  latest: -1,
  next: 1,
  coming: 1,
  following: 1,
  first: null,
  final: null,
  remaining: 1,
  early: null,
};

/** `the past two weeks`, `the next few days`, `recent months`, `the first nine months`, `two to three weeks`, `a decade`. */
export function duration(words: Words, at: number): Match | null {
  let place = at;
  if (["the", "these", "those", "its", "his", "their"].includes(wordAt(words, place).lower)) place++;
  const hasArticle = place > at;
  let side: -1 | 1 | null = null;
  const lead = wordAt(words, place).lower;
  const isSided = lead in sides;
  if (isSided) {
    side = sides[lead]!;
    place++;
  }
  const amount = amountAt(words, place);
  if (amount === null) return null;
  if ((amount.bare || amount.hyphen) && hasArticle && !isSided) return null;
  if (isSided && amount.count === 1) return null;
  if (amount.unit === "second" && amount.hyphen) return null;
  let next = amount.next;
  if (amount.hyphen || amount.bare) {
    const tail = wordAt(words, next + 1).lower;
    if (wordAt(words, next).lower === "-" && isGlued(words, next)) {
      if (tail !== "long" && tail !== "old") return null;
      if (tail === "old") return null;
      next += 2;
    }
  }
  if (wordAt(words, next).lower === "old" || (wordAt(words, next).lower === "-" && isGlued(words, next))) return null;
  if (wordAt(words, next).lower === "-" && wordAt(words, next + 1).lower !== "-" && isGlued(words, next + 1))
    return null;
  if (amount.bare && (wordAt(words, at - 1).lower === "on" || isGlued(words, at))) return null;
  if (isRate(words, at)) return null;
  if (side === null && wordAt(words, next).lower === "ahead") {
    side = 1;
    next++;
  }
  return { first: at, next, sense: { is: "duration", unit: amount.unit, count: amount.count, side } };
}

/** `four flights a week`, `$1.76 a year`. */
function isRate(words: Words, at: number): boolean {
  const { lower } = wordAt(words, at);
  if (lower !== "a" && lower !== "an") return false;
  const before = wordAt(words, at - 1);
  if (before.kind === "figure" || before.lower === "%" || before.lower === "percent") return true;
  if (!before.lower.endsWith("s") || before.lower.endsWith("ss")) return false;
  return [2, 3].some((back) => wordAt(words, at - back).kind === "figure" || readNumber(words, at - back) !== null);
}

const isoUnits: { readonly [unit in Unit]: string } = {
  second: "PT1S",
  minute: "PT1M",
  hour: "PT1H",
  day: "P1D",
  week: "P1W",
  fortnight: "P2W",
  month: "P1M",
  quarter: "P3M",
  year: "P1Y",
  decade: "P10Y",
  century: "P100Y",
};

/** `every day`, `each Thursday`, `daily`, `Tuesdays`, `Friday nights`, `twice a week`. */
export function recurring(words: Words, at: number): Match | null {
  const { lower, capital } = wordAt(words, at);
  const of = (value: string, next: number): Match => ({ first: at, next, sense: { is: "set", value } satisfies Sense });
  const adverb = timeWord(lower, "set");
  if (adverb !== null) return of(adverb.value, at + 1);
  const plural = timeWord(lower, "weekdays");
  if (plural !== null && (capital || plural.value.length > 1)) return of(weekly(plural.value), at + 1);
  const weekday = timeWord(lower, "weekday");
  if (weekday !== null && !weekday.care && timeWord(wordAt(words, at + 1).lower, "parts") !== null)
    return of(`${weekly(weekday.value)}T${timeWord(wordAt(words, at + 1).lower, "parts")!.value}`, at + 2);
  if (lower !== "every" && lower !== "each") {
    const isRate =
      (lower === "a" || lower === "per") && ["once", "twice", "times"].includes(wordAt(words, at - 1).lower);
    const unit = isRate ? unitOf(wordAt(words, at + 1).lower) : null;
    return unit && !unit.plural ? of(isoUnits[unit.unit], at + 2) : null;
  }
  const next = wordAt(words, at + 1).lower;
  const unit = unitOf(next);
  if (unit !== null && !unit.plural) return of(isoUnits[unit.unit], at + 2);
  const day = timeWord(next, "weekday");
  if (day !== null && !day.care) return of(weekly(day.value), at + 2);
  if (partOfDay(next) !== null) return of("P1D", at + 2);
  const amount = amountAt(words, at + 1);
  return amount !== null && amount.count !== null && !amount.hyphen
    ? of(isoUnits[amount.unit].replace(/1/, String(amount.count)), amount.next)
    : null;
}

function weekly(weekday: string): string {
  return weekday === "weekend" ? "XXXX-WXX-WE" : weekday === "weekday" ? "XXXX-WXX" : `XXXX-WXX-${weekday}`;
}
