/** Letters that Unicode decomposition leaves alone, and what news writes for them in plain Latin. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŋ: "ng",
  ŧ: "t",
  ə: "a",
  ĸ: "k",
};

/** What is left to do to a name: nothing, lower case alone, or more. */
function stateOf(text: string): "folded" | "cased" | "raw" {
  let blank = true;
  let large = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 32) {
      if (blank) return "raw";
      blank = true;
    } else if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57)) blank = false;
    else if (c >= 65 && c <= 90) {
      blank = false;
      large = true;
    } else return "raw";
  }
  if (blank) return "raw";
  return large ? "cased" : "folded";
}

/** Lower case in ASCII, hyphens and blanks as one blank, dots and apostrophes gone; null when a letter is not ASCII. */
function foldAscii(text: string): string | null {
  let out = "";
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 128) return null;
    if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57)) {
      if (gap && out !== "") out += " ";
      gap = false;
      out += text[i];
    } else if (c >= 65 && c <= 90) {
      if (gap && out !== "") out += " ";
      gap = false;
      out += String.fromCharCode(c + 32);
    } else if (c !== 39 && c !== 46 && c !== 96) gap = true;
  }
  return out;
}

/**
 * A name as a look-up key: lower case, without accents, dots and apostrophes, with hyphens as blanks.
 *
 * `N'Djamena`, `N’Djaména` and `Ndjamena` share a key, and so do `Port-au-Prince` and `Port au Prince`.
 * Idempotent. Letters outside the Latin script are kept as they are.
 */
export function foldName(name: string): string {
  const state = stateOf(name);
  if (state !== "raw") return state === "folded" ? name : name.toLowerCase();
  const ascii = foldAscii(name);
  if (ascii !== null) return ascii;
  let out = "";
  let gap = false;
  for (const char of name.normalize("NFKD").toLowerCase().normalize("NFKD")) {
    const plain = plainOf(char);
    if (plain === " ") gap = true;
    else if (plain !== "") {
      if (gap && out !== "") out += " ";
      gap = false;
      out += plain;
    }
  }
  return out;
}

const seen = new Map<string, string>();

/** What one decomposed lower-case character becomes: letters, nothing for marks and apostrophes, else a blank. */
function plainOf(char: string): string {
  let plain = seen.get(char);
  if (plain === undefined) {
    const letters = plainLetters[char] ?? char;
    if (/^[\p{L}\p{N}]/u.test(letters)) plain = letters;
    else plain = /^[\p{M}'’‘ʻʼ`´′.·]/u.test(letters) ? "" : " ";
    // Articles hold few distinct characters; the bound keeps a hostile text from growing the memory.
    if (seen.size < 4096) seen.set(char, plain);
  }
  return plain;
}
