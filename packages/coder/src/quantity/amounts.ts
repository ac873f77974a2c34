import { groupOf, isNumberWord, readNumber, readOrdinal, scaleOf } from "../words/read-number.ts";
import { isGlued, type Word, type Words, wordAt } from "../words/scan-words.ts";
import { type Bound, boundAfter, boundBefore } from "./bounds.ts";
import { isLabel } from "./labels.ts";
import { type MeasureUnit, unitAt, unitBefore } from "./units.ts";

/** A number with what bounds it, before its noun is known. */
export interface Amount {
  /** Words, bounds and unit included. */
  readonly first: number;
  readonly next: number;
  /** Words of the number alone. */
  readonly numberFirst: number;
  readonly numberNext: number;
  readonly value: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly unit: MeasureUnit | null;
}

/** The value with its bounds. */
interface Reading {
  readonly value: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly next: number;
}

/** All amounts of some words, in order, without overlap. `taken` says which characters something else has. */
export function readAmounts(words: Words, taken: (start: number, end: number) => boolean): Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < words.list.length; ) {
    const amount = canOpen(wordAt(words, at)) ? amountAt(words, at) : null;
    if (amount === null) {
      at++;
      continue;
    }
    const start = wordAt(words, amount.numberFirst).start;
    if (!taken(start, wordAt(words, amount.numberNext - 1).end)) amounts.push(amount);
    at = Math.max(amount.next, at + 1);
  }
  return amounts;
}

/** True for words that an amount can start with. */
function canOpen({ kind, lower }: Word): boolean {
  return kind === "figure" || (kind === "word" && (openers.has(lower) || isNumberWord(lower)));
}

function amountAt(words: Words, at: number): Amount | null {
  const range = between(words, at);
  const reading = range ?? vague(words, at) ?? plain(words, at);
  if (reading === null || isLabel(words, at, reading.next)) return null;
  const sign = unitBefore(words, at);
  const bound = range === null ? boundBefore(words, sign?.first ?? at) : null;
  let { next } = reading;
  const tail = boundAfter(words, next);
  if (tail !== null) next = tail.next;
  const behind =
    sign === null ? unitAt(words, wordAt(words, next).lower === "-" && isGlued(words, next) ? next + 1 : next) : null;
  if (behind !== null && isUnit(words, behind.next, behind.unit)) next = behind.next;
  const first = bound?.first ?? sign?.first ?? at;
  const bounded = bind(reading, bound?.bound ?? tail?.bound ?? "exact");
  const isShare = reading.value < 1 && reading.value > 0 && wordAt(words, at).lower.indexOf(".") < 0;
  const unit = sign?.unit ?? (next === behind?.next ? behind.unit : isShare ? share : null);
  return { first, next, numberFirst: at, numberNext: reading.next, ...bounded, unit };
}

/** `pounds of explosives` weigh; `5 pounds` and `10 million won` are money; `m` is a metre only behind a figure. */
function isUnit(words: Words, next: number, unit: MeasureUnit): boolean {
  if (unit.unit === "won") return !["the", "a", "an", "seats"].includes(wordAt(words, next).lower);
  return true;
}

function bind(reading: Reading, bound: Bound): Omit<Reading, "next"> {
  const { value, min, max, approximate } = reading;
  if (min !== null || max !== null || approximate) return { value, min, max, approximate };
  if (bound === "atLeast") return { value, min: value, max: null, approximate: false };
  if (bound === "upTo") return { value, min: null, max: value, approximate: false };
  return { value, min: null, max: null, approximate: bound === "about" };
}

const share: MeasureUnit = { kind: "measure", unit: "share" };

function exact(value: number, next: number): Reading {
  return { value, min: null, max: null, approximate: false, next };
}

/** A number in figures or words, `a dozen`, `half a million`, `20 to 30`, `two-thirds`. */
function plain(words: Words, at: number): Reading | null {
  const number = counted(words, at);
  if (number === null) return null;
  const link = wordAt(words, number.next);
  const isDash =
    ["-", "–", "—"].includes(link.lower) && isGlued(words, number.next) === isGlued(words, number.next + 1);
  if (isDash || link.lower === "to" || link.lower === "or") {
    const upper = counted(words, number.next + 1);
    if (upper !== null && !isGlued(words, at)) {
      const scaled = scaleShared(number.value, upper);
      if (upper.value > scaled && (!isDash || isRange(words, upper.next))) return span(scaled, upper.value, upper.next);
      if (isDash) return null;
    }
  }
  return exact(number.value, number.next);
}

/** `2 to 3 million`: the scale of the upper number holds for the lower. */
function scaleShared(lower: number, upper: { value: number; scale: number }): number {
  return lower < 1000 && upper.scale > 1 && lower < upper.value / upper.scale ? lower * upper.scale : lower;
}

/** A range counts something; a score or a vote stands alone. */
function isRange(words: Words, next: number): boolean {
  const { kind, lower } = wordAt(words, next);
  return kind === "word" || lower === "%"
    ? !["in", "on", "against", "to", "for", "with", "victory", "win", "defeat", "loss", "vote", "at"].includes(lower)
    : false;
}

function span(min: number, max: number, next: number): Reading {
  return { value: Math.floor((min + max) / 2), min, max, approximate: true, next };
}

