import { readOrdinal } from "../words/read-number.ts";
import { isGlued, type Words, wordAt } from "../words/scan-words.ts";
import { monthAt, type Piece } from "./months.ts";
import type { Match, Sense, YearRef } from "./sense.ts";
import { yearAfter } from "./years.ts";

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

/** `eighties`: the first year of the decade in its century. */
export const decades: { readonly [word: string]: number } = {
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
