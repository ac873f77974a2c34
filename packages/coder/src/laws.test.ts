import type { Event } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeEvents } from "./code-events.ts";
import { articleOf } from "./testing.ts";

/** Paragraphs that name everything they speak of: nothing in them refers to another one. */
const reports = [
  "Kenyan troops attacked rebels in Garissa, Kenya, on Monday.",
  "Peru and Chile signed a trade agreement in Santiago, Chile, on Tuesday.",
  "Thousands of protesters marched against the government of Georgia in Tbilisi, Georgia, on Wednesday.",
  "Japan sent 40 tonnes of food to Nepal on Thursday.",
  "The foreign minister of Egypt condemned Ethiopia on Monday.",
  "Police arrested nine opposition activists in Minsk, Belarus, on Tuesday.",
  "Norway will impose sanctions on Myanmar, Norwegian officials said on Wednesday.",
];
const unrelated = "The museum opens at nine and tickets are free.";
const some = fc.shuffledSubarray(reports, { minLength: 1, maxLength: 5 });

const names = (parties: Event["actors"]) => parties.map(({ name, country }) => `${name} ${country}`).sort();

/** What an event says, apart from where in the article it stands. */
function tellingOf({ type, mode, cameo, status, actors, recipients, when, quantities, means, trigger, id }: Event) {
  return JSON.stringify({
    ...{ type, mode, cameo, status, trigger: trigger.text },
    ...{ actors: names(actors), recipients: names(recipients), when: when && [when.start, when.end, when.basis] },
    ...{ quantities: quantities.map(({ kind, value }) => `${kind} ${value}`), means: means.map(({ name }) => name) },
    id: id.slice(id.indexOf("-")),
  });
}

const tellings = (paragraphs: readonly string[]) => codeEvents.run(articleOf(paragraphs)).map(tellingOf).sort();

describe("laws of an article", () => {
  it("has an event in every report that the laws are tried on", () => {
    for (const report of reports) expect([report, tellings([report]).length > 0]).toEqual([report, true]);
  });

  it("an unrelated paragraph anywhere changes no event, nor the part of its id that is its own", () => {
    fc.assert(
      fc.property(some, fc.nat(), (chosen, at) => {
        const more = chosen.toSpliced(at % (chosen.length + 1), 0, unrelated);
        expect(tellings(more)).toEqual(tellings(chosen));
      }),
      { numRuns: 40 },
    );
  });

  it("the order of paragraphs that name everything changes no event", () => {
    fc.assert(
      fc.property(some, (chosen) => {
        expect(tellings(chosen.toReversed())).toEqual(tellings(chosen));
      }),
      { numRuns: 40 },
    );
  });

  it("a report keeps its events beside other reports", () => {
    fc.assert(
      fc.property(some, (chosen) => {
        const together = tellings(chosen);
        for (const report of chosen) expect(together).toEqual(expect.arrayContaining(tellings([report])));
      }),
      { numRuns: 20 },
    );
  });

  it("a repeated report is the same event again, under an id of its own", () => {
    for (const report of reports) {
      const ids = codeEvents.run(articleOf([report, unrelated, report, report])).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("what other words surround a value, its evidence stands where the article has it", () => {
    const noise = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replaceAll(/\s+/g, " ").trim());
    fc.assert(
      fc.property(some, noise, (chosen, mark) => {
        const article = articleOf(chosen.flatMap((report) => [mark, report]).filter((text) => text !== ""));
        for (const event of codeEvents.run(article)) checkEvidence(event, article.text);
      }),
      { numRuns: 40 },
    );
  });
});

/** Every stretch of words in a value is the article's own. */
function checkEvidence(value: unknown, text: string): void {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && "end" in value && "text" in value && typeof value.start === "number")
    expect(text.slice(value.start, value.end as number)).toBe(value.text);
  for (const inner of Object.values(value)) checkEvidence(inner, text);
}
