import { mix1, mix2, mix3 } from "./hash.ts";
import { type Knowledge, knownBits } from "./knowledge.ts";
import type { Scorer } from "./table.ts";
import * as W from "./words.ts";

/** Kinds of names: persons, places (facilities with them), organisations, and other names such as nationalities. */
export const nameTypes = ["PER", "LOC", "ORG", "MISC"] as const;
export type NameType = (typeof nameTypes)[number];

// Labels: 0 outside; then for each type begin, inside, last, unit (BILOU).
export const nameLabels = 1 + nameTypes.length * 4;
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

export function nameLabel(type: NameType, length: number, place: number): number {
  const part = length === 1 ? UNIT : place === 0 ? BEGIN : place === length - 1 ? LAST : INSIDE;
  return 1 + nameTypes.indexOf(type) * 4 + part;
}

/** Whether the name goes on after a label. */
function isOpen(label: number): boolean {
  return label > 0 && ((label - 1) & 3) <= INSIDE;
}

/** Whether a label may stand after another; -1 stands for the edges of a sentence. */
function follows(before: number, label: number): boolean {
  if (label <= 0) return !isOpen(before);
  const next = (label - 1) & 3;
  if (next === INSIDE || next === LAST) return isOpen(before) && (before - 1) >> 2 === (label - 1) >> 2;
  return !isOpen(before);
}

const allowed = new Uint8Array((nameLabels + 1) * (nameLabels + 1));
for (let before = -1; before < nameLabels; before++)
  for (let label = -1; label < nameLabels; label++)
    allowed[(before + 1) * (nameLabels + 1) + label + 1] = follows(before, label) ? 1 : 0;

/** A name in a sentence: tokens from `start` to before `end`. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  /** Score of the labels over their best rivals, the least over the tokens. */
  readonly margin: number;
}

const longestPhrase = 5;

/** Finds names with begin, inside, last and unit labels from left to right. */
export class NameTagger {
  readonly #scorer: Scorer;
  readonly #words: W.Words;
  readonly #knowledge: Knowledge;
  readonly #outside: ReadonlySet<number>;
  /** Bits of the listed phrases that cover each token. */
  #phrases = new Int32Array(128);
  #isUpper = 0;

  /** @param outside hashes of frequent words that begin no names */
  constructor(scorer: Scorer, words: W.Words, knowledge: Knowledge, outside: ReadonlySet<number>) {
    this.#outside = outside;
    this.#scorer = scorer;
    this.#words = words;
    this.#knowledge = knowledge;
  }

  /** Looks up the lists and the case of a whole sentence. Call before `extract`. */
  prepare(forms: readonly string[], ids: Int32Array, count: number): void {
    if (this.#phrases.length < count) this.#phrases = new Int32Array(count * 2);
    const phrases = this.#phrases;
    const columns = this.#words.columns;
    phrases.fill(0, 0, count);
    let capitals = 0;
    let words = 0;
    for (let i = 0; i < count; i++) {
      const word = ids[i]! * W.STRIDE;
      const form = forms[i]!;
      if (form.length > 1 && columns[word + W.CASE]! > 0) {
        words++;
        if (columns[word + W.CASE] === 2) capitals++;
      } else if (form.length > 3) words++;
      const longest = Math.min(columns[word + W.PHRASE]!, longestPhrase, count - i);
      for (let length = longest; length > 1; length--) {
        const bits = this.#knowledge.bitsOf(
          forms
            .slice(i, i + length)
            .map(W.asListed)
            .join(" "),
        );
        if (bits === 0) continue;
        for (let k = 0; k < length; k++) phrases[i + k]! |= (bits << 2) | (k === 0 ? 1 : 2);
        break;
      }
    }
    this.#isUpper = words > 2 && capitals > words * 0.6 ? 1 : 0;
  }

  /** The best label after another for the features last extracted; `isLast` when no token follows. */
  best(count: number, before: number, isLast: boolean): number {
    this.#scorer.score(count);
    return this.pick(before, isLast);
  }

