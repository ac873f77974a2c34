import type { PipelineError } from "@dateline/schema";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readLines, readNdjson, toNdjsonLine } from "./ndjson.ts";
import { collect } from "./testing.ts";

const bytesOf = (text: string) => Buffer.from(text);

test("any records come back, however the bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.json()), fc.integer({ min: 1, max: 7 }), async (values, size) => {
      const all = bytesOf(values.map((value) => toNdjsonLine(JSON.parse(value))).join(""));
      const cut: Uint8Array[] = [];
      for (let i = 0; i < all.length; i += size) cut.push(all.subarray(i, i + size));
      expect(await collect(readNdjson(cut, z.unknown()))).toEqual(values.map((value) => JSON.parse(value)));
    }),
  );
});

test.each([
  ["LF, CRLF and no last line break", "a\r\nb\nc", ["a", "b", "c"]],
  ["CRLF cut between chunks", "a\r|\nb\n", ["a", "b"]],
  ["a byte-order mark", "\uFEFFa\n\uFEFFb\n", ["a", "\uFEFFb"]],
  ["empty lines keep their number", "\n\na\n", ["", "", "a"]],
  ["nothing", "", []],
])("lines: %s", async (_, text, lines) => {
  expect((await collect(readLines(text.split("|").map(bytesOf)))).map((line) => line.text)).toEqual(lines);
});

test.each([
  ["not JSON", '{"a":1}\nnope\n{"a":2}\n', "ndjson.malformed", { line: 2 }],
  ["another shape", '{"a":1}\n{"b":1}\n{"a":2}\n', "schema.invalid", { line: 2 }],
  ["bytes that are no UTF-8", '{"a":1}\n\u00ff\n{"a":2}\n', "input.encoding", { line: 2 }],
  ["a line that is too long", `{"a":1}\n${"x".repeat(100)}\n{"a":2}\n`, "ndjson.line-too-long", { line: 2 }],
])("%s is reported with its line and loses nothing else", async (label, text, code, site) => {
  const bytes = Buffer.from(text, label.startsWith("bytes") ? "latin1" : "utf8");
  const errors: PipelineError[] = [];
  const onError = (error: PipelineError) => errors.push(error);
  const lines =
    code === "ndjson.line-too-long"
      ? (await collect(readLines([bytes.subarray(0, 30), bytes.subarray(30)], onError, 50))).map((line) => line.text)
      : await collect(readNdjson([bytes], z.looseObject({ a: z.number() }), onError));
  expect(lines).toHaveLength(2);
  expect(errors).toMatchObject([{ code, site }]);
});
