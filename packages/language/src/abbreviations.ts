import { readWordList } from "./word-list.ts";

const kinds = ["title", "number", "inner", "month", "state", "unit"] as const;
export type AbbreviationKind = (typeof kinds)[number] | "initial";

const abbreviations = readWordList("abbreviations", kinds);

/**
 * The kind of abbreviation a word is, given without its last full stop, or null for an ordinary word.
 *
 * Letters each followed by a stop (U.S) are units; a single capital is an initial.
 */
export function abbreviationKind(word: string): AbbreviationKind | null {
  if (word.length > 12) return null;
  const kind = abbreviations.get(word.toLowerCase()) ?? null;
  const capitalised = word[0] !== word[0]?.toLowerCase();
  if (kind === "state" || kind === "month") return capitalised ? kind : null;
  if (kind === "title" && !capitalised) return "unit";
  // "IE" and "EG" are names; the abbreviations in capitals have their stops.
  if (kind === "inner" && word.length === 2 && word === word.toUpperCase()) return null;
  if (kind !== null) return kind;
  if (word.length === 1) return capitalised ? "initial" : null;
  return isDotted(word) ? "unit" : null;
}

/** Single letters joined by stops: U.S, D.C, a.m. */
function isDotted(word: string): boolean {
  if (word.length % 2 === 0) return false;
  for (let i = 0; i < word.length; i++) {
    const isStop = word[i] === ".";
    if (isStop !== (i % 2 === 1) || (!isStop && !/\p{L}/u.test(word[i]!))) return false;
  }
  return true;
}
