import { mix1, mix2, mix3 } from "./hash.ts";
import { bestOf, type Scorer } from "./table.ts";
import * as W from "./words.ts";

/** Tags tokens from left to right: label = universal tag and Penn tag. */
export class Tagger {
  readonly #scorer: Scorer;
  readonly #doubt: number;
  readonly #words: W.Words;
  /** Label by word of frequent words that have only one. */
  readonly #fixed: ReadonlyMap<number, number>;

  /** @param doubt how far behind the best another label may be to be close */
  constructor(scorer: Scorer, words: W.Words, fixed: ReadonlyMap<number, number>, doubt = 0) {
    this.#doubt = doubt;
    this.#scorer = scorer;
    this.#words = words;
    this.#fixed = fixed;
  }

  /**
   * Labels of the words of a sentence, written to `labels`; where another label is close behind, its number and one more
   * go to `seconds`, otherwise 0.
   */
  tag(ids: Int32Array, count: number, labels: Uint8Array, seconds?: Uint8Array): void {
    let before = -1;
    let beforeThat = -1;
    for (let i = 0; i < count; i++) {
      const fixed = this.fixedLabel(ids[i]!);
      const label = fixed ?? this.best(this.extract(ids, count, i, before, beforeThat));
      labels[i] = label;
      if (seconds !== undefined) seconds[i] = fixed === undefined ? this.#second(label) : 0;
      beforeThat = before;
      before = label;
    }
  }

  fixedLabel(id: number): number | undefined {
    return this.#fixed.get(this.#words.columns[id * W.STRIDE + W.FORM]!);
  }

  /** The best label for the features last extracted. */
  best(features: number): number {
    this.#scorer.score(features);
    return bestOf(this.#scorer);
  }

  /** The number after that of the label next to the best, 0 when it is far behind. */
  #second(best: number): number {
    const { scores, labels, unit } = this.#scorer;
    let second = best === 0 ? 1 : 0;
    for (let label = 0; label < labels; label++) if (label !== best && scores[label]! > scores[second]!) second = label;
    return (scores[best]! - scores[second]!) * unit < this.#doubt ? second + 1 : 0;
  }

  /** Writes the features of a token given the two labels before it; gives their number. */
  extract(ids: Int32Array, count: number, at: number, before: number, beforeThat: number): number {
    const f = this.#scorer.features;
    const c = this.#words.columns;
    const word = ids[at]! * W.STRIDE;
    const left = (at > 0 ? ids[at - 1]! : W.PADDING) * W.STRIDE;
    const left2 = (at > 1 ? ids[at - 2]! : W.PADDING) * W.STRIDE;
    const right = (at + 1 < count ? ids[at + 1]! : W.PADDING) * W.STRIDE;
    const right2 = (at + 2 < count ? ids[at + 2]! : W.PADDING) * W.STRIDE;
    const norm = c[word + W.NORM]!;
    const suffix3 = c[word + W.SUFFIX3]!;
    const shape = c[word + W.SHAPE]!;
    const leftNorm = c[left + W.NORM]!;
    const rightNorm = c[right + W.NORM]!;
    const wordClass = c[word + W.CLASS]!;
    const isFirst = at === 0 ? 1 : 0;
    let k = 0;
    f[k++] = mix1(0, 0);
    f[k++] = mix1(1, norm);
    f[k++] = mix1(2, c[word + W.FORM]!);
    f[k++] = mix1(3, c[word + W.SUFFIX1]!);
    f[k++] = mix1(4, c[word + W.SUFFIX2]!);
    f[k++] = mix1(5, suffix3);
    f[k++] = mix1(6, c[word + W.SUFFIX4]!);
    f[k++] = mix1(7, c[word + W.SUFFIX5]!);
    f[k++] = mix1(8, c[word + W.PREFIX1]!);
    f[k++] = mix1(9, c[word + W.PREFIX2]!);
    f[k++] = mix1(10, c[word + W.PREFIX3]!);
    f[k++] = mix2(11, shape, isFirst);
    f[k++] = mix1(12, before);
    f[k++] = mix2(13, before, beforeThat);
    f[k++] = mix2(14, before, norm);
    f[k++] = mix2(15, before, rightNorm);
    f[k++] = mix1(16, leftNorm);
    f[k++] = mix1(17, c[left2 + W.NORM]!);
    f[k++] = mix1(18, rightNorm);
    f[k++] = mix1(19, c[right2 + W.NORM]!);
    f[k++] = mix2(20, leftNorm, norm);
    f[k++] = mix2(21, norm, rightNorm);
    f[k++] = mix2(22, leftNorm, rightNorm);
    f[k++] = mix1(23, c[left + W.SUFFIX3]!);
    f[k++] = mix1(24, c[right + W.SUFFIX3]!);
    f[k++] = mix1(25, c[right + W.SUFFIX2]!);
    f[k++] = mix1(26, c[left + W.SHAPE]!);
    f[k++] = mix1(27, c[right + W.SHAPE]!);
    f[k++] = mix2(28, shape, c[right + W.SHAPE]!);
    f[k++] = mix2(29, shape, c[left + W.SHAPE]!);
    f[k++] = mix2(30, suffix3, c[right + W.SUFFIX3]!);
    f[k++] = mix2(31, suffix3, before);
    f[k++] = mix3(32, beforeThat, before, suffix3);
    f[k++] = mix2(33, rightNorm, c[right2 + W.NORM]!);
    f[k++] = mix2(34, suffix3, rightNorm);
    f[k++] = mix2(35, c[right2 + W.SUFFIX3]!, c[right + W.SUFFIX3]!);
    f[k++] = mix3(36, norm, rightNorm, before);
    f[k++] = mix1(37, c[ids[count - 1]! * W.STRIDE + W.NORM]!);
    f[k++] = mix2(38, shape, suffix3);
    f[k++] = mix1(39, wordClass);
    f[k++] = mix2(40, wordClass, c[right + W.CLASS]!);
    f[k++] = mix2(41, wordClass, before);
    f[k++] = mix3(42, wordClass, suffix3, shape);
    f[k++] = mix2(43, c[right + W.CLASS]!, before);
    f[k++] = mix2(44, c[word + W.KNOWN]!, shape);
    const fine = c[word + W.FINE]!;
    f[k++] = mix2(45, fine, shape);
    f[k++] = mix2(46, fine, suffix3);
    f[k++] = mix2(47, fine, before);
    f[k++] = mix2(48, c[left + W.FINE]!, shape);
    f[k++] = mix2(49, c[right + W.FINE]!, shape);
    f[k++] = mix3(50, before, c[word + W.COARSE]!, c[right + W.COARSE]!);
    return k;
  }
}
