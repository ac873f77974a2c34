import { describe, expect, test } from "vitest";
import { compileKernel } from "../training/compile-kernel.ts";
import { bucketOf } from "./hash.ts";
import { scoreModule } from "./score-module.ts";
import { bestOf, WeightTable } from "./table.ts";

describe("WeightTable", () => {
  test("sums of rows, whatever the number of labels", () => {
    for (const labels of [1, 4, 8, 17, 51]) {
      const bits = 6;
      const bytes = Int8Array.from({ length: labels << bits }, (_, i) => ((i * 37) % 255) - 127);
      const table = new WeightTable(bits, labels, 1, new Uint8Array(bytes.buffer));
      const features = [12345, -99, 0, 7, 12345];
      table.features.set(features);
      table.score(features.length);
      const expected = Array.from({ length: labels }, (_, label) =>
        features
          .map((feature) => bytes[bucketOf(feature, 32 - bits) * labels + label]!)
          .reduce((sum, byte) => sum + byte * Math.abs(byte), 0),
      );
      expect([...table.scores.subarray(0, labels)]).toEqual(expected);
      expect(bestOf(table)).toBe(expected.indexOf(Math.max(...expected)));
    }
  });

  test("the compiled module is the one of score.wat", async () => {
    expect(Buffer.from(await compileKernel()).toString("base64")).toBe(scoreModule);
  });
});
