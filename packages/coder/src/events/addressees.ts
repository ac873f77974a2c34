import type { PloverType } from "@dateline/schema";
import { verbClause } from "../clauses/verb-clause.ts";
import { ownersOf } from "../parties/belonging.ts";
import type { Party } from "../parties/mention.ts";
import { relationalNouns } from "../parties/pronouns.ts";
import { isWeapon } from "../parties/things.ts";
import type { Reading } from "../readings/match.ts";
import { contentHead } from "../readings/phrase.ts";
import { childrenBy, isVerb, prepositionOf, type Tree } from "../tree/tree.ts";
import { namesViolence } from "./doers.ts";
import { inferred, isSame } from "./parties-of.ts";
import type { Scene } from "./scene.ts";

/** Verbal types whose recipient may have to be read out of what is said. */
export const addressed: ReadonlySet<PloverType> = new Set<PloverType>([
  "AGREE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "ACCUSE",
]);
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
  "CONSULT",
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
  const isAddressed = addressed.has(type);
  const said = isAddressed ? inContent(scene, reading, actors) : nobody;
  if (said.named.length > 0 || actors.length === 0 || !aimed.has(type) || reading.frame.isReciprocal)
    return said.named.length > 0 ? said.named : said.others;
  const written = isAddressed ? writtenTo(scene, reading, actors) : [];
  if (written.length > 0) return written;
  // Those a condemned act was done to are not whom the condemnation is aimed at.
  if (reading.frame.type === "ACCUSE" && isOfViolence(scene, reading)) return said.others;
  const next = nextParty(scene, reading, actors, loose.has(type));
  return next.length > 0 ? next : said.others;
}

function isOfViolence(scene: Scene, { tree, fills }: Reading): boolean {
  return (fills.get("recipient") ?? []).some((token) => namesViolence(scene, tree, contentHead(tree, token)));
}

/** Parties of what is said: those with a nation of their own, and others. */
interface Said {
  readonly named: Party[];
  readonly others: Party[];
}

const nobody: Said = { named: [], others: [] };

/** Types that want or say that somebody does something. */
const asking: ReadonlySet<PloverType> = new Set<PloverType>(["REQUEST", "ACCUSE", "THREATEN"]);

function isSubject(tree: Tree, token: number, filler: number): boolean {
  return isVerb(tree, token)
    ? (verbClause(tree, token).slots.get("subject") ?? []).includes(filler)
    : tree.bases[filler] === "nsubj";
}

function inContent(scene: Scene, reading: Reading, actors: readonly Party[]): Said {
  const { tree } = reading;
  const { type } = reading.frame;
  const isOther = (party: Party) =>
    !actors.some((actor) => isSame(actor, party) || isInside(party, actor)) && !isOwn(scene, party, actors);
  let others: Party[] = [];
  for (const token of reading.fills.get("content") ?? []) {
    const fillers: readonly number[] = isVerb(tree, token) ? fillersOf(tree, token) : subjectsAnd(tree, token);
    for (const filler of fillers) {
      // What is sent is not to whom.
      const canAct = scene.discourse.isAgent(tree, filler) && !isWeapon(tree, contentHead(tree, filler));
      const parties = canAct ? scene.discourse.parties(tree, filler) : [];
      const isAgent = parties.length > 0;
      const found = (isAgent ? parties : ownersOf(scene.discourse, tree, contentHead(tree, filler))).filter(isOther);
      if (found.length === 0) continue;
      // Who is to do what is asked, then who is named, go before people and things that are only somewhere.
      const isAsked = asking.has(type) && isAgent && isSubject(tree, token, filler);
      if (isAsked || !isAgent || found.some(({ basis }) => basis === "named"))
        return { named: found.map(inferred), others };
      if (others.length === 0) others = found.map(inferred);
    }
  }
  return { named: [], others };
}

/** Who is told that something will be done: `told Iran it would restore the sanctions`. */
export function toldTo({ discourse }: Scene, { tree, clause }: Reading): Party[] {
  const verb = clause.verb ?? clause.predicate;
  const above = tree.heads[verb]!;
  if (tree.bases[verb] !== "ccomp" || above < 0 || !telling.has(tree.lemmas[above]!)) return [];
  const hearers = childrenBy(tree, above, "iobj", "obj").filter(
    (child) => child < verb && discourse.isAgent(tree, child),
  );
  return hearers
    .flatMap((child) => discourse.parties(tree, child))
    .filter(({ resolved }) => resolved.sectors[0] !== "JRN");
}

const telling = new Set(["tell", "warn", "inform", "assure", "notify", "promise", "remind"]);

