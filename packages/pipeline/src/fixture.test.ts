import { AcledExclusion, AcledSubEventType, PloverType, Status } from "@dateline/schema";
import { codedArbitrary } from "@dateline/schema/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFixture } from "./testing.ts";

const fixture = readFixture();
const events = fixture.flatMap((coded) => coded.events);

/** Dotted paths of the leaves of some records that hold a value, and of those that are null. */
function leaves(records: readonly unknown[]): { present: Set<string>; missing: Set<string> } {
  const present = new Set<string>();
  const missing = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    if (value === null) missing.add(path);
    else if (Array.isArray(value)) for (const entry of value) walk(entry, path);
    else if (typeof value === "object") for (const [key, child] of Object.entries(value)) walk(child, `${path}.${key}`);
    else present.add(path);
  };
  for (const record of records) walk(record, "");
  return { present, missing };
}

test("the fixture holds every leaf of the model, and every one that can be null also as null", () => {
  const all = leaves(fc.sample(codedArbitrary, { numRuns: 400, seed: 7 }));
  const held = leaves(fixture);
  expect([...all.present].filter((path) => !held.present.has(path))).toEqual([]);
  expect([...all.missing].filter((path) => !held.missing.has(path))).toEqual([]);
});

test("its evidence is where it says", () => {
  const wrong: string[] = [];
  for (const { article, events } of fixture) {
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("start" in value && "end" in value && "text" in value) {
        const words = article.text.slice(Number(value.start), Number(value.end));
        if (words !== value.text) wrong.push(`${words} is not ${value.text}`);
      }
      for (const child of Object.values(value)) walk(child);
    };
    walk(events);
    walk(article.publishedAt);
    walk(article.dateline);
  }
  expect(wrong).toEqual([]);
});

test("it has an event of every type, status, ACLED sub-event type and reason for none", () => {
  expect(new Set(events.map((event) => event.type))).toEqual(new Set(PloverType.options));
  expect(new Set(events.map((event) => event.status))).toEqual(new Set(Status.options));
  expect(new Set(events.flatMap((event) => event.acled?.subEventType ?? []))).toEqual(
    new Set(AcledSubEventType.options),
  );
  expect(new Set(events.flatMap((event) => event.acledExclusion ?? []))).toEqual(new Set(AcledExclusion.options));
});
