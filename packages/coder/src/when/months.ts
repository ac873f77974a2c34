import { isGlued, type Words, wordAt } from "../words/scan-words.ts";
import { timeWord } from "./time-words.ts";

/** A piece of an expression: its value and the word after it. */
export interface Piece<T> {
  readonly value: T;
  readonly next: number;
}

export const monthOpeners = new Set(
  "in of since until till by from to between and before after during through last next this past early late mid mid- - around for every each on".split(
    " ",
  ),
);

/** The name of a month, with the stop of an abbreviation. Names that are words too count only in company. */
export function monthAt(words: Words, at: number): Piece<number> | null {
  const word = wordAt(words, at);
  const entry = timeWord(word.lower, "month");
  if (entry === null) return null;
  const stop = wordAt(words, at + 1).lower === "." && isGlued(words, at + 1) && word.lower.length <= 4;
  const next = at + (stop && word.lower !== "may" && word.lower !== "june" && word.lower !== "july" ? 2 : 1);
  const follower = wordAt(words, next);
  const isDated = follower.kind === "figure" || isDayBefore(words, at);
  if (!word.capital && !isDated && !stop) return null;
  if (!entry.care) return { value: Number(entry.value), next };
  if (word.lower.length === 3 && word.lower !== "may") return isDated ? { value: Number(entry.value), next } : null;
  const opener = wordAt(words, at - 1).lower;
  const isModifier = opener === "the" && wordAt(words, next).kind === "word" && !wordAt(words, next).capital;
  const isSure = isModifier || isDated || monthOpeners.has(opener) || (word.capital && isFollowedByYear(words, next));
  return isSure && word.capital ? { value: Number(entry.value), next } : null;
}

function isDayBefore(words: Words, at: number): boolean {
  const before = wordAt(words, at - 1);
  const day = before.lower === "of" || before.lower === "-" ? wordAt(words, at - 2) : before;
  if (day.kind === "figure") return dayOfMonth(day.lower) !== null;
  return ["st", "nd", "rd", "th"].includes(day.lower);
}

function isFollowedByYear(words: Words, at: number): boolean {
  const comma = wordAt(words, at).lower === "," ? 1 : 0;
  return /^(1[5-9]|20)\d\d$/.test(wordAt(words, at + comma).lower);
}

export function dayOfMonth(figure: string): number | null {
  if (!/^\d{1,2}$/.test(figure)) return null;
  const day = Number(figure);
  return day >= 1 && day <= 31 ? day : null;
}
