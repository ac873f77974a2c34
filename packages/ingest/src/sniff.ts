import { isUtf8 } from "node:buffer";
import { zeroPattern } from "./encoding.ts";
import { isTable } from "./form/table.ts";

/** What the first bytes of an input say it is. */
export type Sniffed =
  | "empty"
  | "binary"
  | "gzip"
  | "zip"
  | "tar"
  | "warc"
  | "pdf"
  | "unsupported"
  | "ndjson"
  | "json-array"
  | "json"
  | "feed"
  | "newsml"
  | "nitf"
  | "html"
  | "mbox"
  | "email"
  | "csv"
  | "markdown"
  | "text";

/** Bytes looked at to tell a form. */
export const sniffLength = 65_536;

/** Share of brackets and signs above which a text is code; a text full of brackets has less. */
const codeShare = 0.08;

/** Zstandard, bzip2, xz, 7-Zip, RAR, old Office files, RTF. */
const unsupportedMarks = ["\x28\xb5\x2f\xfd", "BZh", "\xfd7zXZ", "7z\xbc\xaf", "Rar!", "\xd0\xcf\x11\xe0", "{\\rtf"];

/** The form of an input by its first bytes; the name decides only between Markdown and plain text. */
export function sniff(head: Uint8Array, name: string): Sniffed {
  if (head.length === 0) return "empty";
  const latin = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1024)).toString("latin1");
  // Lines that start well are lines, whatever a later one holds.
  if (latin.startsWith("{") && isJsonLine(head)) return "ndjson";
  if (latin.startsWith("\x1f\x8b")) return "gzip";
  if (latin.startsWith("PK\x03\x04") || latin.startsWith("PK\x05\x06")) return "zip";
  if (latin.slice(257, 262) === "ustar") return "tar";
  if (latin.startsWith("WARC/")) return "warc";
  if (latin.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (unsupportedMarks.some((mark) => latin.startsWith(mark))) return "unsupported";
  const text = textOf(head);
  if (text === null) return "binary";
  const start = text.trimStart();
  if (start === "") return "empty";
  if (start.startsWith("{")) return sniffObject(start);
  if (/^\[\s*(?:[[{\]]|$)/.test(start.slice(0, 200))) return "json-array";
  if (start.startsWith("<")) return sniffMarkup(start);
  if (/^From \S+.*\d{4}\r?\n/.test(start.slice(0, 300))) return "mbox";
  if (isMail(start)) return "email";
  if (isTable(start)) return "csv";
  if (isMarkdown(start) || /\.(?:md|markdown)$/i.test(name)) return "markdown";
  return isCode(start) ? "unsupported" : "text";
}

/** Whether a text is a program or a style sheet: the parts of saved pages come along in archives and folders. */
function isCode(start: string): boolean {
  const sample = start.slice(0, 4096);
  return sample.length >= 60 && sample.replace(/[^{}();=<>[\]]/g, "").length > sample.length * codeShare;
}

/** The head as text when it can be text: no zero bytes but UTF-16, few control characters. */
function textOf(head: Uint8Array): string | null {
  const mark =
    head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
  const wide = mark ?? zeroPattern(head);
  if (wide !== null) return new TextDecoder(wide).decode(head);
  // Some servers leave zero bytes in their pages; markup is told by its start.
  const isMarkup = /^[\t\n\r \xEF\xBB\xBF]*<[a-z!?]/i.test(Buffer.from(head.subarray(0, 64)).toString("latin1"));
  if (!isMarkup && head.includes(0)) return null;
  let controls = 0;
  const sample = head.subarray(0, 8192);
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++;
  }
  if (!isMarkup && controls * 100 > sample.length) return null;
  return Buffer.from(head.buffer, head.byteOffset, head.length).toString(isSoundUtf8(head) ? "utf8" : "latin1");
}

/** Whether the first line is a whole JSON value and more lines follow. */
function isJsonLine(head: Uint8Array): boolean {
  const end = head.indexOf(10);
  if (end < 2) return false;
  return isJson(Buffer.from(head.subarray(0, end)).toString("utf8"));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** UTF-8 but for a character the end of the head may cut. */
function isSoundUtf8(head: Uint8Array): boolean {
  return [0, 1, 2, 3].some((cut) => isUtf8(head.subarray(0, Math.max(0, head.length - cut))));
}

function sniffObject(start: string): Sniffed {
  const end = start.indexOf("\n");
  if (end === -1) return "ndjson";
  const first = start.slice(0, end).trim();
  if (first === "{" || first.length < 3) return "json";
  if (isJson(first)) return "ndjson";
  // A broken first line among good ones is still NDJSON.
  return /\n\s*\{\s*"[^\n]*\}\s*(?:\n|$)/.test(start) && first.endsWith("}") ? "ndjson" : "json";
}

function sniffMarkup(start: string): Sniffed {
  const root = /<(?![?!])([A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)([^>]*)/.exec(start.replace(/<!--[\s\S]*?-->/g, ""));
  const name = (root?.[2] ?? "").toLowerCase();
  if (name === "rss" || name === "rdf" || (name === "feed" && /Atom|<entry/i.test(start))) return "feed";
  if (["newsitem", "newsmessage", "packageitem", "newsml"].includes(name)) return "newsml";
  if (name === "nitf") return "nitf";
  return "html";
}

/** Header fields at the very start, at least two of them known to mail. */
function isMail(start: string): boolean {
  const known =
    /^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Content-Type|Delivered-To|Reply-To|DKIM-Signature|X-[\w-]+|Snapshot-Content-Location|List-[\w-]+):/i;
  const lines = start.slice(0, 16_384).split(/\r?\n/, 200);
  let count = 0;
  for (const line of lines) {
    if (line === "") break;
    if (/^[ \t]/.test(line)) continue;
    if (!/^[\w-]+:/.test(line)) return false;
    if (known.test(line)) count++;
  }
  const isWhole =
    /^(?:From|Subject|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|X-[\w-]+):/im;
  return (
    count >= 2 && isWhole.test(start.slice(0, 16_384)) && /^(?:Message-ID|MIME-Version|Received|From):/im.test(start)
  );
}

function isMarkdown(start: string): boolean {
  if (/^#{1,6}\s+\S/.test(start)) return true;
  if (/^---\r?\n(?:[\w -]+:.*\r?\n|\s+.*\r?\n)+---\r?\n/.test(start.slice(0, 8192))) return true;
  return /^[^\n]{1,250}\r?\n={3,}\r?\n/.test(start);
}
