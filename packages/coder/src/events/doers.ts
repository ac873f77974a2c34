import { type PloverType, quadOf } from "@dateline/schema";
import { doersOf } from "../parties/belonging.ts";
import type { Party } from "../parties/mention.ts";
import type { Reading } from "../readings/match.ts";
import { phraseTokens } from "../readings/phrase.ts";
import { childrenBy, isUnder, prepositionOf, spanOf, type Tree } from "../tree/tree.ts";
import { namesTime } from "../when/time-words.ts";
import { inferred, partiesOf } from "./parties-of.ts";
import type { Scene } from "./scene.ts";

/** How far back, in sentences, an act may be referred to. */
const reach = 8;

/** Who did the act a definite noun refers back to: `the deployment`, `the move`, `Monday's attack`. */
export function doersOfNoun(scene: Scene, tree: Tree, noun: number): Party[] {
  if (ofCourts.has(tree.lemmas[noun]!)) return courtBefore(scene, tree, noun);
  const isAny = anyAct.has(tree.lemmas[noun]!);
  const types = deedsNamed(scene, tree, noun);
  if (!isDefinite(tree, noun) || (types.length === 0 && !isAny)) return [];
  // `the removal` is what the article told with *remove*; else an act of its kind.
  const stem = tree.lemmas[noun]!.slice(0, stemLength);
  const struck = struckBy(scene, tree, noun);
  const isThere = (reading: Reading) => struck === null || isDoneTo(scene, reading, struck);
  const told = latestDoers(scene, tree, noun, (reading) => isOfStem(reading, stem) && isThere(reading));
  if (told.length > 0 && !isAny) return told;
  const isOfType = (reading: Reading) => types.includes(reading.frame.type) && isThere(reading);
  const own = isAny ? [] : latestDoers(scene, tree, noun, isOfType);
  if (own.length > 0 || struck !== null) return own;
  // A deployment may have been told as a gift of troops: then the act that the article is about is meant.
  return latestDoers(scene, tree, noun, isDeed);
}

/** Letters that a verb and the noun for its act share at least. */
const stemLength = 4;

function isOfStem({ tree, clause }: Reading, stem: string): boolean {
  return stem.length === stemLength && tree.lemmas[clause.predicate]!.startsWith(stem);
}

/** The country an act is done to by the words behind its noun: `the strike on Kharkiv`; null when they name none. */
function struckBy({ setting }: Scene, tree: Tree, noun: number): string | null {
  const target = childrenBy(tree, noun, "nmod").find((child) =>
    /^(?:on|against|in|at)$/.test(prepositionOf(tree, child) ?? ""),
  );
  if (target === undefined) return null;
  const { start, end } = spanOf(tree, phraseTokens(tree, target));
  return setting.placeIn(start, end)?.place.country ?? null;
}

/** Its recipients are of a country, or its sentence names a place there. */
function isDoneTo(scene: Scene, reading: Reading, country: string): boolean {
  const { start, end } = reading.tree;
  if (partiesOf(scene, reading, "recipient").some(({ resolved }) => resolved.country === country)) return true;
  return scene.setting.placesIn(start, end).some(({ place }) => place.country === country);
}

/** Types of the deeds a noun can name; words are none. */
function deedsNamed(scene: Scene, tree: Tree, noun: number): PloverType[] {
  const entries = scene.lexicon.entries.get(tree.lemmas[noun]!) ?? [];
  return entries.flatMap(({ predicate, frame }) =>
    predicate.kind === "noun" && quadOf(frame.type) % 2 === 0 ? [frame.type] : [],
  );
}

/** A noun for an act of force that somebody has suffered. */
export function namesViolence(scene: Scene, tree: Tree, noun: number): boolean {
  return tree.tags[noun] === "NOUN" && deedsNamed(scene, tree, noun).some((type) => quadOf(type) === 4);
}

/** Who is behind a deed that a noun names: those its words tell, else whoever the article has told to have done it. */
export function doersOfDeed(scene: Scene, tree: Tree, noun: number): Party[] {
  const act = scene.readings[tree.index]!.get(noun);
  const told = act === undefined ? [] : [...partiesOf(scene, act, "actor"), ...partiesOf(scene, act, "party")];
  if (told.length > 0) return told;
  const named = act === undefined ? doersOf(scene.discourse, tree, noun) : blamedFor(scene, tree, noun);
  return named.length > 0 ? named : doersOfNoun(scene, tree, noun);
}

/** Who is blamed for a deed in a clause about it: `a strike on a market, which Moscow blamed on Kyiv`. */
function blamedFor(scene: Scene, tree: Tree, noun: number): Party[] {
  for (const [verb, reading] of scene.readings[tree.index]!)
    if (reading.frame.type === "ACCUSE" && tree.relations[verb] === "acl:relcl" && isAbout(tree, verb, noun))
      return (reading.clause.slots.get("on") ?? []).flatMap((token) => scene.discourse.parties(tree, token));
  return [];
}

/** A relative clause about a noun, or about the last phrase behind it where parsers like to hang it. */
function isAbout(tree: Tree, verb: number, noun: number): boolean {
  if (isUnder(tree, verb, noun)) return true;
  const head = tree.heads[verb]!;
  return head > noun && tree.tags.slice(noun, head).every((tag) => tag !== "VERB" && tag !== "PUNCT");
}

/** Verbs that lay an act on somebody. */
const blaming = new Set(["accuse", "blame", "suspect", "charge"]);

/** Who is accused of a deed whose own words name no doer: `accused the army of orchestrating his removal`. */
export function accusedOf(scene: Scene, { tree, clause }: Reading): Party[] {
  for (let at = clause.predicate, steps = 0; at >= 0 && steps < reach; at = tree.heads[at]!, steps++) {
    const over = scene.readings[tree.index]!.get(at);
    if (at !== clause.predicate && over?.frame.type === "ACCUSE" && blaming.has(tree.lemmas[at]!))
      return partiesOf(scene, over, "recipient").map(inferred);
  }
  return [];
}

function isDefinite(tree: Tree, noun: number): boolean {
  return tree.children[noun]!.some(
    (child) =>
      /^(?:the|this|that|these|those)$/.test(tree.lemmas[child]!) ||
      (tree.relations[child] === "nmod:poss" && namesTime(tree.lemmas[child]!, tree.tags[child] === "PROPN")),
  );
}

/** Who did the act that `it` or `this` stands for: `denounced it as a grave escalation`. */
export function doersOfPronoun(scene: Scene, tree: Tree, token: number): Party[] {
  return latestDoers(scene, tree, token, isDeed);
}

function isDeed({ frame }: Reading): boolean {
  return quadOf(frame.type) % 2 === 0;
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
const anyAct = new Set("move decision step action measure act plan incident operation".split(" "));

/** What only courts do. */
const ofCourts = new Set(["ruling", "verdict", "sentence", "judgment", "judgement", "conviction", "acquittal"]);

/** The court that the article has told to have acted last. */
function courtBefore(scene: Scene, tree: Tree, noun: number): Party[] {
  const isCourt = (party: Party) => party.resolved.sectors[0] === "JUD";
  const isOfCourt = (reading: Reading) => partiesOf(scene, reading, "actor").some(isCourt);
  return latestDoers(scene, tree, noun, isOfCourt).filter(isCourt);
}
