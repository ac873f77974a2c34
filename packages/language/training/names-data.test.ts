import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { GoldSentence } from "./conllu.ts";
import { newswireFolder } from "./data.ts";
import { gumNames } from "./gum-names.ts";
import { type NamedSentence, readColumns, readMarkedText } from "./names-data.ts";

const folder = (name: string, content: string) => {
  const path = mkdtempSync(join(tmpdir(), "names-"));
  writeFileSync(join(path, name), content);
  return path;
};
const shown = ({ forms, names }: NamedSentence) =>
  names.map(({ start, end, type }) => `${forms.slice(start, end).join(" ")} ${type}`);

describe("readMarkedText", () => {
  test("documents, sentences and names", () => {
    const documents = readMarkedText(
      folder(
        "a.txt",
        "# A note.\n[Amina Diallo|PER] left [Goma|LOC]. She went by bus.\n[M23|ORG] fled.\n\n[Oslo|LOC]'s mayor spoke.\n",
      ),
    );
    expect(documents.map((document) => document.map(shown))).toEqual([
      [["Amina Diallo PER", "Goma LOC"], [], ["M23 ORG"]],
      [["Oslo LOC"]],
    ]);
  });

  test("an unknown type is reported with its line", () => {
    expect(() => readMarkedText(folder("a.txt", "Fine.\n[Goma|PLACE] fell.\n"))).toThrow(
      expect.objectContaining({ code: "data.invalid", site: { input: "a.txt", line: 2 } }),
    );
  });

  test("the texts of this package are well marked", () => {
    const sentences = readMarkedText(newswireFolder).flat();
    expect(sentences.length).toBeGreaterThan(5000);
    for (const { forms } of sentences) expect(forms.join(" ")).not.toMatch(/\|(PER|LOC|ORG|MISC)/);
  });
});

test("readColumns", () => {
  const path = join(folder("a.conll", "Ban\tB-PER\nKi-moon\tI-PER\nleft\tO\n\nUN\tB-ORG\nUK\tB-LOC\n"), "a.conll");
  expect(readColumns(path).map(shown)).toEqual([["Ban Ki-moon PER"], ["UN ORG", "UK LOC"]]);
});

test("gumNames leaves titles out and keeps the run of proper nouns", () => {
  const rows: [form: string, upos: string, head: number, misc: string][] = [
    ["President", "PROPN", 0, "Entity=(1-person-giv-cf1-1-coref"],
    ["Barack", "PROPN", 0, "_"],
    ["Obama", "PROPN", 0, "Entity=1)"],
    ["left", "VERB", -1, "_"],
    ["the", "DET", 5, "Entity=(2-place-new-cf2-2-sgl"],
    ["city", "NOUN", 3, "_"],
    ["of", "ADP", 7, "_"],
    ["Berlin", "PROPN", 5, "Entity=(3-place-new-cf3-1-sgl)2)"],
    ["British", "ADJ", 9, "_"],
  ];
  const sentence: GoldSentence = {
    text: "",
    document: "",
    forms: rows.map(([form]) => form),
    lemmas: [],
    upos: rows.map(([, upos]) => upos),
    xpos: [],
    heads: [1, 3, 1, -1, 5, 3, 7, 5, 3],
    relations: [],
    starts: [],
    misc: rows.map(([, , , misc]) => misc),
  };
  expect(shown(gumNames(sentence, (form) => form === "British"))).toEqual([
    "Barack Obama PER",
    "Berlin LOC",
    "British MISC",
  ]);
});
