import { type PloverType, quadOf } from "@dateline/schema";
import type { Party } from "../parties/mention.ts";
import type { Reading } from "../readings/match.ts";
import { contentHead } from "../readings/phrase.ts";
import { isNominal, type Tree } from "../tree/tree.ts";
import type { Scene } from "./scene.ts";

type SideRole = "actor" | "recipient" | "party";

const cache = new WeakMap<Reading, Map<SideRole, readonly Party[]>>();

/** Types whose recipient counts whoever or whatever it is. */
const suffered: ReadonlySet<PloverType> = new Set<PloverType>(["ASSAULT", "COERCE"]);

/** Who fills a role; where the words name a thing, the party it belongs to; where they name an act, who does it. */
export function partiesOf(scene: Scene, reading: Reading, role: SideRole): readonly Party[] {
  let known = cache.get(reading);
  if (known === undefined) {
    known = new Map();
    cache.set(reading, known);
  }
  const found = known.get(role);
  if (found !== undefined) return found;
  // Acts may refer to one another in a circle: while one is being read it has no parties.
  known.set(role, []);
  const parties = findParties(scene, reading, role);
  known.set(role, parties);
  return parties;
}

function findParties(scene: Scene, reading: Reading, role: SideRole): Party[] {
  const { tree, frame } = reading;
  const { discourse } = scene;
  const found: Party[] = [];
  for (const token of reading.fills.get(role) ?? []) {
    if (discourse.isAgent(tree, token)) {
      const party = discourse.party(tree, token);
      // A town does nothing; only a country or its capital stands for who governs there.
      if (role !== "recipient" && party?.resolved.rule === "place" && party.resolved.isPlaceOnly) continue;
      if (party !== null) found.push(party);
      else if (isNamed(tree, token) || (role === "recipient" && suffered.has(frame.type)))
        found.push(discourse.bystander(tree, token));
      continue;
    }
    const head = contentHead(tree, token);
    const act = role === "recipient" ? undefined : scene.readings[tree.index]!.get(head);
    if (act !== undefined && act !== reading)
      found.push(...partiesOf(scene, act, "actor"), ...partiesOf(scene, act, "party"));
    else if (role === "recipient" && suffered.has(frame.type) && isNominal(tree, token)) {
      found.push(discourse.party(tree, token) ?? discourse.bystander(tree, token));
    } else {
      const owners = discourse.owners(tree, head);
      found.push(...(owners.length > 0 ? owners : doersBefore(scene, tree, head)));
    }
  }
  // Beside people, bodies and countries a thing in the same role says only where or how.
  const things = role === "recipient" ? found.filter(({ resolved }) => resolved.sectors[0] === "UNK") : [];
  return distinct(things.length < found.length ? found.filter((party) => !things.includes(party)) : found);
}

/** A person or body with a name, known to the atlas or not. */
function isNamed(tree: Tree, token: number): boolean {
  return tree.names.some(({ start, end, type }) => type !== "LOC" && token >= start && token < end);
}

/** How far back, in sentences, an act may be referred to. */
const reach = 8;

/** Who did the act a definite noun refers back to: `the deployment`, `the move`. */
function doersBefore(scene: Scene, tree: Tree, noun: number): Party[] {
  const isDefinite = tree.children[noun]!.some((child) => /^(?:the|this|that|these|those)$/.test(tree.lemmas[child]!));
  const entries = scene.lexicon.entries.get(tree.lemmas[noun]!) ?? [];
  const types = entries.filter(({ predicate }) => predicate.kind === "noun").map(({ frame }) => frame.type);
  const isAny = anyAct.has(tree.lemmas[noun]!);
  if (!isDefinite || (types.length === 0 && !isAny)) return [];
  const own = isAny ? [] : latestDoers(scene, tree, ({ frame }) => types.includes(frame.type));
  // A deployment may have been told as a gift of troops: then the act that the article is about is meant.
  return own.length > 0
    ? own
    : latestDoers(scene, tree, ({ frame, clause }) => clause.kind === "verb" && quadOf(frame.type) % 2 === 0);
}

/** Who did the last act of a kind in the sentences before. */
function latestDoers(scene: Scene, tree: Tree, isKind: (reading: Reading) => boolean): Party[] {
  for (let index = tree.index - 1; index >= 0 && index >= tree.index - reach; index--)
    for (const reading of [...scene.readings[index]!.values()].filter(isKind).reverse()) {
      const actors = [...partiesOf(scene, reading, "actor"), ...partiesOf(scene, reading, "party")];
      if (actors.length > 0)
        return actors.map((party) => ({ ...party, antecedent: party.span, basis: "coreference" as const }));
    }
  return [];
}

/** Nouns that refer back to any act. */
const anyAct = new Set([
  "move",
  "decision",
  "step",
  "action",
  "measure",
  "act",
  "plan",
  "incident",
  "operation",
  "ruling",
]);

export function isSame(a: Party, b: Party): boolean {
  if (a === b || (a.tree === b.tree && a.head === b.head)) return true;
  return a.resolved.name === b.resolved.name && a.resolved.country === b.resolved.country;
}

export function distinct(parties: readonly Party[]): Party[] {
  return parties.filter((party, at) => parties.findIndex((other) => isSame(other, party)) === at);
}

/** A party that no words name in this place. */
export function inferred(party: Party): Party {
  return party.basis === "named" ? { ...party, basis: "inferred" } : party;
}
