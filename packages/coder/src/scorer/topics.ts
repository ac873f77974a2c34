import { z } from "zod";
import { readCsv } from "../frames/read-csv.ts";
import type { Tree } from "../tree/tree.ts";

const Row = z.strictObject({ topic: z.string().min(2), words: z.string().min(2) });

/** Topics by the word or the two words that speak of them. */
const topicsOf = new Map<string, string[]>();
for (const { row } of readCsv(new URL("../../data/", import.meta.url), "topics.csv", Row))
  for (const word of new Set(row.words.split(";").map((part) => part.trim()))) {
    const known = topicsOf.get(word);
    if (known === undefined) topicsOf.set(word, [row.topic]);
    else known.push(row.topic);
  }

/** First words of the topics' pairs of words: only behind these a pair is looked up. */
const openers = new Set([...topicsOf.keys()].filter((key) => key.includes(" ")).map((key) => key.split(" ")[0]!));

/** How many words of a sentence speak of each topic of `data/topics.csv`. */
export function countTopics(tree: Tree): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => {
    for (const topic of topicsOf.get(key) ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  };
  for (let token = 0; token < tree.count; token++) {
    const lemma = tree.lemmas[token]!;
    add(lemma);
    if (token + 1 < tree.count && openers.has(lemma)) add(`${lemma} ${tree.lemmas[token + 1]}`);
  }
  return counts;
}
