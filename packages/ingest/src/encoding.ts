import { isUtf8 } from "node:buffer";
import type { Issue } from "@dateline/schema";
import chardet from "chardet";
import { type ByteStream, issueAt, type Reading } from "./reading.ts";

/** Text of a document, the encoding it was read in, and doubts about it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/**
 * Text of a document's bytes.
 *
 * Order: byte-order mark; bytes that are valid UTF-8 with anything beyond ASCII in them, whatever is declared; UTF-16
 * told by its zero bytes; what `reading.charset` or the document itself declares, unless the bytes contradict it; a
 * guess from the bytes, which is reported. Bytes that fit no reading become U+FFFD and are reported with their place.
 *
 * @see WHATWG Encoding, 4.2 (labels: "latin1" is windows-1252) and HTML, 13.2.3 (sniffing order)
 */
export function decode(bytes: Uint8Array, reading: Reading, declared: string | null = null): Decoded {
  const { encoding, text, isGuess } = chooseEncoding(bytes, reading, declared);
  const issues = isGuess
    ? [guessed(encoding, reading, firstInvalid(bytes))]
    : brokenBytes(bytes, encoding, text, reading);
  return { text, encoding, issues };
}

/**
 * Text of a stream, piece by piece, by the same rules as `decode`: what is plain ASCII is passed on until the first piece
 * that tells the encoding. Doubts are put into `issues` as they come up.
 */
export async function* decodeStream(
  stream: ByteStream,
  reading: Reading,
  issues: Issue[],
  declared: string | null = null,
): AsyncGenerator<string> {
  let decoder: StreamDecoder | null = null;
  let position = 0;
  let broken = 0;
  let place = 0;
  for await (const piece of stream) {
    if (decoder === null && isPlain(piece)) yield Buffer.from(piece).toString("latin1");
    else {
      if (decoder === null) {
        const { encoding, isGuess } = chooseEncoding(piece.subarray(0, soundLength(piece)), reading, declared);
        if (isGuess) issues.push(guessed(encoding, reading, position + firstInvalid(piece)));
        decoder = streamDecoder(encoding);
      }
      const text = decoder.decode(piece);
      const here = text.match(replacement)?.length ?? 0;
      if (here > 0 && broken === 0) place = position + (decoder.encoding === "utf-8" ? firstInvalid(piece) : 0);
      broken += here;
      yield text;
    }
    position += piece.length;
  }
  const rest = decoder?.end() ?? "";
  if (rest !== "") yield rest;
  if (broken > 0) issues.push(unreadable(broken, decoder!.encoding, reading, { byte: place }));
}

/** The same bytes in UTF-8, for readers that split them by ASCII bytes; those that are not UTF-16 pass as they are. */
export async function* withoutUtf16(stream: ByteStream): AsyncGenerator<Uint8Array> {
  let recode: ((piece: Uint8Array) => Uint8Array) | null = null;
  for await (const piece of stream) {
    if (recode === null) {
      const wide = byteOrderMark(piece) ?? zeroPattern(piece);
      const decoder = wide === null || wide === "utf-8" ? null : streamDecoder(wide);
      recode = decoder === null ? (bytes) => bytes : (bytes) => Buffer.from(decoder.decode(bytes));
    }
    yield recode(piece);
  }
}

function chooseEncoding(
  bytes: Uint8Array,
  reading: Reading,
  declared: string | null,
): { encoding: string; text: string; isGuess: boolean } {
  const read = (encoding: string, isGuess = false) => ({ encoding, text: textIn(encoding, bytes), isGuess });
  const mark = byteOrderMark(bytes);
  if (mark !== null) return read(mark);
  const label = knownLabel(declared) ?? knownLabel(reading.charset ?? null);
  // ISO-2022-JP is plain ASCII to the eye of UTF-8.
  if (isUtf8(bytes)) return read(label === "iso-2022-jp" ? label : "utf-8");
  const wide = zeroPattern(bytes);
  if (wide !== null) return read(wide);
  if (label !== null && label !== "utf-8") {
    const choice = read(label);
    if (!isMostlyBroken(choice.text)) return choice;
  }
  const asUtf8 = new TextDecoder().decode(bytes);
  if (isMostlyUtf8(bytes, asUtf8)) return { encoding: "utf-8", text: asUtf8, isGuess: false };
  const guess = knownLabel(chardet.detect(bytes.subarray(0, 65_536))) ?? "windows-1252";
  return read(guess === "utf-8" ? "windows-1252" : guess, true);
}

