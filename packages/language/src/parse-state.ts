import { mix2, mix3, mix4 } from "./hash.ts";
import type { ParseSentence } from "./parse-sentence.ts";

// The four moves of the arc-eager system.
export const SHIFT = 0;
export const REDUCE = 1;
export const LEFT = 2;
export const RIGHT = 3;

/**
 * A partial parse: words 1 to n, the root as word n + 1 at the end of the buffer.
 *
 * The root at the end leaves the choice of the sentence's head to the last moves (Ballesteros and Nivre, 2013).
 */
export class ParseState {
  readonly sentence: ParseSentence;
  n = 0;
  /** First word of the buffer. */
  front = 1;
  depth = 0;
  /** All columns in a row, so that copying is one move of memory. */
  readonly #columns: Int32Array;
  readonly stack: Int32Array;
  /** Head by word, -1 while it has none. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  // The two outermost dependents on either side, how many there are, and the set of their labels.
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;
  /** By depth: what the parse can still see of the words below, folded into a number. */
  readonly below: Int32Array;

  constructor(sentence: ParseSentence) {
    this.sentence = sentence;
    const size = sentence.capacity + 4;
    this.#columns = new Int32Array(12 * size);
    let columns = 0;
    const column = () => {
      const from = columns * size;
      columns++;
      return this.#columns.subarray(from, from + size);
    };
    this.stack = column();
    this.heads = column();
    this.labels = column();
    this.left1 = column();
    this.left2 = column();
    this.right1 = column();
    this.right2 = column();
    this.leftCount = column();
    this.rightCount = column();
    this.leftLabels = column();
    this.rightLabels = column();
    this.below = column();
  }

  /** Starts on the sentence anew. */
  reset(): void {
    this.n = this.sentence.n;
    this.front = 1;
    this.depth = 0;
    this.#columns.fill(0);
    this.heads.fill(-1);
    this.labels.fill(-1);
  }

  /** Takes over the partial parse of another state of the same sentence. */
  copyFrom(other: ParseState): void {
    this.n = other.n;
    this.front = other.front;
    this.depth = other.depth;
    this.#columns.set(other.#columns);
  }

  get top(): number {
    return this.depth > 0 ? this.stack[this.depth - 1]! : 0;
  }

  get isDone(): boolean {
    return this.front === this.n + 1 && this.depth === 0;
  }

  allows(move: number): boolean {
    if (move === SHIFT) return this.front <= this.n;
    if (this.depth === 0) return false;
    if (move === REDUCE) return this.heads[this.top]! >= 0;
    if (move === LEFT) return this.heads[this.top]! < 0;
    return this.front <= this.n;
  }

  /** Carries out a move; the relation counts for moves that draw an arc. */
  apply(move: number, relation: number): void {
    if (move === SHIFT) this.#push();
    else if (move === REDUCE) this.depth--;
    else if (move === LEFT) this.#left(relation);
    else this.#right(relation);
  }

  /** The top of the stack becomes a dependent of the front of the buffer. */
  #left(label: number): void {
    const dependent = this.stack[--this.depth]!;
    const head = this.front;
    this.heads[dependent] = head;
    this.labels[dependent] = label;
    // Left dependents are attached from the inside out, so the newest is the outermost.
    this.left2[head] = this.left1[head]!;
    this.left1[head] = dependent;
    this.leftCount[head]!++;
    this.leftLabels[head]! |= 1 << (label % 31);
  }

  /** The front of the buffer becomes a dependent of the top of the stack and is pushed. */
  #right(label: number): void {
    const head = this.top;
    const dependent = this.front;
    this.heads[dependent] = head;
    this.labels[dependent] = label;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = dependent;
    this.rightCount[head]!++;
    this.rightLabels[head]! |= 1 << (label % 31);
    this.#push();
  }

  /** Moves the front of the buffer to the stack. */
  #push(): void {
    this.below[this.depth + 1] = this.depth > 0 ? this.#digest(this.top, this.below[this.depth]!) : 0;
    this.stack[this.depth++] = this.front++;
  }

  /** Folds what later moves can see of a word on the stack into what they can see below it. */
  #digest(word: number, below: number): number {
    const { labels, left1, left2, right1, right2 } = this;
    const attached = this.heads[word]! < 0 ? 0 : 1;
    let digest = mix3(below, word, attached, labels[word]!);
    digest = mix4(digest, left1[word]!, labels[left1[word]!]!, left2[word]!, labels[left2[word]!]!);
    digest = mix4(digest, right1[word]!, labels[right1[word]!]!, right2[word]!, labels[right2[word]!]!);
    digest = mix2(digest, this.leftCount[word]!, this.rightCount[word]!);
    return mix2(digest, this.leftLabels[word]!, this.rightLabels[word]!);
  }
}
