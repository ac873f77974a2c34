import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { incidents } from "./incidents.ts";

const gold = fileURLToPath(new URL("../../../../fixtures/incidents", import.meta.url));

test("the reports of one happening are found among those that are alike", async () => {
  const { metrics } = await incidents.score(gold);
  expect(metrics.precision, "precision of pairs").toBeGreaterThan(0.85);
  expect(metrics.recall, "recall of pairs").toBeGreaterThan(0.7);
});
