import { abbreviationKind } from "./abbreviations.ts";
import {
  APOSTROPHE,
  classAt,
  DIGIT,
  HYPHEN,
  isLowerAt,
  isUpperAt,
  JOINER,
  LETTER,
  OTHER,
  PAIR,
  SPACE,
} from "./characters.ts";
import { readWordList } from "./word-list.ts";

/** Where tokens start and end in a text, in UTF-16 units; ends are exclusive. */
export interface TokenSpans {
  readonly starts: number[];
  readonly ends: number[];
}

const prefixes = readWordList("prefixes");
const clitics = new Set(["s", "re", "ve", "ll", "d", "m"]);
/** Contractions written as one word: the lengths of their first parts. */
const contractions = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
]);
/** Letters that stay with the figure before them: 18th, 1990s. */
const numberEndings = new Set(["st", "nd", "rd", "th", "s"]);
const units = new Set(
  "am pm km m cm mm kg g mg t lb lbs ft in mph kph kmh bn mn tn k hrs hr min mins gb mb tb mw gw kw".split(" "),
);

/**
 * The tokens of a stretch of text, by the rules of the English Universal Dependencies treebanks.
 *
 * Clitics (n't, 's), hyphens between words, and marks are tokens of their own; abbreviations keep their full stop; web
 * and mail addresses stay whole. Every character that is not white space belongs to exactly one token. Linear in the
 * length of the stretch.
 */
export function tokenize(text: string, from = 0, to = text.length): TokenSpans {
  const spans: TokenSpans = { starts: [], ends: [] };
  let at = from;
  while (at < to) {
    if (classAt(text, at) === SPACE) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < to && classAt(text, end) !== SPACE) end++;
    tokenizeChunk(text, at, end, to, spans);
    at = end;
  }
  return spans;
}

function push(spans: TokenSpans, start: number, end: number): void {
  spans.starts.push(start);
  spans.ends.push(end);
}

/** Tokens of a stretch without white space; `to` is where the text that may be looked at ends. */
function tokenizeChunk(text: string, start: number, end: number, to: number, spans: TokenSpans): void {
  const address = addressIn(text, start, end);
  let at = start;
  while (at < end) {
    if (address !== null && at === address.start) {
      push(spans, at, address.end);
      at = address.end;
      continue;
    }
    const limit = address !== null && at < address.start ? address.start : end;
    const next = tokenEnd(text, at, limit, start, to);
    const split = next - at > 6 ? undefined : contractions.get(text.slice(at, next).toLowerCase());
    if (split !== undefined) {
      push(spans, at, at + split);
      push(spans, at + split, next);
    } else push(spans, at, next);
    at = next;
  }
}

/** A web or mail address in a chunk, without the marks around it. */
function addressIn(text: string, start: number, end: number): { start: number; end: number } | null {
  if (end - start < 5) return null;
  const chunk = text.slice(start, end);
  const mail = chunk.indexOf("@");
  const isMail = mail > 0 && chunk.indexOf(".", mail) > 0;
  if (!isMail && !chunk.includes("://") && !/^["'(<[“‘]?www\./i.test(chunk)) return null;
  let first = start;
  let last = end;
  while (first < last && "\"'(<[{“‘".includes(text[first]!)) first++;
  while (last > first && "\"')>]}”’.,;:!?".includes(text[last - 1]!)) last--;
  return last > first ? { start: first, end: last } : null;
}

function tokenEnd(text: string, at: number, end: number, chunkStart: number, to: number): number {
  switch (classAt(text, at)) {
    case LETTER:
    case DIGIT:
    case JOINER:
      return wordEnd(text, at, end, to);
    case APOSTROPHE: {
      const letters = lettersEnd(text, at + 1, end);
      const isClitic = at > chunkStart && classAt(text, at - 1) !== OTHER && letters > at + 1;
      if (isClitic && clitics.has(text.slice(at + 1, letters).toLowerCase())) return letters;
      return runEnd(text, at, end);
    }
    case HYPHEN: {
      let next = at + 1;
      while (next < end && classAt(text, next) === HYPHEN) next++;
      return next;
    }
    case PAIR: {
      let next = at + 1;
      while (next < end && (classAt(text, next) === PAIR || classAt(text, next) === JOINER)) next++;
      return next;
    }
    default:
      return ".!?…—–*=~_#".includes(text[at]!) ? markEnd(text, at, end) : joinersEnd(text, at + 1, end);
  }
}

/** End of a run of one character. */
function runEnd(text: string, at: number, end: number): number {
  let next = at + 1;
  while (next < end && text[next] === text[at]) next++;
  return next;
}

/** End of a run of one mark; question and exclamation marks mix. */
function markEnd(text: string, at: number, end: number): number {
  const isCall = text[at] === "!" || text[at] === "?";
  let next = at + 1;
  while (next < end && (text[next] === text[at] || (isCall && (text[next] === "!" || text[next] === "?")))) next++;
  return next;
}

function joinersEnd(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && classAt(text, next) === JOINER) next++;
  return next;
}

function lettersEnd(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && classAt(text, next) === LETTER) next++;
  return next;
}

