import { type Feature, featureValue } from "./features.ts";
import type { NameType } from "./name-tagger.ts";

/** What a sentence is in the article. A dateline ("SEOUL, Oct 18 (Reuters) —") is a sentence of its own. */
export type SentenceKind = "headline" | "dateline" | "body";

/** A span of tokens that names something. */
export interface Name {
  /** First token. */
  readonly start: number;
  /** Token after the last. */
  readonly end: number;
  readonly type: NameType;
  /** 0..1: the share of names with such a score that are right on the development texts. */
  readonly confidence: number;
}

/** The columns of a sentence as the models give them. */
export interface SentenceColumns {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly tags: Uint8Array;
  readonly features: Uint16Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  readonly lemmas: readonly string[];
  readonly names: readonly Name[];
}

/** The names behind the numbers of the columns. */
export interface Labels {
  /** Universal part of speech by tag. */
  readonly upos: readonly Upos[];
  /** Penn tag by tag. */
  readonly xpos: readonly string[];
  /** Universal dependency by relation, with its subtype. */
  readonly relations: readonly string[];
}

/** Universal parts of speech. @see universaldependencies.org/u/pos */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/**
 * One sentence: tokens with tags, a dependency tree and names.
 *
 * Token numbers count from 0 in the sentence. The columns are typed arrays; the methods give the same by name. All
 * offsets are UTF-16 units of the text given to `annotate`.
 */
export class Sentence {
  /** The whole text that the offsets point into. */
  readonly text: string;
  readonly kind: SentenceKind;
  /** Number of the paragraph it stands in. */
  readonly paragraph: number;
  /** Number of tokens. */
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly tags: Uint8Array;
  readonly features: Uint16Array;
  /** Head token, -1 for the root. */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  readonly lemmas: readonly string[];
  /** In order, without overlap. */
  readonly names: readonly Name[];
  readonly #labels: Labels;

  constructor(text: string, kind: SentenceKind, paragraph: number, columns: SentenceColumns, labels: Labels) {
    this.text = text;
    this.kind = kind;
    this.paragraph = paragraph;
    this.length = columns.starts.length;
    this.starts = columns.starts;
    this.ends = columns.ends;
    this.tags = columns.tags;
    this.features = columns.features;
    this.heads = columns.heads;
    this.relations = columns.relations;
    this.lemmas = columns.lemmas;
    this.names = columns.names;
    this.#labels = labels;
  }

  /** First character of the sentence. */
  get start(): number {
    return this.starts[0]!;
  }

  /** Character after its last. */
  get end(): number {
    return this.ends[this.length - 1]!;
  }

  /** The token as written. */
  form(token: number): string {
    return this.text.slice(this.starts[token], this.ends[token]);
  }

  lemma(token: number): string {
    return this.lemmas[token]!;
  }

  upos(token: number): Upos {
    return this.#labels.upos[this.tags[token]!]!;
  }

  /** Penn Treebank tag. */
  xpos(token: number): string {
    return this.#labels.xpos[this.tags[token]!]!;
  }

  head(token: number): number {
    return this.heads[token]!;
  }

  /** Universal dependency to the head, with its subtype: `nsubj:pass`, `obl:agent`, `acl:relcl`. */
  relation(token: number): string {
    return this.#labels.relations[this.relations[token]!]!;
  }

  /** A morphological feature, null where the token has none. */
  feature<Name extends keyof Feature>(token: number, name: Name): Feature[Name] | null {
    return featureValue(this.features[token]!, name);
  }

  /** The token that heads the sentence. */
  get root(): number {
    return this.heads.indexOf(-1);
  }

  /** Dependents of a token, in order. */
  children(token: number): number[] {
    const children: number[] = [];
    for (let i = 0; i < this.length; i++) if (this.heads[i] === token) children.push(i);
    return children;
  }

  /** The name that a token is part of, or null. */
  nameAt(token: number): Name | null {
    return this.names.find((name) => token >= name.start && token < name.end) ?? null;
  }

  /** The text from one token to before another. */
  slice(start = 0, end = this.length): string {
    return start < end ? this.text.slice(this.starts[start], this.ends[end - 1]) : "";
  }
}
