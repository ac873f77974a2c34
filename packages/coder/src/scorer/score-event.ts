import type { Draft } from "../events/draft.ts";
import type { Scene } from "../events/scene.ts";
import type { Tree } from "../tree/tree.ts";
import { eventFeatures } from "./event-features.ts";
import { loadScorer, probability, sumOf } from "./model.ts";
import { sentenceFeatures } from "./sentence-features.ts";

/** How sure the scorer is of a draft, 0 to 1. */
export interface Score {
  /** That it is an event of its type. */
  readonly type: number;
  /** That its parties are right when it is one. */
  readonly parties: number;
}

/** Features every draft of a sentence shares, with what they add up to in each model. */
interface Shared {
  readonly names: ReadonlySet<string>;
  readonly topics: readonly string[];
  readonly event: number;
  readonly parties: number;
}

const sentences = new WeakMap<Tree, Shared>();
const scores = new WeakMap<Draft, Score>();

/** Calibrated probabilities of a draft, as sentences written for this project teach them. */
export function scoreOf(scene: Scene, draft: Draft): Score {
  const known = scores.get(draft);
  if (known !== undefined) return known;
  const { event, parties } = loadScorer();
  const shared = sharedBy(scene, draft.tree);
  const own = new Set(eventFeatures(scene, draft, shared.topics));
  for (const name of own) if (shared.names.has(name)) own.delete(name);
  const score = {
    type: probability(event, own, shared.event),
    parties: probability(parties, own, shared.parties),
  };
  scores.set(draft, score);
  return score;
}

/** A draft the scorer takes for an event; violence is asked for less, since missing it costs more. */
export function isLikely(scene: Scene, draft: Draft): boolean {
  const { thresholds } = loadScorer();
  return scoreOf(scene, draft).type >= (draft.type === "ASSAULT" ? thresholds.violence : thresholds.other);
}

function sharedBy(scene: Scene, tree: Tree): Shared {
  const known = sentences.get(tree);
  if (known !== undefined) return known;
  const features = sentenceFeatures(tree, scene.contexts[tree.index]!);
  const names = new Set(["bias", ...features.names]);
  const { event, parties } = loadScorer();
  const shared = { names, topics: features.topics, event: sumOf(event, names), parties: sumOf(parties, names) };
  sentences.set(tree, shared);
  return shared;
}