function wordEnd(text: string, start: number, end: number, to: number): number {
  let at = start;
  while (at < end) {
    const kind = classAt(text, at);
    if (kind === LETTER && at > start && classAt(text, at - 1) === DIGIT) {
      const letters = lettersEnd(text, at, end);
      const tail = text.slice(at, letters).toLowerCase();
      if (!numberEndings.has(tail) && units.has(tail) && isNumber(text, start, at)) return at;
      at = letters;
      continue;
    }
    if (kind === LETTER || kind === DIGIT || kind === JOINER) at++;
    else if (kind === APOSTROPHE) {
      const letters = lettersEnd(text, at + 1, end);
      if (letters === at + 1) return at;
      const tail = text.slice(at + 1, letters).toLowerCase();
      if (clitics.has(tail)) return at;
      // "don't": the clitic takes its n along, unless nothing would be left.
      if (tail === "t" && /n/i.test(text[at - 1]!)) return at - 1 > start ? at - 1 : letters;
      at = letters;
    } else if (kind === HYPHEN) {
      if (!joinsHyphen(text, start, at, end)) return at;
      at++;
    } else if (text[at] === ".") {
      const stop = afterStop(text, start, at, end, to);
      if (stop < 0) return at;
      if (stop === at + 1 && !isWordAt(text, stop, end)) return stop;
      at = stop;
    } else if (joinsMark(text, at, end)) at++;
    else return at;
  }
  // "n't" is found at its apostrophe, so a token that starts there runs to its end.
  return at;
}

function isWordAt(text: string, at: number, end: number): boolean {
  const kind = at < end ? classAt(text, at) : SPACE;
  return kind === LETTER || kind === DIGIT;
}

function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classAt(text, i) === LETTER) return false;
  return true;
}

/** Marks inside figures (1,000 10:30 9/11) and inside names of firms (AT&T). */
function joinsMark(text: string, at: number, end: number): boolean {
  const mark = text[at]!;
  if (at + 1 >= end) return false;
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (mark === "," || mark === ":" || mark === "/") return before === DIGIT && after === DIGIT;
  return mark === "&" && isUpperAt(text, at - 1) && isUpperAt(text, at + 1);
}

function joinsHyphen(text: string, start: number, at: number, end: number): boolean {
  if (!isWordAt(text, at + 1, end)) return false;
  if (at - start <= 8 && prefixes.has(text.slice(start, at).toLowerCase())) return true;
  // Telephone numbers and codes: three or more figures on the left, and a figure on the right.
  return at - start >= 3 && at - start <= 12 && isNumber(text, start, at) && isPhone(text, start, at, end);
}

function isPhone(text: string, start: number, at: number, end: number): boolean {
  let last = at;
  while (last < end && last - at < 16 && (classAt(text, last) === DIGIT || classAt(text, last) === HYPHEN)) last++;
  return /^\d{3}-\d{3}-\d{4}$|^\d{3}-\d{4}$/.test(text.slice(start, last));
}

/** Where the word goes on after a full stop inside or behind it; -1 when the stop is a token of its own. */
function afterStop(text: string, start: number, at: number, end: number, to: number): number {
  if (isWordAt(text, at + 1, end)) {
    const isGlued = isLowerAt(text, at - 1) && isUpperAt(text, at + 1) && isLowerAt(text, at + 2);
    const isFigure = classAt(text, at - 1) === DIGIT && classAt(text, at + 1) === LETTER;
    return isGlued || isFigure ? -1 : at + 1;
  }
  if (text[at + 1] === ".") return -1;
  const kind = abbreviationKind(text.slice(start, at));
  if (kind === null) return -1;
  if (kind === "number") {
    let next = at + 1;
    while (next < to && next < at + 4 && classAt(text, next) === SPACE) next++;
    return classAt(text, next) === DIGIT ? at + 1 : -1;
  }
  return at + 1;
}
