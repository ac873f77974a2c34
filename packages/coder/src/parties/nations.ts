import { childrenBy, prepositionOf, type Tree, withConjuncts } from "../tree/tree.ts";

/** `12 European countries`: no one country's. */
export function isSeveralStates(tree: Tree, head: number): boolean {
  return tree.penn[head] === "NNS" && /^(?:country|nation|state|power|capital)$/.test(tree.lemmas[head]!);
}

/** Nations and bodies coordinated before a noun they share: `British and EU negotiators`. */
export function nationsBefore(tree: Tree, head: number): number[] {
  const first = tree.children[head]!.find(
    (child) => child < head && (tree.bases[child] === "amod" || tree.bases[child] === "compound"),
  );
  if (first === undefined) return [];
  const all = withConjuncts(tree, first).filter((token) => token < head && /^\p{Lu}/u.test(tree.words[token]!));
  return all.length > 1 ? all : [];
}

/** Nations coordinated behind a noun for people: `guards from Kenya and Uganda`. */
export function nationsBehind(tree: Tree, head: number): number[] {
  const from = childrenBy(tree, head, "nmod").find(
    (child) => tree.tags[child] === "PROPN" && /^(?:from|of)$/.test(prepositionOf(tree, child) ?? ""),
  );
  const all = from === undefined || tree.penn[head] !== "NNS" ? [] : withConjuncts(tree, from);
  return all.length > 1 ? all : [];
}
