import type { PloverContext } from "@dateline/schema";
import type { Tree } from "../tree/tree.ts";
import { countTopics } from "./topics.ts";

/** What a sentence is about, as the scorer sees it. Features are words, so that weights can be read. */
export interface SentenceFeatures {
  /** Of the sentence alone. */
  readonly names: readonly string[];
  /** Topics it speaks of, which mean something else for each type. */
  readonly topics: readonly string[];
}

const carrying = new Set(["NOUN", "VERB", "ADJ", "ADV"]);

/** Features every candidate of a sentence shares. */
export function sentenceFeatures(tree: Tree, contexts: readonly PloverContext[]): SentenceFeatures {
  const names = new Set<string>();
  for (let token = 0; token < tree.count; token++)
    if (carrying.has(tree.tags[token]!)) names.add(`word:${tree.lemmas[token]}`);
  const topics: string[] = [];
  for (const [topic, count] of countTopics(tree)) {
    names.add(`topic:${topic}`);
    topics.push(topic);
    if (count > 1) names.add(`topic:${topic}:2`);
    if (count > 3) names.add(`topic:${topic}:4`);
  }
  for (const context of contexts) names.add(`context:${context}`);
  if (contexts.length === 0) names.add("context:none");
  if (tree.isHeadline) names.add("headline");
  if (tree.words[tree.count - 1] === "?") names.add("question");
  names.add(`names:${Math.min(tree.names.length, 4)}`);
  for (const { type } of tree.names) names.add(`name:${type}`);
  return { names: [...names], topics };
}
