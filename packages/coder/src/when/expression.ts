import { isGlued, type Words, wordAt } from "../words/scan-words.ts";
import { clockAt } from "./clock.ts";
import { figureDate, monthDate, ordinalDay } from "./dates.ts";
import { duration, recurring } from "./durations.ts";
import { decadeOrCentury, quarterOrHalf } from "./periods.ts";
import { amountAt, anchored, definite, distance, nearbyDay, shifted } from "./relative.ts";
import type { Match, PartOfDay, Season, Sense, YearRef } from "./sense.ts";
import { holidayAt, partOfDay, seasonOf, timeWord, unitOf } from "./time-words.ts";
import { bareYear } from "./years.ts";

type Reader = (words: Words, at: number, depth?: number) => Match | null;

/** In the order they are asked; of several that match the longest wins, of equally long ones the first. */
const readers: readonly Reader[] = [
  figureDate,
  weekday,
  monthDate,
  quarterOrHalf,
  bareYear,
  decadeOrCentury,
  nearbyDay,
  shifted,
  anchored,
  distance,
  definite,
  season,
  holiday,
  weekend,
  ordinalDay,
  beside,
  stretch,
  clocked,
  recurring,
  duration,
  reference,
];

/** The longest expression that starts at a word, or null. `depth` bounds how deep modifiers nest. */
export function expressionAt(words: Words, at: number, depth = 0): Match | null {
  let best: Match | null = null;
  for (const read of readers) {
    if (depth > 2 && (read === stretch || read === clocked || read === beside)) continue;
    const match = read === stretch || read === beside ? read(words, at, depth) : read(words, at);
    if (match !== null && (best === null || match.next > best.next)) best = match;
  }
  return best === null ? null : withTail(words, best);
}

/** `Friday`, `Friday, Oct. 18`, `Sunday the 10th`, `Friday last week`. */
function weekday(words: Words, at: number): Match | null {
  const word = wordAt(words, at);
  const entry = timeWord(word.lower, "weekday");
  if (entry === null || !word.capital) return null;
  let next = at + 1;
  if (wordAt(words, next).lower === "." && isGlued(words, next) && entry.care) next++;
  const comma = wordAt(words, next).lower === "," ? 1 : 0;
  const date = monthDate(words, next + comma) ?? figureDate(words, next + comma);
  if (date !== null && date.sense.is === "date") return { first: at, next: date.next, sense: date.sense };
  if (entry.care) return null;
  if (wordAt(words, next).lower === "the") {
    const day = ordinalDayAfter(words, next);
    if (day !== null) return { first: at, next: day.next, sense: day.sense };
  }
  const behind = wordAt(words, next).lower;
  if ((behind === "last" || behind === "this" || behind === "next") && wordAt(words, next + 1).lower === "week")
    return {
      first: at,
      next: next + 2,
      sense: { is: "weekday", weekday: Number(entry.value), shift: behind === "last" ? -1 : behind === "next" ? 1 : 0 },
    };
  return { first: at, next, sense: { is: "weekday", weekday: Number(entry.value), shift: null } };
}

function ordinalDayAfter(words: Words, at: number): Match | null {
  const date = monthDate(words, at);
  if (date !== null) return date;
  const figure = wordAt(words, at + 1);
  if (
    figure.kind !== "figure" ||
    !/^\d{1,2}$/.test(figure.lower) ||
    Number(figure.lower) > 31 ||
    Number(figure.lower) < 1
  )
    return null;
  if (!["st", "nd", "rd", "th"].includes(wordAt(words, at + 2).lower)) return null;
  return { first: at, next: at + 3, sense: { is: "dayOfMonth", day: Number(figure.lower) } };
}

const seasonOpeners = new Set(
  "in during last this next since until by of early late mid - through over and".split(" "),
);

/** `the summer of 1998`, `in spring`, `summer 2024`. */
function season(words: Words, at: number): Match | null {
  const article = wordAt(words, at).lower === "the" ? 1 : 0;
  const word = wordAt(words, at + article);
  const name = seasonOf(word.lower);
  if (name === null) return null;
  const next = at + article + 1;
  const of = wordAt(words, next).lower === "of" ? 1 : 0;
  const year = seasonYear(words, next + of);
  const match = (end: number, value: YearRef | null): Match => ({
    first: at,
    next: end,
    sense: { is: "season", year: value, shift: null, season: name satisfies Season },
  });
  if (year !== null) return match(year.next, year.value);
  const opener = wordAt(words, at - 1).lower;
  if (of === 1 || !seasonOpeners.has(opener) || (wordAt(words, next).lower === "-" && isGlued(words, next)))
    return null;
  if (article === 0 && !["in", "since", "by", "until", "early", "late", "during"].includes(opener)) return null;
  return match(next, null);
}

