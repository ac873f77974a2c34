// Character classes by UTF-16 unit, so that the tokeniser needs one table look-up a character.
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const APOSTROPHE = 3;
export const HYPHEN = 4;
/** Halves of surrogate pairs: emoji above all. */
export const PAIR = 5;
/** Units that join to what stands before them: combining marks, joiners, variation selectors, soft hyphen. */
export const JOINER = 6;
export const OTHER = 7;

const UNKNOWN = 255;
/** Class by unit, filled in as units occur. */
const classes = new Uint8Array(0x10000).fill(UNKNOWN);

function classify(unit: number, character: string): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return PAIR;
  if (unit === 0 || /[\s\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/.test(character)) return SPACE;
  if (/\p{M}|\u00AD|\u200C|\u200D|\u2060/u.test(character)) return JOINER;
  if (/[\p{L}_]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/['\u2019\u02BC]/.test(character)) return APOSTROPHE;
  if (/[-\u2010\u2011]/.test(character)) return HYPHEN;
  return OTHER;
}

/** Class of the UTF-16 unit at a place of a text; SPACE outside of it. */
export function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return SPACE;
  const unit = text.charCodeAt(at);
  const known = classes[unit]!;
  if (known !== UNKNOWN) return known;
  classes[unit] = classify(unit, text[at]!);
  return classes[unit]!;
}

/** Whether the unit at a place is a capital letter. */
export function isUpperAt(text: string, at: number): boolean {
  const character = text[at];
  return character !== undefined && character !== character.toLowerCase();
}

/** Whether the unit at a place is a small letter. */
export function isLowerAt(text: string, at: number): boolean {
  const character = text[at];
  return character !== undefined && character !== character.toUpperCase();
}
