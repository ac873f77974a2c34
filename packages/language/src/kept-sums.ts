const { imul } = Math;

/** Places of each part; a power of two. */
const size = 1024;
const parts = 2;

/** How many sums a table has places for. */
export const keptPlaces = parts * size;

/** Numbers folded into 64 bits, which name the sums of the features that are made of them. */
export class SumKey {
  high = 0;
  low = 0;

  start(a: number, b: number): void {
    this.high = imul(a ^ 0x3c6ef372, 0x9e3779b1) ^ b;
    this.low = imul(b ^ 0x1b873593, 0x85ebca6b) + a;
  }

  add(value: number): void {
    this.high = imul(this.high ^ (this.high >>> 15), 0x2c1b3c6d) ^ value;
    this.low = (imul(this.low ^ (this.low >>> 13), 0x297a2d39) + value) | 0;
  }
}

/**
 * Which sums a table keeps at which of its places, for one sentence at a time. Two keys may share a place; then the newer
 * one pushes the older out.
 */
export class KeptSums {
  readonly #first: number;
  readonly #highs = new Int32Array(size);
  readonly #lows = new Int32Array(size);
  /** The sentence that a place was filled in. */
  readonly #sentences = new Int32Array(size);
  #sentence = 1;

  /** @param part which of the table's parts */
  constructor(part: number) {
    this.#first = part * size;
  }

  /** Starts on another sentence. */
  forget(): void {
    this.#sentence = (this.#sentence + 1) | 0;
  }

  /** The place for the sums of a key. */
  placeOf({ high, low }: SumKey): number {
    return this.#first + (imul(high ^ (low >>> 11), 0x9e3779b1) >>> 22);
  }

  /** Whether a place has the sums of a key; if not, it is taken for them now. */
  has(place: number, { high, low }: SumKey): boolean {
    const at = place - this.#first;
    if (this.#sentences[at] === this.#sentence && this.#highs[at] === high && this.#lows[at] === low) return true;
    this.#sentences[at] = this.#sentence;
    this.#highs[at] = high;
    this.#lows[at] = low;
    return false;
  }
}