/** ASCII without the marks of wide or shifted encodings. */
function isPlain(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80 || byte === 0 || byte === 0x1b) return false;
  return true;
}

/** Length without a UTF-8 character that the end of a piece may cut. */
function soundLength(bytes: Uint8Array): number {
  for (let cut = 0; cut < 4 && cut <= bytes.length; cut++) {
    if (isUtf8(bytes.subarray(0, bytes.length - cut))) return bytes.length - cut;
  }
  return bytes.length;
}

interface StreamDecoder {
  readonly encoding: string;
  decode(piece: Uint8Array): string;
  end(): string;
}

function streamDecoder(encoding: string): StreamDecoder {
  // One byte a character needs no state from piece to piece.
  if (encoding === "windows-1252") return { encoding, decode: (piece) => textIn(encoding, piece), end: () => "" };
  const decoder = new TextDecoder(encoding);
  return { encoding, decode: (piece) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() };
}

function guessed(encoding: string, reading: Reading, byte: number): Issue {
  const reason = `the bytes are not the declared text; read as ${encoding}`;
  return issueAt(reading, "input.encoding", "warning", reason, { byte });
}

function unreadable(count: number, encoding: string, reading: Reading, site: { byte?: number }): Issue {
  const reason = `${count} ${count === 1 ? "sequence is" : "sequences are"} not valid ${encoding} and read as U+FFFD`;
  return issueAt(reading, "input.encoding", "warning", reason, site);
}

/** What windows-1252 puts where ISO 8859-1 has control characters, 0x80 to 0x9F; five places are empty. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Decodes; Node before 24 reads windows-1252 as ISO 8859-1. */
export function textIn(encoding: string, bytes: Uint8Array): string {
  if (encoding === "utf-8") {
    // The same as a TextDecoder's answer, several times as fast.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009F]/g, (control) => windows1252[control.charCodeAt(0) - 0x80]!);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: ASCII characters leave a zero in every other byte. */
export function zeroPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const many = length / 2 / 5;
  if (odd > many && even * 20 < odd) return "utf-16le";
  if (even > many && odd * 20 < even) return "utf-16be";
  return null;
}

/** The WHATWG name of an encoding label, or null when there is no such encoding. */
function knownLabel(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const replacement = /\uFFFD/g;

function isMostlyBroken(text: string): boolean {
  return (text.match(replacement)?.length ?? 0) * 50 > text.length;
}

/** Fewer broken sequences than sound ones: a damaged or truncated UTF-8 text rather than another encoding. */
function isMostlyUtf8(bytes: Uint8Array, text: string): boolean {
  const broken = text.match(replacement)?.length ?? 0;
  let sound = 0;
  for (const byte of bytes) if (byte >= 0xc2 && byte <= 0xf4) sound++;
  return broken * 2 < sound || (broken <= 2 && bytes.length - firstInvalid(bytes) <= 4);
}

function brokenBytes(bytes: Uint8Array, encoding: string, text: string, reading: Reading): Issue[] {
  const broken = text.match(replacement)?.length ?? 0;
  if (broken === 0) return [];
  return [unreadable(broken, encoding, reading, encoding === "utf-8" ? { byte: firstInvalid(bytes) } : {})];
}

/** Byte where the text stops being UTF-8, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isValidPrefix(bytes, middle + 1)) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low--;
  return low;
}

/** A prefix may end inside a sequence and still be sound. */
function isValidPrefix(bytes: Uint8Array, length: number): boolean {
  for (let cut = 0; cut < 4 && cut <= length; cut++) if (isUtf8(bytes.subarray(0, length - cut))) return true;
  return false;
}

/** Signs of UTF-8 once read as windows-1252: two or more sequences that no language writes. */
export function hasMojibake(text: string): boolean {
  return (
    (text.match(/[ÃÐÑ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u017D\u017E\u2018-\u2022\u20AC]|â€[™œ“”¦\u009D˜]|Â[ «»°]/g)
      ?.length ?? 0) >= 2
  );
}
