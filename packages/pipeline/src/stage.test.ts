import type { PipelineError } from "@dateline/schema";
import { expect, test } from "vitest";
import { z } from "zod";
import { applyStage, defineStage } from "./stage.ts";
import { collect } from "./testing.ts";

const Count = z.strictObject({ id: z.string(), n: z.number().max(9) });
const split = defineStage({
  name: "split-number",
  version: "1",
  input: Count,
  output: Count,
  run: ({ id, n }) => {
    if (n < 0) throw new RangeError("negative");
    return Array.from({ length: n }, (_, i) => ({ id: `${id}.${i}`, n: n === 3 ? 99 : 1 }));
  },
});

test("one record gives zero or more", async () => {
  const records = [
    { id: "a", n: 0 },
    { id: "b", n: 2 },
  ];
  expect(await collect(applyStage(split, records))).toEqual([
    { id: "b.0", n: 1 },
    { id: "b.1", n: 1 },
  ]);
});

test.each([
  ["bad input", "schema.invalid", { id: "x", n: 99 }, { stage: "split-number", recordId: "x", field: "n" }],
  ["a stage that throws", "stage.failed", { id: "y", n: -1 }, { stage: "split-number", recordId: "y" }],
  ["bad output", "schema.invalid", { id: "z", n: 3 }, { stage: "split-number", recordId: "z", field: "n" }],
])("%s gives no output, names stage and record, and the rest goes on", async (_, code, bad, site) => {
  const errors: PipelineError[] = [];
  const out = await collect(applyStage(split, [bad, { id: "ok", n: 1 }], (error) => errors.push(error)));
  expect(out).toEqual([{ id: "ok.0", n: 1 }]);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ code, site });
});

test("without onError the first failure is thrown", async () => {
  await expect(collect(applyStage(split, [{ id: "y", n: -1 }]))).rejects.toMatchObject({ code: "stage.failed" });
});
