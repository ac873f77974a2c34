import { quadOf } from "@dateline/schema";
import type { Party } from "../parties/mention.ts";
import type { Reading } from "../readings/match.ts";
import type { Tree } from "../tree/tree.ts";
import { partiesOf } from "./parties-of.ts";
import type { Scene } from "./scene.ts";

/** How far back, in sentences, an act may be referred to. */
const reach = 8;

/** Who did the act a definite noun refers back to: `the deployment`, `the move`. */
export function doersOfNoun(scene: Scene, tree: Tree, noun: number): Party[] {
  const isDefinite = tree.children[noun]!.some((child) => /^(?:the|this|that|these|those)$/.test(tree.lemmas[child]!));
  const entries = scene.lexicon.entries.get(tree.lemmas[noun]!) ?? [];
  const types = entries.filter(({ predicate }) => predicate.kind === "noun").map(({ frame }) => frame.type);
  const isAny = anyAct.has(tree.lemmas[noun]!);
  if (!isDefinite || (types.length === 0 && !isAny)) return [];
  const own = isAny ? [] : latestDoers(scene, tree, noun, ({ frame }) => types.includes(frame.type));
  // A deployment may have been told as a gift of troops: then the act that the article is about is meant.
  return own.length > 0 ? own : latestDoers(scene, tree, noun, isDeed);
}

/** Who did the act that `it` or `this` stands for: `denounced it as a grave escalation`. */
export function doersOfPronoun(scene: Scene, tree: Tree, token: number): Party[] {
  return latestDoers(scene, tree, token, isDeed);
}

function isDeed({ frame, clause }: Reading): boolean {
  return clause.kind === "verb" && quadOf(frame.type) % 2 === 0;
}

/** Who did the last act of a kind before a token. */
function latestDoers(scene: Scene, tree: Tree, before: number, isKind: (reading: Reading) => boolean): Party[] {
  for (let index = tree.index; index >= 0 && index >= tree.index - reach; index--) {
    const readings = [...scene.readings[index]!.values()].filter(
      (reading) => isKind(reading) && (index < tree.index || reading.clause.predicate < before),
    );
    for (const reading of readings.reverse()) {
      const actors = [...partiesOf(scene, reading, "actor"), ...partiesOf(scene, reading, "party")];
      if (actors.length > 0)
        return actors.map((party) => ({ ...party, antecedent: party.span, basis: "coreference" as const }));
    }
  }
  return [];
}

/** Nouns that refer back to any act. */
const anyAct = new Set("move decision step action measure act plan incident operation ruling".split(" "));
