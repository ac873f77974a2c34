import type { Draft } from "../events/draft.ts";
import type { Scene } from "../events/scene.ts";
import type { Tree } from "../tree/tree.ts";
import { eventFeatures } from "./event-features.ts";
import { loadScorer, probability } from "./model.ts";
import { type SentenceFeatures, sentenceFeatures } from "./sentence-features.ts";

/** How sure the scorer is of a draft, 0 to 1. */
export interface Score {
  /** That it is an event of its type. */
  readonly type: number;
  /** That its parties are right when it is one. */
  readonly parties: number;
}

const sentences = new WeakMap<Tree, SentenceFeatures>();
const scores = new WeakMap<Draft, Score>();

/** Calibrated probabilities of a draft, as sentences written for this project teach them. */
export function scoreOf(scene: Scene, draft: Draft): Score {
  const known = scores.get(draft);
  if (known !== undefined) return known;
  let sentence = sentences.get(draft.tree);
  if (sentence === undefined) {
    sentence = sentenceFeatures(draft.tree, scene.contexts[draft.tree.index]!);
    sentences.set(draft.tree, sentence);
  }
  const names = new Set(["bias", ...sentence.names, ...eventFeatures(scene, draft, sentence.topics)]);
  const { event, parties } = loadScorer();
  const score = { type: probability(event, names), parties: probability(parties, names) };
  scores.set(draft, score);
  return score;
}

/** A draft the scorer takes for an event. */
export function isLikely(scene: Scene, draft: Draft): boolean {
  return scoreOf(scene, draft).type >= loadScorer().threshold;
}
