import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
