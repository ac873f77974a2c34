import { childrenBy, isUnder, type Tree, withConjuncts } from "../tree/tree.ts";
import type { Casualties } from "./casualties.ts";
import type { FoundQuantity } from "./find-quantities.ts";
import { nounKind, victimKind } from "./kind-of.ts";
import { isPersonNoun } from "./persons.ts";

export interface Victims {
  readonly kind: Casualties["kind"];
  readonly victims: readonly number[];
}

const numberTellers = new Set(["toll", "body", "corpse", "life"]);

/** False for the many words that cannot say that somebody was killed or injured. */
export function mayTellVictims(tree: Tree, token: number): boolean {
  const lemma = tree.lemmas[token]!;
  return numberTellers.has(lemma) || casualtyKind(lemma) !== null || particleKind(tree, token) !== null;
}

/** Who a word says was killed or injured: object of *kill*, subject of *die* and *was killed*, *12 dead*, *the death of two*. */
export function victimsOf(tree: Tree, token: number, quantities: readonly FoundQuantity[]): Victims[] {
  const kind = casualtyKind(tree.lemmas[token]!) ?? particleKind(tree, token);
  if (kind === null) return toldByNumber(tree, token, quantities);
  if (isNegated(tree, token)) return [];
  const heads = tree.penn[token]!.startsWith("VB")
    ? victimsOfVerb(tree, token, quantities)
    : victimsOfNoun(tree, token, kind, quantities);
  return heads.length === 0 ? [] : [{ kind, victims: heads.flatMap((head) => alike(tree, head, token)) }];
}

function victimsOfVerb(tree: Tree, token: number, quantities: readonly FoundQuantity[]): number[] {
  // "82 were killed and 1,700 injured": the number stands where a subject would.
  const own = quantities.find(({ number }) => tree.heads[number] === token && tree.bases[number] === "nummod");
  if (own !== undefined) return [own.head];
  const undergoers = undergoersOf(tree, token);
  if (undergoers.length > 0) return [...undergoers, ...companionsOf(tree, token)];
  const isParticiple = tree.penn[token] === "VBN";
  const isIntransitive = intransitive.has(tree.lemmas[token]!);
  const subjects = subjectsOf(tree, token, "nsubj");
  if (isIntransitive || isParticiple) {
    if (subjects.length > 0) return subjects;
  } else if (subjects.some((subject) => quantities.some(({ head, number }) => head === subject || number === subject)))
    return tree.penn[token] === "VBD" ? subjects : [];
  if (!isParticiple) return [];
  // "people killed in the blast"; "left 12 wounded".
  const head = tree.heads[token]!;
  if (head < 0) return [];
  const relation = tree.bases[token]!;
  if ((relation === "acl" && !isVerbToken(tree, head)) || relation === "amod") return [head];
  if (["xcomp", "ccomp", "dep", "obj", "advcl"].includes(relation))
    return childrenBy(tree, head, "obj").filter((child) => child !== token);
  return [];
}

/** Whom a verb is done to: its passive subject, its own or the one it shares (`was shot and killed`), or its object. */
function undergoersOf(tree: Tree, token: number): number[] {
  const passive = subjectsOf(tree, token, "nsubj:pass");
  if (passive.length > 0) return passive;
  if (!intransitive.has(tree.lemmas[token]!)) {
    const objects = childrenBy(tree, token, "obj");
    if (objects.length > 0) return objects;
  }
  const above = tree.heads[token]!;
  const isShared = tree.penn[token] === "VBN" && (tree.bases[token] === "conj" || tree.bases[token] === "xcomp");
  if (above < 0 || !isShared || childrenBy(tree, token, "nsubj").length > 0) return [];
  return subjectsOf(tree, above, "nsubj:pass");
}

/** Subjects of a verb; for a relative pronoun what it stands for. */
function subjectsOf(tree: Tree, verb: number, relation: string): number[] {
  return tree.children[verb]!.filter((child) => tree.relations[child] === relation).map((child) => {
    const isRelative = ["who", "that", "which", "whom"].includes(tree.lemmas[child]!);
    return isRelative && tree.relations[verb] === "acl:relcl" ? tree.heads[verb]! : child;
  });
}

const sentencing = new Set(["sentence", "condemn"]);

/** Nouns that say whose death they are with `'s`: *the bishop's murder*. */
const fates = new Set(["murder", "assassination", "death", "slaying"]);

function victimsOfNoun(
  tree: Tree,
  token: number,
  kind: Casualties["kind"],
  quantities: readonly FoundQuantity[],
): number[] {
  const lemma = tree.lemmas[token]!;
  const head = tree.heads[token]!;
  const isNoun = tree.tags[token] === "NOUN";
  // "shot to death", but "sentenced to death".
  if (lemma === "death" && head >= 0 && caseOf(tree, token) === "to")
    return sentencing.has(tree.lemmas[head]!) ? [] : undergoersOf(tree, head);
  if (lemma === "dead" || nounKind(lemma) === kind) {
    if (quantities.some(({ head: counted }) => counted === token)) return [token];
    if (!isNoun && head >= 0 && tree.bases[token] === "amod") return [head];
    const subjects = childrenBy(tree, token, "nsubj");
    if (subjects.length > 0) return subjects;
    if (!isNoun && head >= 0 && ["xcomp", "obj"].includes(tree.bases[token]!)) {
      const passive = subjectsOf(tree, head, "nsubj:pass");
      return passive.length > 0 ? passive : childrenBy(tree, head, "obj").filter((child) => child !== token);
    }
  }
  if (!isNoun) return [];
  const of = childrenBy(tree, token, "nmod").filter((child) => caseOf(tree, child) === "of");
  if (of.length > 0 || !fates.has(lemma)) return of;
  const owners = tree.children[token]!.filter((child) => tree.relations[child] === "nmod:poss");
  const isOwned =
    owners.length === 0 && token >= 2 && (tree.lemmas[token - 1] === "'s" || tree.lemmas[token - 1] === "’s");
  return isOwned ? [token - 2] : owners;
}

