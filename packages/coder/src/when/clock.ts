import { isGlued, type Words, wordAt } from "../words/scan-words.ts";
import { pad } from "./calendar.ts";

/** A time of day as written: `T10:35`, and the word after it. */
export interface Clock {
  readonly time: string;
  readonly next: number;
}

const zones = new Set("gmt utc est edt cst cdt mst mdt pst pdt bst cet cest jst kst ist msk local z".split(" "));

/** `10:35 a.m.`, `5pm`, `0735 GMT`, `noon`, `10 o'clock`, `5 in the morning`. */
export function clockAt(words: Words, at: number): Clock | null {
  const word = wordAt(words, at);
  if (word.capital && wordAt(words, at - 1).capital) return null;
  if (word.lower === "noon" || word.lower === "midday") return { time: "12:00", next: zone(words, at + 1) };
  if (word.lower === "midnight") return { time: "24:00", next: zone(words, at + 1) };
  if (word.kind !== "figure" || (isGlued(words, at) && !["(", "-", "–"].includes(wordAt(words, at - 1).lower)))
    return null;
  const colon = /^(\d{1,2}):(\d\d)(?::\d\d)?$/.exec(word.lower);
  const dot = /^(\d{1,2})\.(\d\d)$/.exec(word.lower);
  const next = at + 1;
  const half = halfOf(words, next);
  if (colon !== null || (dot !== null && half !== null)) {
    const [, hour, minute] = (colon ?? dot)!;
    return clock(Number(hour), Number(minute), half, half?.next ?? next, words);
  }
  if (!/^\d{1,4}$/.test(word.lower)) return null;
  const value = Number(word.lower);
  if (half !== null && word.lower.length <= 2) return clock(value, null, half, half.next, words);
  if (word.lower.length === 4 && (zones.has(wordAt(words, next).lower) || wordAt(words, next).lower === "hours"))
    return clock(Math.floor(value / 100), value % 100, null, next, words);
  if (word.lower.length > 2) return null;
  if (wordAt(words, next).lower === "o'clock") return clock(value, null, null, next + 1, words);
  if (wordAt(words, next).lower === "in" && wordAt(words, next + 1).lower === "the") {
    const part = wordAt(words, next + 2).lower;
    if (part === "morning" || part === "afternoon" || part === "evening")
      return clock(value, null, { isAfternoon: part !== "morning", next: next + 3 }, next + 3, words);
  }
  return null;
}

interface Half {
  readonly isAfternoon: boolean;
  readonly next: number;
}

/** `a.m.`, `pm` and the like. */
function halfOf(words: Words, at: number): Half | null {
  const { lower } = wordAt(words, at);
  const match = /^([ap])\.?m$/.exec(lower) ?? /^([ap])\.m\.$/.exec(lower);
  if (match === null) return null;
  const stop = wordAt(words, at + 1).lower === "." && isGlued(words, at + 1) && lower.includes(".") ? 1 : 0;
  return { isAfternoon: match[1] === "p", next: at + 1 + stop };
}

function clock(hour: number, minute: number | null, half: Half | null, next: number, words: Words): Clock | null {
  if (hour > 24 || (minute ?? 0) > 59 || (half !== null && hour > 12)) return null;
  const shifted = half === null ? hour : (hour % 12) + (half.isAfternoon ? 12 : 0);
  const time = `${pad(shifted, 2)}:${pad(minute ?? 0, 2)}`;
  return { time, next: zone(words, next) };
}

/** The word after a zone, if one stands there. */
function zone(words: Words, at: number): number {
  if (!zones.has(wordAt(words, at).lower)) return at;
  const time = wordAt(words, at).lower === "local" ? wordAt(words, at + 1).lower === "time" : true;
  if (!time) return at;
  return wordAt(words, at + 1).lower === "time" ? at + 2 : at + 1;
}
