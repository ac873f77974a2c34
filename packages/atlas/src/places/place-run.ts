import { nameKeys } from "../lexicon.ts";
import type { Word } from "../words.ts";
import type { AtlasPlace } from "./place.ts";
import type { Places } from "./places.ts";

const longestName = 6;
/** Nouns for divisions behind their names, which may stand in lower case: Kherson oblast. */
export const divisionNouns = new Set(
  "province oblast region governorate state district county department prefecture krai canton voivodeship parish republic municipality township division raion territory emirate atoll".split(
    " ",
  ),
);

/** Nouns of sites and waters that stand in lower case behind their names: Jenin refugee camp, Kakhovka dam. */
const siteNouns = new Set(
  "camp settlement base airbase airport airfield port crossing dam plant prison river canal lake strait straits sea gulf valley corridor islands peninsula mountains countries states".split(
    " ",
  ),
);

/** Whether a last word may close a name although it opens with no capital: Punggye-ri, Tower 22. */
function closesName(word: Word): boolean {
  return word.isJoined || siteNouns.has(word.key) || /^\d+$/.test(word.key);
}

/** A run of words that has candidates. */
export interface Run {
  readonly length: number;
  readonly key: string;
  readonly kind: "place" | "demonym";
  readonly candidates: readonly AtlasPlace[];
}

/** The longest run from a word on that names a place or a people. */
export function longestRun(words: readonly Word[], at: number, places: Places, text: string): Run | null {
  const first = words[at]!;
  const reach = Math.max(places.reach(first.key), first.innerKey === first.key ? 0 : places.reach(first.innerKey));
  if (reach === 0) return null;
  let most = 1;
  // A division's noun may follow its name: Kherson Oblast.
  for (const longest = Math.min(longestName, words.length - at, reach + 1); most < longest; most++) {
    if (!isNameGap(text, words[at + most - 1]!.end, words[at + most]!.start)) break;
  }
  const keys = nameKeys(words, at, most);
  for (let length = keys.length; length > 0; length--) {
    const last = words[at + length - 1]!;
    const candidate = keys[length - 1]!;
    const named = divisionNouns.has(last.key) && length > 1;
    const isOpen = !last.isCapital && !named && length > 1;
    if (isOpen && !closesName(last)) continue;
    if (places.isAbbreviation(candidate)) {
      const before = text.slice(Math.max(0, first.start - 2), first.start);
      const isShort = first.isUpper || text[last.end] === "." || last.text.endsWith(".") || candidate.length > 3;
      if (before === ", " && isShort)
        return { length, key: candidate, kind: "place", candidates: places.candidates(candidate) };
      if (!first.isUpper || candidate.length < 3) continue;
    }
    const isShout = candidate.length <= 3 && /^\p{Lu}\p{Ll}+$/u.test(first.text);
    // "Us" is no country: names of two or three letters that are acronyms need their capitals.
    if (
      length === 1 &&
      isShout &&
      (candidate === "us" || candidate === "uk" || candidate === "uae" || candidate === "usa")
    )
      continue;
    const people = places.demonyms(candidate);
    if (people.length > 0 && !places.candidates(candidate).some((place) => place.kind === "country"))
      return { length, key: candidate, kind: "demonym", candidates: people };
    const candidates = places.candidates(candidate);
    // The gazetteer has villages of any name; only a list that means the site may take a small letter.
    if (candidates.length > 0 && !(isOpen && candidates[0]!.source === "gazetteer"))
      return { length, key: candidate, kind: "place", candidates };
    // "Kherson Oblast": the name without its division noun, among divisions.
    if (named) {
      const bare = keys[length - 2]!;
      const divisions = places.candidates(bare).filter((place) => place.kind === "admin1" || place.kind === "admin2");
      if (divisions.length > 0) return { length, key: candidate, kind: "place", candidates: divisions };
    }
  }
  return null;
}

/** What may stand between the words of a name: a blank, also behind `'s` or a full stop, or a hyphen. */
function isNameGap(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 1 || length > 3) return false;
  const last = text[end - 1];
  if (length === 1) return last === " " || last === "\u00a0" || last === "-" || last === "‑" || last === "–";
  if (last !== " " && last !== "\u00a0") return false;
  const first = text[start];
  if (first === "'" || first === "’") return length === 2 || text[start + 1] === "s";
  return first === "." && length === 2 && last === " ";
}
