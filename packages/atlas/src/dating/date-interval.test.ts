import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadAtlas } from "../atlas.ts";
import { addDays, intersect, unite } from "./days.ts";

const atlas = loadAtlas();

describe("bounds", () => {
  test.each<[string, string, string | null, string | null]>([
    ["one holder", "British Prime Minister Rishi Sunak spoke.", "2022-10-25", "2024-07-05"],
    ["two holders", "President Joe Biden met British Prime Minister Keir Starmer.", "2024-07-05", "2025-01-20"],
    [
      "leader of an organisation",
      "NATO Secretary General Mark Rutte met President Joe Biden.",
      "2024-10-01",
      "2025-01-20",
    ],
    ["a former holder", "President Joe Biden thanked former Prime Minister Boris Johnson.", "2022-09-06", "2025-01-20"],
    [
      "a date without a year",
      "President Joe Biden and British Prime Minister Keir Starmer spoke. The ship sank on November 3.",
      "2024-11-03",
      "2025-01-20",
    ],
    [
      "a weekday in a report comes after the dates told",
      "Shells fell between November 3 and 5, officials said Friday. Presidents Emmanuel Macron and President Joe Biden met British Prime Minister Keir Starmer.",
      "2024-11-08",
      "2025-01-20",
    ],
    ["a date with a year", "It happened on 14 March 2023, President Joe Biden said.", "2023-03-14", "2025-01-20"],
    [
      "a date ahead does not bound",
      "The vote will be held on 14 March 2031, President Joe Biden said.",
      "2021-01-20",
      "2025-01-20",
    ],
  ])("%s", (_label, text, earliest, latest) => {
    expect(atlas.dateInterval(text)).toMatchObject({ earliest, latest });
  });

  test.each([
    ["nobody in office", "A storm hit the coast on Friday."],
    ["a name without its office", "Keir Starmer spoke."],
    ["nothing", ""],
  ])("%s: no interval", (_label, text) => {
    expect(atlas.dateInterval(text)).toBeNull();
  });

  test("evidence is the words of the text", () => {
    const text = "On Monday, South Korean President Yoon Suk Yeol said so.";
    expect(atlas.dateInterval(text)?.evidence.map(({ rule, evidence }) => [rule, evidence.text])).toEqual([
      ["office", "South Korean President Yoon Suk Yeol"],
    ]);
  });

  test("evidence that contradicts is left out", () => {
    const text = "President Joe Biden quoted British Prime Minister Margaret Thatcher.";
    expect(atlas.dateInterval(text)).toMatchObject({ earliest: "2021-01-20", evidence: { length: 1 } });
  });
});

test("united ranges are sorted, apart and allow the same days", () => {
  const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays("2020-01-01", count));
  const range = fc.tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), day, (ranges, probe) => {
      const united = unite(ranges);
      for (let i = 1; i < united.length; i++) expect(united[i]!.start > addDays(united[i - 1]!.end, 1)).toBe(true);
      const holds = (list: typeof ranges) => intersect(list, [{ start: probe, end: probe }]).length > 0;
      expect(holds(united)).toBe(holds(ranges));
    }),
  );
});
