import { describe, expect, test } from "vitest";
import { checkTree } from "./check-tree.ts";
import type { GoldSentence } from "./conllu.ts";
import { readNewsTrees, treesFolder } from "./data.ts";

type Row = [form: string, upos: string, xpos: string, head: number, relation: string];

const site = { input: "news-train-x.conllu", line: 1 };
const sound: Row[] = [
  ["The", "DET", "DT", 2, "det"],
  ["rebels", "NOUN", "NNS", 3, "nsubj"],
  ["fled", "VERB", "VBD", 0, "root"],
];
function sentence(rows: readonly Row[]): GoldSentence {
  return {
    text: rows.map(([form]) => form).join(" "),
    document: "",
    forms: rows.map(([form]) => form),
    lemmas: rows.map(([form]) => form),
    upos: rows.map(([, upos]) => upos),
    xpos: rows.map(([, , xpos]) => xpos),
    heads: rows.map(([, , , head]) => head - 1),
    relations: rows.map(([, , , , relation]) => relation),
    starts: rows.map((_, i) => i),
    misc: rows.map(() => "_"),
  };
}
const changed = (word: number, row: Row) => sentence(sound.map((old, i) => (i === word ? row : old)));

describe("checkTree", () => {
  test("a sound tree comes back", () => {
    expect(checkTree(sentence(sound), site).forms).toEqual(["The", "rebels", "fled"]);
  });

  test.each<[string, GoldSentence]>([
    ['no relation "subject"', changed(1, ["rebels", "NOUN", "NNS", 3, "subject"])],
    ["no tag NOUN VBD", changed(1, ["rebels", "NOUN", "VBD", 3, "nsubj"])],
    ["root by head or by relation only", changed(1, ["rebels", "NOUN", "NNS", 3, "root"])],
    ["not one root", changed(1, ["rebels", "NOUN", "NNS", 0, "root"])],
    ["in a circle", changed(2, ["fled", "VERB", "VBD", 2, "acl"])],
    ["a head outside of the sentence", changed(1, ["rebels", "NOUN", "NNS", 9, "nsubj"])],
    ["under a function word", sentence([...sound, ["home", "NOUN", "NN", 1, "obl"]])],
    ["not spelt in the text", { ...sentence(sound), starts: [0, -1, 2] }],
  ])("%s", (reason, tree) => {
    expect(() => checkTree(tree, site)).toThrow(reason);
  });
});

test("the project's trees are sound, and no sentence is both trained on and held out", () => {
  const train = new Set(readNewsTrees(treesFolder, "train").map(({ text }) => text));
  const held = readNewsTrees(treesFolder, "test").map(({ text }) => text);
  expect(train.size).toBeGreaterThan(100);
  expect(held.length).toBeGreaterThan(30);
  expect(held.filter((text) => train.has(text))).toEqual([]);
});
