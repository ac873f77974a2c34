import type { TokenSpans } from "./tokenize.ts";

/** Tokens that a dateline may have before its dash. */
const longest = 22;
const months = /^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?$/i;

/**
 * How many tokens the dateline at the start of a paragraph takes, with its dash; 0 when there is none.
 *
 * A dateline is a place, perhaps a date and perhaps an agency in brackets, then a dash: "SEOUL, Oct 18 (Reuters) —". The
 * place is in capitals, unless an agency or a date says what it is.
 */
export function datelineLength(text: string, tokens: TokenSpans): number {
  const count = Math.min(tokens.starts.length, longest);
  const form = (token: number) => text.slice(tokens.starts[token], tokens.ends[token]);
  let hasAgency = false;
  let hasDate = false;
  let depth = 0;
  let capitals = 0;
  let places = 0;
  for (let token = 0; token < count; token++) {
    const word = form(token);
    if (depth === 0 && isDash(text, tokens, token, word)) {
      const opens = text[tokens.starts[token + 1]!];
      if (opens === undefined || opens !== opens.toUpperCase()) return 0;
      const isMarked = hasAgency || hasDate;
      const isPlace = places > 0 && (isMarked || capitals === places || capitals >= 1) && places <= 6;
      if (isPlace && (isMarked || isCapitals(form(0)))) return token + 1;
      return places === 0 && hasAgency ? token + 1 : 0;
    }
    if (word === "(") depth++;
    else if (word === ")") {
      if (depth === 0) return 0;
      depth--;
      hasAgency = true;
    } else if (depth > 0) {
      if (!/^[\p{L}\d'’.,&/-]+$/u.test(word)) return 0;
    } else if (/^\d{1,2}$|^\d{4}$/.test(word) || months.test(word)) hasDate ||= months.test(word);
    else if (/^\p{Lu}/u.test(word)) {
      places++;
      if (isCapitals(word)) capitals++;
    } else if (![",", "/", ".", "-", "and", "de", "of", "the", "al", "el", "'s"].includes(word)) return 0;
  }
  return 0;
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** A dash with a blank on at least one side. */
function isDash(text: string, tokens: TokenSpans, token: number, word: string): boolean {
  if (!/^(—|–|--|-|―)$/.test(word)) return false;
  return /\s/.test(text[tokens.ends[token]!] ?? "") || /\s/.test(text[tokens.starts[token]! - 1] ?? "");
}
