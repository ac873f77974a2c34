import type { ResolvedActor } from "@dateline/atlas";
import type { Tree } from "../tree/tree.ts";

/** Characters of the article. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A noun phrase that stands for someone who can act. */
export interface Mention {
  readonly tree: Tree;
  readonly head: number;
  readonly span: Span;
  readonly resolved: ResolvedActor;
  readonly kind: MentionKind;
}

/** What kind of pronoun can stand for a mention. */
export type MentionKind = "person" | "people" | "body";

/** A party to an event: who a mention stands for, and how that is known. */
export interface Party {
  readonly tree: Tree;
  readonly head: number;
  readonly span: Span;
  readonly resolved: ResolvedActor;
  readonly basis: "named" | "coreference" | "inferred";
  readonly antecedent: Span | null;
}

/** Kind of a mention by its name, its number and what it resolved to. */
export function kindOf(tree: Tree, head: number, resolved: ResolvedActor): MentionKind {
  // `The United States` and `the Philippines` are plural in form only.
  if (tree.penn[head] === "NNPS" && (resolved.rule === "country" || resolved.rule === "organisation")) return "body";
  // `The United States` and `the United Nations` are one body each.
  const isOne = tree.tags[head] === "PROPN" && (resolved.rule === "country" || resolved.rule === "organisation");
  if ((tree.penn[head] === "NNS" || tree.penn[head] === "NNPS") && !isOne) return "people";
  if (resolved.person !== null) return "person";
  const isPerson = tree.names.some((name) => name.type === "PER" && head >= name.start && head < name.end);
  if (isPerson) return "person";
  return resolved.rule === "role" && resolved.organisation === null && singularPeople.test(tree.lemmas[head]!)
    ? "person"
    : "body";
}

/** Endings of nouns for one person; not `government`, `contingent`, `military`, `judiciary`. */
const singularPeople =
  /(?:er|or|ist|man|woman|ant|(?<!m|ing)ent|ian|(?<!milit|judici)ary|chief|king|queen|sheikh|imam|pope|premier|judge|monk|priest|general|colonel|captain|spy|mp|suspect)$/;

/** A number for a token of an article, to remember what was found of it. */
export function keyOf(tree: Tree, token: number): number {
  return tree.index * 65_536 + token;
}