  pick(before: number, isLast: boolean): number {
    const { scores } = this.#scorer;
    const row = (before + 1) * (nameLabels + 1) + 1;
    let best = -1;
    for (let label = 0; label < nameLabels; label++) {
      if (allowed[row + label] === 0 || (isLast && allowed[(label + 1) * (nameLabels + 1)] === 0)) continue;
      if (best < 0 || scores[label]! > scores[best]!) best = label;
    }
    return best;
  }

  /** The names of a sentence. */
  find(forms: readonly string[], ids: Int32Array, tags: Uint8Array, count: number): NameSpan[] {
    this.prepare(forms, ids, count);
    const names: NameSpan[] = [];
    let before = 0;
    let beforeThat = 0;
    let start = 0;
    let margin = 0;
    for (let i = 0; i < count; i++) {
      const label = this.isOutside(ids[i]!, before)
        ? 0
        : this.best(this.extract(ids, tags, count, i, before, beforeThat), before, i === count - 1);
      if (label > 0) {
        const part = (label - 1) & 3;
        const lead = this.#lead(label, before);
        margin = part === BEGIN || part === UNIT ? lead : Math.min(margin, lead);
        if (part === BEGIN || part === UNIT) start = i;
        if (part === LAST || part === UNIT)
          names.push({ start, end: i + 1, type: nameTypes[(label - 1) >> 2]!, margin });
      }
      beforeThat = before;
      before = label;
    }
    return names;
  }

  /** Whether a word is in no name because no name is open and it begins none. */
  isOutside(id: number, before: number): boolean {
    return !isOpen(before) && this.#outside.has(this.#words.columns[id * W.STRIDE + W.FORM]!);
  }

