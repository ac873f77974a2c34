import { foldName } from "./fold.ts";

/** A word of a phrase or text with its place in it. */
export interface Word {
  readonly text: string;
  /** Folded, without a possessive ending. */
  readonly key: string;
  /** Folded as it stands inside a longer name, with its possessive ending: `peoples` in People's Liberation Army. */
  readonly innerKey: string;
  readonly start: number;
  readonly end: number;
  /** Opens with a capital letter. */
  readonly isCapital: boolean;
  /** All letters are capitals, two or more of them. */
  readonly isUpper: boolean;
  /** Bound to the word before by a hyphen. */
  readonly isJoined: boolean;
  /** Carried `'s`. */
  readonly isPossessive: boolean;
}

const wordPattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʻ‘.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=\.\p{L})\.|['’](?=\s|$|[,.;:!?]))?/uy;
const possessive = /['’]s?$|['’]S$/u;

/** The words of a text, in order. Linear in its length. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 128 && !isAlphanumeric(code)) {
      at++;
      continue;
    }
    let end = plainEnd(text, at);
    const isPlain = end > 0;
    if (!isPlain) {
      wordPattern.lastIndex = at;
      if (!wordPattern.test(text)) {
        at += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
        continue;
      }
      end = wordPattern.lastIndex;
    }
    const before = at === 0 ? "" : text[at - 1]!;
    // " 's" split off by a tokeniser belongs to the word before.
    if (end === at + 1 && (code === 115 || code === 83) && (before === "'" || before === "’")) {
      const last = words.at(-1);
      if (last !== undefined) words[words.length - 1] = { ...last, innerKey: `${last.key}s`, isPossessive: true };
    } else {
      const isJoined = before === "-" || before === "‑" || before === "–";
      const form = text.slice(at, end);
      words.push(isPlain ? plainWord(form, at, isJoined) : anyWord(form, at, isJoined));
    }
    at = end;
  }
  return words;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** End of a run of ASCII letters and digits that is a word by itself; 0 when it may be part of a longer one. */
function plainEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isAlphanumeric(text.charCodeAt(end))) end++;
  if (end === start || end === text.length) return end === start ? 0 : end;
  const after = text.charCodeAt(end);
  if (after >= 128 || after === 39) return 0;
  if (after !== 46 && after !== 38) return end;
  const next = end + 1 < text.length ? text.charCodeAt(end + 1) : 32;
  return next >= 128 || isAlphanumeric(next) ? 0 : end;
}

/** A word of ASCII letters and digits: all there is to know is told by its character codes. */
function plainWord(text: string, start: number, isJoined: boolean): Word {
  let letters = 0;
  let large = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65) letters++;
    if (code >= 65 && code <= 90) large++;
  }
  const key = large === 0 ? text : text.toLowerCase();
  return {
    text,
    key,
    innerKey: key,
    start,
    end: start + text.length,
    isCapital: large > 0 && text.charCodeAt(0) >= 65 && text.charCodeAt(0) <= 90,
    isUpper: letters > 1 && letters === large,
    isJoined,
    isPossessive: false,
  };
}

function anyWord(form: string, start: number, isJoined: boolean): Word {
  const isPossessive = possessive.test(form);
  const bare = isPossessive ? form.replace(possessive, "") : form;
  const letters = bare.replace(/[^\p{L}]/gu, "");
  return {
    text: bare,
    key: foldName(bare),
    innerKey: foldName(form),
    start,
    end: start + bare.length,
    // d'Ivoire and l'Aquila are names although they open in lower case.
    isCapital: /^(?:[dl]['’])?\p{Lu}/u.test(bare),
    isUpper: letters.length > 1 && letters === letters.toUpperCase(),
    isJoined,
    isPossessive,
  };
}
