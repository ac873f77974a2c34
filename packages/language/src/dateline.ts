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
      // "CAIRO (AP) The army", "Bogota, March 8 (AFP) : The army": the agency alone ends it.
      const isMarked = hasDate || agencies.has(form(token - 1).toLowerCase());
      const end = isMarked && depth === 0 && places > 0 && places <= 4 ? endBehind(text, tokens, token + 1) : 0;
      if (end > 0) return end;
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

/** News agencies, whose name in brackets needs no dash: other brackets hold the short name of what stands before them. */
const agencies = new Set(
  "ap afp reuters upi ians ani pti xinhua bloomberg cnn dpa efe tass ansa kyodo yonhap anadolu pajhwok app una bernama".split(
    " ",
  ),
);

/** Where the sentence behind an agency opens: at a capital, perhaps behind a colon or a stray quotation mark; else 0. */
function endBehind(text: string, tokens: TokenSpans, from: number): number {
  const form = (token: number) => text.slice(tokens.starts[token], tokens.ends[token]);
  const at = from < tokens.starts.length && /^[:"]$/.test(form(from)) ? from + 1 : from;
  return at < tokens.starts.length && /^\p{Lu}/u.test(form(at)) ? at : 0;
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** A dash with a blank on at least one side. */
function isDash(text: string, tokens: TokenSpans, token: number, word: string): boolean {
  if (!/^(—|–|--|-|―)$/.test(word)) return false;
  return /\s/.test(text[tokens.ends[token]!] ?? "") || /\s/.test(text[tokens.starts[token]! - 1] ?? "");
}
