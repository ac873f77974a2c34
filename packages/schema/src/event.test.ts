import fc from "fast-check";
import { expect, test } from "vitest";
import { Coded } from "./coded.ts";
import { Event } from "./event.ts";
import { codedArbitrary, eventArbitrary } from "./testing.ts";

test("every generated record is valid, and parsing is the identity", () => {
  fc.assert(
    fc.property(codedArbitrary, (coded) => {
      expect(Coded.parse(coded)).toEqual(coded);
    }),
  );
});

test.each([
  ["lower-case country", { actors: [{ country: "deu" }] }, "actors.0.country"],
  ["a code that is no country", { actors: [{ country: "ZZZ" }] }, "actors.0.country"],
  ["confidence above one", { confidence: { value: 1.2, factors: [] } }, "confidence.value"],
  ["a day that does not exist", { when: { start: "2024-02-30" } }, "when.start"],
  ["a mode of another type", { type: "AGREE", quad: 1, mode: "riot" }, "mode"],
  ["a quad that is not the type's", { type: "AGREE", mode: null, quad: 4 }, "quad"],
  ["a Goldstein score that is not the code's", { cameo: "190", goldstein: 3 }, "goldstein"],
  ["neither an ACLED type nor a reason", { acled: null, acledExclusion: null }, "acledExclusion"],
  ["an unknown key", { notes: "x" }, ""],
])("refuses %s", (_, change, path) => {
  const [event] = fc.sample(
    eventArbitrary.filter((candidate) => candidate.actors.length > 0 && candidate.when !== null),
    { numRuns: 1, seed: 1 },
  );
  const broken = structuredClone(event) as Record<string, unknown>;
  for (const [key, value] of Object.entries(change)) {
    const old = broken[key];
    broken[key] =
      Array.isArray(old) && Array.isArray(value)
        ? old.map((entry, i) => ({ ...entry, ...(value[i] ?? {}) }))
        : isPlain(old) && isPlain(value)
          ? { ...old, ...value }
          : value;
  }
  const paths = Event.safeParse(broken).error?.issues.map((issue) => issue.path.join("."));
  expect(paths).toContain(path);
});

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
