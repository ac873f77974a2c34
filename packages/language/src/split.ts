import { abbreviationKind } from "./abbreviations.ts";
import { classAt, DIGIT, isLowerAt, isUpperAt, LETTER, SPACE } from "./characters.ts";
import type { TokenSpans } from "./tokenize.ts";
import { readWordList } from "./word-list.ts";

/** A sentence never has more tokens; longer runs without a full stop are cut, so that work a sentence stays bounded. */
export const longestSentence = 400;

const openers = readWordList("openers");
const closers = "\"'”’»)]}";
const bullets = "•⁃▪◦‣●";

/**
 * The first token of every sentence in a paragraph's tokens, in order; the first is always 0.
 *
 * A sentence ends at a full stop, question or exclamation mark, with the quotes and brackets that close right behind
 * it, unless what follows goes on in lower case. After an abbreviation it ends only where a usual opener follows.
 */
export function splitSentences(text: string, tokens: TokenSpans): number[] {
  const count = tokens.starts.length;
  const firsts: number[] = count === 0 ? [] : [0];
  let first = 0;
  let marker = listMarker(text, tokens, 0);
  for (let token = 1; token < count; token++) {
    const next = listMarker(text, tokens, token);
    const isItem = next !== null && (marker === null ? next.ordinal === 1 : continues(marker, next));
    const isItemStart = isItem && (marker !== null || token > first);
    if (!(isItemStart && marker !== null) && token - first < longestSentence && !endsBefore(text, tokens, first, token))
      continue;
    firsts.push(token);
    first = token;
    if (next !== null) marker = next;
  }
  return firsts;
}

/** Whether a sentence that began at token `first` ends before a token. */
function endsBefore(text: string, tokens: TokenSpans, first: number, token: number): boolean {
  let last = token - 1;
  const opening = text[tokens.starts[token]!]!;
  if (bullets.includes(opening)) return true;
  if (opening === "." || isCloser(text, tokens, token)) return false;
  while (last > first && isCloser(text, tokens, last)) last--;
  const start = tokens.starts[last]!;
  const end = tokens.ends[last]!;
  const mark = text[end - 1]!;
  if (!".!?…。！？".includes(mark)) return false;
  const opens = openingOf(text, tokens, token);
  if (end - start > 1 && classAt(text, start) !== classAt(text, end - 1)) {
    return endsAfterAbbreviation(text.slice(start, end - 1), text, opens);
  }
  if (isLowerAt(text, opens)) return false;
  const isGlued = tokens.starts[token] === tokens.ends[token - 1];
  if (isGlued && last === token - 1)
    return mark === "." && isUpperAt(text, opens) && classAt(text, start - 1) !== SPACE;
  // ". . ." is an omission inside a sentence, ". . . ." one at its end.
  const dots = dotsBefore(text, tokens, last);
  if (dots > 1) return dots > 3;
  if (mark === "…" || end - start > 2) {
    // "[...]" marks words left out; a sentence may begin behind them.
    if (last < token - 1 && text[tokens.starts[last + 1]!] === "]") return isUpperAt(text, opens) && opening !== "(";
    return isUpperAt(text, opens) || last < token - 1;
  }
  return mark !== "." || !isMarkerAlone(text, tokens, first, last);
}

/** Whether a sentence so far is no more than the marker of a list item, which belongs to its item: "• 9." */
function isMarkerAlone(text: string, tokens: TokenSpans, first: number, stop: number): boolean {
  const marker = bullets.includes(text[tokens.starts[first]!]!) ? first + 1 : first;
  if (stop !== marker + 1) return false;
  const length = tokens.ends[marker]! - tokens.starts[marker]!;
  return classAt(text, tokens.starts[marker]!) === DIGIT ? length <= 3 : length === 1;
}

/** A mark that closes a quotation or bracket, written without a blank before it. */
function isCloser(text: string, tokens: TokenSpans, token: number): boolean {
  const start = tokens.starts[token]!;
  const end = tokens.ends[token]!;
  if (end - start > 2 || tokens.ends[token - 1] !== start) return false;
  // “ behind a word, with a blank behind it, is a closing mark too: in other languages' typing, or by mistake.
  return closers.includes(text[start]!) || (text[start] === "“" && classAt(text, end) === SPACE);
}

/** The first letter or figure a sentence that begins at a token would have, past its opening marks. */
function openingOf(text: string, tokens: TokenSpans, token: number): number {
  for (let next = token; next < tokens.starts.length && next < token + 3; next++) {
    const start = tokens.starts[next]!;
    const kind = classAt(text, start);
    if (kind === LETTER || kind === DIGIT) return start;
  }
  return tokens.starts[token]!;
}

function endsAfterAbbreviation(word: string, text: string, opens: number): boolean {
  const kind = abbreviationKind(word);
  if (kind === null) return !isLowerAt(text, opens);
  if (kind === "title" || kind === "inner" || kind === "number") return false;
  if (!isUpperAt(text, opens)) return false;
  if (kind === "initial" && word !== "I") return false;
  let end = opens;
  while (classAt(text, end) === LETTER) end++;
  return end - opens <= 12 && openers.has(text.slice(opens, end).toLowerCase());
}

/** How many single full stops stand in a row, up to a token. */
function dotsBefore(text: string, tokens: TokenSpans, last: number): number {
  let dots = 0;
  while (dots < 5 && last - dots >= 0 && text[tokens.starts[last - dots]!] === ".") dots++;
  return dots;
}

/** The mark that opens an item of a list. */
interface ListMarker {
  readonly ordinal: number;
  readonly style: string;
}

/** A figure or letter with ")" "." or ".)" behind it and a capital next: 1) a. 2.) */
function listMarker(text: string, tokens: TokenSpans, token: number): ListMarker | null {
  const start = tokens.starts[token]!;
  const end = tokens.ends[token]!;
  if (end - start > 3) return null;
  const before = token > 0 ? tokens.ends[token - 1] : -1;
  if (before === start) return null;
  let after = token + 1;
  let word = text.slice(start, end);
  let style = "";
  if (word.length > 1 && word.endsWith(".")) {
    word = word.slice(0, -1);
    style = ".";
  }
  while (
    style.length < 2 &&
    tokens.starts[after] === tokens.ends[after - 1] &&
    ".)".includes(text[tokens.starts[after]!]!)
  )
    style += text[tokens.starts[after++]!];
  if (style === "" || after >= tokens.starts.length || !isUpperAt(text, tokens.starts[after]!)) return null;
  if (/^\d{1,2}$/.test(word)) return { ordinal: Number(word), style: `1${style}` };
  if (/^[a-z]$/.test(word)) return { ordinal: word.charCodeAt(0) - 96, style: `a${style}` };
  return null;
}

function continues(marker: ListMarker, next: ListMarker): boolean {
  return next.style === marker.style && next.ordinal === marker.ordinal + 1;
}