/** `between 20 and 30`, `from 20 to 30`. */
function between(words: Words, at: number): Reading | null {
  const { lower } = wordAt(words, at);
  if (lower !== "between" && lower !== "from") return null;
  const sign = unitBefore(words, at + 2) === null ? 0 : 1;
  const min = counted(words, at + 1 + sign);
  if (min === null || wordAt(words, min.next).lower !== (lower === "between" ? "and" : "to")) return null;
  const second = unitBefore(words, min.next + 2) !== null && wordAt(words, min.next + 1).kind === "mark" ? 1 : 0;
  const max = counted(words, min.next + 1 + second);
  if (max === null) return null;
  const scaled = scaleShared(min.value, max);
  // "from 20 to 30" is a rise as often as a range, and a fall never a range.
  return lower === "between" && max.value > scaled ? span(scaled, max.value, max.next) : null;
}

/** A number that counts: a cardinal, or one of `a dozen`, `two dozen`, `half a million`, `half a dozen`, `a couple of`. */
function counted(words: Words, at: number): { value: number; next: number; scale: number } | null {
  const { lower } = wordAt(words, at);
  if (lower === "half" && (wordAt(words, at + 1).lower === "a" || wordAt(words, at + 1).lower === "-")) {
    const unit = wordAt(words, at + 2).lower === "a" ? at + 3 : at + 2;
    const size = scaleOf(wordAt(words, unit).lower) ?? groupOf(wordAt(words, unit).lower);
    return size === null ? null : { value: size / 2, next: unit + 1, scale: 1 };
  }
  if (lower === "a" || lower === "an") {
    const group = groupOf(wordAt(words, at + 1).lower);
    if (group !== null && wordAt(words, at + 1).lower === "dozen") return { value: group, next: at + 2, scale: 1 };
    if (wordAt(words, at + 1).lower === "couple" && wordAt(words, at + 2).lower === "of")
      return { value: 2, next: at + 3, scale: 1 };
    if (wordAt(words, at + 1).lower === "half" && scaleOf(wordAt(words, at + 2).lower) !== null)
      return { value: scaleOf(wordAt(words, at + 2).lower)! / 2, next: at + 3, scale: 1 };
    if (wordAt(words, at + 1).lower === "pair" && wordAt(words, at + 2).lower === "of")
      return { value: 2, next: at + 3, scale: 1 };
  }
  if (lower === "both" && wordAt(words, at + 1).kind === "word") return null;
  const number = readNumber(words, at);
  if (number === null) return null;
  if (
    wordAt(words, number.next).lower === "and" &&
    wordAt(words, number.next + 1).lower === "a" &&
    wordAt(words, number.next + 2).lower === "half"
  ) {
    const scale = scaleOf(wordAt(words, number.next + 3).lower);
    return {
      value: (number.value + 0.5) * (scale ?? 1),
      next: number.next + (scale === null ? 3 : 4),
      scale: scale ?? 1,
    };
  }
  const group = groupOf(wordAt(words, number.next).lower);
  if (group !== null) return { value: number.value * group, next: number.next + 1, scale: group };
  const fraction = fractionAt(words, number);
  if (fraction !== null) return fraction;
  const scale = scaleOf(wordAt(words, number.next - 1).lower) ?? 1;
  return { value: number.value, next: number.next, scale };
}

/** `two-thirds`, `three quarters`: a share of a whole, counted in the unit `share`. */
function fractionAt(words: Words, number: { value: number; next: number }) {
  const hyphen = wordAt(words, number.next).lower === "-" ? 1 : 0;
  const { lower } = wordAt(words, number.next + hyphen);
  const parts = lower === "quarters" || lower === "quarter" ? 4 : lower === "half" || lower === "halves" ? 2 : null;
  const ordinal = lower.endsWith("s")
    ? readOrdinalWord(lower.slice(0, -1))
    : hyphen === 1
      ? readOrdinalWord(lower)
      : null;
  const divisor = parts ?? ordinal;
  if (divisor === null || divisor < 2 || number.value >= divisor) return null;
  return { value: number.value / divisor, next: number.next + hyphen + 1, scale: 1 };
}

function readOrdinalWord(word: string): number | null {
  const list = [{ start: 0, end: word.length, lower: word, kind: "word" as const, spaced: true, capital: false }];
  return readOrdinal({ text: word, list }, 0)?.value ?? null;
}

const vagueUnits: { readonly [word: string]: number } = {
  tens: 20,
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2000,
  millions: 2_000_000,
  billions: 2_000_000_000,
};
const openers = new Set(["between", "from", "half", "a", "an", "several", ...Object.keys(vagueUnits)]);
const fews: { readonly [word: string]: number } = { several: 3, few: 3, handful: 3 };

/** `dozens`, `hundreds of thousands`, `several hundred`, `a few dozen`, `several`, `a handful of`. Value: the least that the words allow. */
function vague(words: Words, at: number): Reading | null {
  const { lower } = wordAt(words, at);
  const few = (value: number, next: number): Reading => ({ value, min: value, max: null, approximate: true, next });
  const plural = vagueUnits[lower];
  if (plural !== undefined) {
    const isOf = wordAt(words, at + 1).lower === "of";
    const scaled = isOf ? vagueUnits[wordAt(words, at + 2).lower] : undefined;
    if (scaled !== undefined && scaled > plural) return few((plural * scaled) / 2, at + 3);
    if ((lower === "scores" || lower === "tens") && !isOf) return null;
    return few(plural, at + 1);
  }
  const article = lower === "a" ? 1 : 0;
  const word = wordAt(words, at + article).lower;
  const least = fews[word];
  if (least === undefined || (article === 1) !== (word !== "several")) return null;
  let next = at + article + 1;
  if (wordAt(words, next).lower === "of") next++;
  const size = scaleOf(wordAt(words, next).lower) ?? groupOf(wordAt(words, next).lower);
  if (size !== null) return few(least * size, next + 1);
  if (word === "handful" && wordAt(words, next - 1).lower !== "of") return null;
  return few(least, next);
}
