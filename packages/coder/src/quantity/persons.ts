import { readWords } from "../readings/lexicon.ts";
import { childrenBy, type Tree } from "../tree/tree.ts";

const nouns = readWords(new URL("../../data/", import.meta.url), "person-nouns.txt");
const pronouns = new Set(["he", "she", "him", "her"]);
/** Determiners under which a singular noun is no single person. */
const general = new Set(["every", "each", "any", "no"]);

/**
 * True for a token that stands for exactly one person: a singular noun, the name of a person or of what is not known to be
 * anything else, `he`, `one of the guards`. Ask it of those who were killed or hurt.
 */
export function isOnePerson(tree: Tree, token: number): boolean {
  const lemma = tree.lemmas[token]!;
  if (lemma === "one") return childrenBy(tree, token, "nmod").some((child) => child > token);
  if (tree.tags[token] === "PRON") return pronouns.has(tree.words[token]!.toLowerCase());
  if (tree.children[token]!.some((child) => general.has(tree.lemmas[child]!))) return false;
  // "killed a civilian": the tagger takes some nouns for adjectives.
  const isOneOf = tree.penn[token] === "JJ" && tree.children[token]!.some((child) => tree.bases[child] === "det");
  const isSingular = tree.penn[token] === "NN" || tree.penn[token] === "NNP" || (isOneOf && nouns.has(lemma));
  if (!isSingular) return false;
  if (nouns.has(lemma) || lemma.endsWith("man")) return true;
  // "Inspector Flores".
  if (childrenBy(tree, token, "nmod", "compound").some((child) => child < token && nouns.has(tree.lemmas[child]!)))
    return true;
  const name = tree.names.find(({ start, end }) => token >= start && token < end);
  // Names of several words that pass for places are as often persons.
  const isOther = name?.type === "ORG" || (name?.type === "LOC" && name.end - name.start === 1);
  if (tree.penn[token] === "NNP" && !isOther) return true;
  return childrenBy(tree, token, "appos", "flat").some((child) => isPersonName(tree, child));
}

/** A common noun for a person: `minister`, `guard`. */
export function isPersonNoun(lemma: string): boolean {
  return nouns.has(lemma);
}

function isPersonName(tree: Tree, token: number): boolean {
  return tree.names.some(({ start, end, type }) => type === "PER" && token >= start && token < end);
}
