import type { Clause } from "../clauses/clause.ts";
import type { Frame, Predicate, Restriction, Role, Slot } from "../frames/index.ts";
import { childrenBy, markOf, type Tree } from "../tree/tree.ts";
import { namesTime } from "../when/time-words.ts";
import type { Entry } from "./lexicon.ts";
import { contentHead, headPhrases, wordBefore } from "./phrase.ts";

/** A frame that fits a clause, with who and what fills its roles. */
export interface Reading {
  readonly tree: Tree;
  readonly clause: Clause;
  readonly frame: Frame;
  /** Head tokens by role, in the order of the frame's slots. */
  readonly fills: ReadonlyMap<Role, readonly number[]>;
  /** Specificity: necessary slots, words of the predicate, slots filled. */
  readonly rank: number;
}

/** What a restriction asks of who or what a token names. */
export interface PartyTests {
  isActor(tree: Tree, token: number): boolean;
  isPlace(tree: Tree, token: number): boolean;
  /** Several people without an office: `Kenyans`, `students`. */
  isCrowd(tree: Tree, token: number): boolean;
}

/** What a restriction asks of a token beyond its words. */
export interface FillerTests extends PartyTests {
  /** Types of event a token carries. */
  typesOf(tree: Tree, token: number): readonly string[];
}

