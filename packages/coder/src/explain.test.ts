import { PipelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { codeEvents } from "./code-events.ts";
import { explain } from "./explain.ts";
import { articleOf } from "./testing.ts";

describe("explain", () => {
  const article = articleOf(["Kenya agreed to lift sanctions on Somalia, the United Nations said."]);
  const [event] = codeEvents.run(article);

  it("names rule, content, tree and the words of each party", () => {
    const lines = explain(article, event!);
    expect(lines[0]).toMatch(/^AGREE, occurred: "agreed"/);
    expect(lines.some((line) => /^rule AGREE\/agree\+content: data\/frames\/AGREE\.csv line \d+$/.test(line))).toBe(
      true,
    );
    expect(lines).toContain("  Kenya ←nsubj– agreed");
    expect(lines.some((line) => line.startsWith('actor Kenya [KEN], named by a country\'s name: "Kenya" (0–5)'))).toBe(
      true,
    );
    expect(lines.some((line) => line.startsWith("said by United Nations (say)"))).toBe(true);
  });

  it("has a line for every value of an event, with its words", () => {
    const rich = articleOf([
      "Somali rebels may have killed at least 12 Kenyan soldiers with a car bomb in Garissa, Kenya, on Monday, the army said.",
    ]);
    const [killing] = codeEvents.run(rich);
    const lines = explain(rich, killing!);
    for (const start of [
      "status ",
      "CAMEO ",
      'role recipient: "at least 12 Kenyan soldiers"',
      "when ",
      "where Garissa [KEN]",
      "quantity killed 12",
      "fatalities 12",
      "means car bomb",
      "said by ",
    ])
      expect([start, lines.some((line) => line.startsWith(start))]).toEqual([start, true]);
    expect(lines.some((line) => /^status \w+: .*"may"/.test(line))).toBe(true);
    expect(lines.filter((line) => line.endsWith(" root"))).toHaveLength(1);
  });

  it("says when the event is not the article's", () => {
    expect(() => explain(articleOf(["Kenya attacked Somalia."]), event!)).toThrow(PipelineError);
  });
});
