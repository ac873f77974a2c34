import { When } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAmounts } from "../quantity/amounts.ts";
import { findTimes } from "../when/index.ts";
import { scanWords } from "./scan-words.ts";

const vocabulary =
  "the a an last next this early late mid of in on by since until from to between and or - – , . ' ( ) % $ 1 2 18 31 99 1998 2024 1,200 2.5 10:35 10/18 10/18/2024 2024-10-18 th st s a.m. GMT Oct. Oct October may March Sunday Fri week weeks year years day days quarter third second first half two twenty nineteen ninety hundred thousand million dozen dozens several few ago earlier later before after end beginning Christmas Eve summer weekend tomorrow now daily every each at noon at least more than up to".split(
    " ",
  );
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 25 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 25 }).map((words) => words.join("")),
);
const day = fc
  .date({ min: new Date("0002-01-01"), max: new Date("9998-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const runs = { numRuns: 500 };

describe("laws", () => {
  it("every character that is not white space is in exactly one word", () => {
    fc.assert(
      fc.property(text, (written) => {
        const { list } = scanWords(written);
        let at = 0;
        for (const { start, end } of list) {
          expect(written.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(written.slice(at).trim()).toBe("");
      }),
      runs,
    );
  });

  it("times stand in order, point at their words and are days of the model", () => {
    fc.assert(
      fc.property(text, day, (written, published) => {
        let at = 0;
        for (const { start, end, when } of findTimes(written, { published, publishedInterval: null })) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
          if (when === null) continue;
          expect(When.safeParse(when).error).toBeUndefined();
          expect(when.evidence).toEqual({ start, end, text: written.slice(start, end) });
        }
        expect(at).toBeLessThanOrEqual(written.length);
      }),
      runs,
    );
  });

  it("what stands before a sentence moves its times and changes nothing else", () => {
    fc.assert(
      fc.property(text, day, (written, published) => {
        const context = { published, publishedInterval: null };
        const alone = findTimes(written, context);
        const moved = findTimes(scanWords(`Noise. ${written}`, 7), context);
        expect(moved.map(({ start, value }) => [start - 7, value])).toEqual(
          alone.map(({ start, value }) => [start, value]),
        );
      }),
      runs,
    );
  });

  it("amounts are finite and keep their bounds", () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const { value, min, max, first, next } of readAmounts(scanWords(written), () => false)) {
          expect(next).toBeGreaterThan(first);
          expect(Number.isFinite(value) && value >= 0).toBe(true);
          expect((min ?? value) <= value && value <= (max ?? value)).toBe(true);
        }
      }),
      runs,
    );
  });

  it.each([
    ["figures", "9".repeat(50_000)],
    ["groups of figures", "1,".repeat(25_000)],
    ["slashes", "1/".repeat(25_000)],
    ["spaced figures", "1998 ".repeat(10_000)],
    ["number words", "twenty ".repeat(10_000)],
    ["scales", `2 ${"million ".repeat(10_000)}`],
    ["hyphens", "two-".repeat(10_000)],
    ["stops between letters", "a.".repeat(25_000)],
    ["apostrophes", "a'".repeat(25_000)],
    ["openers", "the last early late ".repeat(10_000)],
    ["ranges", "from May to ".repeat(5_000)],
    ["nested parts", "the end of ".repeat(5_000)],
    ["days before", "the day before ".repeat(4_000)],
  ])("%s without end are read", (_, written) => {
    const words = scanWords(written);
    expect(words.list.at(-1)!.end).toBeLessThanOrEqual(written.length);
    expect(findTimes(words, { published: "2024-10-18", publishedInterval: null })).toBeInstanceOf(Array);
    expect(readAmounts(words, () => false)).toBeInstanceOf(Array);
  });
});
