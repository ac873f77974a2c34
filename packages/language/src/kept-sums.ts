/** A power of two. */
const size = 1024;

/**
 * Which sums a table keeps at which of its places, for one sentence at a time. Two numbers may share a place; then the
 * newer one pushes the older out.
 */
export class KeptSums {
  readonly #first: number;
  readonly #keys = new Int32Array(size);
  /** The sentence that a place was filled in. */
  readonly #sentences = new Int32Array(size);
  #sentence = 1;

  /** @param part which thousand of the table's places */
  constructor(part: 0 | 1) {
    this.#first = part * size;
  }

  /** Starts on another sentence. */
  forget(): void {
    this.#sentence = (this.#sentence + 1) | 0;
  }

  /** The place for the sums of a number. */
  placeOf(key: number): number {
    return this.#first + (Math.imul(key, 0x9e3779b1) >>> 22);
  }

  /** Whether a place has the sums of a number; if not, it is taken for them now. */
  has(place: number, key: number): boolean {
    const at = place - this.#first;
    if (this.#sentences[at] === this.#sentence && this.#keys[at] === key) return true;
    this.#sentences[at] = this.#sentence;
    this.#keys[at] = key;
    return false;
  }
}

/** How many sums a table has places for. */
export const keptPlaces = 2 * size;
