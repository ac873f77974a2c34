import { childrenBy, prepositionOf, subtree, type Tree } from "../tree/tree.ts";
import { namesTime } from "../when/time-words.ts";

/** Nouns that only count or group what follows in their of-phrase: `dozens of troops`, `a convoy of trucks`. */
const measures = new Set(
  (
    "dozen hundred thousand million billion score number group contingent batch convoy couple majority series pair handful " +
    "wave volley barrage rest worth most some many several all part half third quarter lot bunch total member crowd type kind " +
    "container crate truckload tonne ton barrel box pallet package tranche round list range set string spate " +
    "tonne kilogram kilo pound gallon litre liter percent % " +
    "sort piece amount load shipment delivery consignment stockpile fleet one two three four five each both any none"
  ).split(" "),
);

/** The noun a phrase is about: behind a measure, what is measured. */
export function contentHead(tree: Tree, token: number): number {
  let at = token;
  for (let steps = 0; steps < 4; steps++) {
    if (!measures.has(tree.lemmas[at]!) && tree.tags[at] !== "NUM") return at;
    // `members of the crew` are the crew, `crew members of a ship` are no ship.
    if (tree.lemmas[at] === "member" && childrenBy(tree, at, "compound").length > 0) return at;
    const inner = childrenBy(tree, at, "nmod").find((child) => prepositionOf(tree, child) === "of");
    if (inner === undefined) return at;
    at = inner;
  }
  return at;
}

/** A word before a head: nouns in the singular, participles as written (`displaced person`). */
export function wordBefore(tree: Tree, token: number): string {
  return tree.penn[token]!.startsWith("VB") ? tree.words[token]!.toLowerCase() : tree.lemmas[token]!;
}

const phrasesOf = new WeakMap<Tree, (readonly string[])[]>();

/** Lemmas of a head with up to two words before it, longest first: `aircraft carrier`, `carrier`. */
export function headPhrases(tree: Tree, head: number): readonly string[] {
  return remembered(phrasesOf, tree, head, readHeadPhrases);
}

/** What a sentence was asked before about one of its tokens: frames ask the same of every head. */
function remembered<T>(
  known: WeakMap<Tree, T[]>,
  tree: Tree,
  token: number,
  read: (tree: Tree, token: number) => T,
): T {
  let ofTree = known.get(tree);
  if (ofTree === undefined) {
    ofTree = [];
    known.set(tree, ofTree);
  }
  ofTree[token] ??= read(tree, token);
  return ofTree[token];
}

function readHeadPhrases(tree: Tree, head: number): string[] {
  const phrases = [tree.lemmas[head]!];
  let phrase = phrases[0]!;
  for (let at = head - 1; at >= 0 && at >= head - 3; at--) {
    if (tree.heads[at] !== head && tree.heads[at] !== head - 1 && tree.bases[at] !== "punct") break;
    phrase = `${wordBefore(tree, at)} ${phrase}`;
    phrases.unshift(phrase);
  }
  return phrases;
}

const outside = new Set([
  "acl",
  "appos",
  "advcl",
  "parataxis",
  "conj",
  "cc",
  "punct",
  "ccomp",
  "discourse",
  "dep",
  "csubj",
]);

/** Words that date a clause and are no part of a name beside them. */
export const dayWords = new Set(
  "today yesterday tomorrow tonight overnight monday tuesday wednesday thursday friday saturday sunday".split(" "),
);

const tokensOf = new WeakMap<Tree, (readonly number[])[]>();

/** Tokens of a noun phrase without what is said about it: relative clauses, appositions, coordinated phrases. */
export function phraseTokens(tree: Tree, head: number): readonly number[] {
  return remembered(tokensOf, tree, head, readPhraseTokens);
}

function readPhraseTokens(tree: Tree, head: number): number[] {
  const tokens = subtree(tree, head, (child) => {
    const base = tree.bases[child]!;
    if (base === "case" && tree.heads[child] === head && child < head) return false;
    if (base === "mark" || base === "cop" || base === "aux" || base === "nsubj") return false;
    if (base === "punct") return isJoint(tree, child);
    if (dayWords.has(tree.lemmas[child]!)) return false;
    if ((base === "nmod" || base === "obl") && !isOfName(tree, child)) return false;
    return !outside.has(base);
  });
  // The tree may be torn: what stands together around the head counts.
  const name = tree.names.find(({ start, end }) => head >= start && head < end);
  if (name !== undefined) {
    for (let at = name.start; at < name.end; at++) if (!tokens.includes(at)) tokens.push(at);
    tokens.sort((a, b) => a - b);
  }
  while (tokens[0]! < head && tree.tags[tokens[0]!] === "SCONJ") tokens.shift();
  let first = tokens.indexOf(head);
  let last = first;
  while (first > 0 && tokens[first]! - tokens[first - 1]! <= 2) first--;
  while (last < tokens.length - 1 && tokens[last + 1]! - tokens[last]! <= 2) last++;
  return tokens.slice(first, last + 1);
}

/** Prepositions whose phrases say who somebody is: `minister for trade`, `troops from Chad`, `rebels in Mali`. */
const identifying = new Set("of for from in at to within inside across near by".split(" "));

/** A prepositional phrase that belongs to the name of the noun it hangs on, and does not tell when or how. */
function isOfName(tree: Tree, token: number): boolean {
  if (namesTime(tree.lemmas[token]!, tree.tags[token] === "PROPN")) return false;
  const preposition = prepositionOf(tree, token);
  return preposition === null || identifying.has(preposition);
}

/** A hyphen or quotation mark inside a phrase. */
function isJoint(tree: Tree, token: number): boolean {
  return tree.words[token] === "-" || tree.words[token] === "–";
}
