import type { Article, PloverType } from "@dateline/schema";
import { readScene } from "./events/scene.ts";
import { type MarkedParty, pairCandidates, spanOfMarked } from "./scorer/pair-candidates.ts";
import { pairFeatures } from "./scorer/pair-features.ts";
import { likeliestType } from "./scorer/score-pair.ts";

export type { MarkedParty } from "./scorer/pair-candidates.ts";

/**
 * The one event type between two marked parties of a short text, or null when the text has no words.
 *
 * Of the events the text tells, the one whose sides are the two parties counts. Where the tree links no event to either of
 * them, the learned scorer (`data/SCORER.md`) weighs the acts found, the words, and what joins the parties in the tree.
 */
export function codePair(article: Article, source: MarkedParty, target: MarkedParty): PloverType | null {
  const scene = readScene(article);
  if (scene.trees.length === 0) return null;
  const sides = { source: spanOfMarked(source), target: spanOfMarked(target) };
  const candidates = pairCandidates(scene, sides);
  const [best] = candidates;
  if (best !== undefined && best.draft !== null && best.link !== "none" && best.link !== "turned")
    return best.draft.type;
  return likeliestType(pairFeatures(scene, sides, candidates));
}
