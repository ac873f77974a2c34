import fc from "fast-check";
import { expect, it } from "vitest";
import { calibrate } from "./calibrate.ts";

it("is a share that rises with the score", () => {
  const score = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(score, score, (a, b) => {
      const [low, high] = [calibrate(Math.min(a, b)), calibrate(Math.max(a, b))];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});
