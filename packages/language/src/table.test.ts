import { describe, expect, test } from "vitest";
import { compileKernel } from "../training/compile-kernel.ts";
import { bucketOf } from "./hash.ts";
import { scoreModule } from "./score-module.ts";
import { bestOf, WeightTable } from "./table.ts";

function tableOf(bits: number, labels: number, bytes: Int8Array): WeightTable {
  return WeightTable.load({ table: { bits, labels, unit: 1, read: () => new Uint8Array(bytes.buffer) } }).table;
}

describe("WeightTable", () => {
  test("sums of rows, whatever the number of labels", () => {
    for (const labels of [1, 4, 8, 17, 51]) {
      const bits = 6;
      const bytes = Int8Array.from({ length: labels << bits }, (_, i) => ((i * 37) % 255) - 127);
      const table = tableOf(bits, labels, bytes);
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

  test("sums go on from kept ones, eights that are not wanted are left out", () => {
    const bits = 6;
    const labels = 20;
    const bytes = Int8Array.from({ length: labels << bits }, (_, i) => ((i * 37) % 255) - 127);
    const table = tableOf(bits, labels, bytes);
    const scores = (features: readonly number[]) => {
      table.features.set(features);
      table.score(features.length);
      return [...table.scores.subarray(0, labels)];
    };
    const whole = scores([5, 77, -3, 1000]);
    table.features.set([5, 77]);
    table.add(2, -1, -1, 9);
    table.features.set([-3, 1000]);
    table.add(2, -1, 9, -1);
    expect([...table.scores.subarray(0, labels)]).toEqual(whole);
    scores([0]);
    table.features.set([5, 77, -3, 1000]);
    table.score(4, 0b010);
    expect([...table.scores.subarray(8, 16)]).toEqual(whole.slice(8, 16));
    expect(bestOf(table, 0b010)).toBe(8 + whole.slice(8, 16).indexOf(Math.max(...whole.slice(8, 16))));
  });

  test("the compiled module is the one of score.wat", async () => {
    expect(Buffer.from(await compileKernel()).toString("base64")).toBe(scoreModule);
  });
});
