import { expect, test } from "vitest";
import { defaultLimits } from "../limits.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlainText, splitParagraphs } from "./plain-text.ts";

const reading = { input: "input", limits: defaultLimits, depth: 0 };
const line = "The two ministers met in the capital on Tuesday and agreed to reopen";

test.each([
  ["apart by blank lines", "A\n\nB\n \nC", ["A", "B", "C"]],
  ["one a line", `${line} ${line}.\n${line} ${line}.`, [`${line} ${line}.`, `${line} ${line}.`]],
  ["wrapped to a column", `${line}\n${line}\nthe border.\n\nNext.`, [`${line} ${line} the border.`, "Next."]],
  ["lines of other systems", "A\r\n\r\nB\rC", ["A", "B", "C"]],
  ["verse stays lines", "Roses\nViolets", ["Roses", "Violets"]],
])("paragraphs %s", (_, text, expected) => {
  expect(splitParagraphs(text)).toEqual(expected);
});

test.each([
  ["a headline", `Ministers reopen border\n\n${line}.`, "Ministers reopen border"],
  ["a sentence is none", `${line} the border crossing at noon on the same day.\n\nNext.`, null],
  ["a dateline is none", `SEOUL, Oct 18 (Reuters) - North and south met.\n\nNext.`, null],
  ["one paragraph is text", "Ministers reopen border", null],
])("headline of text: %s", (_, text, title) => {
  expect(readPlainText(Buffer.from(text), reading).title).toBe(title);
});

test.each<[string, string, [string, string][]]>([
  ["emphasis", "# T\n\nA **bold** and *slanted* `code` word.", [["body", "A bold and slanted code word."]]],
  ["names with underscores stay", "# T\n\nThe file_name_here stays.", [["body", "The file_name_here stays."]]],
  [
    "links and images",
    "# T\n\nSee [the report](https://x.org/a) ![pic](p.jpg) now.",
    [["body", "See the report now."]],
  ],
  [
    "lists and quotes",
    "# T\n\n- one\n- two\n\n1. three\n\n> said\n> so",
    [
      ["list", "one"],
      ["list", "two"],
      ["list", "three"],
      ["quote", "said so"],
    ],
  ],
  [
    "headings",
    "T\n===\n\nText.\n\nSub\n---\n\nMore.",
    [
      ["body", "Text."],
      ["subheading", "Sub"],
      ["body", "More."],
    ],
  ],
  ["code and tables go", "# T\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n\nText.", [["body", "Text."]]],
  ["markup goes", "# T\n\nA <b>word</b><script>x</script>.", [["body", "A wordx."]]],
])("Markdown: %s", (_, text, expected) => {
  const { title, paragraphs } = readMarkdown(Buffer.from(text), reading);
  expect(title).toBe("T");
  expect(paragraphs.map(({ kind, text }) => [kind, text])).toEqual(expected);
});

test.each<[string, string, string[], string | null, string[]]>([
  [
    "a byline and a day",
    "By Ana Ruiz and Bo Li\nFriday, 18 October 2024",
    ["Ana Ruiz", "Bo Li"],
    "18 October 2024",
    [],
  ],
  ["on one line", "By Ana Ruiz | Published: October 18, 2024 9:30 am", ["Ana Ruiz"], "October 18, 2024", []],
  ["in another order and language", "Stand: 18. Oktober 2024\n\nVon Ana Ruiz", ["Ana Ruiz"], "18. Oktober 2024", []],
  ["a lead stays", "By night they came\n\nBy Ana Ruiz", ["Ana Ruiz"], null, ["By night they came"]],
  ["a day in a sentence stays", "The war ended on 18 October 2024.", [], null, ["The war ended on 18 October 2024."]],
])("opening of a text: %s", (_, opening, bylines, written, kept) => {
  const draft = readPlainText(Buffer.from(`Ministers reopen border\n\n${opening}\n\n${line} it.`), reading);
  expect(draft.bylines).toEqual(bylines);
  expect(draft.publishedAt?.written ?? null).toBe(written);
  expect(draft.paragraphs.map(({ text }) => text)).toEqual([...kept, `${line} it.`]);
});
