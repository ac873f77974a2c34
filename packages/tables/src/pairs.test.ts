import type { Actor, Event } from "@dateline/schema";
import { expect, test } from "vitest";
import { toIntegerId } from "./integer-id.ts";
import { pairsOf } from "./pairs.ts";

const named = (names: string) => [...names].map((name) => ({ name }) as Actor);

test.each([
  ["each actor with each recipient", "ab", "xy", "ax ay bx by"],
  ["nobody named as actor", "", "xy", "-x -y"],
  ["a reciprocal event in both directions", "abc", "", "ab ac ba bc ca cb"],
  ["one party alone", "a", "", "a-"],
  ["nobody", "", "", "--"],
])("%s", (_, actors, recipients, expected) => {
  const pairs = pairsOf({ actors: named(actors), recipients: named(recipients) } as unknown as Event);
  expect(pairs.map(({ actor, recipient }) => `${actor?.name ?? "-"}${recipient?.name ?? "-"}`).join(" ")).toBe(
    expected,
  );
});

test("integer ids are stable, distinct and fit 64 bits", () => {
  expect(toIntegerId("a")).toBe(toIntegerId("a"));
  const ids = Array.from({ length: 10_000 }, (_, i) => toIntegerId(`event-${i}`));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(BigInt(id) >= 10n ** 17n && BigInt(id) < 2n ** 63n).toBe(true);
});
