import type { Tree } from "../tree/tree.ts";
import type { Speaker } from "./speakers.ts";

/**
 * Who says what in an article: reports inside a sentence, and quotations that go on over sentences.
 *
 * A quoted sentence without a report of its own belongs to the report that follows or precedes it in its paragraph.
 */
export class Quotations {
  readonly #trees: readonly Tree[];
  readonly #reports: (tree: Tree, token: number) => readonly Speaker[];
  /** Start and end of each quotation, in order. */
  readonly #spans: readonly (readonly [number, number])[];
  /** By sentence: the last one before it in its paragraph that opens with `According to X`; null when none does. */
  readonly #openers: readonly (Tree | null)[];

  constructor(text: string, trees: readonly Tree[], reports: (tree: Tree, token: number) => readonly Speaker[]) {
    this.#trees = trees;
    this.#reports = reports;
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
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]![0] <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && end <= this.#spans[low - 1]![1];
  }

  /** Who says the words at a token, the nearest first; empty when the article itself does. */
  speakersAt(tree: Tree, token: number): readonly Speaker[] {
    const own = this.#reports(tree, token);
    if (own.length > 0) return own;
    if (!this.isQuoted(tree.starts[token]!, tree.ends[token]!)) return this.#openingSource(tree);
    for (const step of [1, -1]) {
      const other = this.#trees[tree.index + step];
      if (other === undefined || other.paragraph !== tree.paragraph) continue;
      const root = other.heads.indexOf(-1);
      const first = this.#reports(other, root)[0] ?? rootSpeaker(other, root, this.#reports);
      if (first !== undefined) return [first];
    }
    return [];
  }

  /** A paragraph that opens with `According to X` goes on in X's words. */
  #openingSource(tree: Tree): readonly Speaker[] {
    const opener = this.#openers[tree.index] ?? null;
    return opener === null ? [] : this.#reports(opener, opener.heads.indexOf(-1)).slice(0, 1);
  }
}

/** The speaker of a sentence whose root reports itself. */
function rootSpeaker(
  tree: Tree,
  root: number,
  reports: (tree: Tree, token: number) => readonly Speaker[],
): Speaker | undefined {
  const said = tree.children[root]?.find((child) => tree.bases[child] === "ccomp" || tree.bases[child] === "parataxis");
  return said === undefined ? undefined : reports(tree, said)[0];
}

/** Curly and straight double quotation marks, paired within a paragraph. */
function quotedSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!;
    if (mark === "\n" && text[i + 1] === "\n") {
      // A quotation that is not closed goes on into the next paragraph, where it opens again.
      if (open >= 0) spans.push([open, i]);
      open = -1;
    } else if (mark === "“" || (mark === '"' && open < 0)) open = i + 1;
    else if ((mark === "”" || mark === '"') && open >= 0) {
      spans.push([open, i]);
      open = -1;
    }
  }
  return spans;
}
