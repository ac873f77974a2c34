import { expect, test } from "vitest";
import { annotate } from "./annotate.ts";
import { longestSentence } from "./split.ts";
import { hostileTexts } from "./testing.ts";

test.each(hostileTexts)("survives %s", (_, text) => {
  const sentences = annotate(text, [{ start: 0, end: text.length, kind: "body" }]);
  let at = 0;
  for (const sentence of sentences) {
    expect(sentence.length).toBeLessThanOrEqual(longestSentence);
    expect(sentence.heads.filter((head) => head === -1).length).toBeGreaterThan(0);
    for (let i = 0; i < sentence.length; i++) {
      if (sentence.starts[i]! < at || sentence.ends[i]! <= sentence.starts[i]!)
        throw new Error(`token ${i} is out of order`);
      at = sentence.ends[i]!;
    }
  }
  expect(at).toBeLessThanOrEqual(text.length);
});

test.each(["the troops moved on and ", "(", "1) ", "“a” said ", "x", "U.S. "])(
  "time grows as a text of “%s” does",
  (part) => {
    const seconds = (times: number) => {
      const text = part.repeat(times);
      const before = process.cpuUsage();
      annotate(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    seconds(5000);
    expect(seconds(20_000)).toBeLessThan(8 * seconds(5000) + 0.2);
  },
);
