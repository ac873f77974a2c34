import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entities } from "./entities.ts";

const file = (...lines: string[]) => {
  const path = join(mkdtempSync(join(tmpdir(), "gold-")), "gold.conll");
  writeFileSync(path, `${lines.join("\n")}\n\n`);
  return path;
};

test("strict spans, without MISC", async () => {
  const path = file(
    "French\tB-MISC",
    "President\tO",
    "Emmanuel\tB-PER",
    "Macron\tI-PER",
    "arrived\tO",
    "in\tO",
    "Berlin\tB-LOC",
    "on\tO",
    "Monday\tB-ORG",
    ".\tO",
  );
  expect(await entities.score(path)).toEqual({
    n: 1,
    metrics: { precision: 1, recall: 2 / 3, f1: 0.8, byType: { PER: 1, LOC: 1, ORG: 0 } },
  });
});

test("a line that is no token and tag", async () => {
  await expect(entities.score(file("Berlin LOC"))).rejects.toMatchObject({ code: "gold.invalid" });
});
