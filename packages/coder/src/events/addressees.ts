import type { PloverType } from "@dateline/schema";
import { verbClause } from "../clauses/verb-clause.ts";
import type { Party } from "../parties/mention.ts";
import type { Reading } from "../readings/match.ts";
import { contentHead } from "../readings/phrase.ts";
import { isVerb, prepositionOf, type Tree } from "../tree/tree.ts";
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
  "COERCE",
]);
/** Types for which also a party outside of what the predicate governs is taken: trees of what is said are often torn. */
const loose: ReadonlySet<PloverType> = new Set<PloverType>([
  "AGREE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "AID",
  "SANCTION",
]);
/** Slots of a content in which its party is looked for, likeliest first. */
const partySlots = ["subject", "object", "to", "for", "with", "against", "from", "on", "of", "between", "in"];

/** Whom an act concerns when no slot of its frame tells: `agreed to lay siege to Goma`, `rallied over Lima's decision`. */
export function addresseesOf(scene: Scene, reading: Reading, type: PloverType, actors: readonly Party[]): Party[] {
  const found = addressed.has(type) ? inContent(scene, reading, actors) : [];
  if (found.length > 0 || actors.length === 0 || !aimed.has(type)) return found;
  return nextParty(scene, reading, actors, loose.has(type));
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
function nextParty(scene: Scene, { tree, clause }: Reading, actors: readonly Party[], isLoose: boolean): Party[] {
  let place: Party | null = null;
  for (let token = clause.predicate + 1; token < tree.count; token++) {
    if (scene.speechVerbs.has(tree.lemmas[token]!) && tree.penn[token] === "VBD") break;
    const isIn = isGoverned(tree, token, clause.verb ?? clause.predicate);
    if (!isIn && !(isLoose && mentionBases.has(tree.bases[token]!) && tree.tags[token] === "PROPN")) continue;
    const party = partyAt(scene, tree, token);
    if (party === null || actors.some((actor) => isSame(actor, party) || isKin(tree, token, party, actor))) continue;
    if (!isSetting(tree, token)) return [inferred(party)];
    place ??= party;
  }
  return place === null ? [] : [inferred(place)];
}

/** Who a token names by itself: a country, a people, a body or an office with a country. */
function partyAt(scene: Scene, tree: Tree, token: number): Party | null {
  const base = tree.bases[token]!;
  const isProper = tree.tags[token] === "PROPN";
  const isPeople = tree.tags[token] === "ADJ" && base === "amod";
  const isBefore = isPeople || (isProper && base === "compound");
  if (!isBefore && !(isProper && (mentionBases.has(base) || tree.relations[token] === "nmod:poss"))) return null;
  // `U.N. monitors` are the party where the noun can act, else whoever the word before it names.
  const head = tree.heads[token]!;
  const whole = isBefore && scene.discourse.isAgent(tree, head) ? scene.discourse.party(tree, head) : null;
  const party = whole ?? scene.discourse.party(tree, token);
  if (party === null || party.resolved.country === null || party.basis !== "named") return null;
  return isBefore && whole === null && !naming.has(party.resolved.rule) ? null : party;
}

/** What a word before a noun may name to stand for a party. */
const naming: ReadonlySet<string> = new Set(["demonym", "country", "organisation"]);

/** An adjective of the actor's own nation names nobody else. */
function isKin(tree: Tree, token: number, party: Party, actor: Party): boolean {
  return party.head === token && tree.tags[token] === "ADJ" && party.resolved.country === actor.resolved.country;
}

/** The predicate governs a token, with no clause of its own time in between. */
function isGoverned(tree: Tree, token: number, predicate: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps <= tree.count; at = tree.heads[at]!, steps++) {
    if (at === predicate) return true;
    const base = tree.bases[at];
    const hasTense = /^VB[DPZ]$/.test(tree.penn[at]!);
    if (base === "parataxis" || tree.relations[at] === "acl:relcl") return false;
    if ((base === "advcl" || base === "conj") && hasTense && isVerb(tree, at)) return false;
  }
  return false;
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
