import type { Knowledge } from "../src/knowledge.ts";
import { Lemmatizer } from "../src/lemma.ts";
import type { GoldSentence } from "./conllu.ts";

/** Words (lower case, with part of speech) whose usual lemma the regular rules miss. */
export function lemmaExceptions(sentences: readonly GoldSentence[], knowledge: Knowledge): [string, string][] {
  const counts = new Map<string, { xpos: string; lemmas: Map<string, number> }>();
  for (const { forms, lemmas, upos, xpos } of sentences)
    for (const [i, form] of forms.entries()) {
      if (!/^[\p{L}'’-]+$/u.test(form) || ["PROPN", "X", "NUM", "SYM", "PUNCT"].includes(upos[i]!)) continue;
      const key = `${form.toLowerCase().replaceAll("’", "'")} ${upos[i]}`;
      const entry = counts.get(key) ?? { xpos: xpos[i]!, lemmas: new Map<string, number>() };
      const lemma = lemmas[i]!.toLowerCase();
      entry.lemmas.set(lemma, (entry.lemmas.get(lemma) ?? 0) + 1);
      counts.set(key, entry);
    }
  const rules = new Lemmatizer(new Map(), knowledge);
  const exceptions: [string, string][] = [];
  for (const [key, { xpos, lemmas }] of counts) {
    const [lemma, count] = [...lemmas].reduce((best, next) => (next[1] > best[1] ? next : best));
    const isIrregular = rules.regular(key.split(" ")[0]!, xpos) !== lemma;
    // A lemma seen once that is no known word is more often a slip of the annotators than an exception.
    if (isIrregular && (count > 1 || knowledge.classOf(lemma) !== 0)) exceptions.push([key, lemma]);
  }
  return exceptions.sort(([a], [b]) => (a < b ? -1 : 1));
}