/** To whom the verb above speaks: `sent a letter to the director demanding answers`. */
function writtenTo(scene: Scene, { tree, clause }: Reading, actors: readonly Party[]): Party[] {
  const verb = clause.verb ?? clause.predicate;
  if (tree.penn[verb] !== "VBG" || (tree.bases[verb] !== "acl" && tree.bases[verb] !== "advcl")) return [];
  for (let at = tree.heads[verb]!, steps = 0; at >= 0 && steps < 3; at = tree.heads[at]!, steps++)
    for (const child of childrenBy(tree, at, "iobj", "obl", "nmod", "obj")) {
      const preposition = prepositionOf(tree, child);
      if (child > verb || (preposition !== null && preposition !== "to") || !scene.discourse.isAgent(tree, child))
        continue;
      const found = scene.discourse
        .parties(tree, child)
        .filter((party) => !actors.some((actor) => isSame(actor, party)) && !isOwn(scene, party, actors));
      if (found.length > 0) return found.map(inferred);
    }
  return [];
}

/** Somebody who belongs to the actor: `its troops`, or forces without a nation of their own. */
export function isOwn(scene: Scene, { tree, head, resolved, basis }: Party, actors: readonly Party[]): boolean {
  if (relationalNouns.has(tree.lemmas[head]!)) return false;
  for (const child of tree.children[head]!) {
    if (tree.relations[child] !== "nmod:poss" || tree.tags[child] !== "PRON") continue;
    const owner = scene.discourse.party(tree, child);
    return owner === null || actors.some((actor) => isSame(actor, owner) || isCompatriot(actor, owner));
  }
  const sendsForces = actors.every((actor) =>
    actor.resolved.sectors.every((sector) => sector === "GOV" || sector === "MIL"),
  );
  const isBare =
    sendsForces && tree.penn[head] === "NNS" && !tree.children[head]!.some((child) => tree.bases[child] === "det");
  return isBare && basis === "inferred" && resolved.sectors[0] === "MIL";
}

function isCompatriot(a: Party, b: Party): boolean {
  return a.resolved.country !== null && a.resolved.country === b.resolved.country;
}

/** A predicate that is no verb, with its subject before it: `that the general was behind the crackdown`. */
function subjectsAnd(tree: Tree, token: number): number[] {
  return [...childrenBy(tree, token, "nsubj"), token];
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
    const isNear = isLoose && mentionBases.has(tree.bases[token]!) && tree.tags[token] === "PROPN";
    if (!isIn && !(isNear && !isOfNextVerb(tree, token, clause.predicate))) continue;
    const party = partyAt(scene, tree, token);
    if (party === null || actors.some((actor) => isSame(actor, party) || isKin(tree, token, party, actor))) continue;
    if (isOwn(scene, party, actors)) continue;
    if (!isSetting(tree, token)) return [party, ...besides(scene, tree, token, actors)].map(inferred);
    place ??= party;
  }
  return place === null ? [] : [inferred(place)];
}

/** Hangs on a verb that is coordinated with the predicate: that one has parties of its own. */
function isOfNextVerb(tree: Tree, token: number, predicate: number): boolean {
  for (let at = tree.heads[token]!, steps = 0; at > predicate && steps < tree.count; at = tree.heads[at]!, steps++)
    if (tree.bases[at] === "conj" && isVerb(tree, at)) return true;
  return false;
}

/** Others coordinated with a party: `aid for Romania and Poland`. */
function besides(scene: Scene, tree: Tree, token: number, actors: readonly Party[]): Party[] {
  return childrenBy(tree, token, "conj")
    .flatMap((other) => partyAt(scene, tree, other) ?? [])
    .filter((party) => !actors.some((actor) => isSame(actor, party)));
}

/** Who a token names by itself: a country, a people, a body or an office with a country. */
function partyAt(scene: Scene, tree: Tree, token: number): Party | null {
  const base = tree.bases[token]!;
  const isProper = tree.tags[token] === "PROPN";
  const isPeople = tree.tags[token] === "ADJ" && base === "amod";
  const isBefore = isPeople || (isProper && base === "compound");
  if (!isBefore && !(isProper && (namingBases.has(base) || tree.relations[token] === "nmod:poss"))) return null;
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

const places = new Set(["in", "at", "near", "off", "across", "around", "inside", "outside", "throughout"]);

/** A name that says where. */
function isSetting(tree: Tree, token: number): boolean {
  const preposition = prepositionOf(tree, token);
  return preposition !== null && places.has(preposition);
}

const mentionBases = new Set(["nsubj", "obj", "obl", "nmod", "iobj"]);
const namingBases = new Set([...mentionBases, "conj"]);

/** The same body under another name: one country, and no person or other sector to tell them apart. */
function isInside(party: Party, actor: Party): boolean {
  return (
    party.resolved.country !== null &&
    party.resolved.country === actor.resolved.country &&
    party.basis === "coreference"
  );
}