function seasonYear(words: Words, at: number): { value: YearRef; next: number } | null {
  const year = bareYear(words, at);
  if (year !== null && year.sense.is === "year") return { value: year.sense.year, next: year.next };
  const shift = { last: -1, this: 0, next: 1 }[wordAt(words, at).lower];
  return shift !== undefined && wordAt(words, at + 1).lower === "year" ? { value: { shift }, next: at + 2 } : null;
}

function holiday(words: Words, at: number): Match | null {
  if (!wordAt(words, at).capital) return null;
  const found = holidayAt(words, at);
  if (found === null) return null;
  const comma = wordAt(words, found.next).lower === "," ? 1 : 0;
  const year = seasonYear(words, found.next + comma);
  return {
    first: at,
    next: year?.next ?? found.next,
    sense: { is: "holiday", year: year?.value ?? null, shift: null, rule: found.rule },
  };
}

function weekend(words: Words, at: number): Match | null {
  const article = wordAt(words, at).lower === "the" ? 1 : 0;
  if (wordAt(words, at + article).lower !== "weekend") return null;
  if (article === 0 && !["at", "over"].includes(wordAt(words, at - 1).lower)) return null;
  return { first: at, next: at + article + 1, sense: { is: "weekend", shift: null } };
}

/** `the day before last Tuesday`, `two days after Christmas`, `the week of March 6`. */
function beside(words: Words, at: number, depth = 0): Match | null {
  const article = wordAt(words, at).lower === "the" ? 1 : 0;
  const single = unitOf(wordAt(words, at + article).lower);
  const amount =
    single !== null && !single.plural ? { unit: single.unit, count: 1, next: at + article + 1 } : amountAt(words, at);
  if (amount?.count == null || !["day", "week", "month", "year"].includes(amount.unit)) return null;
  // Trading and working days are no days of the calendar.
  if (["trading", "business", "working"].includes(wordAt(words, amount.next - 2).lower)) return null;
  const link = wordAt(words, amount.next).lower;
  const side = { before: -1, after: 1, of: 0 }[link];
  if (side === undefined || (side === 0 && amount.unit !== "week")) return null;
  const of = expressionAt(words, amount.next + 1, depth + 1);
  if (of === null || !isDay(of.sense)) return null;
  return {
    first: at,
    next: of.next,
    sense: { is: "beside", unit: amount.unit, count: side * amount.count, of: of.sense },
  };
}

const stretches: { readonly [word: string]: "early" | "mid" | "late" | "before" | "after" } = {
  early: "early",
  mid: "mid",
  late: "late",
  earlier: "before",
  later: "after",
  beginning: "early",
  start: "early",
  middle: "mid",
  end: "late",
};

/** `early January`, `mid-May`, `late in 1989`, `the end of 2024`, `earlier this year`, `later in the day`, `year-end`. */
function stretch(words: Words, at: number, depth = 0): Match | null {
  const article = wordAt(words, at).lower === "the" ? 1 : 0;
  const word = wordAt(words, at + article).lower;
  if (word === "year" && article === 0) return yearEnd(words, at);
  const part = stretches[word];
  if (part === undefined) return null;
  let next = at + article + 1;
  const isNoun = ["beginning", "start", "middle", "end"].includes(word);
  const link = wordAt(words, next).lower;
  if (isNoun) {
    if (link !== "of") return null;
    next++;
  } else if (link === "-" && isGlued(words, next)) next++;
  else if (link === "in" || link === "on") next++;
  const unit =
    wordAt(words, next).lower === "the" || wordAt(words, next).lower === "this"
      ? unitOf(wordAt(words, next + 1).lower)
      : null;
  let of = next < at + 5 ? expressionAt(words, next, depth + 1) : null;
  if (of === null && unit !== null && !unit.plural && unit.unit !== "second" && unit.unit !== "minute")
    of = { first: next, next: next + 2, sense: { is: "offset", unit: unit.unit, count: 0 } };
  if (of === null || !isStretchable(of.sense)) return null;
  if (part === "mid" && link !== "-" && !isNoun) return null;
  return { first: at, next: of.next, sense: { is: "stretch", part, of: of.sense } };
}

function isStretchable(sense: Sense): boolean {
  return !["duration", "set", "reference", "range", "stretch", "distance", "then", "beside"].includes(sense.is);
}

