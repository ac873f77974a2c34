import { nounKindOf, verbKindOf } from "./knowledge.ts";
import * as W from "./words.ts";

// Kinds of words that are counted between two others. Verbs come first: more than one of them is noted apart.
const VERB = 0;
const COMMA = 1;
const MARK = 2;
const AND = 3;
const THAT = 4;
const OF = 5;
const THING = 6;
const AUXILIARY = 7;
const kinds = 8;

/** Kind by tag (universal and Penn, joined by a bar); `kinds` for words that are not counted. */
export function tagKinds(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag) => {
    const [upos = "", xpos = ""] = tag.split("|");
    if (upos === "VERB") return VERB;
    if (xpos === ",") return COMMA;
    if (upos === "PUNCT") return xpos === "HYPH" ? kinds : MARK;
    if (upos === "CCONJ") return AND;
    if (upos === "SCONJ" || xpos.startsWith("W")) return THAT;
    if (upos === "ADP") return OF;
    if (upos === "NOUN" || upos === "PROPN" || upos === "PRON") return THING;
    return upos === "AUX" ? AUXILIARY : kinds;
  });
}

/** What the parser sees of a sentence: words 1 to n, the root as word n + 1. Word 0 stands for "none". */
export class ParseSentence {
  n = 0;
  readonly words: Int32Array;
  readonly tags: Int32Array;
  /** The tag that the tagger held for nearly as good, 0 for none. */
  readonly seconds: Int32Array;
  /** Classes of words that are used alike, wide and narrow. */
  readonly coarse: Int32Array;
  readonly fine: Int32Array;
  /** Semantic field of a noun or verb, and the kind of any other word. */
  readonly senses: Int32Array;
  /** How many words of each kind there are up to a word. */
  readonly #counts: Int32Array;

  constructor(capacity: number) {
    this.words = new Int32Array(capacity + 4);
    this.tags = new Int32Array(capacity + 4);
    this.seconds = new Int32Array(capacity + 4);
    this.senses = new Int32Array(capacity + 4);
    this.coarse = new Int32Array(capacity + 4);
    this.fine = new Int32Array(capacity + 4);
    this.#counts = new Int32Array((capacity + 4) * kinds);
  }

  get capacity(): number {
    return this.words.length - 4;
  }

  set(
    ids: Int32Array,
    tags: Uint8Array,
    seconds: Uint8Array,
    n: number,
    columns: Int32Array,
    kindOf: Uint8Array,
  ): void {
    this.n = n;
    const counts = this.#counts;
    for (let i = 1; i <= n; i++) {
      const word = ids[i - 1]! * W.STRIDE;
      const tag = tags[i - 1]!;
      const kind = kindOf[tag]!;
      const wordClass = columns[word + W.CLASS]!;
      this.words[i] = columns[word + W.LEXICAL]!;
      this.coarse[i] = columns[word + W.COARSE]!;
      this.fine[i] = columns[word + W.FINE]!;
      this.tags[i] = tag + 2;
      this.seconds[i] = seconds[i - 1]!;
      this.senses[i] = kind === VERB ? 32 + verbKindOf(wordClass) : kind === THING ? nounKindOf(wordClass) : 50 + kind;
      for (let k = i * kinds; k < (i + 1) * kinds; k++) counts[k] = counts[k - kinds]!;
      if (kind < kinds) counts[i * kinds + kind]!++;
    }
    this.words[n + 1] = 1;
    this.tags[n + 1] = 1;
    this.seconds[n + 1] = 0;
    this.senses[n + 1] = 0;
    this.coarse[n + 1] = 0;
    this.fine[n + 1] = 0;
  }

  /** Number of a word's tag. */
  tag(word: number): number {
    return this.tags[word]! - 2;
  }

  /** Which kinds of words stand between two words, one bit a kind, and one for more than one verb. */
  between(a: number, b: number): number {
    const from = Math.min(a, b) * kinds;
    const to = (Math.max(a, b) - 1) * kinds;
    const counts = this.#counts;
    let bits = 0;
    for (let kind = 0; kind < kinds; kind++) if (counts[to + kind]! > counts[from + kind]!) bits |= 1 << kind;
    return counts[to]! > counts[from]! + 1 ? bits | (1 << kinds) : bits;
  }
}
