import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mutate, seeded } from "../bench/mutate.ts";
import { ingest } from "./index.ts";

const folder = new URL("../fixtures/", import.meta.url);
// A PDF starts a thread each; bench/fuzz.ts reads those by the thousand.
const names = readdirSync(folder).filter((name) => !name.endsWith(".expected.json") && !name.endsWith(".pdf"));
const inputs = names.map((name) => readFileSync(new URL(name, folder)));

test("damaged inputs give articles or issues, never a defect", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(inputs.length - 1), fc.nat(inputs.length - 1), async (seed, which, other) => {
      const bytes = mutate(inputs[which]!, inputs[other]!, seeded(seed));
      const defects: unknown[] = [];
      for await (const record of ingest({ name: names[which]!, bytes })) {
        if ("issue" in record && record.issue.code === "stage.failed") defects.push(record.issue);
      }
      expect(defects).toEqual([]);
    }),
    { numRuns: 400 },
  );
}, 60_000);
