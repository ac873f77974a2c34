import { expect, test } from "vitest";
import { type Sniffed, sniff } from "./sniff.ts";

test.each<[string, string, Sniffed]>([
  ["nothing", "", "empty"],
  ["white space", " \n\t", "empty"],
  ["gzip", "\x1f\x8b\x08", "gzip"],
  ["zip", "PK\x03\x04rest", "zip"],
  ["PDF after some bytes", "\n\n%PDF-1.7", "pdf"],
  ["WARC", "WARC/1.0\r\nWARC-Type: warcinfo", "warc"],
  ["RAR", "Rar!\x1a", "unsupported"],
  ["zero bytes", "ab\0cd\0", "binary"],
  ["JSON over lines", '{\n  "title": "x"\n}', "json"],
  ["NDJSON", '{"a":1}\n{"a":2}\n', "ndjson"],
  ["NDJSON with a broken first line", '{"a":1,}\n{"a":2}\n', "ndjson"],
  ["NDJSON with binary in a later line", '{"a":1}\n\0\0\0\n', "ndjson"],
  ["a JSON array", '[ {"a":1} ]', "json-array"],
  ["a text that starts with a bracket", "[Update] The road is open.", "text"],
  ["a page", "<!DOCTYPE html><html>", "html"],
  ["a page after a comment", "<!-- x --><p>Hello", "html"],
  ["a page with a zero byte", "<html>\0</html>", "html"],
  ["RSS", '<?xml version="1.0"?><rss version="2.0">', "feed"],
  ["Atom", '<feed xmlns="http://www.w3.org/2005/Atom">', "feed"],
  ["RDF", '<rdf:RDF xmlns:rdf="x">', "feed"],
  ["NewsML-G2", '<newsMessage xmlns="x">', "newsml"],
  ["NITF", "<nitf>", "nitf"],
  ["mbox", "From a@b Mon Mar  4 18:00:00 2024\nFrom: a@b\n", "mbox"],
  ["a mail", "From: a@b\nTo: c@d\nSubject: x\nDate: y\n\nHello", "email"],
  ["a text that looks like a header", "Note: the road is open.\nDate: Monday\n\nHello", "text"],
  ["CSV", "id,title,text\n1,a,b", "csv"],
  ["semicolons", 'id;"body";date\n', "csv"],
  ["columns in German", 'Nr;"Schlagzeile";"Artikeltext"\n', "csv"],
  ["columns of any name", `hd,pd,td\nA,2024-10-18,"${"word, ".repeat(20)}\nword"\n`, "csv"],
  ["columns of any name apart by tabs", `hd\tpd\ttd\nA\t2024-10-18\t${"word ".repeat(20)}\n`, "csv"],
  ["names of columns over rows without text", "hd,pd,td\nA,B,C\n", "text"],
  ["lines with as many commas", `North, south, and east\nOf all, of old, ${"and word ".repeat(12)}\n`, "text"],
  ["a program", "(function(){var a=1;window.x=function(){return a};})();\n".repeat(3), "unsupported"],
  ["a style sheet", "body{margin:0}\n.a{color:red}\n".repeat(3), "unsupported"],
  [
    "a text with brackets",
    `The ministers (both new) met [in Seoul]; they (again) agreed. ${"word ".repeat(9)}`,
    "text",
  ],
  ["a text with commas", "The road, closed on Monday, is open.\n", "text"],
  ["Markdown", "# A headline\n\nText", "markdown"],
  ["front matter", "---\ntitle: x\n---\nText", "markdown"],
  ["text", "A headline\n\nText", "text"],
])("%s", (_, head, expected) => {
  expect(sniff(Buffer.from(head, "latin1"), "input")).toBe(expected);
});

test("tar is told by its magic; the name decides for Markdown alone", () => {
  const tar = Buffer.alloc(512);
  tar.write("ustar", 257);
  expect(sniff(tar, "x")).toBe("tar");
  expect(sniff(Buffer.from("Text alone"), "notes.md")).toBe("markdown");
  expect(sniff(Buffer.from("<html>"), "page.pdf")).toBe("html");
  expect(sniff(Buffer.from('\uFEFF{\n"a": 1}', "utf16le"), "x")).toBe("json");
});
