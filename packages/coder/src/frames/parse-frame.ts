import { PloverType } from "@dateline/schema";
import {
  type FillerKind,
  fillerKinds,
  type Predicate,
  type Restriction,
  type Role,
  roles,
  type Slot,
} from "./frame.ts";
import type { WordSets } from "./word-sets.ts";

/** Slots that are no preposition. */
const grammatical = new Set(["subject", "object", "second", "clause", "adverb"]);

/** @throws {Error} with what is wrong, when the cell is no list of predicates. */
export function parsePredicates(cell: string): Predicate[] {
  const written = cell.split(";").map((part) => part.trim());
  return written.map((part) => {
    const [, mark, rest] = /^(n:|a:)?([\p{Ll}\p{N}' -]+)$/u.exec(part) ?? [];
    const words = rest?.trim().split(" ") ?? [];
    if (words.length === 0 || words[0] === "") throw new Error(`"${part}" is no predicate`);
    if (mark === "n:") return { kind: "noun", head: words.at(-1)!, before: words.slice(0, -1), particle: null };
    if (mark === "a:" && words.length === 1) return { kind: "adjective", head: words[0]!, before: [], particle: null };
    if (mark !== undefined || words.length > 2) throw new Error(`"${part}" has too many words`);
    return { kind: "verb", head: words[0]!, before: [], particle: words[1] ?? null };
  });
}

/** @throws {Error} with what is wrong, when the cell is no list of slots. */
export function parseSlots(cell: string, sets: WordSets): Slot[] {
  const parts = cell.split(/\s+/).filter((part) => part !== "");
  const twice = parts.find((part, at) => parts.indexOf(part) !== at);
  if (twice !== undefined) throw new Error(`${twice} stands twice`);
  return parts.map((part) => parseSlot(part, sets));
}

function parseSlot(part: string, sets: WordSets): Slot {
  const match = /^([a-z|-]+)(?::([a-z]+))?(!(?!=))?(?:(!?=)([^?]+))?(\?)?$/.exec(part);
  if (match === null) throw new Error(`"${part}" is no slot:role=restriction`);
  const [, names, role, needed, sign, words, optional] = match;
  if (role !== undefined && !(roles as readonly string[]).includes(role)) throw new Error(`there is no role ${role}`);
  if (role === undefined && words === undefined) throw new Error(`"${part}" says nothing of its slot`);
  const parts = names!.split("|");
  if (parts.length > 1 && parts.some((name) => grammatical.has(name)))
    throw new Error(`"${names}" joins what is no preposition`);
  return {
    names: parts,
    role: (role as Role | undefined) ?? null,
    restriction: words === undefined ? null : parseRestriction(words, sign === "!=", sets),
    isRequired: needed !== undefined || (sign === "=" && optional === undefined),
  };
}

function parseRestriction(cell: string, negated: boolean, sets: WordSets): Restriction {
  const words = new Set<string>();
  const kinds = new Set<FillerKind | PloverType>();
  for (const part of cell.split("|")) {
    if (part.startsWith("@")) {
      const set = sets.get(part.slice(1));
      if (set === undefined) throw new Error(`there is no word set ${part}`);
      for (const word of set) words.add(word);
    } else if (isKind(part)) kinds.add(part);
    else if (/^[\p{Ll}\p{N}'_-]+$/u.test(part)) words.add(part.replaceAll("_", " "));
    else throw new Error(`"${part}" is neither a word, a @set nor a kind`);
  }
  return { negated, words, kinds };
}

function isKind(part: string): part is FillerKind | PloverType {
  return (fillerKinds as readonly string[]).includes(part) || PloverType.safeParse(part).success;
}