const violent = new Set(["ASSAULT"]);
const cooperative = new Set(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"]);

/** The reading a frame gives a clause, or null when it does not fit. */
export function matchFrame(
  { frame, predicate }: Entry,
  tree: Tree,
  clause: Clause,
  tests: FillerTests,
): Reading | null {
  if (predicate.kind !== clause.kind) return null;
  if (predicate.particle !== null && !hasParticle(tree, clause.predicate, predicate.particle)) return null;
  if (predicate.particle === null && clause.kind === "verb" && isPhrasal(tree, clause.predicate)) return null;
  if (clause.kind !== "noun" && lacksSlot(frame, clause, predicate)) return null;
  if (predicate.before.length > 0 && !hasBefore(tree, clause.predicate, predicate.before)) return null;
  const fills = new Map<Role, number[]>();
  let filled = 0;
  for (const slot of frame.slots) {
    const fitting: number[] = [];
    const own = fillersOf(slot, clause, frame, tree, tests);
    for (const token of own.length > 0 ? own : behindParticle(slot, clause, predicate)) {
      if (isTime(tree, token)) continue;
      if (fits(slot.restriction, tree, token, tests)) fitting.push(token);
      else if (slot.restriction?.negated === true) return null;
    }
    if (fitting.length === 0) {
      if (slot.isRequired) return null;
      continue;
    }
    filled++;
    if (slot.role === null) continue;
    const known = fills.get(slot.role);
    if (known === undefined) fills.set(slot.role, fitting);
    else for (const token of fitting) if (!known.includes(token)) known.push(token);
  }
  const words = predicate.before.length + (predicate.particle === null ? 0 : 1);
  const rank = frame.requiredCount * 100 + words * 20 + filled - (leavesObject(frame, clause) ? 150 : 0);
  if (rank < -40) return null;
  return { tree, clause, frame, fills, rank };
}

/** A verb or adjective without any word where the frame must have one. */
function lacksSlot({ slots }: Frame, clause: Clause, predicate: Predicate): boolean {
  return slots.some(
    (slot) =>
      slot.isRequired &&
      slot.names.every((name) => !clause.slots.has(name) && !clause.near.has(name)) &&
      behindParticle(slot, clause, predicate).length === 0,
  );
}

/** A reading without an object for a verb that has one. */
function leavesObject({ slots }: Frame, clause: Clause): boolean {
  return clause.kind === "verb" && clause.slots.has("object") && !slots.some(({ names }) => names.includes("object"));
}

/** Tokens that stand in a slot; nouns take theirs also from of-phrases and the words before. */
function fillersOf(slot: Slot, clause: Clause, frame: Frame, tree: Tree, tests: PartyTests): readonly number[] {
  const found = fillersIn(clause.slots, slot);
  if (clause.kind === "noun") {
    const [name] = slot.names;
    const usesOf = () => frame.slots.some((other) => other.names.includes("of"));
    if (name === "object" && clause.slots.has("of") && !usesOf()) found.push(...clause.slots.get("of")!);
    const before = clause.slots.get("before");
    if (before !== undefined && found.length === 0) {
      // `a Kenyan strike` is Kenya's, `a national strike` nobody's.
      const names = (token: number) => tree.tags[token] !== "ADJ" || /^\p{Lu}/u.test(tree.words[token]!);
      if (name === "subject") found.push(...before.filter((token) => names(token) && tests.isActor(tree, token)));
      if (name === "object" && slot.restriction?.negated === false) found.push(...before);
    }
  }
  return found.length === 0 ? fillersIn(clause.near, slot) : found;
}

function fillersIn(slots: Clause["slots"], { names }: Slot): number[] {
  const found: number[] = [];
  for (const name of names) {
    const tokens = slots.get(name);
    if (tokens !== undefined) found.push(...tokens);
  }
  return found;
}

/** What the parser hangs on the particle as if it were a preposition: `burned down the house` has an object. */
function behindParticle(slot: Slot, clause: Clause, { particle }: Predicate): readonly number[] {
  if (particle === null || slot.names[0] !== "object" || clause.isPassive) return [];
  return clause.slots.get(particle) ?? [];
}

/** Particles that leave a verb its sense: `sent in troops`, `sent back the refugees`. */
const directions = new Set(["in", "back", "away", "home", "together", "around", "ahead", "forward"]);

/** `kick off` is no kick. */
function isPhrasal(tree: Tree, verb: number): boolean {
  return tree.children[verb]!.some(
    (child) => tree.relations[child] === "compound:prt" && !directions.has(tree.lemmas[child]!),
  );
}

function hasParticle(tree: Tree, verb: number, particle: string): boolean {
  if (tree.lemmas[verb + 1] === particle) return true;
  return tree.children[verb]!.some((child) => {
    if (tree.lemmas[child] === particle) return tree.bases[child] === "compound" || tree.bases[child] === "advmod";
    return (
      tree.bases[child] === "obl" &&
      particle !== "in" &&
      particle !== "on" &&
      childrenBy(tree, child, "case", "advmod").some((mark) => tree.lemmas[mark] === particle)
    );
  });
}

function hasBefore(tree: Tree, noun: number, words: readonly string[]): boolean {
  let at = noun - 1;
  for (let i = words.length - 1; i >= 0; i--, at--) {
    if (tree.words[at] === "-") at--;
    if (at < 0 || wordBefore(tree, at) !== words[i]) return false;
  }
  return true;
}

function fits(restriction: Restriction | null, tree: Tree, token: number, tests: FillerTests): boolean {
  if (restriction === null) return true;
  return restriction.negated !== meets(restriction, tree, token, tests);
}

function meets(restriction: Restriction, tree: Tree, token: number, tests: FillerTests): boolean {
  const head = contentHead(tree, token);
  for (const at of head === token ? [token] : [head, token])
    if (headPhrases(tree, at).some((phrase) => restriction.words.has(phrase))) return true;
  for (const kind of restriction.kinds) {
    if (kind === "ACTOR" ? tests.isActor(tree, head) : kind === "PLACE" ? tests.isPlace(tree, head) : false)
      return true;
    if (kind === "CROWD" && tests.isCrowd(tree, head)) return true;
    if (kind === "SEVERAL" && isOneOfSeveral(tree, token)) return true;
    if (kind === "OBLIGED" && isObliged(tree, token, tests)) return true;
    if (kind === "INFINITIVE" && tree.penn[token] === "VB" && markOf(tree, token) === "to") return true;
    const types = tests.typesOf(tree, head);
    if (kind === "VIOLENT" ? types.some((type) => violent.has(type)) : false) return true;
    if (kind === "COOPERATIVE" ? types.some((type) => cooperative.has(type)) : types.includes(kind)) return true;
  }
  return false;
}

/** `on Friday` fills no role. */
function isTime(tree: Tree, token: number): boolean {
  const lemma = tree.lemmas[token]!;
  return (
    namesTime(lemma, tree.tags[token] === "PROPN") ||
    (tree.tags[token] === "NUM" && (tree.bases[token] === "obl" || tree.bases[token] === "nmod"))
  );
}

const obliging = new Set(["must", "should", "ought", "shall"]);

/** Coordinated: `Egypt and Greece`, `the Kenyan and Ugandan armies`. */
function isOneOfSeveral(tree: Tree, token: number): boolean {
  if (tree.bases[token] === "conj") return true;
  return [token, ...childrenBy(tree, token, "amod", "compound")].some((at) => childrenBy(tree, at, "conj").length > 0);
}

/** A clause that says what somebody named must do. */
function isObliged(tree: Tree, verb: number, tests: PartyTests): boolean {
  const mustDo = tree.children[verb]!.some((child) => tree.bases[child] === "aux" && obliging.has(tree.lemmas[child]!));
  const named = (subject: number) => tree.tags[subject] !== "PRON" && tests.isActor(tree, subject);
  return mustDo && childrenBy(tree, verb, "nsubj").some(named);
}
