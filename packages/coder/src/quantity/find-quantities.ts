import { childrenBy, type Tree } from "../tree/tree.ts";
import type { Time } from "../when/index.ts";
import { wordAt } from "../words/scan-words.ts";
import { wordsOf } from "../words/words-of.ts";
import { type Amount, readAmounts } from "./amounts.ts";

/** A number in a sentence and what it counts. Zero, ages, times, labels and lengths are none. */
export interface FoundQuantity {
  /** First character of the number with its bounds and unit (`up to 12,000`), in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Token of the number. */
  readonly number: number;
  /** Token of the counted noun; the number itself where none stands (`three were killed`). */
  readonly head: number;
  /** Best single value; of words like `dozens`, the least they allow; of a range, its middle. */
  readonly value: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  /** Lemma of the counted noun; currency code, `percent` or the unit of measure; null where none stands. */
  readonly unit: string | null;
  readonly form: "count" | "money" | "measure";
}

/**
 * All quantities of a sentence, in order. Numbers inside `times` are left out, durations included.
 *
 * @param times what `findTimes` found in the sentence
 */
export function findQuantities(tree: Tree, times: readonly Time[]): FoundQuantity[] {
  const words = wordsOf(tree);
  const taken = (start: number, end: number) => times.some((time) => time.start < end && start < time.end);
  const found: FoundQuantity[] = [];
  for (const amount of readAmounts(words, taken)) {
    if (amount.unit?.kind === "extent") continue;
    const first = wordAt(words, amount.first).start;
    const end = wordAt(words, amount.next - 1).end;
    const inside = tokensIn(tree, wordAt(words, amount.numberFirst).start, wordAt(words, amount.numberNext - 1).end);
    const number = inside.find((token) => !inside.includes(tree.heads[token]!));
    if (number === undefined || isIdentifier(tree, number, amount)) continue;
    const head = amount.unit === null ? countedNoun(tree, inside, end) : number;
    const { value, min, max, approximate, unit } = amount;
    const form = unit === null ? "count" : unit.kind === "currency" ? "money" : "measure";
    const counted = unit !== null ? unit.unit : inside.includes(head) ? null : unitOf(tree, head);
    found.push({ start: first, end, number, head, value, min, max, approximate, unit: counted, form });
  }
  return found;
}

function tokensIn(tree: Tree, start: number, end: number): number[] {
  const inside: number[] = [];
  for (let token = 0; token < tree.count; token++)
    if (tree.starts[token]! < end && tree.ends[token]! > start) inside.push(token);
  return inside;
}

/** A figure that hangs on a name before it: `Boeing 747`, `Article 5`. */
function isIdentifier(tree: Tree, number: number, amount: Amount): boolean {
  const head = tree.heads[number]!;
  if (head < 0 || head > number || amount.unit !== null || amount.first !== amount.numberFirst) return false;
  const relation = tree.bases[number]!;
  return tree.tags[head] === "PROPN" && ["nummod", "flat", "compound", "dep"].includes(relation);
}

const modifiers = new Set(["nummod", "amod", "det", "compound", "nmod", "advmod"]);

/** The noun that one of the number's tokens counts; where there is none, the token that stands for the number. */
function countedNoun(tree: Tree, inside: readonly number[], end: number): number {
  for (const token of inside.toReversed()) {
    const of = childrenBy(tree, token, "nmod").find((child) => child > token && hasCase(tree, child, "of"));
    if (of !== undefined && !inside.includes(of) && tree.tags[token] !== "PROPN") return of;
    const head = tree.heads[token]!;
    if (head < 0 || inside.includes(head) || !modifiers.has(tree.bases[token]!)) continue;
    if (head < token && tree.bases[token] !== "nummod") continue;
    const noun = nounOver(tree, head);
    if (["NOUN", "PROPN", "PRON", "ADJ"].includes(tree.tags[noun]!)) return noun;
  }
  return nounBehind(tree, end) ?? inside.find((token) => !inside.includes(tree.heads[token]!))!;
}

/** The noun that a modifier leads to: `force` of `2,000-strong force`, `jets` of `50 F-16 jets`. */
function nounOver(tree: Tree, modifier: number): number {
  let noun = modifier;
  while (tree.heads[noun]! > noun && (tree.bases[noun] === "compound" || tree.lemmas[noun] === "strong"))
    noun = tree.heads[noun]!;
  return noun;
}

/** The last noun of a run of adjectives and nouns right behind a number that the tree left alone. */
function nounBehind(tree: Tree, end: number): number | null {
  let noun: number | null = null;
  const first = tree.starts.findIndex((start) => start >= end);
  for (let token = first; first >= 0 && token < tree.count && token < first + 6; token++) {
    const isJoined = token > first && tree.starts[token] === tree.ends[token - 1];
    if (tree.tags[token] === "NOUN") noun = token;
    else if (noun !== null || (tree.tags[token] !== "ADJ" && tree.tags[token] !== "PROPN" && !isJoined)) break;
  }
  return noun;
}

function hasCase(tree: Tree, token: number, word: string): boolean {
  return childrenBy(tree, token, "case").some((child) => tree.lemmas[child] === word);
}

const singulars: { readonly [lemma: string]: string } = { people: "person", troops: "troop", personnel: "person" };

function unitOf(tree: Tree, head: number): string {
  const lemma = tree.lemmas[head]!;
  return singulars[lemma] ?? lemma;
}
