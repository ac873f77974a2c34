import { readNumber } from "../words/read-number.ts";
import { isGlued, type Words, wordAt } from "../words/scan-words.ts";
import { monthAt } from "./months.ts";
import type { Match, Sense, Shift, Unit } from "./sense.ts";
import { holidayAt, partOfDay, seasonOf, timeWord, unitOf } from "./time-words.ts";

const days: { readonly [word: string]: number } = { yesterday: -1, today: 0, tomorrow: 1 };
const shifts: { readonly [word: string]: Shift } = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};

/** `yesterday`, `the day before yesterday`, `tonight`, `last night`, `overnight`. */
export function nearbyDay(words: Words, at: number): Match | null {
  const { lower } = wordAt(words, at);
  const of = (sense: Sense, next: number): Match => ({ first: at, next, sense });
  const day = days[lower];
  if (day !== undefined && isName(words, at)) return null;
  if (day !== undefined) return of({ is: "offset", unit: "day", count: day }, at + 1);
  if (lower === "tonight") return of({ is: "clock", time: "NI", of: { is: "offset", unit: "day", count: 0 } }, at + 1);
  if (lower === "overnight")
    return of({ is: "clock", time: "NI", of: { is: "offset", unit: "day", count: -1 } }, at + 1);
  if (lower === "last" && wordAt(words, at + 1).lower === "night")
    return of({ is: "clock", time: "NI", of: { is: "offset", unit: "day", count: -1 } }, at + 2);
  const article = lower === "the" ? 1 : 0;
  if (wordAt(words, at + article).lower === "day") {
    const side = { before: -1, after: 1 }[wordAt(words, at + article + 1).lower];
    const other = days[wordAt(words, at + article + 2).lower];
    if (side !== undefined && other !== undefined)
      return of({ is: "offset", unit: "day", count: other + side }, at + article + 3);
  }
  return null;
}

/** Part of a name: `USA Today`. A capital behind a capital, but not in words all in capitals. */
function isName(words: Words, at: number): boolean {
  const [before, word] = [wordAt(words, at - 1), wordAt(words, at)];
  return word.capital && before.capital && !isAllCapitals(words, at);
}

/** A title such as `This Week`: both words with a capital, but not in words all in capitals. */
function isTitled(words: Words, at: number): boolean {
  const next = wordAt(words, at + 1);
  return wordAt(words, at).capital && next.capital && unitOf(next.lower) !== null && !isAllCapitals(words, at + 1);
}

function isAllCapitals(words: Words, at: number): boolean {
  const { start, end, lower } = wordAt(words, at);
  return words.text.slice(start, end) === lower.toUpperCase();
}

/** `last Friday`, `next month`, `this week`, `this past spring`, `last weekend`, `this morning`, `last Christmas`. */
export function shifted(words: Words, at: number): Match | null {
  const first = wordAt(words, at).lower;
  const article = first === "the" ? 1 : 0;
  const lead = wordAt(words, at + article).lower;
  let shift = shifts[lead];
  if (shift === undefined || isTitled(words, at + article)) return null;
  let place = at + article + 1;
  const second = wordAt(words, place).lower;
  if (lead === "this" && (second === "past" || second === "coming" || second === "same")) {
    shift = second === "same" ? 0 : shifts[second]!;
    place++;
  }
  const of = (sense: Sense, next: number): Match => ({ first: at, next, sense });
  const word = wordAt(words, place).lower;
  const unit = unitOf(word);
  if (unit !== null && !unit.plural && unit.unit !== "second" && unit.unit !== "minute") {
    const next = place + 1;
    if (wordAt(words, next).lower === "-" && isGlued(words, next)) return null;
    const small = unit.unit === "hour";
    if (article === 1 && (lead === "past" || lead === "last" || lead === "coming"))
      return of({ is: "duration", unit: unit.unit, count: 1, side: shift === 1 ? 1 : -1 }, next);
    if (article === 1 && (lead === "next" || lead === "previous") && unit.unit !== "century")
      return of({ is: "anchored", unit: unit.unit, count: shift }, next);
    if (lead === "past" || lead === "coming" || lead === "previous") {
      if (lead !== "previous") return small ? null : of({ is: "offset", unit: unit.unit, count: shift }, next);
      return null;
    }
    if (unit.unit === "day" && lead === "this") return of({ is: "offset", unit: "day", count: 0 }, next);
    if (small || unit.unit === "day") return null;
    return of({ is: "offset", unit: unit.unit, count: shift }, next);
  }
  const weekday = timeWord(word, "weekday");
  if (weekday !== null && wordAt(words, place).capital && !weekday.care)
    return of({ is: "weekday", weekday: Number(weekday.value), shift }, place + 1);
  if (word === "weekend") return of({ is: "weekend", shift }, place + 1);
  const month = article === 0 || lead !== "current" ? monthAt(words, place) : null;
  if (month !== null) {
    if (wordAt(words, month.next).kind === "figure") return null;
    return of({ is: "month", year: null, shift, month: month.value }, month.next);
  }
  const season = seasonOf(word);
  if (season !== null) return of({ is: "season", year: null, shift, season }, place + 1);
  const part = partOfDay(word);
  if (part !== null && article === 0 && lead === "this")
    return of({ is: "clock", time: part, of: { is: "offset", unit: "day", count: 0 } }, place + 1);
  if (part !== null && article === 1 && (lead === "next" || lead === "previous"))
    return of({ is: "clock", time: part, of: { is: "anchored", unit: "day", count: shift } }, place + 1);
  const holiday = wordAt(words, place).capital ? holidayAt(words, place) : null;
  if (holiday !== null) return of({ is: "holiday", year: null, shift, rule: holiday.rule }, holiday.next);
  return null;
}

