import { readOperators } from "../acts/operators.ts";
import type { Scene } from "../events/scene.ts";
import type { Span } from "../parties/mention.ts";
import { isVerb, prepositionOf, type Tree } from "../tree/tree.ts";
import type { Candidate, Sides } from "./pair-candidates.ts";

const carrying = new Set(["NOUN", "VERB", "ADJ", "ADV", "ADP", "PART"]);

/** What tells the type of event between two parties: acts found, words, what stands above them and joins them in the tree. */
export function pairFeatures(scene: Scene, { source, target }: Sides, candidates: readonly Candidate[]): string[] {
  const names = new Set<string>(["bias"]);
  addCandidates(candidates, names);
  const tree = treeOf(scene, source, target);
  if (tree === null) return [...names];
  const from = headIn(tree, source);
  const to = headIn(tree, target);
  addWords(scene, tree, source, target, names);
  if (from !== null) addGovernors(scene, tree, from, "source", names);
  if (to !== null) addGovernors(scene, tree, to, "target", names);
  if (from !== null && to !== null) addJoint(scene, tree, from, to, names);
  return [...names];
}

/** Types of the acts the frames found, told or undone by what stands over them. */
function addCandidates(candidates: readonly Candidate[], names: Set<string>): void {
  for (const { reading, draft } of candidates)
    names.add(draft === null ? `act:undone:${reading.frame.type}` : `act:${draft.type}`);
  if (candidates.length === 0) names.add("act:none");
}

/** Words of the sentence, with the types their frames know. */
function addWords(scene: Scene, tree: Tree, source: Span | null, target: Span | null, names: Set<string>): void {
  const isIn = (token: number, span: Span | null) =>
    span !== null && tree.starts[token]! >= span.start && tree.starts[token]! < span.end;
  const first = Math.min(source?.start ?? tree.start, target?.start ?? tree.end);
  const last = Math.max(source?.start ?? tree.start, target?.start ?? tree.end);
  for (let token = 0; token < tree.count; token++) {
    if (!carrying.has(tree.tags[token]!) || isIn(token, source) || isIn(token, target)) continue;
    const at = tree.starts[token]!;
    const where = at < first ? "before" : at < last ? "between" : "behind";
    const lemma = tree.lemmas[token]!;
    names.add(`word:${lemma}`);
    if (where === "between") names.add(`between:${lemma}`);
    for (const type of typesOf(scene, lemma, tree.tags[token]!)) {
      names.add(`knows:${type}`);
      names.add(`knows:${where}:${type}`);
    }
  }
}

/** The two nearest predicates above a party. */
function addGovernors(scene: Scene, tree: Tree, token: number, side: string, names: Set<string>): void {
  let at = token;
  for (let step = 0, steps = 0; step < 2 && steps < 8; steps++) {
    const relation = tree.bases[at]!;
    const preposition = prepositionOf(tree, at);
    const head = tree.heads[at]!;
    if (head < 0) return;
    at = head;
    if (relation === "flat" || relation === "compound" || relation === "conj") continue;
    step++;
    const lemma = tree.lemmas[at]!;
    names.add(`${side}-above:${lemma}`);
    names.add(`${side}-above:${relation}:${preposition ?? ""}:${lemma}`);
    for (const type of typesOf(scene, lemma, tree.tags[at]!)) names.add(`${side}-knows:${step}:${type}`);
  }
}

/** The word both parties hang below, and what stands over it. */
function addJoint(scene: Scene, tree: Tree, from: number, to: number, names: Set<string>): void {
  const above = new Set<number>();
  for (let at = from, steps = 0; at >= 0 && steps < tree.count; at = tree.heads[at]!, steps++) above.add(at);
  let joint = to;
  for (let steps = 0; joint >= 0 && !above.has(joint) && steps < tree.count; steps++) joint = tree.heads[joint]!;
  if (joint < 0) return;
  names.add(`joint:${tree.lemmas[joint]}`);
  for (const type of typesOf(scene, tree.lemmas[joint]!, tree.tags[joint]!)) names.add(`joint-knows:${type}`);
  if (!isVerb(tree, joint)) return;
  for (const operator of readOperators(tree, joint, scene.tables).operators) {
    names.add(`joint-over:${operator}`);
    for (const type of typesOf(scene, tree.lemmas[joint]!, "VERB")) names.add(`joint-over:${operator}:${type}`);
  }
}

/** Types of the frames a word heads. */
function typesOf({ lexicon }: Scene, lemma: string, tag: string): ReadonlySet<string> {
  const kind = tag === "VERB" ? "verb" : tag === "NOUN" ? "noun" : tag === "ADJ" ? "adjective" : null;
  const entries = kind === null ? [] : (lexicon.entries.get(lemma) ?? []);
  return new Set(entries.filter(({ predicate }) => predicate.kind === kind).map(({ frame }) => frame.type));
}

/** The sentence that holds most of the parties, the first among equals. */
function treeOf({ trees }: Scene, source: Span | null, target: Span | null): Tree | null {
  const holds = (tree: Tree, span: Span | null) => span !== null && span.start >= tree.start && span.start < tree.end;
  return (
    trees.find((tree) => holds(tree, source) && holds(tree, target)) ??
    trees.find((tree) => holds(tree, source)) ??
    trees.find((tree) => holds(tree, target)) ??
    trees[0] ??
    null
  );
}

/** The token of a span whose head stands outside it. */
function headIn(tree: Tree, span: Span | null): number | null {
  if (span === null) return null;
  const isIn = (token: number) => token >= 0 && tree.starts[token]! >= span.start && tree.starts[token]! < span.end;
  for (let token = 0; token < tree.count; token++)
    if (isIn(token) && !isIn(tree.heads[token]!) && tree.tags[token] !== "PUNCT") return token;
  return null;
}
