import { describe, expect, test } from "vitest";
import { longestSentence, splitSentences } from "./split.ts";
import { tokenize } from "./tokenize.ts";

const split = (text: string) => {
  const tokens = tokenize(text);
  const firsts = splitSentences(text, tokens);
  return firsts.map((first, i) =>
    text.slice(tokens.starts[first], tokens.ends[(firsts[i + 1] ?? tokens.starts.length) - 1]),
  );
};

describe("splitSentences", () => {
  test.each([
    ["two sentences", ["Troops left the town.", "Residents returned."]],
    ["titles and initials", ["U.S. Gen. Smith Jr. said so.", "J. K. Adeyemi agreed with Dr. Li."]],
    ["an abbreviation at the end", ["He was flown to the U.S.", "The plane landed at 6 a.m. local time."]],
    ["a quotation", ['"We will stay."', "He hung up."]],
    ["a quotation that goes on", ['"Will you stay?" she asked.']],
    ["curly quotes", ["“We won.”", "The crowd cheered."]],
    ["a quotation closed by the opening mark", ["„We will stay.“", "He hung up.", "“Nobody moved.“", "She left."]],
    ["brackets", ["The law (it passed in May.) is void.", "Nobody knew."]],
    ["decimal figures", ["Inflation rose to 3.5 percent.", "Wages fell 0.2 points."]],
    ["an omission", ["The treaty [...] was never signed.", "It lapsed."]],
    ["an omission at the end", ["The ban cut smoke over the valley [...]", "Doctors saw fewer cases."]],
    ["a name in capitals that is no abbreviation", ["The bank dropped support for IE.", "Clerks cheered."]],
    ["an abbreviation that explains", ["The eastern towns, i.e. Goma and Bukavu, are cut off."]],
    ["a list", ["1. Sign the deal.", "2. Withdraw the troops."]],
    ["a question and a cry", ["Who fired first?", "Nobody!", "Nobody knows."]],
  ])("%s", (_, expected) => {
    expect(split(expected.join(" "))).toEqual(expected);
  });

  test("text without a full stop is cut", () => {
    const tokens = tokenize("word ".repeat(longestSentence * 3));
    expect(splitSentences("word ".repeat(longestSentence * 3), tokens)).toEqual([
      0,
      longestSentence,
      longestSentence * 2,
    ]);
  });

  test("no tokens, no sentences", () => {
    expect(split(" \n ")).toEqual([]);
  });
});
