import { Means } from "@dateline/schema";
import { z } from "zod";
import { readCsv } from "../frames/read-csv.ts";
import type { Tree } from "../tree/tree.ts";
import { isGlued, scanWords, type Word, type Words, wordAt } from "../words/scan-words.ts";
import { wordsOf } from "../words/words-of.ts";
import { mayBePlural, singularsOf } from "./singular.ts";

const Row = z.strictObject({
  word: z.string().min(1),
  name: z.string().min(1),
  category: Means.shape.category,
  form: z.enum(["", "plural", "capital"]),
});

interface Entry {
  readonly words: readonly string[];
  readonly name: string;
  readonly category: Means["category"];
  readonly form: "" | "plural" | "capital";
}

/** Entries by their first word, longest first. */
const entries = new Map<string, Entry[]>();
for (const { row } of readCsv(new URL("../../data/", import.meta.url), "means.csv", Row)) {
  const words = scanWords(row.word)
    .list.filter(({ lower }) => lower !== "-")
    .map(({ lower }) => lower);
  const known = entries.get(words[0]!) ?? [];
  known.push({ ...row, words });
  known.sort((a, b) => b.words.length - a.words.length);
  entries.set(words[0]!, known);
}

/** A weapon, vessel or piece of equipment that a sentence names. */
export interface FoundMeans {
  readonly name: string;
  readonly category: Means["category"];
  /** First character, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** Token of its last word. */
  readonly token: number;
}

/**
 * All weapons, vessels and equipment a sentence names, in order, the longest names first (`car bomb` rather than `car`).
 * Naming them does not mean that the act was carried out with them: the caller sees where they stand in the clause.
 */
export function findMeans(tree: Tree): FoundMeans[] {
  const words = wordsOf(tree);
  const found: FoundMeans[] = [];
  let token = 0;
  for (let at = 0; at < words.list.length; ) {
    const match = matchAt(words, at);
    if (match === null) {
      at++;
      continue;
    }
    const start = wordAt(words, at).start;
    const end = wordAt(words, match.next - 1).end;
    while (token + 1 < tree.count && tree.ends[token]! < end) token++;
    const { name, category } = match.entry;
    if (isNominal(tree, token)) found.push({ name, category, start, end, token });
    at = match.next;
  }
  return found;
}

function matchAt(words: Words, at: number): { entry: Entry; next: number } | null {
  const first = wordAt(words, at);
  if (first.kind === "mark") return null;
  const found = matchUnder(words, at, first.lower);
  if (found !== null || !mayBePlural(first.lower)) return found;
  for (const key of singularsOf(first.lower)) {
    const match = matchUnder(words, at, key);
    if (match !== null) return match;
  }
  return null;
}

function matchUnder(words: Words, at: number, key: string): { entry: Entry; next: number } | null {
  const listed = entries.get(key);
  if (listed === undefined) return null;
  for (const entry of listed) {
    const next = endOf(words, at, entry);
    if (next !== null) return { entry, next };
  }
  return null;
}

/** The word after an entry that stands at a place; hyphens between its words are passed over. */
function endOf(words: Words, at: number, entry: Entry): number | null {
  let place = at;
  for (const [i, word] of entry.words.entries()) {
    if (i > 0 && wordAt(words, place).lower === "-" && isGlued(words, place)) place++;
    const here = wordAt(words, place);
    const isLast = i === entry.words.length - 1;
    const isPlural = here.lower !== word;
    if (isPlural && !(isLast && singularsOf(here.lower).includes(word))) return null;
    if (isLast && entry.form === "plural" && !isPlural && !word.endsWith("s")) return null;
    if (i === 0 && entry.form === "capital" && !here.capital) return null;
    place++;
  }
  // The plural of a designation: two F-16s.
  if (wordAt(words, place - 1).kind === "figure" && isGlued(words, place) && wordAt(words, place).lower === "s")
    place++;
  // "F-160" is no F-16, and "car-maker" no car.
  const after = wordAt(words, place);
  if (isJoined(words, place, after)) return null;
  return place;
}

function isJoined(words: Words, place: number, after: Word): boolean {
  if (!isGlued(words, place)) return false;
  if (after.lower === "-") return wordAt(words, place + 1).kind === "word" && isGlued(words, place + 1);
  return after.kind === "figure";
}

/** Verbs such as `to shell` or `to bomb` are no means. */
function isNominal(tree: Tree, token: number): boolean {
  const tag = tree.tags[token];
  return tag === "NOUN" || tag === "PROPN" || tag === "NUM" || tag === "X" || tag === "ADJ";
}
