import { foldName } from "./fold.ts";
import type { Word } from "./words.ts";

/** An entry found in a run of words. */
export interface LexiconMatch<T> {
  /** Number of words it covers. */
  readonly length: number;
  readonly values: readonly T[];
}

/** Names of one or more words, found by their folded form. */
export interface Lexicon<T> {
  add(name: string, value: T): void;
  /** Values of a folded name. */
  get(key: string): readonly T[];
  /** The longest entry that starts at a word. */
  longestAt(words: readonly Word[], at: number, end?: number): LexiconMatch<T> | null;
  readonly size: number;
}

/** `US` and `WHO` are names only in capitals; names that hold a lower-case letter are found in any case. */
function isAcronym(name: string): boolean {
  return name.length <= 6 && /^[\p{Lu}\p{N}.&-]+$/u.test(name);
}

/** Keys of the runs of one, two, … words from a word on. */
export function nameKeys(words: readonly Word[], at: number, most: number): string[] {
  const keys: string[] = [];
  let inner = "";
  for (let i = at; i < at + most; i++) {
    keys.push(`${inner}${words[i]!.key}`);
    inner = `${inner}${words[i]!.innerKey} `;
  }
  return keys;
}

/** Values of one name; those of its acronyms are meant only where it stands in capitals. */
interface Entry<T> {
  readonly values: T[];
  /** Null for none, as most entries have. */
  acronyms: Set<T> | null;
}

const nothing: readonly never[] = [];

function isWrittenLarge(words: readonly Word[], at: number, length: number): boolean {
  for (let i = at; i < at + length; i++) if (!words[i]!.isUpper && /\p{Ll}/u.test(words[i]!.text)) return false;
  return true;
}

/** An empty lexicon. */
export function createLexicon<T>(): Lexicon<T> {
  const entries = new Map<string, Entry<T>>();
  const longest = new Map<string, number>();
  const runLength = (key: string) => {
    const blank = key.indexOf(" ");
    return longest.get(blank < 0 ? key : key.slice(0, blank)) ?? 0;
  };
  return {
    add(name, value) {
      const key = foldName(name);
      if (key === "") return;
      let length = 1;
      for (let blank = key.indexOf(" "); blank >= 0; blank = key.indexOf(" ", blank + 1)) length++;
      const first = length === 1 ? key : key.slice(0, key.indexOf(" "));
      if ((longest.get(first) ?? 0) < length) longest.set(first, length);
      let entry = entries.get(key);
      if (entry === undefined) {
        entry = { values: [], acronyms: null };
        entries.set(key, entry);
      }
      const isNew = !entry.values.includes(value);
      if (isNew) entry.values.push(value);
      // A name that is also written as a word (Nato, Asean) needs no capitals.
      if (!isAcronym(name)) entry.acronyms?.delete(value);
      else if (isNew) {
        entry.acronyms ??= new Set();
        entry.acronyms.add(value);
      }
    },
    get: (key) => entries.get(key)?.values ?? nothing,
    longestAt(words, at, end = words.length) {
      const first = words[at]!;
      const own = runLength(first.key);
      const inner = first.innerKey === first.key ? own : runLength(first.innerKey);
      const most = Math.min(Math.max(own, inner), end - at);
      if (most === 0) return null;
      const keys = nameKeys(words, at, most);
      for (let length = most; length > 0; length--) {
        const found = entries.get(keys[length - 1]!);
        if (found === undefined) continue;
        const { values, acronyms } = found;
        if (acronyms === null || acronyms.size === 0 || isWrittenLarge(words, at, length)) return { length, values };
        if (acronyms.size < values.length) return { length, values: values.filter((value) => !acronyms.has(value)) };
      }
      return null;
    },
    get size() {
      return entries.size;
    },
  };
}
