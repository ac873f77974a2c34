import type { PloverType } from "@dateline/schema";
import { verbClause } from "../clauses/verb-clause.ts";
import type { Party } from "../parties/mention.ts";
import type { Reading } from "../readings/match.ts";
import { contentHead } from "../readings/phrase.ts";
import { isUnder, isVerb, prepositionOf, type Tree } from "../tree/tree.ts";
import { inferred, isSame } from "./parties-of.ts";
import type { Scene } from "./scene.ts";

/** Verbal types whose recipient may have to be read out of what is said. */
const addressed: ReadonlySet<PloverType> = new Set<PloverType>(["AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"]);
/** Types whose recipient is likely the next party named, when the tree tells none. */
const aimed: ReadonlySet<PloverType> = new Set<PloverType>([
  "AGREE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "AID",
  "SANCTION",
  "ACCUSE",
  "PROTEST",
  "MOBILIZE",
  "RETREAT",
  "CONCEDE",
]);
/** Slots of a content in which its party is looked for, likeliest first. */
const partySlots = ["subject", "object", "to", "for", "with", "against", "from", "on", "of", "between", "in"];

/** Whom an act concerns when no slot of its frame tells: `agreed to lay siege to Goma`, `rallied over Lima's decision`. */
export function addresseesOf(scene: Scene, reading: Reading, type: PloverType, actors: readonly Party[]): Party[] {
  const found = addressed.has(type) ? inContent(scene, reading, actors) : [];
  if (found.length > 0 || actors.length === 0 || !aimed.has(type)) return found;
  return nextParty(scene, reading, actors);
}

function inContent(scene: Scene, reading: Reading, actors: readonly Party[]): Party[] {
  const { tree } = reading;
  const isOther = (party: Party) => !actors.some((actor) => isSame(actor, party) || isInside(party, actor));
  const partiesAt = (token: number) => {
    const party = scene.discourse.isAgent(tree, token) ? scene.discourse.party(tree, token) : null;
    return (party === null ? scene.discourse.owners(tree, contentHead(tree, token)) : [party]).filter(isOther);
  };
  for (const token of reading.fills.get("content") ?? []) {
    const fillers: readonly number[] = isVerb(tree, token) ? fillersOf(tree, token) : [token];
    for (const filler of fillers) {
      const found = partiesAt(filler);
      if (found.length > 0) return found.map(inferred);
    }
  }
  return [];
}

function fillersOf(tree: Tree, verb: number): number[] {
  const { slots } = verbClause(tree, verb);
  return partySlots.flatMap((name) => slots.get(name) ?? []);
}

/** The first country or body named in what a predicate governs; whoever is only where it happens comes last. */
function nextParty(scene: Scene, { tree, clause }: Reading, actors: readonly Party[]): Party[] {
  let place: Party | null = null;
  for (let token = clause.predicate + 1; token < tree.count; token++) {
    if (scene.speechVerbs.has(tree.lemmas[token]!) && tree.penn[token] === "VBD") break;
    if (!isUnder(tree, token, clause.verb ?? clause.predicate) && !mentionBases.has(tree.bases[token]!)) continue;
    const party = partyAt(scene, tree, token);
    if (party === null || actors.some((actor) => isSame(actor, party))) continue;
    if (!isSetting(tree, token)) return [inferred(party)];
    place ??= party;
  }
  return place === null ? [] : [inferred(place)];
}

/** Who a token names by itself: a country, a people, a body or an office with a country. */
function partyAt(scene: Scene, tree: Tree, token: number): Party | null {
  const isName = tree.tags[token] === "PROPN" && (mentionBases.has(tree.bases[token]!) || isOwner(tree, token));
  const isPeople = tree.tags[token] === "ADJ" && tree.bases[token] === "amod";
  if (!isName && !isPeople) return null;
  const party = scene.discourse.party(tree, token);
  if (party === null || party.resolved.country === null || party.basis !== "named") return null;
  return isPeople && party.resolved.rule !== "demonym" ? null : party;
}

function isOwner(tree: Tree, token: number): boolean {
  return tree.relations[token] === "nmod:poss";
}

const places = new Set(["in", "at", "near", "across", "around", "inside", "outside", "throughout"]);

/** A name that says where. */
function isSetting(tree: Tree, token: number): boolean {
  const preposition = prepositionOf(tree, token);
  return preposition !== null && places.has(preposition);
}

const mentionBases = new Set(["nsubj", "obj", "obl", "nmod", "iobj"]);

/** The same body under another name: one country, and no person or other sector to tell them apart. */
function isInside(party: Party, actor: Party): boolean {
  return (
    party.resolved.country !== null &&
    party.resolved.country === actor.resolved.country &&
    party.basis === "coreference"
  );
}
