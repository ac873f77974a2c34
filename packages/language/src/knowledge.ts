import { hashString } from "./hash.ts";

/** Endings of regular inflection and what may stand in their place. */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ["ies", ["y", "ie"]],
  ["ied", ["y"]],
  ["es", ["e", ""]],
  ["s", [""]],
  ["ed", ["", "e"]],
  ["ing", ["", "e"]],
  ["er", ["", "e"]],
  ["est", ["", "e"]],
];

/** What lists say of words: gazetteers and name lists by phrase as written, word classes by lower-case word. */
export class Knowledge {
  readonly #phrases: HashMap;
  readonly #classes: HashMap;
  readonly #firsts: HashMap;
  readonly #clusters: HashMap;

  constructor(phrases: HashMap, classes: HashMap, firsts: HashMap, clusters: HashMap) {
    this.#phrases = phrases;
    this.#classes = classes;
    this.#firsts = firsts;
    this.#clusters = clusters;
  }

  /** Bits of the lists that hold a word or a phrase of words joined by single blanks. */
  bitsOf(phrase: string): number {
    return this.#phrases.get(hashString(phrase));
  }

  /** Bits of the word classes of a lower-case word. */
  classOf(word: string): number {
    return this.#classes.get(hashString(word)) & ~frequent;
  }

  /** Whether the treebanks have a word, in lower case and with zeros for figures, often enough to learn of it by itself. */
  isFrequent(word: string): boolean {
    return (this.#classes.get(hashString(word)) & frequent) !== 0;
  }

  /** Number of the class of words that a lower-case word is used like; 0 when it has none. */
  clusterOf(word: string): number {
    return this.#clusters.get(hashString(word));
  }

  /** The same, for an inflected form too: "attacked" has the classes of "attack" beside its own usual case. */
  classOfForm(form: string): number {
    const own = this.classOf(form);
    if ((own & ~caseMask) !== 0) return own;
    for (const [ending, replacements] of endings) {
      if (!form.endsWith(ending) || form.length < ending.length + 2) continue;
      const stem = form.slice(0, -ending.length);
      for (const replacement of replacements) {
        const found = this.classOf(stem + replacement);
        if ((found & ~caseMask) !== 0) return own | (found & ~caseMask);
      }
      // "stopped", "planning"
      if (stem.length > 2 && stem.at(-1) === stem.at(-2)) {
        const found = this.classOf(stem.slice(0, -1));
        if ((found & ~caseMask) !== 0) return own | (found & ~caseMask);
      }
    }
    return own;
  }

  /** How many words the longest listed phrase has that begins with a word; 0 when none has more than one. */
  longestPhrase(word: string): number {
    return this.#firsts.get(hashString(word));
  }
}

/** A map from 32-bit hashes to small integers, open addressing in two arrays. */
export class HashMap {
  readonly #keys: Int32Array;
  readonly #values: Uint16Array;
  readonly #shift: number;

  /** @param values one a key */
  constructor(keys: Int32Array, values: Uint16Array) {
    let bits = 4;
    while (1 << bits < keys.length * 2) bits++;
    const shift = 32 - bits;
    const mask = (1 << bits) - 1;
    const table = new Int32Array(1 << bits);
    const found = new Uint16Array(1 << bits);
    // All in one loop with variables of its own: it runs once, before anything is compiled.
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]! || 1;
      let at = Math.imul(key, 0x9e3779b1) >>> shift;
      while (table[at] !== 0 && table[at] !== key) at = (at + 1) & mask;
      table[at] = key;
      found[at] = values[i]!;
    }
    this.#shift = shift;
    this.#keys = table;
    this.#values = found;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let at = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  /** The value of a key, 0 when it has none. */
  get(key: number): number {
    return this.#values[this.#find(key || 1)]!;
  }
}

/** Bits of the phrase lists. */
export const known = {
  city: 1,
  bigCity: 2,
  country: 4,
  demonym: 8,
  firstName: 16,
  surname: 32,
  listedPerson: 64,
  listedPlace: 128,
  listedGroup: 256,
  organisation: 512,
} as const;
export const knownBits = 10;

// Fields of a word class: parts of speech, semantic fields of the most usual noun and verb sense (WordNet's
// lexicographer files), and how the word is usually written inside sentences.
export const noun = 1;
export const verb = 2;
export const adjective = 4;
export const adverb = 8;

/** @param field lexicographer file 3 to 28 */
export function nounKind(field: number): number {
  return (field & 31) << 4;
}

/** @param field lexicographer file 29 to 43 */
export function verbKind(field: number): number {
  return ((field - 28) & 15) << 9;
}

/** The bits of `usualCase`. */
const caseMask = 3 << 13;

/** The semantic field in a word class for a noun. */
export function nounKindOf(wordClass: number): number {
  return (wordClass >> 4) & 31;
}

/** The semantic field in a word class for a verb. */
export function verbKindOf(wordClass: number): number {
  return (wordClass >> 9) & 15;
}

/** @param usual 1 small, 2 both, 3 capital */
export function usualCase(usual: number): number {
  return usual << 13;
}

/** The bit of words that are frequent in the treebanks. */
export const frequent = 1 << 15;

/** A word's class: 1 to 63 for the wide, 1 to 1023 for the narrow one. */
export function cluster(coarse: number, fine: number): number {
  return (coarse << 10) | fine;
}

export function coarseOf(cluster: number): number {
  return cluster >> 10;
}

export function fineOf(cluster: number): number {
  return cluster & 1023;
}
