import type { Tree } from "../tree/tree.ts";
import { type QuotedSpan, quotedSpans } from "./quoted-spans.ts";
import { reportOf, type Speaker } from "./speakers.ts";

/**
 * Who says what in an article: reports inside a sentence, and quotations that go on over sentences and paragraphs.
 *
 * A quoted sentence without a report of its own belongs to the report its quotation hangs on, else to the nearest one in its
 * paragraph, else to whoever the paragraph before lets speak.
 */
export class Quotations {
  readonly #trees: readonly Tree[];
  readonly #reports: (tree: Tree, token: number) => readonly Speaker[];
  readonly #speechVerbs: ReadonlySet<string>;
  /** In order. */
  readonly #spans: readonly QuotedSpan[];
  /** By sentence: the last one before it in its paragraph that opens with `According to X`; null when none does. */
  readonly #openers: readonly (Tree | null)[];
  /** Who speaks, by number of the quotation. */
  readonly #voices = new Map<number, Speaker | null>();

  constructor(
    text: string,
    trees: readonly Tree[],
    reports: (tree: Tree, token: number) => readonly Speaker[],
    speechVerbs: ReadonlySet<string>,
  ) {
    this.#trees = trees;
    this.#reports = reports;
    this.#speechVerbs = speechVerbs;
    this.#spans = quotedSpans(text);
    let opener: Tree | null = null;
    this.#openers = trees.map((tree) => {
      if (opener?.paragraph !== tree.paragraph) opener = null;
      const before = opener;
      if (tree.words[0]!.toLowerCase() === "according") opener = tree;
      return before;
    });
  }

  isQuoted(start: number, end: number): boolean {
    const span = this.#spanAt(start);
    return span !== null && end <= span.end;
  }

  /** Who says the words at a token, the nearest first; empty when the article itself does. */
  speakersAt(tree: Tree, token: number): readonly Speaker[] {
    const own = this.#reports(tree, token);
    const span = this.#spanAt(tree.starts[token]!);
    if (span === null) return own.length > 0 ? own : this.#openingSource(tree);
    // Whoever is reported inside a quotation is so by the one who is quoted.
    if (own.some((speaker) => !this.#isQuotedToken(speaker))) return own;
    const voice = this.#voiceOf(span, tree);
    return voice === null ? own : [...own, voice];
  }

  #isQuotedToken({ tree, token }: Speaker): boolean {
    return this.#spanAt(tree.starts[token]!) !== null;
  }

  /** The quotation a character stands in, or null. */
  #spanAt(at: number): QuotedSpan | null {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.start <= at) low = middle + 1;
      else high = middle;
    }
    const span = this.#spans[low - 1];
    return span === undefined || at >= span.end ? null : span;
  }

  #voiceOf(span: QuotedSpan, tree: Tree): Speaker | null {
    const known = this.#voices.get(span.quotation);
    if (known !== undefined) return known;
    this.#voices.set(span.quotation, null);
    const voice = this.#findVoice(span, tree);
    this.#voices.set(span.quotation, voice);
    return voice;
  }

  #findVoice({ quotation }: QuotedSpan, tree: Tree): Speaker | null {
    const inside: Tree[] = [];
    for (let step = 0; step <= reach; step++)
      for (const other of step === 0 ? [tree] : [this.#trees[tree.index - step], this.#trees[tree.index + step]])
        if (other !== undefined && this.#isPartOf(other, quotation)) inside.push(other);
    const beside = [tree, ...inside].flatMap((other) => this.#neighbours(other));
    for (const other of [...inside, ...beside]) {
      const voice = this.#reportIn(other);
      if (voice !== null) return voice;
    }
    return this.#voiceBefore(inside.reduce((first, other) => (other.index < first.index ? other : first), tree));
  }

  #isPartOf({ starts, ends, count }: Tree, quotation: number): boolean {
    return [starts[0]!, starts[1] ?? starts[0]!, ends[count - 1]! - 1, starts[count >> 1]!].some(
      (at) => this.#spanAt(at)?.quotation === quotation,
    );
  }

  /** The sentences next to one in its paragraph. */
  #neighbours(tree: Tree): Tree[] {
    return [-1, 1, -2, 2].flatMap((step) => {
      const other = this.#trees[tree.index + step];
      return other?.paragraph === tree.paragraph ? [other] : [];
    });
  }

  /** The speaker of a sentence that reports outside of quotations: `X said …`, `…, said X`, `according to X`. */
  #reportIn(tree: Tree): Speaker | null {
    const root = tree.heads.indexOf(-1);
    const own = reportOf(tree, root, this.#speechVerbs);
    const all = own === null ? this.#reports(tree, root) : [own, ...this.#reports(tree, root)];
    return all.find((speaker) => !this.#isQuotedToken(speaker)) ?? null;
  }

  /** Who the paragraph before lets speak: it ends in a colon, or in a quotation that is followed by the next. */
  #voiceBefore(tree: Tree): Speaker | null {
    let first = tree.index;
    while (this.#trees[first - 1]?.paragraph === tree.paragraph && first > tree.index - reach) first--;
    const last = this.#trees[first - 1];
    if (last === undefined || last.isHeadline) return null;
    if (last.words[last.count - 1] === ":") return this.#reportIn(last);
    if (this.#spanAt(this.#trees[first]!.starts[0]! + 1) === null) return null;
    const span = this.#spanAt(last.ends[last.count - 1]! - 2);
    return span === null ? this.#reportIn(last) : this.#voiceOf(span, last);
  }

  /** A paragraph that opens with `According to X` goes on in X's words. */
  #openingSource(tree: Tree): readonly Speaker[] {
    const opener = this.#openers[tree.index] ?? null;
    return opener === null ? [] : this.#reports(opener, opener.heads.indexOf(-1)).slice(0, 1);
  }
}

/** How far away, in sentences, the report of a quotation may stand. */
const reach = 8;
