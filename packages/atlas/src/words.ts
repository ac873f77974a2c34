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
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʻ‘.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=\.\p{L})\.|['’](?=\s|$|[,.;:!?]))?/gu;
const possessive = /['’]s?$|['’]S$/u;

/** The words of a text, in order. Linear in its length. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const before = start === 0 ? "" : text[start - 1]!;
    // " 's" split off by a tokeniser belongs to the word before.
    if ((match[0] === "s" || match[0] === "S") && (before === "'" || before === "’")) {
      const last = words.at(-1);
      if (last !== undefined) words[words.length - 1] = { ...last, innerKey: `${last.key}s`, isPossessive: true };
      continue;
    }
    const isPossessive = possessive.test(match[0]);
    const bare = match[0].replace(possessive, "");
    const letters = bare.replace(/[^\p{L}]/gu, "");
    words.push({
      text: bare,
      key: foldName(bare),
      innerKey: foldName(match[0]),
      start,
      end: start + bare.length,
      // d'Ivoire and l'Aquila are names although they open in lower case.
      isCapital: /^(?:[dl]['’])?\p{Lu}/u.test(bare),
      isUpper: letters.length > 1 && letters === letters.toUpperCase(),
      isJoined: before === "-" || before === "‑" || before === "–",
      isPossessive,
    });
  }
  return words;
}
