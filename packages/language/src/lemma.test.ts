import { expect, test } from "vitest";
import { Lemmatizer } from "./lemma.ts";
import { readModel } from "./model.ts";
import type { Upos } from "./sentence.ts";

const { description, knowledge } = readModel();
const lemmatizer = new Lemmatizer(new Map(description.lemmas), knowledge);

test.each([
  ["killed", "VERB", "VBD", "kill"],
  ["stopped", "VERB", "VBD", "stop"],
  ["moving", "VERB", "VBG", "move"],
  ["agreeing", "VERB", "VBG", "agree"],
  ["denied", "VERB", "VBD", "deny"],
  ["went", "VERB", "VBD", "go"],
  ["retook", "VERB", "VBD", "retake"],
  ["overthrew", "VERB", "VBD", "overthrow"],
  ["fled", "VERB", "VBD", "flee"],
  ["bases", "NOUN", "NNS", "base"],
  ["was", "AUX", "VBD", "be"],
  ["Says", "VERB", "VBZ", "say"],
  ["clashes", "NOUN", "NNS", "clash"],
  ["countries", "NOUN", "NNS", "country"],
  ["forces", "NOUN", "NNS", "force"],
  ["men", "NOUN", "NNS", "man"],
  ["biggest", "ADJ", "JJS", "big"],
  ["heavier", "ADJ", "JJR", "heavy"],
  ["States", "PROPN", "NNPS", "States"],
  ["police", "NOUN", "NN", "police"],
] satisfies [string, Upos, string, string][])("%s", (form, upos, xpos, lemma) => {
  expect(lemmatizer.lemma(form, upos, xpos)).toBe(lemma);
});
