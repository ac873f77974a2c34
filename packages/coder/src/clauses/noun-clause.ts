import { isPersonNoun } from "../quantity/persons.ts";
import { childrenBy, isVerb, prepositionOf, type Tree, withConjuncts } from "../tree/tree.ts";
import type { Clause } from "./clause.ts";
import { isPassive, surfaceSubject } from "./subjects.ts";
import { addPrepositions, put } from "./verb-clause.ts";

/** Words that say whose a noun's act is. */
export interface Carriers {
  /** Verbs that hand their subject to the noun that is their object. */
  readonly light: ReadonlySet<string>;
  /** Verbs that say their subject took place. */
  readonly occurrence: ReadonlySet<string>;
  /** Nouns whose possessor suffers the act when it is a person: `his arrest`. */
  readonly undergone: ReadonlySet<string>;
}

/**
 * The clause of a noun that names an act.
 *
 * Its subject is a possessor, a by-phrase, a name before it, or the subject of the light verb it is the object of; its
 * object is an of-phrase or a noun before it. `of` stays in its own slot too, since some nouns use it for the subject.
 */
export function nounClause(tree: Tree, noun: number, carriers: Carriers): Clause {
  const slots = new Map<string, number[]>();
  const near = new Map<string, number[]>();
  addPrepositions(tree, noun, slots);
  for (const child of tree.children[noun]!) {
    if (tree.relations[child] !== "nmod:poss") continue;
    const isUndergone = carriers.undergone.has(tree.lemmas[noun]!) && !slots.has("of") && isPerson(tree, child);
    put(slots, isUndergone ? "object" : "subject", withConjuncts(tree, child));
  }
  put(slots, "subject", slots.get("by") ?? []);
  const before = tree.children[noun]!.filter(
    (child) => child < noun && (tree.bases[child] === "compound" || tree.bases[child] === "amod"),
  );
  put(slots, "before", before);
  put(
    slots,
    "clause",
    childrenBy(tree, noun, "acl").filter((child) => tree.penn[child] === "VB"),
  );
  if (!slots.has("subject")) put(slots, "subject", responsible(tree, noun));
  const verb = carrierOf(tree, noun, carriers);
  if (verb !== null) {
    if (carriers.light.has(tree.lemmas[verb]!) && !slots.has("subject")) {
      const passive = isPassive(tree, verb);
      if (!passive) put(slots, "subject", surfaceSubject(tree, verb));
      const verbSlots = new Map<string, number[]>();
      addPrepositions(tree, verb, verbSlots);
      if (passive) put(slots, "subject", verbSlots.get("by") ?? []);
    }
    addPrepositions(tree, verb, near);
  }
  return { predicate: noun, kind: "noun", isPassive: false, slots, near, verb };
}

const personal = new Set(["he", "she", "his", "her", "their", "they", "my", "our"]);

/** A possessor that is one person, or a pronoun for people. */
function isPerson(tree: Tree, token: number): boolean {
  if (tree.tags[token] === "PRON")
    return personal.has(tree.lemmas[token]!) || personal.has(tree.words[token]!.toLowerCase());
  if (tree.names.some(({ start, end, type }) => type === "PER" && token >= start && token < end)) return true;
  return tree.penn[token] === "NN" && isPersonNoun(tree.lemmas[token]!);
}

/** Who is `responsible for`, `guilty of` or `behind` an act. */
function responsible(tree: Tree, noun: number): readonly number[] {
  const isCopular = (token: number) => childrenBy(tree, token, "cop").length > 0;
  if (prepositionOf(tree, noun) === "behind" && isCopular(noun)) return surfaceSubject(tree, noun);
  const head = tree.heads[noun]!;
  return head >= 0 && answering.has(tree.lemmas[head]!) && isCopular(head) ? surfaceSubject(tree, head) : [];
}

const answering = new Set(["responsible", "guilty"]);

/** The light verb or verb of occurrence a noun hangs on. */
function carrierOf(tree: Tree, noun: number, carriers: Carriers): number | null {
  const first = tree.bases[noun] === "conj" ? tree.heads[noun]! : noun;
  const head = tree.heads[first]!;
  if (head < 0 || !isVerb(tree, head)) return null;
  const relation = tree.relations[first]!;
  const lemma = tree.lemmas[head]!;
  if (carriers.light.has(lemma) && (relation === "obj" || relation === "nsubj:pass")) return head;
  if (carriers.light.has(lemma) && relation === "obl") return head;
  if (carriers.occurrence.has(lemma) && relation.startsWith("nsubj")) return head;
  return null;
}
