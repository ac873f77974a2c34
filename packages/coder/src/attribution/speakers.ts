import { surfaceSubject } from "../clauses/subjects.ts";
import { childrenBy, isVerb, prepositionOf, type Tree, withConjuncts } from "../tree/tree.ts";

/** Who is reported to say something: head token of the speaker and the word that reports. */
export interface Speaker {
  readonly tree: Tree;
  readonly token: number;
  readonly verb: string;
}

const deepest = 12;

/** Speakers of the words at a token, from the nearest report outwards; empty when the sentence names none. */
export function speakersOf(tree: Tree, token: number, speechVerbs: ReadonlySet<string>): Speaker[] {
  const found: Speaker[] = [];
  const add = (at: number, verb: string) => {
    if (found.every((speaker) => speaker.token !== at)) found.push({ tree, token: at, verb });
  };
  for (let at = token, steps = 0; at >= 0 && steps < deepest; at = tree.heads[at]!, steps++) {
    for (const child of tree.children[at]!) {
      if (child === token) continue;
      if (tree.bases[child] === "obl" || tree.bases[child] === "nmod" || tree.bases[child] === "advmod") {
        const preposition = prepositionOf(tree, child);
        if (preposition?.startsWith("according") === true) add(child, "according to");
      }
      if ((tree.bases[child] === "parataxis" || tree.bases[child] === "advcl") && reports(tree, child, speechVerbs))
        for (const subject of ownSubject(tree, child)) add(subject, tree.lemmas[child]!);
    }
    const head = tree.heads[at]!;
    if (head < 0) break;
    const isSaid =
      tree.bases[at] === "ccomp" ||
      tree.bases[at] === "parataxis" ||
      tree.bases[at] === "obj" ||
      tree.bases[at] === "conj";
    if (isSaid && tree.bases[at] !== "conj" && speechVerbs.has(tree.lemmas[head]!) && isVerb(tree, head))
      for (const subject of surfaceSubject(tree, head)) add(subject, tree.lemmas[head]!);
  }
  return found;
}

/** A verb of saying beside the sentence: `…, the agency said`. */
function reports(tree: Tree, verb: number, speechVerbs: ReadonlySet<string>): boolean {
  if (!speechVerbs.has(tree.lemmas[verb]!) || !isVerb(tree, verb)) return false;
  if (tree.bases[verb] === "advcl") return childrenBy(tree, verb, "mark").some((mark) => tree.lemmas[mark] === "as");
  return childrenBy(tree, verb, "ccomp").length === 0;
}

function ownSubject(tree: Tree, verb: number): number[] {
  const own = childrenBy(tree, verb, "nsubj")[0];
  return own === undefined ? [] : withConjuncts(tree, own);
}
