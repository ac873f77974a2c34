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
  n = 0;
  /** First word of the buffer. */
  front = 1;
  depth = 0;
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly classes: Int32Array;
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

  constructor(capacity: number) {
    const size = capacity + 4;
    const column = () => new Int32Array(size);
    this.words = column();
    this.tags = column();
    this.classes = column();
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
  }

  /** Starts on a sentence of n words; words, tags and classes are the caller's to fill. */
  reset(n: number): void {
    this.n = n;
    this.front = 1;
    this.depth = 0;
    const size = n + 2;
    this.heads.fill(-1, 0, size);
    this.labels.fill(-1, 0, size);
    this.left1.fill(0, 0, size);
    this.left2.fill(0, 0, size);
    this.right1.fill(0, 0, size);
    this.right2.fill(0, 0, size);
    this.leftCount.fill(0, 0, size);
    this.rightCount.fill(0, 0, size);
    this.leftLabels.fill(0, 0, size);
    this.rightLabels.fill(0, 0, size);
  }

  /** Takes over the partial parse of another state of the same sentence. */
  copyFrom(other: ParseState): void {
    const size = other.n + 2;
    this.n = other.n;
    this.front = other.front;
    this.depth = other.depth;
    this.stack.set(other.stack.subarray(0, other.depth));
    this.heads.set(other.heads.subarray(0, size));
    this.labels.set(other.labels.subarray(0, size));
    this.left1.set(other.left1.subarray(0, size));
    this.left2.set(other.left2.subarray(0, size));
    this.right1.set(other.right1.subarray(0, size));
    this.right2.set(other.right2.subarray(0, size));
    this.leftCount.set(other.leftCount.subarray(0, size));
    this.rightCount.set(other.rightCount.subarray(0, size));
    this.leftLabels.set(other.leftLabels.subarray(0, size));
    this.rightLabels.set(other.rightLabels.subarray(0, size));
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

  shift(): void {
    this.stack[this.depth++] = this.front++;
  }

  reduce(): void {
    this.depth--;
  }

  /** The top of the stack becomes a dependent of the front of the buffer. */
  left(label: number): void {
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
  right(label: number): void {
    const head = this.top;
    const dependent = this.front;
    this.heads[dependent] = head;
    this.labels[dependent] = label;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = dependent;
    this.rightCount[head]!++;
    this.rightLabels[head]! |= 1 << (label % 31);
    this.shift();
  }
}
