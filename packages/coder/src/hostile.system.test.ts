import { hostileTexts } from "@dateline/language/testing";
import { describe, expect, test } from "vitest";
import { codeEvents } from "./code-events.ts";
import { explain } from "./explain.ts";
import { articleOf } from "./testing.ts";

test.each(hostileTexts)("survives %s", (_, text) => {
  if (text.trim() === "") return;
  const article = articleOf([text.trim()]);
  for (const event of codeEvents.run(article)) {
    codeEvents.output.parse(event);
    expect(explain(article, event)).not.toEqual([]);
  }
});

const repeated: readonly (readonly [name: string, text: string])[] = [
  ["one name", "Nairobi "],
  ["one person", "John Smith "],
  ["a list of places", "Nairobi, Kenya, Lagos, Paris and "],
  ["quotations", '"He said so." '],
  ["figures", "12 "],
  ["one event", "Kenya attacked Somalia. "],
  ["one toll", "At least 12 people were killed. "],
  ["reports in reports", "He said that "],
  [
    "a story",
    "On Monday rebels attacked a convoy near Goma, killing 12 soldiers. “We will retaliate,” the army said. Police arrested nine protesters in Nairobi. ",
  ],
];

describe("time grows with the length of the text and no faster", () => {
  test.each(repeated)("%s", (_, text) => {
    const secondsFor = (characters: number) => {
      const article = articleOf([text.repeat(Math.ceil(characters / text.length)).trim()]);
      const before = process.cpuUsage();
      codeEvents.run(article);
      return process.cpuUsage(before).user / 1e6;
    };
    secondsFor(20_000);
    const short = Math.max(secondsFor(40_000), 0.02);
    // Eight times the text: 64 times the time if anything in it were quadratic.
    expect(secondsFor(320_000) / short).toBeLessThan(24);
  });
});
