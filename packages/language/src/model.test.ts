import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readModel } from "./model.ts";

test("a model of another format is refused", () => {
  const folder = mkdtempSync(join(tmpdir(), "model-"));
  writeFileSync(join(folder, "model.json"), '{"format":0}');
  expect(() => readModel(folder)).toThrow(
    expect.objectContaining({ code: "model.invalid", site: { input: "model.json" } }),
  );
});

test("a missing file is named without its folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "model-"));
  expect(() => readModel(folder)).toThrow(/^model\.invalid at input model\.json: file is missing$/);
});

test.each([
  ["no gzip", Buffer.from("weights")],
  ["another size", gzipSync("weights")],
])("a damaged file is named: %s", (_, bytes) => {
  const folder = mkdtempSync(join(tmpdir(), "model-"));
  const description = createRequire(import.meta.url).resolve("@dateline/language-model/model.json");
  copyFileSync(description, join(folder, "model.json"));
  writeFileSync(join(folder, "tagger.bin.gz"), bytes);
  expect(() => readModel(folder)).toThrow(
    expect.objectContaining({ code: "model.invalid", site: { input: "tagger.bin.gz" } }),
  );
});
