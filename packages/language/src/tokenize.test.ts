import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classAt, SPACE } from "./characters.ts";
import { tokenize } from "./tokenize.ts";

const forms = (text: string) => {
  const { starts, ends } = tokenize(text);
  return starts.map((start, i) => text.slice(start, ends[i]));
};

const isBlank = (text: string, from: number, to: number) => {
  for (let at = from; at < to; at++) if (classAt(text, at) !== SPACE) return false;
  return true;
};

describe("tokenize", () => {
  test.each([
    ["clitics", "They don't, can't and won't say it's Kim's.", "They do n't , ca n't and wo n't say it 's Kim 's ."],
    ["curly quotes", "“We’re done,” the minister’s aide said.", "“ We ’re done , ” the minister ’s aide said ."],
    ["plural possessive", "the rebels' camp", "the rebels ' camp"],
    ["names with apostrophes", "O'Brien met Jo'rabek in N'Djamena", "O'Brien met Jo'rabek in N'Djamena"],
    ["contractions", "They cannot go", "They can not go"],
    ["hyphens", "a Tehran-backed, anti-government al-Shabaab", "a Tehran - backed , anti-government al - Shabaab"],
    ["abbreviations", "U.S. Gen. J. Smith Jr. of Acme Inc. said", "U.S. Gen. J. Smith Jr. of Acme Inc. said"],
    ["stop after an ordinary word", "He left. She stayed.", "He left . She stayed ."],
    ["no before a figure only", "No. 5 said no.", "No. 5 said no ."],
    ["figures", "$3.5 billion, 1,200 people, 10:30, 9/11, 45%", "$ 3.5 billion , 1,200 people , 10:30 , 9/11 , 45 %"],
    ["units", "a 5km march at 10am on the 18th in the 1990s", "a 5 km march at 10 am on the 18th in the 1990s"],
    [
      "addresses",
      "See https://a.example/x?y=1. Or (b@c.example).",
      "See https://a.example/x?y=1 . Or ( b@c.example ) .",
    ],
    ["marks in runs", "What?! No... -- yes", "What ?! No ... -- yes"],
    ["glued sentences", "The end.The start", "The end . The start"],
    ["firms", "AT&T and Q&A", "AT&T and Q&A"],
    ["emoji", "Win🎉🎉 now", "Win 🎉🎉 now"],
    ["soft hyphen", "gov\u00ADernment", "gov\u00ADernment"],
    ["right to left", "قال الرئيس اليوم", "قال الرئيس اليوم"],
  ])("%s", (_, text, expected) => {
    expect(forms(text).join(" ")).toBe(expected);
  });

  test("tokens and the gaps between them give back any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const { starts, ends } = tokenize(text);
        let at = 0;
        for (const [i, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(ends[i]).toBeGreaterThan(start);
          expect(isBlank(text, at, start)).toBe(true);
          at = ends[i]!;
        }
        expect(isBlank(text, at, text.length)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
