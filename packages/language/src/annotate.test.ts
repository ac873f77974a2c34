import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotate } from "./annotate.ts";
import { loadLanguage } from "./language.ts";

const namesOf = (text: string) =>
  annotate(text).flatMap((sentence) =>
    sentence.names.map(({ start, end, type }) => `${sentence.slice(start, end)} ${type}`),
  );

describe("annotate", () => {
  test("the example of the README", () => {
    const text =
      "Rebels seize airport in Goma\n\nKINSHASA (Reuters) — M23 fighters took the airport of Goma on Monday, Patrick Muyaya said.";
    const [headline, dateline, sentence] = annotate(text);
    expect([headline?.kind, dateline?.kind, sentence?.kind]).toEqual(["headline", "dateline", "body"]);
    expect(sentence?.form(2)).toBe("took");
    expect(sentence?.lemma(2)).toBe("take");
    expect(sentence?.relation(1)).toBe("nsubj");
    expect(sentence?.head(1)).toBe(2);
    expect(sentence?.feature(2, "tense")).toBe("Past");
    expect(sentence?.names.map(({ start, end, type }) => `${sentence.slice(start, end)} ${type}`)).toEqual([
      "M23 ORG",
      "Goma LOC",
      "Patrick Muyaya PER",
    ]);
  });

  test("a passive with its agent", () => {
    const [sentence] = annotate("Two soldiers were killed by gunmen near the border.");
    const form = (token: number) => sentence!.form(token);
    const arcs = Array.from({ length: sentence!.length }, (_, i) => `${form(i)} ${sentence!.relation(i)}`);
    expect(arcs).toEqual(
      expect.arrayContaining(["soldiers nsubj:pass", "were aux:pass", "killed root", "gunmen obl:agent"]),
    );
    expect(sentence!.feature(3, "voice")).toBe("Pass");
    expect(sentence!.feature(1, "number")).toBe("Plur");
  });

  test("the paragraphs of an article", () => {
    const text = "Deal signed\n\nOslo and Bern agreed. Nobody objected.";
    const sentences = annotate(text, [
      { start: 0, end: 11, kind: "headline" },
      { start: 13, end: text.length, kind: "lead" },
    ]);
    expect(sentences.map(({ kind, paragraph, start, end }) => [kind, paragraph, text.slice(start, end)])).toEqual([
      ["headline", 0, "Deal signed"],
      ["body", 1, "Oslo and Bern agreed."],
      ["body", 1, "Nobody objected."],
    ]);
  });

  test("confidence is a share", () => {
    for (const { names } of annotate("Ali Hassan of the African Union met Maria Lopez in Nairobi, Kenya."))
      for (const { confidence } of names) expect(confidence).toBeGreaterThan(0);
  });

  test("the same text gives the same columns", () => {
    const text = "Protesters in Dhaka burned tyres after police arrested Rafiq Islam.";
    expect(annotate(text)).toEqual(annotate(text));
  });

  test("capitals and small letters are read alike", () => {
    expect(namesOf("RUSSIAN FORCES SHELLED KHARKIV ON MONDAY, THE GOVERNOR SAID.")).toContain("KHARKIV LOC");
  });

  test("any text gives trees without cycles and names within their sentence", () => {
    const word = fc.constantFrom(
      "The",
      "U.S.",
      "said",
      "killed",
      "Kim",
      ",",
      ".",
      "(",
      "—",
      "“",
      "that",
      "of",
      "12",
      "🎉",
      "не",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
        for (const sentence of annotate(parts.join(" "))) {
          for (let i = 0; i < sentence.length; i++) {
            let at = i;
            let steps = 0;
            while (at >= 0 && steps <= sentence.length) {
              at = sentence.head(at);
              steps++;
            }
            expect(at).toBe(-1);
          }
          for (const { start, end } of sentence.names) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(sentence.length);
          }
        }
      }),
    );
  });

  test("models load once", () => {
    expect(loadLanguage()).toBe(loadLanguage());
  });
});
