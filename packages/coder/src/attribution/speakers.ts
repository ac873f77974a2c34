import { surfaceSubject } from "../clauses/subjects.ts";
import { childrenBy, isVerb, type Tree, withConjuncts } from "../tree/tree.ts";

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
      if ((tree.bases[child] === "parataxis" || tree.bases[child] === "advcl") && reports(tree, child, speechVerbs))
        for (const subject of ownSubject(tree, child)) add(subject, tree.lemmas[child]!);
    }
    const head = tree.heads[at]!;
    if (head < 0) break;
    const isSaid = tree.bases[at] === "ccomp" || tree.bases[at] === "parataxis" || tree.bases[at] === "obj";
    if (isSaid && speechVerbs.has(tree.lemmas[head]!) && isVerb(tree, head))
      for (const subject of surfaceSubject(tree, head)) add(subject, tree.lemmas[head]!);
  }
  const source = accordingTo(tree);
  if (source !== null) add(source, "according to");
  if (found.length === 0) {
    const last = closingReport(tree, token, speechVerbs);
    if (last !== null) for (const subject of ownSubject(tree, last)) add(subject, tree.lemmas[last]!);
  }
  return found;
}

/** The source named by `according to`, wherever it hangs: it speaks for the whole sentence. */
function accordingTo(tree: Tree): number | null {
  const at = tree.words.findIndex((word, i) => word.toLowerCase() === "according" && tree.lemmas[i + 1] === "to");
  if (at < 0) return null;
  let source = tree.heads[at]!;
  if (source <= at) return null;
  for (let steps = 0; steps < 4; steps++) {
    const base = tree.bases[source];
    const isPart = base === "compound" || base === "flat" || base === "amod" || tree.relations[source] === "nmod:poss";
    if (!isPart) break;
    source = tree.heads[source]!;
  }
  return source > at ? source : tree.heads[at]!;
}

/** `…, the agency said.` at the end of the sentence, which the parser may hang anywhere. */
function closingReport(tree: Tree, token: number, speechVerbs: ReadonlySet<string>): number | null {
  for (let at = tree.count - 1; at > token && at > tree.count - 8; at--) {
    // The tagger takes a verb behind commas for a participle as often as not; one with a subject of its own is none.
    const isReporting =
      tree.penn[at] === "VBD" || (tree.penn[at] === "VBN" && childrenBy(tree, at, "aux").length === 0);
    if (!isReporting || !speechVerbs.has(tree.lemmas[at]!)) continue;
    if (childrenBy(tree, at, "ccomp").some((child) => child > at)) return null;
    return ownSubject(tree, at).some((subject) => subject > token) ? at : null;
  }
  return null;
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
