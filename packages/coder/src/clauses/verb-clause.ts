import { contentHead } from "../readings/phrase.ts";
import { childrenBy, markOf, prepositionOf, subtree, type Tree, withConjuncts } from "../tree/tree.ts";
import type { Clause } from "./clause.ts";
import { isPassive, relativeHead, surfaceSubject } from "./subjects.ts";

type Slots = Map<string, number[]>;

/** The clause of a verb, or of an adjective that is a predicate. */
export function verbClause(tree: Tree, verb: number): Clause {
  const passive = isPassive(tree, verb);
  const slots: Slots = new Map();
  const near: Slots = new Map();
  const subjects = surfaceSubject(tree, verb);
  const objects = childrenBy(tree, verb, "obj")
    .filter((token) => !subjects.includes(token))
    .flatMap((token) => withConjuncts(tree, token));
  // The one object a parser takes for an indirect one: `would allow the return of inspectors`.
  if (objects.length === 0 && !passive && childrenBy(tree, verb, "ccomp", "xcomp").length === 0)
    objects.push(...childrenBy(tree, verb, "iobj").flatMap((token) => withConjuncts(tree, token)));
  addPrepositions(tree, verb, slots);
  if (passive) {
    const agents = take(slots, "by");
    put(slots, "subject", agents.length > 0 ? agents : strayAgents(tree, verb));
    put(slots, objects.length > 0 ? "second" : "object", subjects);
    put(slots, "object", objects);
  } else {
    put(slots, "subject", subjects);
    put(slots, "object", objects.length > 0 ? objects : relativeObject(tree, verb, subjects));
    for (const token of childrenBy(tree, verb, "iobj")) put(slots, "second", withConjuncts(tree, token));
  }
  put(slots, "adverb", childrenBy(tree, verb, "advmod"));
  addClauses(tree, verb, slots);
  addLooseClause(tree, verb, slots);
  addGerund(tree, verb, slots);
  for (const token of [...(slots.get("object") ?? []), ...lastPhrases(tree, verb)]) {
    addPrepositions(tree, token, near);
    // `fired hundreds of missiles at the town`.
    const counted = contentHead(tree, token);
    if (counted !== token) addPrepositions(tree, counted, near);
  }
  return {
    predicate: verb,
    kind: tree.tags[verb] === "ADJ" ? "adjective" : "verb",
    isPassive: passive,
    slots,
    near,
    verb,
  };
}

/** Prepositional dependents of a token by preposition. */
export function addPrepositions(tree: Tree, token: number, slots: Slots): void {
  for (const child of tree.children[token]!) {
    const base = tree.bases[child];
    if (base === "obl" || base === "nmod") {
      const preposition = prepositionOf(tree, child);
      if (preposition !== null) put(slots, preposition, withConjuncts(tree, child));
      else if (tree.relations[child] === "obl:agent") put(slots, "by", withConjuncts(tree, child));
    }
    if (base === "advcl" || base === "acl") {
      const mark = markOf(tree, child) ?? prepositionOf(tree, child);
      if (mark !== null && tree.penn[child] === "VBG") put(slots, mark, [child]);
    }
  }
}

/** By-phrases of a passive that the parser hung on the phrase before: `were given shelter in hotels by the government`. */
function strayAgents(tree: Tree, verb: number): number[] {
  return childrenBy(tree, verb, "obl", "obj")
    .filter((phrase) => phrase > verb)
    .flatMap((phrase) => subtree(tree, phrase, (child) => tree.bases[child] === "nmod"))
    .filter((token) => prepositionOf(tree, token) === "by")
    .flatMap((token) => withConjuncts(tree, token));
}

/** What is said, wanted or refused. */
function addClauses(tree: Tree, verb: number, slots: Slots): void {
  for (const child of tree.children[verb]!) {
    const base = tree.bases[child];
    const isInfinitive = base === "advcl" && markOf(tree, child) === "to";
    if (base === "xcomp" || base === "ccomp" || isInfinitive) put(slots, "clause", withConjuncts(tree, child));
  }
}

/** `that it attack`, `to attack` near behind the verb, wherever the parser has hung it. */
function addLooseClause(tree: Tree, verb: number, slots: Slots): void {
  if (slots.has("clause")) return;
  const found = looseClause(tree, verb);
  if (found !== null) put(slots, "clause", [found]);
}

function looseClause(tree: Tree, verb: number): number | null {
  for (let at = verb + 1; at + 1 < tree.count && at < verb + 10; at++) {
    if (tree.tags[at] === "PUNCT" || tree.penn[at] === "VBD" || tree.penn[at] === "VBZ") return null;
    if (tree.lemmas[at] === "to" && tree.penn[at + 1] === "VB") return at + 1;
    if (tree.lemmas[at] !== "that" || tree.tags[at] !== "SCONJ") continue;
    const next = tree.tags.slice(at + 1, at + 15).indexOf("VERB");
    return next < 0 ? null : at + 1 + next;
  }
  return null;
}

/** `of attacking` right behind the object, wherever the parser has hung it. */
function addGerund(tree: Tree, verb: number, slots: Slots): void {
  for (let at = verb + 1; at + 1 < tree.count && at < verb + 12; at++) {
    if (tree.tags[at] === "PUNCT" || tree.penn[at] === "VBD") return;
    if (
      tree.tags[at] !== "ADP" ||
      tree.relations[at] === "compound:prt" ||
      tree.penn[at + 1] !== "VBG" ||
      tree.tags[at + 1] === "NOUN"
    )
      continue;
    const name = tree.lemmas[at]!;
    if (!slots.has(name)) put(slots, name, [at + 1]);
    return;
  }
}

/** The noun a relative clause without a gap elsewhere hangs on: `the weapons (that) it sent`. */
function relativeObject(tree: Tree, verb: number, subjects: readonly number[]): number[] {
  if (tree.bases[verb] === "xcomp" && childrenBy(tree, tree.heads[verb]!, "obj").some((token) => isGap(tree, token)))
    return relativeObject(tree, tree.heads[verb]!, subjects);
  if (tree.relations[verb] !== "acl:relcl") return [];
  const noun = relativeHead(tree, verb);
  return noun === null || subjects.includes(noun) ? [] : withConjuncts(tree, noun);
}

/** `whom it vowed to kill`: the pronoun hangs on the first verb and is the object of the second. */
function isGap(tree: Tree, token: number): boolean {
  return /^(?:who|whom|which|that)$/.test(tree.lemmas[token]!) && tree.tags[token] === "PRON";
}

/** Nouns in prepositional phrases of the verb, whose own phrases may belong to the verb. */
function lastPhrases(tree: Tree, verb: number): number[] {
  return childrenBy(tree, verb, "obl");
}

export function put(slots: Slots, name: string, tokens: readonly number[]): void {
  if (tokens.length === 0) return;
  const known = slots.get(name);
  if (known === undefined) slots.set(name, [...tokens]);
  else for (const token of tokens) if (!known.includes(token)) known.push(token);
}

function take(slots: Slots, name: string): number[] {
  const tokens = slots.get(name) ?? [];
  slots.delete(name);
  return tokens;
}
