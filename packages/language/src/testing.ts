/** Texts that nobody would write, by what is wrong with them: whatever reads text must come through, in linear time. */
export const hostileTexts: readonly (readonly [name: string, text: string])[] = [
  ["a megabyte without a full stop", "the troops moved on and ".repeat(43_000)],
  ["a megabyte without a blank", "x".repeat(1_000_000)],
  ["ten thousand open brackets", "(".repeat(10_000)],
  ["only punctuation", ".,;:!?—“”'\"…".repeat(500)],
  ["dots and blanks", ". ".repeat(20_000)],
  ["mixed scripts", "北京 Москва القاهرة Αθήνα ירושלים said. ".repeat(300)],
  ["emoji and joiners", "👩‍👩‍👧 👍🏽 🇺🇦! ".repeat(1000)],
  ["soft hyphens and direction marks", "gov\u00ADern\u00ADment \u202Bsaid\u202C so. ".repeat(300)],
  ["nothing", ""],
  ["blanks", " \n\n \t "],
  ["lone surrogates", "\ud800 a \udc00"],
  ["list markers", "1) ".repeat(10_000)],
  ["apostrophes", "a'b'c'".repeat(20_000)],
  ["dashes", "-".repeat(50_000)],
  ["quotes in a row", "'\"".repeat(20_000)],
  ["at signs", "@.".repeat(50_000)],
];
