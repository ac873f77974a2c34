import { expect, test } from "vitest";
import { belowFloor, raiseFloors } from "./floors.ts";

const floor = { task: "types", gold: "a.ndjson", corpusSha256: "x", metrics: { f1: 0.5 } };
const measured = (f1: number, corpusSha256 = "x") => ({ task: "types", gold: "a.ndjson", n: 9, corpusSha256, f1 });

test.each([
  ["as pinned", measured(0.5), 0],
  ["better", measured(0.9), 0],
  ["within noise", measured(0.4996), 0],
  ["worse", measured(0.49), 1],
  ["on other gold", measured(0.9, "y"), 1],
])("a figure %s misses %s floors", (_, measurement, misses) => {
  expect(belowFloor(floor, measurement)).toHaveLength(misses);
});

test("a share of false alarms is held from above", () => {
  const alarms = { ...floor, metrics: { falseViolentShare: 0.4 } };
  const share = (falseViolentShare: number) => ({ ...measured(1), falseViolentShare });
  expect(belowFloor(alarms, share(0.3))).toEqual([]);
  expect(belowFloor(alarms, share(0.41))).toHaveLength(1);
});

test("floors rise, and fall only when that is allowed", () => {
  const raise = (f1: number, allow: boolean) =>
    raiseFloors([floor], [{ gold: "a.ndjson", measurement: measured(f1) }], allow);
  expect(raise(0.61239, false)[0]?.metrics).toEqual({ f1: 0.6123 });
  expect(() => raise(0.4, false)).toThrow("f1 is 0.4, the floor is 0.5");
  expect(raise(0.4, true)[0]?.metrics).toEqual({ f1: 0.4 });
});
