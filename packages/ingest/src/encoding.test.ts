import type { Issue } from "@dateline/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, decodeStream, hasMojibake } from "./encoding.ts";
import { defaultLimits } from "./limits.ts";

const reading = { input: "input", limits: defaultLimits, depth: 0 };
const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");

test.each<[string, Uint8Array, string | null, string, string, number]>([
  ["UTF-8", Buffer.from("Zürich — été"), null, "Zürich — été", "utf-8", 0],
  ["UTF-8 with a mark", Buffer.from("\uFEFFZürich"), null, "Zürich", "utf-8", 0],
  ["UTF-8 declared as something else", Buffer.from("Zürich"), "iso-8859-1", "Zürich", "utf-8", 0],
  ["UTF-16 with a mark", Buffer.from("\uFEFFZürich", "utf16le"), null, "Zürich", "utf-16le", 0],
  ["UTF-16 without one", Buffer.from("Zürich is a city", "utf16le"), null, "Zürich is a city", "utf-16le", 0],
  ["latin1 is windows-1252", Uint8Array.of(0x93, 0x61, 0x94, 0x20, 0x80), "latin1", "“a” €", "windows-1252", 0],
  ["GBK", Uint8Array.of(0xd6, 0xd0, 0xb9, 0xfa), "gbk", "中国", "gbk", 0],
  ["Shift-JIS", Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), "shift_jis", "日本", "shift_jis", 0],
  ["ISO-2022-JP", Buffer.from("\x1b$BF|K\\\x1b(B", "latin1"), "iso-2022-jp", "日本", "iso-2022-jp", 0],
  [
    "undeclared windows-1252",
    latin("Der Bürgermeister von Köln sprach über die Brücke, die geschlossen wird"),
    null,
    "Der Bürgermeister von Köln sprach über die Brücke, die geschlossen wird",
    "windows-1252",
    1,
  ],
  ["an unknown label", Buffer.from("abc é"), "x-nonsense", "abc é", "utf-8", 0],
])("%s", (_, bytes, declared, text, encoding, issues) => {
  const decoded = decode(bytes, reading, declared);
  expect(decoded.text).toBe(text);
  expect(decoded.encoding === "iso-8859-1" ? "windows-1252" : decoded.encoding).toBe(encoding);
  expect(decoded.issues).toHaveLength(issues);
});

/** Bytes of a text in an encoding of one or two bytes a character. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++)
      bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}

const chinese = "两国部长星期二在首都会晤，同意于中午重新开放边境口岸。等待了九个月的商人表示，大门一开他们就会过境。";
const japanese =
  "両国の大臣は火曜日に首都で会談し、正午に国境検問所を再開することで合意した。商人たちは門が開けばすぐに渡ると述べた。";

test.each([
  ["GBK that nobody declares", chinese, "gbk", null],
  ["GBK declared as UTF-8", chinese, "gbk", "utf-8"],
  ["GBK declared by its old name", chinese, "gbk", "gb2312"],
  ["Shift-JIS that nobody declares", japanese, "shift_jis", null],
  ["Shift-JIS declared as UTF-8", japanese, "shift_jis", "utf-8"],
  ["EUC-JP declared", japanese, "euc-jp", "euc-jp"],
])("%s", (_, text, label, declared) => {
  const decoded = decode(encode(text, label), reading, declared);
  expect(decoded.text).toBe(text);
  expect(decoded.issues.map(({ code }) => code)).toEqual(
    declared === null || declared === "utf-8" ? ["input.encoding"] : [],
  );
});

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(`${"plain ".repeat(100)}Zürich ${chinese}`)],
  ["windows-1252", Buffer.from(`${"plain ".repeat(100)}Der Bürgermeister von Köln sprach über die Brücke`, "latin1")],
  ["UTF-16", Buffer.from(`\uFEFF${chinese}`, "utf16le")],
  ["GBK", encode(chinese, "gbk")],
  ["broken UTF-8", Buffer.concat([Buffer.from("Über die Brücke "), Uint8Array.of(0xc3), Buffer.from(" nach Köln")])],
])("a stream of %s is read like the whole", async (_, bytes) => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += 97) yield bytes.subarray(from, from + 97);
  }
  const issues: Issue[] = [];
  let text = "";
  for await (const piece of decodeStream(pieces(), reading, issues)) text += piece;
  const whole = decode(bytes, reading);
  expect(text).toBe(whole.text);
  expect(issues.map(({ code }) => code)).toEqual(whole.issues.map(({ code }) => code));
});

test("a broken sequence in UTF-8 is told with its place", () => {
  const bytes = Buffer.concat([Buffer.from("Über die Brücke "), Uint8Array.of(0xc3), Buffer.from(" nach Köln")]);
  expect(decode(bytes, reading).issues).toEqual([expect.objectContaining({ code: "input.encoding", byte: 18 })]);
});

test.each([
  ["UTF-8 read as windows-1252", "FÃ¼r den BÃ¼rgermeister", true],
  ["curly quotes", "He said â€œnoâ€\u009D and itâ€™s over", true],
  ["Portuguese", "Não há pão em São João", false],
  ["capitals", "ÃO, ÂNGELA", false],
])("mojibake: %s", (_, text, expected) => {
  expect(hasMojibake(text)).toBe(expected);
});

test("any text comes back from its UTF-8 bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(decode(Buffer.from(text), reading, null).text.replace(/^\uFEFF/, "")).toBe(text.replace(/^\uFEFF/, ""));
    }),
  );
});

test("no bytes make it throw", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.option(fc.constantFrom("utf-8", "gbk", "utf-16le", "x")),
      (bytes, label) => {
        expect(typeof decode(bytes, reading, label).text).toBe("string");
      },
    ),
  );
});
