import { describe, expect, it } from "vitest";
import { findTimes } from "./find-times.ts";

const context = { published: "2024-10-18", publishedInterval: null };

describe("findTimes", () => {
  it("gives offsets, days, precision and basis", () => {
    const text = "Rebels attacked the town last Friday, officials said.";
    const [time] = findTimes(text, context);
    expect(text.slice(time!.start, time!.end)).toBe("last Friday");
    expect(time!.when).toEqual({
      start: "2024-10-11",
      end: "2024-10-11",
      precision: "day",
      basis: "relative",
      evidence: { start: 25, end: 36, text: "last Friday" },
    });
  });
});
