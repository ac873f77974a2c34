import { expect, it } from "vitest";
import { fitShares } from "./fit-shares.ts";

const outcomes = (score: number, right: number, wrong: number) =>
  [...Array(right).fill(true), ...Array(wrong).fill(false)].map((isRight: boolean) => ({
    confidence: 0,
    score,
    isRight,
  }));

it("gives the share that is right by score", () => {
  expect(fitShares([...outcomes(0.8, 8, 2), ...outcomes(0.2, 1, 9)], 10)).toEqual([
    [0.2, 0.1],
    [0.8, 0.8],
  ]);
});

it("pools neighbours that fall", () => {
  expect(fitShares([...outcomes(0.2, 1, 9), ...outcomes(0.4, 6, 4), ...outcomes(0.6, 4, 6)], 10)).toEqual([
    [0.2, 0.1],
    [0.5, 0.5],
  ]);
});

it("has nothing to say of nothing", () => {
  expect(fitShares([])).toEqual([]);
});
