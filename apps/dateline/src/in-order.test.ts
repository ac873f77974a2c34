import fc from "fast-check";
import { expect, test } from "vitest";
import { mapInOrder } from "./in-order.ts";

async function* from<T>(items: readonly T[]) {
  yield* items;
}

test("results come in the order of the items, however long each takes, and the window is kept", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 4 }), async (delays, window) => {
      const order: number[] = [];
      let running = 0;
      let most = 0;
      const steps = mapInOrder(from(delays.map((ticks, i) => ({ ticks, i }))), window, async ({ ticks, i }) => {
        running += 1;
        most = Math.max(most, running);
        for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
        running -= 1;
        return i;
      });
      for await (const i of steps) order.push(i);
      expect(order).toEqual(delays.map((_, i) => i));
      expect(most).toBeLessThanOrEqual(window);
    }),
  );
});

test("a failed step is thrown when its turn comes", async () => {
  const seen: number[] = [];
  const steps = mapInOrder(from([1, 2, 3]), 3, async (n) => {
    if (n === 2) throw new RangeError("two");
    return n;
  });
  await expect(
    (async () => {
      for await (const n of steps) seen.push(n);
    })(),
  ).rejects.toThrow("two");
  expect(seen).toEqual([1]);
});
