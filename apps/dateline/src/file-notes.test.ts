import { expect, test } from "vitest";
import { describeFiles } from "./file-notes.ts";
import { formats } from "./formats.ts";

test("files are told in groups, with what their names do not say", () => {
  expect(describeFiles(["acled.csv", "articles.csv", "dataset.sqlite", "events.csv", "manifest.json"])).toEqual([
    "  Tables         events.csv (start here: one row per event), articles.csv",
    "  ACLED style    acled.csv (31 columns)",
    "  Other formats  dataset.sqlite",
    "  Run            manifest.json (inputs, options, counts, hashes)",
  ]);
});

test("every file of every format is told once, in lines that fit a terminal", () => {
  const files = Object.values(formats).flatMap((exporters) => exporters.map((exporter) => exporter.file));
  const lines = describeFiles(files);
  const words = lines.join(" ").split(/[\s,]+/);
  for (const file of files) expect(words.filter((word) => word === file)).toHaveLength(1);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
});