const periods = new Set(["for", "of", "in", "during", "through", "throughout", "over"]);

/** `the year`, `the latest quarter` behind a preposition: the one of the publication day. */
export function definite(words: Words, at: number): Match | null {
  if (wordAt(words, at).lower !== "the" || !periods.has(wordAt(words, at - 1).lower)) return null;
  const adjective = ["latest", "full", "entire", "whole", "fiscal"].includes(wordAt(words, at + 1).lower) ? 1 : 0;
  const unit = unitOf(wordAt(words, at + 1 + adjective).lower);
  if (unit === null || unit.plural || !["week", "month", "quarter", "year"].includes(unit.unit)) return null;
  if (isGlued(words, at + 2 + adjective) && wordAt(words, at + 2 + adjective).lower === "-") return null;
  if (wordAt(words, at + 2 + adjective).lower === "of") return null;
  return { first: at, next: at + 2 + adjective, sense: { is: "offset", unit: unit.unit, count: 0 } };
}

const amounts = new Set(["several", "few", "many", "some", "couple"]);

/** How many of a unit: a number, `a`, or null for an amount that is not counted (`several`). */
export interface Amount {
  readonly count: number | null;
  /** Word after the unit. */
  readonly next: number;
  readonly unit: Unit;
  readonly first: number;
  /** Written as one word with hyphens: `two-day`. */
  readonly hyphen: boolean;
  /** No number at all: `years`. */
  readonly bare: boolean;
}

/** `two days`, `a year`, `several weeks`, `a couple of months`, `two-day`, `two more weeks`, `half an hour`, `years`. */
export function amountAt(words: Words, at: number): Amount | null {
  const { lower } = wordAt(words, at);
  const bare = unitOf(lower);
  if (bare?.plural === true)
    return { count: null, next: at + 1, unit: bare.unit, first: at, hyphen: false, bare: true };
  let count: number | null = null;
  let place = at;
  if (lower === "half" && (wordAt(words, at + 1).lower === "a" || wordAt(words, at + 1).lower === "an")) {
    count = 0.5;
    place = at + 2;
  } else {
    const number = readNumber(words, at);
    if (number !== null) {
      count = number.value;
      place = number.next;
      if (wordAt(words, place).lower === "to" || wordAt(words, place).lower === "or") {
        const upper = readNumber(words, place + 1);
        if (upper !== null && upper.value > count && unitOf(wordAt(words, upper.next).lower) !== null) {
          count = (count + upper.value) / 2;
          place = upper.next;
        }
      }
      // Two and a half hours; 2 1/2 hours.
      if (wordAt(words, place).lower === "and" && wordAt(words, place + 2).lower === "half") {
        count += 0.5;
        place += 3;
      } else if (wordAt(words, place).lower === "1/2") {
        count += 0.5;
        place++;
      }
    } else {
      const article = lower === "a" || lower === "an" ? 1 : 0;
      place = at + article;
      const word = wordAt(words, place).lower;
      if (amounts.has(word)) {
        if ((word === "couple") !== (article === 1 && word === "couple")) return null;
        if (word === "couple") count = 2;
        place++;
        if (wordAt(words, place).lower === "of") place++;
        if (wordAt(words, place).lower === "the") return null;
      } else if (article === 1) {
        count = 1;
        if (word === "half" || word === "full" || word === "whole") {
          if (word === "half") count = 0.5;
          place++;
          if (wordAt(words, place).lower === "-") place++;
        }
      } else return null;
    }
  }
  const hyphen = wordAt(words, place).lower === "-" && isGlued(words, place) && isGlued(words, place + 1);
  if (hyphen) place++;
  else if (
    [
      "more",
      "additional",
      "full",
      "straight",
      "consecutive",
      "whole",
      "long",
      "trading",
      "business",
      "working",
      "calendar",
    ].includes(wordAt(words, place).lower)
  )
    place++;
  const unit = unitOf(wordAt(words, place).lower);
  if (unit === null || (unit.unit === "quarter" && isPartOfWhole(words, at, hyphen))) return null;
  if (!unit.plural && !hyphen && count === null) return null;
  return { count, next: place + 1, unit: unit.unit, first: at, hyphen, bare: false };
}

