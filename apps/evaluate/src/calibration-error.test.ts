import { expect, test } from "vitest";
import { calibrationError } from "./calibration-error.ts";

const outcomes = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, isRight: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, isRight: false })),
];

test("as sure as right is no error", () => {
  expect(calibrationError([...outcomes(0.75, 3, 1), ...outcomes(0, 0, 5)])).toBeCloseTo(0);
});

test("bins weigh by their size", () => {
  expect(calibrationError([...outcomes(0.9, 1, 1), ...outcomes(0.2, 0, 2)])).toBeCloseTo(0.3);
});

test("of nothing there is none", () => {
  expect(calibrationError([])).toBeNull();
});
