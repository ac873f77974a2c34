/** A name in a sentence, by token numbers; `end` is exclusive. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly type: "PER" | "LOC" | "ORG";
}

/** A sentence as the coder reads it: tokens in columns, with the tree over them. */
export interface Tree {
  /** Number of the sentence in the article. */
  readonly index: number;
  /** Number of its paragraph. */
  readonly paragraph: number;
  /** Where the sentence stands in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly isHeadline: boolean;
  readonly text: string;
  readonly count: number;
  /** Tokens as written. */
  readonly words: readonly string[];
  /** Lemmas in lower case. */
  readonly lemmas: readonly string[];
  /** Universal part-of-speech tags. */
  readonly tags: readonly string[];
  /** Penn tags, which tell tense and number. */
  readonly penn: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Number of the head token; -1 for the root. */
  readonly heads: readonly number[];
  /** Relation to the head with its subtype, such as `nsubj:pass`. */
  readonly relations: readonly string[];
  /** The relation without subtype. */
  readonly bases: readonly string[];
  readonly children: readonly (readonly number[])[];
  readonly names: readonly NameSpan[];
}

/** Children of a token by relation without subtype. */
export function childrenBy(tree: Tree, token: number, ...bases: string[]): number[] {
  const found: number[] = [];
  for (const child of tree.children[token]!) if (bases.includes(tree.bases[child]!)) found.push(child);
  return found;
}

/** Verbs that give a thing a name: `what it called …`, `what police described as …`. */
const naming = new Set(["call", "term", "describe", "label", "dub"]);

/** The verb of a free relative that only names what stands behind it; null when a token opens none. */
function namingVerb(tree: Tree, token: number): number | null {
  if (tree.lemmas[token] !== "what") return null;
  return childrenBy(tree, token, "acl").find((verb) => naming.has(tree.lemmas[verb]!)) ?? null;
}

/** A verb that names what stands behind it and tells of no act: `condemned what it called an illegal attack`. */
export function isNaming(tree: Tree, verb: number): boolean {
  const head = tree.heads[verb]!;
  if (head < 0) return false;
  return namingVerb(tree, head) === verb || isNamingRelative(tree, verb);
}

/** `exercises that it calls a rehearsal`: two objects, one of them what the clause hangs on. */
function isNamingRelative(tree: Tree, verb: number): boolean {
  if (tree.relations[verb] !== "acl:relcl" || !naming.has(tree.lemmas[verb]!)) return false;
  const isRelative = (token: number) => /^(?:who|which|that|whom)$/.test(tree.lemmas[token]!);
  return (
    childrenBy(tree, verb, "obj", "xcomp").some((child) => child > verb) &&
    childrenBy(tree, verb, "nsubj").some((child) => !isRelative(child))
  );
}

/** What a token means: of `what it called an attack`, the attack. */
function meant(tree: Tree, token: number): number {
  const verb = namingVerb(tree, token);
  if (verb === null) return token;
  const named = childrenBy(tree, verb, "obj", "xcomp", "obl", "advcl").find(
    (child) => child > verb && (tree.tags[child] === "NOUN" || tree.tags[child] === "PROPN"),
  );
  return named ?? token;
}

/** A token and what is coordinated with it, also where the conjunct hangs on a title or name beside it. */
export function withConjuncts(tree: Tree, token: number): number[] {
  const found = [meant(tree, token)];
  for (let i = 0; i < found.length && i < 40; i++) {
    found.push(...childrenBy(tree, found[i]!, "conj"));
    if (!isVerb(tree, found[i]!))
      for (const beside of childrenBy(tree, found[i]!, "flat", "appos"))
        if (tree.tags[beside] === "PROPN") found.push(...childrenBy(tree, beside, "conj"));
  }
  return found;
}

/** The preposition a token is marked with, words joined by a hyphen (`according-to`); null when there is none. */
export function prepositionOf(tree: Tree, token: number): string | null {
  for (const child of tree.children[token]!) {
    if (tree.bases[child] !== "case" || tree.lemmas[child] === "'s" || tree.lemmas[child] === "'") continue;
    const rest = childrenBy(tree, child, "fixed").map((other) => tree.lemmas[other]!);
    return [tree.lemmas[child]!, ...rest].join("-");
  }
  return null;
}

/** The word that opens a clause: `to`, `that`, `if`, `after` …; null when there is none. */
export function markOf(tree: Tree, token: number): string | null {
  for (const child of tree.children[token]!) if (tree.bases[child] === "mark") return tree.lemmas[child]!;
  return null;
}

/** True when `token` is `ancestor` or hangs somewhere below it. */
export function isUnder(tree: Tree, token: number, ancestor: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps <= tree.count; at = tree.heads[at]!, steps++)
    if (at === ancestor) return true;
  return false;
}

/** Tokens under a token that a test lets through, the token itself included, in order. */
export function subtree(tree: Tree, token: number, follows: (child: number) => boolean = () => true): number[] {
  const found = [token];
  for (let i = 0; i < found.length; i++)
    for (const child of tree.children[found[i]!]!) if (follows(child)) found.push(child);
  return found.sort((a, b) => a - b);
}

/** Characters of the article from the first to the last of some tokens. */
export function spanOf(tree: Tree, tokens: readonly number[]): { start: number; end: number } {
  return { start: tree.starts[tokens[0]!]!, end: tree.ends[tokens.at(-1)!]! };
}

export function isVerb(tree: Tree, token: number): boolean {
  return tree.tags[token] === "VERB" || tree.tags[token] === "AUX";
}

export function isNominal(tree: Tree, token: number): boolean {
  const tag = tree.tags[token];
  return tag === "NOUN" || tag === "PROPN" || tag === "PRON" || tag === "NUM";
}
