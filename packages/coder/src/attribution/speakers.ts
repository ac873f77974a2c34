import { surfaceSubject } from "../clauses/subjects.ts";
import { childrenBy, isVerb, prepositionOf, subtree, type Tree, withConjuncts } from "../tree/tree.ts";

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
  for (const verb of allegationsOf(tree, token))
    for (const subject of ownSubject(tree, verb)) add(subject, tree.lemmas[verb]!);
  for (let at = token, steps = 0; at >= 0 && steps < deepest; at = tree.heads[at]!, steps++) {
    for (const child of tree.children[at]!) {
      if (child === token) continue;
      if ((tree.bases[child] === "parataxis" || tree.bases[child] === "advcl") && reports(tree, child, speechVerbs))
        for (const subject of ownSubject(tree, child)) add(subject, tree.lemmas[child]!);
    }
    const head = tree.heads[at]!;
    if (head < 0) break;
    const base = tree.bases[at]!;
    if (isVerb(tree, head) && (isSaid(tree, at, speechVerbs) || (blaming.has(tree.lemmas[head]!) && blamed.has(base))))
      for (const subject of surfaceSubject(tree, head)) add(subject, tree.lemmas[head]!);
    if (base === "acl" || base === "ccomp")
      for (const claim of claimsAt(tree, head))
        for (const author of authorsOf(tree, claim)) add(author, tree.lemmas[claim]!);
  }
  const inserted = insertedReport(tree, token, speechVerbs);
  if (inserted !== null) add(inserted, tree.lemmas[token - 1]!);
  for (const cited of citedIn(tree)) add(cited, "cite");
  const source = accordingTo(tree);
  if (source !== null) add(source, "according to");
  if (found.length === 0) {
    const last = closingReport(tree, token, speechVerbs);
    if (last !== null) for (const subject of ownSubject(tree, last)) add(subject, tree.lemmas[last]!);
  }
  if (found.length === 0 && tree.isHeadline) {
    const named = headlineSource(tree, token);
    if (named !== null) add(named, "headline");
  }
  return found;
}

/** The speaker of a clause that reports: `X said …`; null when its verb is none of saying. */
export function reportOf(tree: Tree, verb: number, speechVerbs: ReadonlySet<string>): Speaker | null {
  if (!isVerb(tree, verb) || !speechVerbs.has(tree.lemmas[verb]!)) return null;
  const [subject] = ownSubject(tree, verb);
  return subject === undefined ? null : { tree, token: subject, verb: tree.lemmas[verb]! };
}

/** A clause that the verb above it says. */
function isSaid(tree: Tree, at: number, speechVerbs: ReadonlySet<string>): boolean {
  const base = tree.bases[at]!;
  return (base === "ccomp" || base === "parataxis" || base === "obj") && speechVerbs.has(tree.lemmas[tree.heads[at]!]!);
}

/** Verbs whose object or of-phrase is what somebody is said to have done. */
const blaming = new Set(["accuse", "blame", "suspect", "charge", "attribute"]);
const blamed = new Set(["obj", "obl", "advcl", "nmod", "acl", "ccomp", "xcomp"]);

/** Relative clauses that lay an act on somebody: `the strike on a market, which Moscow blamed on Kyiv`. */
function allegationsOf(tree: Tree, noun: number): number[] {
  if (isVerb(tree, noun)) return [];
  return subtree(tree, noun, (child) => tree.bases[child] === "nmod" || tree.relations[child] === "acl:relcl").filter(
    (verb) => tree.relations[verb] === "acl:relcl" && blaming.has(tree.lemmas[verb]!),
  );
}

/** Nouns whose clause says what their author claims. */
const claims = new Set(
  "report claim statement allegation accusation announcement assertion finding suggestion testimony complaint".split(
    " ",
  ),
);

/** The claim a clause belongs to: the noun it hangs on, or the object of a verb the parser hangs it on (`dismissed reports … that`). */
function claimsAt(tree: Tree, head: number): number[] {
  return (isVerb(tree, head) ? childrenBy(tree, head, "obj") : [head]).filter((noun) => claims.has(tree.lemmas[noun]!));
}

/** Who has made a claim: `Hamas's claim that …`, `reports by residents that …`. */
function authorsOf(tree: Tree, noun: number): number[] {
  const authors = tree.children[noun]!.filter((child) => {
    if (tree.relations[child] === "nmod:poss") return true;
    const preposition = tree.bases[child] === "nmod" ? prepositionOf(tree, child) : null;
    return preposition === "by" || preposition === "from";
  });
  return authors.flatMap((author) => withConjuncts(tree, author));
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

/**
 * Who says what stands between a relative pronoun and its verb: `which officials say killed nine`. Read in the order of words,
 * since parsers tear such clauses.
 */
function insertedReport(tree: Tree, verb: number, speechVerbs: ReadonlySet<string>): number | null {
  const source = verb - 2;
  if (source < 1 || !isVerb(tree, verb) || !speechVerbs.has(tree.lemmas[verb - 1]!)) return null;
  if (!["NOUN", "PROPN", "PRON"].includes(tree.tags[source]!)) return null;
  for (let at = source - 1; at >= 0 && at > source - longestSource; at--) {
    if (relatives.has(tree.words[at]!.toLowerCase())) return source;
    if (tree.tags[at] === "VERB" || tree.tags[at] === "PUNCT") return null;
  }
  return null;
}

const relatives = new Set(["which", "who", "that"]);

/** Whom a report rests on: `Radio Mali reported, citing the army`. */
function citedIn(tree: Tree): number[] {
  return tree.lemmas.flatMap((lemma, verb) =>
    lemma === "cite" && tree.penn[verb] === "VBG" && tree.bases[verb] === "advcl"
      ? childrenBy(tree, verb, "obj").filter((source) => ["NOUN", "PROPN"].includes(tree.tags[source]!))
      : [],
  );
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

const longestSource = 5;

/** `Strike kills five: officials`, `Army took bribes – watchdog`: who stands alone behind the mark. */
function headlineSource(tree: Tree, token: number): number | null {
  const mark = tree.words.findLastIndex((word) => /^(?::|--?|[–—])$/.test(word));
  if (mark <= token || tree.count - mark - 1 > longestSource || mark + 1 >= tree.count) return null;
  const behind = tree.tags.slice(mark + 1);
  if (!behind.every((tag) => tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "PART")) return null;
  const last = tree.count - 1;
  return tree.tags[last] === "NOUN" || tree.tags[last] === "PROPN" ? last : null;
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
