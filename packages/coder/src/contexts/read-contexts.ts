import { PloverContext } from "@dateline/schema";
import { z } from "zod";
import { readCsv } from "../frames/read-csv.ts";
import type { Tree } from "../tree/tree.ts";

const Row = z.strictObject({
  context: PloverContext,
  term: z.string().min(2),
  weight: z.coerce.number().gt(0).max(1),
});

interface Term {
  readonly words: readonly string[];
  readonly context: PloverContext;
  readonly weight: number;
}

/** Terms by their first word. */
const terms = new Map<string, Term[]>();
for (const { row } of readCsv(new URL("../../data/", import.meta.url), "contexts.csv", Row)) {
  const words = row.term.split(/[ -]/);
  const known = terms.get(words[0]!) ?? [];
  known.push({ words, context: row.context, weight: row.weight });
  terms.set(words[0]!, known);
}

/** Weight from which a sentence is about a context. */
const enough = 1;
/** How much of a context's weight in the rest of the article counts for a sentence that has a term of it. */
const shareOfArticle = 0.15;
const mostOfArticle = 0.6;

/**
 * The contexts of every sentence of an article: what an event in it is about, in the order of PLOVER's list.
 *
 * A context holds when the weights of its terms in the sentence come to 1; each term counts once. A sentence that has a
 * weak term is helped by what the rest of the article is about.
 */
export function readContexts(trees: readonly Tree[]): readonly PloverContext[][] {
  const weights = trees.map(weightsOf);
  const article = new Map<PloverContext, number>();
  for (const sentence of weights)
    for (const [context, weight] of sentence) article.set(context, (article.get(context) ?? 0) + weight);
  return weights.map((sentence) =>
    PloverContext.options.filter((context) => {
      const own = sentence.get(context);
      if (own === undefined) return false;
      const rest = (article.get(context)! - own) * shareOfArticle;
      return own + Math.min(rest, mostOfArticle) >= enough;
    }),
  );
}

/** Words of a sentence that speak of a context, as the lexicon has them. */
export function contextWords(tree: Tree, context: PloverContext): string[] {
  return [...termsIn(tree)].filter((term) => term.context === context).map(({ words }) => words.join(" "));
}

function weightsOf(tree: Tree): Map<PloverContext, number> {
  const weights = new Map<PloverContext, number>();
  for (const { context, weight } of termsIn(tree)) weights.set(context, (weights.get(context) ?? 0) + weight);
  return weights;
}

/** Terms that stand in a sentence, each once. */
function termsIn(tree: Tree): ReadonlySet<Term> {
  const found = new Set<Term>();
  for (let token = 0; token < tree.count; token++) {
    const lemma = tree.lemmas[token]!;
    const word = tree.words[token]!.toLowerCase();
    for (const term of termsAt(lemma, word)) if (!found.has(term) && standsAt(tree, token, term)) found.add(term);
  }
  return found;
}

function termsAt(lemma: string, word: string): readonly Term[] {
  const byLemma = terms.get(lemma) ?? [];
  if (word === lemma) return byLemma;
  const byWord = terms.get(word);
  return byWord === undefined ? byLemma : [...byLemma, ...byWord];
}

/** The term's words one after the other; hyphens between tokens are passed over. */
function standsAt(tree: Tree, first: number, { words }: Term): boolean {
  let token = first;
  for (const [i, part] of words.entries()) {
    if (i > 0 && tree.words[token] === "-") token++;
    if (token >= tree.count) return false;
    if (tree.lemmas[token] !== part && tree.words[token]!.toLowerCase() !== part) {
      // "counter-terrorism" may be one token.
      const joined = words.slice(i).join("-");
      return tree.lemmas[token] === joined || tree.words[token]!.toLowerCase() === joined;
    }
    token++;
  }
  return true;
}
