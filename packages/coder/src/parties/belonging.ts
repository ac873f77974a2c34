import { childrenBy, prepositionOf, type Tree, withConjuncts } from "../tree/tree.ts";
import type { Discourse } from "./discourse.ts";
import type { Party } from "./mention.ts";
import { isThing } from "./things.ts";

/** Prepositions after a noun that say whose thing it is. */
const owning = ["of", "by", "from", "against", "between", "with", "for", "to", "on", "over", "in", "among"];

/**
 * The party a thing belongs to: `Moscow's decision`, `Russian strikes`, `attacks by rebels`, `ties between A and B`.
 */
export function ownersOf(discourse: Discourse, tree: Tree, token: number): Party[] {
  const children = tree.children[token]!;
  const possessors = children.filter((child) => tree.relations[child] === "nmod:poss");
  const modifiers = children.filter(
    (child) =>
      (tree.bases[child] === "amod" || tree.bases[child] === "compound") && child < token && !isParticiple(tree, child),
  );
  const phrases = owning.flatMap((preposition) =>
    children.filter((child) => tree.bases[child] === "nmod" && prepositionOf(tree, child) === preposition),
  );
  for (const child of [...possessors, ...modifiers, ...phrases]) {
    const isModifier = modifiers.includes(child);
    const found = [child, ...childrenBy(tree, child, "conj")].flatMap((each) =>
      ownerAt(discourse, tree, each, isModifier),
    );
    if (found.length > 0) return found;
  }
  const authors = authorsOf(discourse, tree, token);
  if (authors.length > 0) return authors;
  for (const child of phrases) {
    const below = ownersOf(discourse, tree, child);
    if (below.length > 0) return below;
  }
  return [];
}

/** `an appeal filed by lawyers`, `proposals made by the assembly`, `an attack blamed on rebels`. */
function authorsOf(discourse: Discourse, tree: Tree, token: number): Party[] {
  for (const child of childrenBy(tree, token, "acl")) {
    if (tree.penn[child] !== "VBN") continue;
    const found = childrenBy(tree, child, "obl")
      .filter((agent) => isAuthor(tree, child, agent))
      .flatMap((agent) => withConjuncts(tree, agent))
      .flatMap((agent) => ownerAt(discourse, tree, agent, false));
    if (found.length > 0) return found;
  }
  return [];
}

/** Who is behind an act or weapon: its possessor, the nation or body named before it, `by` whom. */
export function doersOf(discourse: Discourse, tree: Tree, noun: number): Party[] {
  const candidates = tree.children[noun]!.filter((child) => {
    const base = tree.bases[child];
    if (tree.relations[child] === "nmod:poss") return true;
    if (base === "nmod" && child > noun) return prepositionOf(tree, child) === "by";
    return child < noun && (base === "amod" || base === "compound" || base === "nmod") && !isParticiple(tree, child);
  });
  for (const child of candidates) {
    const isModifier = child < noun && tree.relations[child] !== "nmod:poss";
    const found = withConjuncts(tree, child).flatMap((each) => ownerAt(discourse, tree, each, isModifier));
    if (found.length > 0) return found;
  }
  return authorsOf(discourse, tree, noun);
}

/** Whom a word behind or before a noun names as a party; a word before it must be of a country. */
function ownerAt(discourse: Discourse, tree: Tree, token: number, isModifier: boolean): Party[] {
  // `a Greek tanker`, `an army convoy`; whose a `rescue team` is they do not say.
  const isBody = isThing(tree, tree.heads[token]!) && tree.tags[token] === "NOUN" && discourse.isAgent(tree, token);
  if (isModifier && !isBody && !discourse.namesCountry(tree, token)) return [];
  if (!isModifier && !discourse.isAgent(tree, token)) return [];
  const party = discourse.party(tree, token);
  return party === null ? [] : [{ ...party, basis: party.basis === "named" ? "inferred" : party.basis }];
}

/** `UN-brokered`, `Iran-backed`: says who helps, not who does it. */
function isParticiple(tree: Tree, token: number): boolean {
  return /^VB[NG]$/.test(tree.penn[token]!);
}

/** `filed by lawyers`, `blamed on rebels`, `attributed to the group`. */
function isAuthor(tree: Tree, participle: number, agent: number): boolean {
  const preposition = prepositionOf(tree, agent);
  return preposition === "by" || (preposition !== null && blaming.get(tree.lemmas[participle]!) === preposition);
}

const blaming: ReadonlyMap<string, string> = new Map([
  ["blame", "on"],
  ["attribute", "to"],
  ["ascribe", "to"],
]);