  /** How far a label is ahead of the best other that may stand there. */
  #lead(label: number, before: number): number {
    const { scores, unit } = this.#scorer;
    const row = (before + 1) * (nameLabels + 1) + 1;
    let rival = Number.NEGATIVE_INFINITY;
    for (let other = 0; other < nameLabels; other++)
      if (other !== label && allowed[row + other] === 1 && scores[other]! > rival) rival = scores[other]!;
    return (scores[label]! - rival) * unit;
  }

  /** Writes the features of a token given the two labels before it; gives their number. */
  extract(ids: Int32Array, tags: Uint8Array, count: number, at: number, before: number, beforeThat: number): number {
    const f = this.#scorer.features;
    const c = this.#words.columns;
    const phrases = this.#phrases;
    const word = ids[at]! * W.STRIDE;
    const left = (at > 0 ? ids[at - 1]! : W.PADDING) * W.STRIDE;
    const left2 = (at > 1 ? ids[at - 2]! : W.PADDING) * W.STRIDE;
    const right = (at + 1 < count ? ids[at + 1]! : W.PADDING) * W.STRIDE;
    const right2 = (at + 2 < count ? ids[at + 2]! : W.PADDING) * W.STRIDE;
    const norm = c[word + W.NORM]!;
    const shape = c[word + W.SHAPE]!;
    const leftNorm = c[left + W.NORM]!;
    const leftShape = c[left + W.SHAPE]!;
    const rightNorm = c[right + W.NORM]!;
    const rightShape = c[right + W.SHAPE]!;
    const tag = tags[at]!;
    const leftTag = at > 0 ? tags[at - 1]! : 99;
    const rightTag = at + 1 < count ? tags[at + 1]! : 99;
    const known = c[word + W.KNOWN]!;
    const phrase = phrases[at]!;
    const wordClass = c[word + W.CLASS]!;
    const isFirst = (at === 0 ? 1 : 0) | (this.#isUpper << 1);
    let k = 0;
    f[k++] = mix1(0, 0);
    f[k++] = mix1(1, norm);
    f[k++] = mix2(2, c[word + W.FORM]!, this.#isUpper);
    f[k++] = mix1(3, c[word + W.SUFFIX2]!);
    f[k++] = mix1(4, c[word + W.SUFFIX3]!);
    f[k++] = mix1(5, c[word + W.SUFFIX4]!);
    f[k++] = mix1(6, c[word + W.PREFIX2]!);
    f[k++] = mix1(7, c[word + W.PREFIX3]!);
    f[k++] = mix2(8, shape, isFirst);
    f[k++] = mix2(9, c[word + W.SUFFIX3]!, shape);
    f[k++] = mix2(10, leftNorm, norm);
    f[k++] = mix1(11, leftNorm);
    f[k++] = mix1(12, c[left2 + W.NORM]!);
    f[k++] = mix1(13, rightNorm);
    f[k++] = mix1(14, c[right2 + W.NORM]!);
    f[k++] = mix2(15, norm, rightNorm);
    f[k++] = mix2(16, leftShape, shape);
    f[k++] = mix2(17, shape, rightShape);
    f[k++] = mix3(18, leftShape, shape, rightShape);
    f[k++] = mix1(19, before);
    f[k++] = mix2(20, before, beforeThat);
    f[k++] = mix2(21, before, norm);
    f[k++] = mix2(22, before, shape);
    f[k++] = mix2(23, before, tag);
    f[k++] = mix2(24, before, known);
    f[k++] = mix2(25, before, leftNorm);
    f[k++] = mix2(26, before, rightShape);
    f[k++] = mix2(27, before, rightNorm);
    f[k++] = mix1(28, tag);
    f[k++] = mix2(29, leftTag, tag);
    f[k++] = mix2(30, tag, rightTag);
    f[k++] = mix1(31, known);
    f[k++] = mix2(32, known, rightShape);
    f[k++] = mix2(33, known, c[left + W.KNOWN]!);
    f[k++] = mix2(34, known, c[right + W.KNOWN]!);
    f[k++] = mix2(35, known, leftNorm);
    f[k++] = mix2(36, known, rightNorm);
    f[k++] = mix2(37, known, tag);
    f[k++] = mix2(38, phrase, before);
    f[k++] = mix2(39, phrase, shape);
    f[k++] = mix2(40, wordClass, shape);
    f[k++] = mix3(41, wordClass, isFirst, shape);
    f[k++] = mix2(42, leftShape, c[left2 + W.SHAPE]!);
    f[k++] = mix2(43, rightShape, c[right2 + W.SHAPE]!);
    f[k++] = mix2(44, rightNorm, c[right2 + W.NORM]!);
    f[k++] = mix2(45, leftNorm, c[left2 + W.NORM]!);
    f[k++] = mix3(46, shape, leftNorm, rightNorm);
    f[k++] = mix2(47, shape, leftNorm);
    f[k++] = mix2(48, shape, rightNorm);
    f[k++] = mix2(49, shape, c[left2 + W.NORM]!);
    f[k++] = mix2(50, shape, c[right2 + W.NORM]!);
    f[k++] = mix2(51, shape, c[left + W.CLASS]!);
    f[k++] = mix2(52, shape, c[right + W.CLASS]!);
    f[k++] = mix3(53, shape, leftTag, rightTag);
    f[k++] = mix2(54, phrases[at + 1 < count ? at + 1 : at]!, known);
    const fine = c[word + W.FINE]!;
    const coarse = c[word + W.COARSE]!;
    const leftFine = c[left + W.FINE]!;
    const rightFine = c[right + W.FINE]!;
    f[k++] = mix1(80, fine);
    f[k++] = mix3(81, fine, shape, isFirst);
    f[k++] = mix2(82, fine, before);
    f[k++] = mix3(83, coarse, shape, before);
    f[k++] = mix2(84, leftFine, shape);
    f[k++] = mix2(85, rightFine, shape);
    f[k++] = mix3(86, c[left + W.COARSE]!, coarse, shape);
    f[k++] = mix3(87, c[right + W.COARSE]!, coarse, shape);
    f[k++] = mix2(88, fine, known);
    f[k++] = mix3(89, before, c[right + W.COARSE]!, shape);
    f[k++] = mix2(90, c[left2 + W.FINE]!, shape);
    f[k++] = mix2(91, c[right2 + W.FINE]!, shape);
    for (let bit = 0; bit < knownBits; bit++) if ((known >> bit) & 1) f[k++] = mix3(60 + bit, before, shape, isFirst);
    return k;
  }
}