function yearEnd(words: Words, at: number): Match | null {
  const hyphen = wordAt(words, at + 1).lower === "-" && isGlued(words, at + 1) ? 1 : 0;
  if (wordAt(words, at + 1 + hyphen).lower !== "end") return null;
  const year = bareYear(words, at + 2 + hyphen);
  const of: Sense = year?.sense ?? { is: "offset", unit: "year", count: 0 };
  return { first: at, next: year?.next ?? at + 2 + hyphen, sense: { is: "stretch", part: "late", of } };
}

/** `10:35 a.m. Friday`, `noon on Sept. 5`, `5 p.m.`. */
function clocked(words: Words, at: number): Match | null {
  const time = clockAt(words, at);
  if (time === null) return null;
  let next = time.next;
  if (wordAt(words, next).lower === "," || wordAt(words, next).lower === "on") next++;
  const day = dayAt(words, next);
  if (day === null) return { first: at, next: time.next, sense: { is: "clock", time: time.time, of: null } };
  return { first: at, next: day.next, sense: { is: "clock", time: time.time, of: day.sense } };
}

/** An expression that names one day. */
function dayAt(words: Words, at: number): Match | null {
  const day =
    weekday(words, at) ?? monthDate(words, at) ?? figureDate(words, at) ?? nearbyDay(words, at) ?? shifted(words, at);
  return day !== null && isDay(day.sense) ? day : null;
}

function isDay(sense: Sense): boolean {
  if (sense.is === "offset" || sense.is === "anchored") return sense.unit === "day";
  return sense.is === "date" || sense.is === "weekday" || sense.is === "dayOfMonth" || sense.is === "holiday";
}

/** What may follow a day: a part of the day (`Friday night`, `the evening of` is left alone) or a time (`Friday at 5 p.m.`). */
function withTail(words: Words, match: Match): Match {
  const { sense } = match;
  if (!isDay(sense)) return match;
  const next = match.next;
  const part: PartOfDay | null = isGlued(words, next) ? null : partOfDay(wordAt(words, next).lower);
  if (part !== null) return { ...match, next: next + 1, sense: { is: "clock", time: part, of: sense } };
  const at = wordAt(words, next).lower === "at" ? 1 : 0;
  const time = at === 1 || wordAt(words, next).kind === "figure" ? clockAt(words, next + at) : null;
  if (time !== null) return { ...match, next: time.next, sense: { is: "clock", time: time.time, of: sense } };
  return match;
}

/** `now`, `recently`, `in recent years` is a duration; `the future`, `the past`. */
function reference(words: Words, at: number): Match | null {
  const { lower } = wordAt(words, at);
  const of = (value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF", next: number): Match => ({
    first: at,
    next,
    sense: { is: "reference", value },
  });
  const entry = timeWord(lower, "reference");
  if (entry !== null) {
    const value = entry.value as "PAST_REF" | "PRESENT_REF" | "FUTURE_REF";
    if (
      lower === "soon" &&
      (wordAt(words, at - 1).lower === "as" ||
        wordAt(words, at - 1).lower === "too" ||
        wordAt(words, at + 1).lower === "after")
    )
      return null;
    return of(value, at + 1);
  }
  if (lower === "the") {
    const second = wordAt(words, at + 1).lower;
    const isNear =
      second === "near" ||
      second === "recent" ||
      second === "foreseeable" ||
      second === "distant" ||
      second === "immediate";
    const noun = wordAt(words, at + 1 + (isNear ? 1 : 0)).lower;
    const next = at + 2 + (isNear ? 1 : 0);
    const after = wordAt(words, next);
    if (after.kind === "word" && (noun === "past" || noun === "present")) {
      if (!["and", "as", "but", "he", "she", "it", "they", "when", "has", "have", "that"].includes(after.lower))
        return null;
    }
    if (noun === "future" && ["in", "for", "about", "into", "near"].includes(wordAt(words, at - 1).lower))
      return wordAt(words, next).lower === "of" ? null : of("FUTURE_REF", next);
    if (noun === "past" && wordAt(words, at - 1).lower === "in") return of("PAST_REF", next);
  }
  if (lower === "then" && ["until", "till", "since", "by", "before"].includes(wordAt(words, at - 1).lower))
    return { first: at, next: at + 1, sense: { is: "then" } };
  if (lower === "at" && wordAt(words, at + 1).lower === "present") return of("PRESENT_REF", at + 2);
  return null;
}
