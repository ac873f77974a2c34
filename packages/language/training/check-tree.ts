import { type ErrorSite, PipelineError } from "@dateline/schema/errors";
import type { GoldSentence } from "./conllu.ts";

/** The relations of the treebanks, with the subtypes that both have. */
const relations = new Set(
  `acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop
  csubj csubj:pass dep det det:predet discourse expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss
  nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct root vocative
  xcomp`.split(/\s+/),
);

const verb = "VB VBD VBG VBN VBP VBZ";
/** The Penn tags that go with each part of speech. */
const pennTags: Readonly<Record<string, string>> = {
  ADJ: "JJ JJR JJS NNP",
  ADP: "IN RP TO VBG VBN",
  ADV: "RB RBR RBS WRB",
  AUX: `MD ${verb}`,
  CCONJ: "CC",
  DET: "DT PDT WDT",
  INTJ: "UH",
  NOUN: "NN NNS",
  NUM: "CD",
  PART: "POS RB TO",
  PRON: "DT EX NN PRP PRP$ WDT WP WP$",
  PROPN: "NNP NNPS",
  PUNCT: ", . : HYPH -LRB- -RRB- `` ''",
  SCONJ: "IN",
  SYM: "$ SYM NN ,",
  VERB: `NNP ${verb}`,
  X: "FW",
};

/** Words that modify one word and have no dependents but those named beside `fits`. */
const functionWords = new Set(["aux", "aux:pass", "case", "cc", "cop", "det", "mark", "punct"]);
const fits = new Set(["advmod", "cc", "conj", "fixed", "goeswith", "punct"]);

/**
 * The sentence, if it is a tree: one root that every word reaches, labels that the treebanks know, function words
 * without dependents of their own.
 *
 * @throws {PipelineError} `data.invalid` with the site and the word.
 */
export function checkTree(sentence: GoldSentence, site: ErrorSite): GoldSentence {
  const { forms, heads, relations: labels, upos, xpos } = sentence;
  const fail = (word: number, reason: string): never => {
    throw new PipelineError(
      "data.invalid",
      `${reason}: word ${word + 1}, "${forms[word]}", of "${sentence.text}"`,
      site,
    );
  };
  for (const [word, head] of heads.entries()) {
    const label = labels[word]!;
    if (!relations.has(label)) fail(word, `no relation "${label}"`);
    if (!pennTags[upos[word]!]?.split(" ").includes(xpos[word]!)) fail(word, `no tag ${upos[word]} ${xpos[word]}`);
    if ((head === -1) !== (label === "root")) fail(word, "root by head or by relation only");
    if (head !== -1 && functionWords.has(labels[head]!) && !fits.has(label)) fail(word, "under a function word");
    let steps = 0;
    for (let at = word; at !== -1; at = heads[at] ?? fail(word, "a head outside of the sentence"))
      if (steps++ > heads.length) fail(word, "in a circle");
  }
  if (heads.filter((head) => head === -1).length !== 1) fail(0, "not one root");
  if (sentence.starts.includes(-1)) fail(sentence.starts.indexOf(-1), "not spelt in the text");
  return sentence;
}