/** A number right behind the verb (`killed between 20 and 30`), or right before the word (`30 wounded`), where the tree has no link. */
export function beside(tree: Tree, token: number, quantities: readonly FoundQuantity[]): Victims[] {
  const kind = casualtyKind(tree.lemmas[token]!);
  if (kind === null || isNegated(tree, token)) return [];
  const isVerb = tree.penn[token]!.startsWith("VB");
  const near = quantities.find(
    ({ start, number, form }) =>
      form === "count" &&
      ((isVerb && token + 1 < tree.count && tree.starts[token + 1] === start) || number === token - 1),
  );
  return near === undefined ? [] : [{ kind, victims: [near.head] }];
}

/**
 * Coordinated words, without those that are casualties of their own (`12 dead and 30 wounded`), what is only named among
 * them (`three people, including a child`; `nine, two of them critically`), what stands behind a preposition (`nine
 * people, according to the governor`), and titles (`Ann Lee, senator and leader of`).
 */
function alike(tree: Tree, head: number, predicate: number): number[] {
  const among = tree.lemmas.findIndex((lemma, token) => token > head && (lemma === "including" || lemma === "include"));
  return withConjuncts(tree, head).filter((token) => {
    if (token === head || token === predicate) return true;
    if ((among >= 0 && token > among) || isPartOf(tree, token)) return false;
    if (caseOf(tree, token) !== null && caseOf(tree, head) === null) return false;
    const isNoun = tree.penn[token] === "NN" || (tree.penn[token] === "NNP" && isPersonNoun(tree.lemmas[token]!));
    if (isNoun && isTitle(tree, token)) return false;
    return [token, token + 1, ...childrenBy(tree, token, "acl", "amod")].every(
      (word) => casualtyKind(tree.lemmas[word] ?? "") === null,
    );
  });
}

/** `three of them`, `two of whom`: persons counted already. */
function isPartOf(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, "nmod").some(
    (child) => caseOf(tree, child) === "of" && wholes.has(tree.words[child]!.toLowerCase()),
  );
}

const wholes = new Set(["them", "whom", "those"]);

/** A singular noun that nothing makes a person of its own. */
function isTitle(tree: Tree, token: number): boolean {
  return tree.children[token]!.every((child) => {
    const relation = tree.relations[child]!;
    return !["det", "nummod", "nmod:poss", "appos", "flat"].includes(relation);
  });
}

/** Who died with them: *along with two guards*. */
function companionsOf(tree: Tree, verb: number): number[] {
  return childrenBy(tree, verb, "obl", "nmod").filter((child) => {
    const at = childrenBy(tree, child, "case").find((word) => tree.lemmas[word] === "with");
    return at !== undefined && at > 0 && ["along", "together"].includes(tree.lemmas[at - 1]!);
  });
}

const finding = new Set(["find", "recover", "discover", "pull", "retrieve", "dig", "exhume", "unearth"]);
const intransitive = new Set(["die", "perish", "drown"]);

/** `gun down`: a verb that kills with its particle. */
function particleKind(tree: Tree, token: number): Casualties["kind"] | null {
  const particle = tree.children[token]!.find((child) => tree.relations[child] === "compound:prt");
  return particle === undefined ? null : casualtyKind(`${tree.lemmas[token]} ${tree.lemmas[particle]}`);
}

const casualtyNouns = new Set(["fatality", "wounded", "injured"]);

function casualtyKind(lemma: string): Casualties["kind"] | null {
  const kind = victimKind(lemma) ?? (casualtyNouns.has(lemma) ? nounKind(lemma) : null);
  return kind === "killed" || kind === "injured" ? kind : null;
}

/** `the death toll rose to 45`, `claimed 12 lives`: the number itself tells. */
function toldByNumber(tree: Tree, token: number, quantities: readonly FoundQuantity[]): Victims[] {
  const lemma = tree.lemmas[token]!;
  if (lemma === "toll") {
    const isDeath = tree.children[token]!.some((child) => ["death", "fatality"].includes(tree.lemmas[child]!));
    const head = tree.heads[token]!;
    const numbers = quantities.filter(
      ({ head: counted, form }) =>
        form === "count" && (isUnder(tree, counted, token) || (head >= 0 && isUnder(tree, counted, head))),
    );
    const last = numbers.at(-1);
    return isDeath && last !== undefined ? [{ kind: "killed", victims: [last.head] }] : [];
  }
  if ((lemma === "body" || lemma === "corpse") && finding.has(tree.lemmas[tree.heads[token]!] ?? ""))
    return quantities.some(({ head }) => head === token) ? [{ kind: "killed", victims: [token] }] : [];
  if (lemma === "life" && ["claim", "cost", "take", "lose"].includes(tree.lemmas[tree.heads[token]!] ?? ""))
    return [{ kind: "killed", victims: [token] }];
  return [];
}

function isNegated(tree: Tree, token: number): boolean {
  return tree.children[token]!.some((child) => ["not", "n't", "n’t", "never"].includes(tree.lemmas[child]!));
}

function isVerbToken(tree: Tree, token: number): boolean {
  return tree.tags[token] === "VERB" || tree.tags[token] === "AUX";
}

export function caseOf(tree: Tree, token: number): string | null {
  const child = childrenBy(tree, token, "case")[0];
  return child === undefined ? null : tree.lemmas[child]!;
}
