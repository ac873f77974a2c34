/** A word, a figure or a mark, as the readers of times, numbers and names of things see it. */
export interface Word {
  /** First character, in UTF-16 units of the text. */
  readonly start: number;
  /** Character after the last. */
  readonly end: number;
  /** As written, in lower case. */
  readonly lower: string;
  readonly kind: "word" | "figure" | "mark";
  /** True when white space, or the start of the text, stands before it. */
  readonly spaced: boolean;
  /** True when its first letter is a capital. */
  readonly capital: boolean;
}

/** A stretch of text cut into words; what lies outside the list reads as an empty mark. */
export interface Words {
  readonly text: string;
  readonly list: readonly Word[];
}

const none: Word = { start: 0, end: 0, lower: "", kind: "mark", spaced: true, capital: false };

/** The word at a place in the list; an empty mark outside it. */
export function wordAt(words: Words, at: number): Word {
  return words.list[at] ?? none;
}

/** True when the word stands directly behind the one before it. */
export function isGlued(words: Words, at: number): boolean {
  return at > 0 && at < words.list.length && !words.list[at]!.spaced;
}

const letter = /\p{L}|\p{M}/u;
const capital = /\p{Lu}/u;
const white = /\s/u;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true;
  return code > 127 && letter.test(text[at]!);
}

function isWhite(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 9 || code === 13 || (code > 127 && white.test(text[at]!));
}

/**
 * The words of a stretch of text.
 *
 * Finer than the tokens of the language package, since dates and numbers need it: hyphens, slashes between words and
 * letters behind figures (`18th`, `5pm`) are cut; `1,200`, `2.5`, `10:35`, `10/18/2024` and `a.m.` stay whole; `'s` is a
 * word. Linear in the length of the stretch.
 */
export function scanWords(text: string, from = 0, to = text.length): Words {
  const list: Word[] = [];
  let spaced = true;
  let at = from;
  while (at < to) {
    if (isWhite(text, at)) {
      spaced = true;
      at++;
      continue;
    }
    const start = at;
    let kind: Word["kind"] = "mark";
    if (isLetter(text, at)) {
      kind = "word";
      at = wordEnd(text, at, to);
    } else if (isDigit(text.charCodeAt(at))) {
      kind = "figure";
      at = figureEnd(text, at, to);
    } else if (isCliticAt(text, at, to, spaced)) {
      kind = "word";
      at += 2;
    } else at++;
    const form = text.slice(start, at);
    const lower = kind === "mark" ? form : form.toLowerCase().replaceAll("’", "'");
    const code = text.charCodeAt(start);
    const isCapital = kind === "word" && ((code >= 65 && code <= 90) || (code > 127 && capital.test(form[0]!)));
    list.push({ start, end: at, lower, kind, spaced, capital: isCapital });
    spaced = false;
  }
  return { text, list };
}

/** `'s` behind a word. */
function isCliticAt(text: string, at: number, to: number, spaced: boolean): boolean {
  if (spaced || (text[at] !== "'" && text[at] !== "’") || at + 1 >= to) return false;
  return (text[at + 1] === "s" || text[at + 1] === "S") && !(at + 2 < to && isLetter(text, at + 2));
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start + 1;
  // Letters with stops between: a.m., U.S.
  if (text[at] === "." && at + 1 < to && isLetter(text, at + 1)) {
    let end = start;
    while (end + 1 < to && isLetter(text, end) && text[end + 1] === ".") end += 2;
    if (end > start + 2) return end;
    if (end + 1 <= to && isLetter(text, end) && !(end + 1 < to && isLetter(text, end + 1))) return end + 1;
  }
  while (at < to) {
    if (isLetter(text, at)) at++;
    else if ((text[at] === "'" || text[at] === "’") && at + 1 < to && isLetter(text, at + 1)) {
      if (isCliticAt(text, at, to, false)) break;
      at += 2;
    } else break;
  }
  return at;
}

function figureEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    if (isDigit(text.charCodeAt(at))) at++;
    else if (",.:/".includes(text[at]!) && at + 1 < to && isDigit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
}