/** `three-quarters`, `a quarter of`. */
function isPartOfWhole(words: Words, at: number, hyphen: boolean): boolean {
  const { lower } = wordAt(words, at);
  return hyphen || lower === "a" || lower === "one" || wordAt(words, at - 1).lower === "than";
}

/** `two days ago`, `a year earlier`, `three weeks later`, `years ago`, `a week or so ago`, `in two days`, `two weeks from now`. */
export function distance(words: Words, at: number): Match | null {
  const inside = wordAt(words, at).lower === "in" || wordAt(words, at).lower === "within" ? 1 : 0;
  const amount = amountAt(words, at + inside);
  if (amount === null || amount.hyphen) return yearAgo(words, at);
  let next = amount.next;
  if (wordAt(words, next).lower === "or" && wordAt(words, next + 1).lower === "so") next += 2;
  else if (wordAt(words, next).lower === "or" && ["two", "more"].includes(wordAt(words, next + 1).lower)) next += 2;
  const { unit, count } = amount;
  const after = wordAt(words, next).lower;
  if (inside === 0) {
    if (after === "ago") {
      const sense: Sense =
        count === null ? { is: "distance", unit, count: null } : { is: "distance", unit, count: -count };
      return { first: at, next: next + 1, sense };
    }
    if (after === "from" && ["now", "today"].includes(wordAt(words, next + 1).lower))
      return { first: at, next: next + 2, sense: { is: "distance", unit, count } };
    if ((after === "earlier" || after === "later") && count !== null)
      return {
        first: at,
        next: next + 1,
        sense: { is: "anchored", unit, count: after === "earlier" ? -count : count },
      };
    if ((after === "earlier" || after === "later") && amount.bare)
      return {
        first: at,
        next: next + 1,
        sense: { is: "reference", value: after === "earlier" ? "PAST_REF" : "FUTURE_REF" },
      };
  }
  return null;
}

/** `year-ago`, `year-earlier`. */
function yearAgo(words: Words, at: number): Match | null {
  const unit = unitOf(wordAt(words, at).lower);
  if (unit === null || unit.plural) return null;
  const hyphen = wordAt(words, at + 1).lower === "-" && isGlued(words, at + 1) ? 1 : 0;
  const after = wordAt(words, at + 1 + hyphen).lower;
  if (hyphen === 0 || (after !== "ago" && after !== "earlier")) return null;
  return { first: at, next: at + 3, sense: { is: "offset", unit: unit.unit, count: -1 } };
}

/** `the next day`, `the following week`, `the same day`, `that month`, `the day before`, `the previous evening`. */
export function anchored(words: Words, at: number): Match | null {
  const first = wordAt(words, at).lower;
  if (first !== "the" && first !== "that") return null;
  const second = wordAt(words, at + 1).lower;
  const of = (unit: Unit, count: number, next: number): Match => ({
    first: at,
    next,
    sense: { is: "anchored", unit, count },
  });
  const steps: { readonly [word: string]: number } = {
    following: 1,
    same: 0,
    previous: -1,
    preceding: -1,
    next: 1,
    very: 0,
  };
  const step = steps[second];
  if (first === "that" && step === undefined) {
    const unit = unitOf(second);
    const isTime = unit !== null && !unit.plural && !["second", "minute", "hour", "decade"].includes(unit.unit);
    if (isTime) return of(unit.unit, 0, at + 2);
    const part = partOfDay(second);
    return (
      part && {
        first: at,
        next: at + 2,
        sense: { is: "clock", time: part, of: { is: "anchored", unit: "day", count: 0 } },
      }
    );
  }
  if (step !== undefined) {
    const place = at + (second === "very" ? 3 : 2);
    const word = wordAt(words, place).lower;
    const unit = unitOf(word);
    if (unit !== null && !unit.plural && !["second", "minute", "hour"].includes(unit.unit))
      return of(unit.unit, step, place + 1);
    const part = partOfDay(word);
    if (part !== null)
      return {
        first: at,
        next: place + 1,
        sense: { is: "clock", time: part, of: { is: "anchored", unit: "day", count: step } },
      };
    const weekday = timeWord(word, "weekday");
    if (weekday !== null && !weekday.care)
      return { first: at, next: place + 1, sense: { is: "weekday", weekday: Number(weekday.value), shift: null } };
    return null;
  }
  const unit = unitOf(second);
  if (first === "the" && unit !== null && !unit.plural && ["before", "after"].includes(wordAt(words, at + 2).lower)) {
    const after = wordAt(words, at + 3);
    const closes = after.kind === "mark" || ["and", "in", "when", "at", "by"].includes(after.lower);
    if (closes) return of(unit.unit, wordAt(words, at + 2).lower === "before" ? -1 : 1, at + 3);
  }
  return null;
}
