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
    expect(lines.some((line) => line.startsWith('actor Kenya [KEN], named: "Kenya" (0–5)'))).toBe(true);
    expect(lines.some((line) => line.startsWith("said by United Nations (say)"))).toBe(true);
  });

  it("says when the event is not the article's", () => {
    expect(() => explain(articleOf(["Kenya attacked Somalia."]), event!)).toThrow(PipelineError);
  });
});
