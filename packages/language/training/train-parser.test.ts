import { describe, expect, test } from "vitest";
import { HashMap, Knowledge } from "../src/knowledge.ts";
import { Parser } from "../src/parser.ts";
import { Words } from "../src/words.ts";
import type { GoldSentence } from "./conllu.ts";
import { projectivise } from "./projectivise.ts";
import { relationLabels, trainParser } from "./train-parser.ts";
import { goldTags, tagLabels } from "./train-tagger.ts";
import { freeze } from "./training-table.ts";

const empty = () => new HashMap(new Int32Array(0), new Uint16Array(0));
const words = () => new Words(new Knowledge(empty(), empty(), empty(), empty()));

function sentence(...rows: [form: string, tag: string, head: number, relation: string][]): GoldSentence {
  return {
    text: rows.map(([form]) => form).join(" "),
    document: "",
    forms: rows.map(([form]) => form),
    lemmas: rows.map(([form]) => form),
    upos: rows.map(([, tag]) => tag),
    xpos: rows.map(([, tag]) => tag),
    heads: rows.map(([, , head]) => head - 1),
    relations: rows.map(([, , , relation]) => relation),
    starts: rows.map(() => -1),
    misc: rows.map(() => "_"),
  };
}

const treebank = [
  sentence(
    ["rebels", "NOUN", 2, "nsubj"],
    ["attacked", "VERB", 0, "root"],
    ["the", "DET", 4, "det"],
    ["town", "NOUN", 2, "obj"],
  ),
  sentence(["the", "DET", 2, "det"], ["town", "NOUN", 3, "nsubj"], ["fell", "VERB", 0, "root"]),
  sentence(
    ["he", "PRON", 2, "nsubj"],
    ["said", "VERB", 0, "root"],
    ["rebels", "NOUN", 4, "nsubj"],
    ["fled", "VERB", 2, "ccomp"],
  ),
];
// Fifteen times each, so that every tag and relation is frequent enough to learn.
const sentences = Array.from({ length: 15 }, () => treebank).flat();

function train() {
  const labels = tagLabels(sentences);
  const tagged = sentences.map((gold) => ({
    tags: goldTags(gold, labels),
    seconds: new Uint8Array(gold.forms.length),
  }));
  const relations = relationLabels(sentences);
  const beam = { width: 3, reach: 50, gate: 1000, merges: false };
  const settings = { seed: 7, moveBits: 12, arcBits: 10, epochs: 3, beamEpochs: 2, trainingBeam: beam };
  const { moves, arcs } = trainParser(sentences, tagged, labels, relations, words(), settings, () => {});
  return { labels, tagged, relations, beam, moves: freeze([moves]), arcs: freeze([arcs]) };
}

describe("trainParser", () => {
  test("learns the trees it is shown, as stored", () => {
    const { labels, tagged, relations, beam, moves, arcs } = train();
    const store = words();
    const parser = new Parser(moves.table, arcs.table, store, labels, beam);
    for (const [i, gold] of treebank.entries()) {
      const count = gold.forms.length;
      const heads = new Int32Array(count);
      const found = new Uint8Array(count);
      parser.parse(
        Int32Array.from(gold.forms, (form) => store.id(form)),
        tagged[i]!.tags,
        tagged[i]!.seconds,
        count,
        heads,
        found,
      );
      expect([...heads]).toEqual(gold.heads);
      expect([...found].map((relation) => relations[relation])).toEqual(gold.relations);
    }
  });

  test("gives the same bytes every time", () => {
    const first = train();
    const second = train();
    expect(Buffer.compare(first.moves.bytes, second.moves.bytes)).toBe(0);
    expect(Buffer.compare(first.arcs.bytes, second.arcs.bytes)).toBe(0);
  });
});

describe("projectivise", () => {
  test.each([
    ["no crossing", [1, -1, 1], [1, -1, 1]],
    ["a crossing arc is lifted", [2, 3, -1, 2], [2, 2, -1, 2]],
    ["one word", [-1], [-1]],
  ])("%s", (_, heads, expected) => {
    expect(projectivise(heads)).toEqual(expected);
  });
});
