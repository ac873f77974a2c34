import anyAscii from "any-ascii";

const plain = /^(?:[\x21\x23-\x7e]| (?! ))*$/;

/**
 * Text as ACLED's files have it: ASCII only, no double quotes, line breaks or double blanks.
 *
 * Found in every one of 28,527 published rows. Text of which ASCII can say nothing becomes a question mark.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.trim();
  const folded = anyAscii(text)
    .replaceAll('"', "'")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return folded === "" ? "?" : folded;
}

/** A name that shares a cell with others: `; ` stays the separator. */
export function foldName(text: string): string {
  return fold(text).replaceAll(/\s*;\s*/g, ", ");
}
