import { mix1, mix2, mix3, mix4 } from "./hash.ts";
import type { SumKey } from "./kept-sums.ts";
import type { ParseSentence } from "./parse-sentence.ts";
import type { ParseState } from "./parse-state.ts";

// The features that the next move is chosen by, after Zhang and Nivre (2011), in three parts: what the sentence says of the
// front of the buffer, what it says of the pair of the top of the stack and the front, and what hangs on the parse so far.
// s: stack from the top, b: buffer from the front; w: word, t: tag; 0 stands for "none" and has zero columns.

/** Writes the features of a word at the front of the buffer behind the first `k`; gives their number then. */
export function frontFeatures(sentence: ParseSentence, b0: number, f: Int32Array, k: number): number {
  const { words, tags, fine, seconds, n } = sentence;
  const b1 = b0 <= n ? b0 + 1 : 0;
  const b2 = b0 < n ? b0 + 2 : 0;
  const b3 = b0 + 1 < n ? b0 + 3 : 0;
  const b0w = words[b0]!;
  const b0t = tags[b0]!;
  const b1w = words[b1]!;
  const b1t = tags[b1]!;
  const b2w = words[b2]!;
  const b2t = tags[b2]!;
  f[k++] = mix1(4, b0w);
  f[k++] = mix1(5, b0t);
  f[k++] = mix2(6, b0w, b0t);
  f[k++] = mix1(7, b1w);
  f[k++] = mix1(8, b1t);
  f[k++] = mix2(9, b1w, b1t);
  f[k++] = mix1(10, b2w);
  f[k++] = mix1(11, b2t);
  f[k++] = mix2(12, b2w, b2t);
  f[k++] = mix2(20, b0t, b1t);
  f[k++] = mix3(21, b0t, b1t, b2t);
  f[k++] = mix2(96, b0w, b1w);
  f[k++] = mix4(97, b0t, b1t, b2t, tags[b3]!);
  f[k++] = mix2(118, fine[b1]!, b0t);
  // Where the tagger was in doubt, its other choice.
  if (seconds[b0]! > 0) f[k++] = mix3(122, seconds[b0]!, b0t, b1t);
  if (seconds[b1]! > 0) f[k++] = mix3(123, seconds[b1]!, b0t, b1t);
  return k;
}

/** Writes the features of a pair of top and front behind the first `k`; gives their number then. */
export function pairFeatures(sentence: ParseSentence, s0: number, b0: number, f: Int32Array, k: number): number {
  return pairClassFeatures(sentence, s0, b0, f, pairWordFeatures(sentence, s0, b0, f, k));
}

function pairWordFeatures(sentence: ParseSentence, s0: number, b0: number, f: Int32Array, k: number): number {
  const { words, tags, n } = sentence;
  const b1 = b0 <= n ? b0 + 1 : 0;
  const s0w = words[s0]!;
  const s0t = tags[s0]!;
  const b0w = words[b0]!;
  const b0t = tags[b0]!;
  const b1w = words[b1]!;
  const b1t = tags[b1]!;
  const distance = stepsBetween(s0, b0);
  const s0before = s0 > 1 ? tags[s0 - 1]! : 0;
  const s0after = s0 > 0 && s0 < n ? tags[s0 + 1]! : 0;
  const b0before = b0 > 1 ? tags[b0 - 1]! : 0;
  f[k++] = mix1(0, 0);
  f[k++] = mix1(1, s0w);
  f[k++] = mix1(2, s0t);
  f[k++] = mix2(3, s0w, s0t);
  f[k++] = mix2(18, s0w, b0w);
  f[k++] = mix2(19, s0t, b0t);
  f[k++] = mix3(22, s0t, b0t, b1t);
  f[k++] = mix2(27, s0w, distance);
  f[k++] = mix2(28, s0t, distance);
  f[k++] = mix2(29, b0w, distance);
  f[k++] = mix2(30, b0t, distance);
  f[k++] = mix3(32, s0t, b0t, distance);
  f[k++] = mix3(80, s0w, b0t, b1t);
  f[k++] = mix3(81, s0t, b0w, b1t);
  f[k++] = mix3(82, s0t, b0t, b1w);
  f[k++] = mix4(83, s0t, s0after, b0before, b0t);
  f[k++] = mix4(84, s0before, s0t, b0before, b0t);
  f[k++] = mix4(85, s0t, s0after, b0t, b1t);
  f[k++] = mix4(86, s0before, s0t, b0t, b1t);
  return k;
}

/** Classes of words that are used alike, for pairs that training has not seen, and what stands between the two. */
function pairClassFeatures(sentence: ParseSentence, s0: number, b0: number, f: Int32Array, k: number): number {
  const { words, tags, senses, coarse, fine, seconds, n } = sentence;
  const b1 = b0 <= n ? b0 + 1 : 0;
  const b2 = b0 < n ? b0 + 2 : 0;
  const s0w = words[s0]!;
  const s0t = tags[s0]!;
  const b0w = words[b0]!;
  const b0t = tags[b0]!;
  const s0c = senses[s0]!;
  const b0c = senses[b0]!;
  const s0k = coarse[s0]!;
  const b0k = coarse[b0]!;
  const s0f = fine[s0]!;
  const distance = stepsBetween(s0, b0);
  const between = s0 > 0 ? sentence.between(s0, b0) : 0;
  f[k++] = mix3(98, s0c, b0c, s0t);
  f[k++] = mix3(99, s0c, b0c, distance);
  f[k++] = mix3(103, s0t, b0t, between);
  f[k++] = mix3(104, s0w, b0t, between);
  f[k++] = mix3(105, s0t, b0w, between);
  f[k++] = mix2(110, s0f, b0t);
  f[k++] = mix2(111, s0t, fine[b0]!);
  f[k++] = mix2(112, s0f, fine[b0]!);
  f[k++] = mix3(113, s0k, b0k, s0t);
  f[k++] = mix3(114, s0k, b0k, b0t);
  f[k++] = mix3(115, s0f, b0w, coarse[b1]!);
  f[k++] = mix3(116, s0k, b0w, coarse[b2]!);
  if (seconds[s0]! > 0) {
    f[k++] = mix3(119, seconds[s0]!, s0t, b0t);
    f[k++] = mix2(120, seconds[s0]!, s0t);
  }
  if (seconds[b0]! > 0) f[k++] = mix3(121, seconds[b0]!, s0t, b0t);
  return k;
}

function stepsBetween(s0: number, b0: number): number {
  const gap = s0 === 0 ? 0 : b0 - s0;
  return gap > 10 ? 10 : Math.min(gap, 6);
}

/** Writes the features of a parse so far behind the first `k`; gives their number then. */
export function stateFeatures(state: ParseState, f: Int32Array, k: number): number {
  // In parts, because the compiler puts the hash functions in place only while a function stays small.
  return frontChildFeatures(state, f, topChildFeatures(state, f, headFeatures(state, f, stackFeatures(state, f, k))));
}

/** What the top of the stack has gathered, and what lies below it. */
function stackFeatures(state: ParseState, f: Int32Array, k: number): number {
  const { words, tags } = state.sentence;
  const { stack, depth, leftCount, rightCount, leftLabels, rightLabels } = state;
  const s0 = state.top;
  const s1 = depth > 1 ? stack[depth - 2]! : 0;
  const s2 = depth > 2 ? stack[depth - 3]! : 0;
  const s0w = words[s0]!;
  const s0t = tags[s0]!;
  const s1w = words[s1]!;
  const s1t = tags[s1]!;
  const b0w = words[state.front]!;
  const b0t = tags[state.front]!;
  f[k++] = mix2(33, s0w, rightCount[s0]!);
  f[k++] = mix2(34, s0t, rightCount[s0]!);
  f[k++] = mix2(35, s0w, leftCount[s0]!);
  f[k++] = mix2(36, s0t, leftCount[s0]!);
  f[k++] = mix2(67, s0w, rightLabels[s0]!);
  f[k++] = mix2(68, s0t, rightLabels[s0]!);
  f[k++] = mix2(69, s0w, leftLabels[s0]!);
  f[k++] = mix2(70, s0t, leftLabels[s0]!);
  f[k++] = mix3(73, s1t, s0t, b0t);
  f[k++] = mix2(74, s1w, b0w);
  f[k++] = mix2(75, s1t, b0t);
  f[k++] = mix2(76, s1t, s0t);
  f[k++] = mix2(77, s1w, s0t);
  f[k++] = mix3(78, tags[s2]!, s1t, b0t);
  return k;
}

/** The head that the top of the stack has. */
function headFeatures(state: ParseState, f: Int32Array, k: number): number {
  const { words, tags, senses, coarse } = state.sentence;
  const { labels, heads, front: b0, top: s0 } = state;
  const head = s0 > 0 && heads[s0]! >= 0 ? heads[s0]! : 0;
  const head2 = head > 0 && heads[head]! >= 0 ? heads[head]! : 0;
  const headTag = tags[head]!;
  const s0label = labels[s0]! + 2;
  const s0t = tags[s0]!;
  const b0w = words[b0]!;
  const b0t = tags[b0]!;
  f[k++] = mix1(39, words[head]!);
  f[k++] = mix1(40, headTag);
  f[k++] = mix1(41, s0label);
  f[k++] = mix1(52, tags[head2]!);
  f[k++] = mix1(53, labels[head]!);
  f[k++] = mix3(65, s0t, headTag, tags[head2]!);
  f[k++] = mix4(88, s0t, s0label, b0t, headTag);
  f[k++] = mix3(89, s0t, head > 0 ? 1 : 0, b0t);
  f[k++] = mix3(102, senses[head]!, s0t, senses[b0]!);
  f[k++] = mix3(117, coarse[head]!, b0w, coarse[s0]!);
  return k;
}

/** The outermost dependents of the top of the stack. */
function topChildFeatures(state: ParseState, f: Int32Array, k: number): number {
  const { words, tags } = state.sentence;
  const { labels, left1, left2, right1, right2, top: s0 } = state;
  const s0l = left1[s0]!;
  const s0r = right1[s0]!;
  const s0l2 = left2[s0]!;
  const s0r2 = right2[s0]!;
  const s0w = words[s0]!;
  const s0t = tags[s0]!;
  const s0lt = tags[s0l]!;
  const s0rt = tags[s0r]!;
  const b0t = tags[state.front]!;
  f[k++] = mix3(24, s0t, s0lt, b0t);
  f[k++] = mix3(25, s0t, s0rt, b0t);
  f[k++] = mix1(42, words[s0l]!);
  f[k++] = mix1(43, s0lt);
  f[k++] = mix1(44, labels[s0l]!);
  f[k++] = mix1(45, words[s0r]!);
  f[k++] = mix1(46, s0rt);
  f[k++] = mix1(47, labels[s0r]!);
  f[k++] = mix1(54, words[s0l2]!);
  f[k++] = mix1(55, tags[s0l2]!);
  f[k++] = mix1(56, labels[s0l2]!);
  f[k++] = mix3(63, s0t, s0lt, tags[s0l2]!);
  f[k++] = mix3(64, s0t, s0rt, tags[s0r2]!);
  f[k++] = mix3(91, s0t, b0t, words[s0r]!);
  f[k++] = mix3(92, s0w, b0t, labels[s0r]!);
  f[k++] = mix3(95, s0w, words[s0l]!, b0t);
  return k;
}

/** The dependents that the front of the buffer has. */
function frontChildFeatures(state: ParseState, f: Int32Array, k: number): number {
  const { words, tags } = state.sentence;
  const { labels, left1, left2, leftCount, leftLabels, front: b0 } = state;
  const b0l = left1[b0]!;
  const b0l2 = left2[b0]!;
  const s0t = tags[state.top]!;
  const b0w = words[b0]!;
  const b0t = tags[b0]!;
  const b0lt = tags[b0l]!;
  f[k++] = mix3(26, s0t, b0t, b0lt);
  f[k++] = mix2(37, b0w, leftCount[b0]!);
  f[k++] = mix2(38, b0t, leftCount[b0]!);
  f[k++] = mix1(48, words[b0l]!);
  f[k++] = mix1(49, b0lt);
  f[k++] = mix1(50, labels[b0l]!);
  f[k++] = mix1(60, words[b0l2]!);
  f[k++] = mix1(61, tags[b0l2]!);
  f[k++] = mix1(62, labels[b0l2]!);
  f[k++] = mix3(66, b0t, b0lt, tags[b0l2]!);
  f[k++] = mix2(71, b0w, leftLabels[b0]!);
  f[k++] = mix2(72, b0t, leftLabels[b0]!);
  f[k++] = mix3(93, s0t, b0w, labels[b0l]!);
  return k;
}

/** Folds all that `stateFeatures` reads of a state into a key. */
export function stateKey(state: ParseState, key: SumKey): void {
  const { labels, heads, stack, depth, front } = state;
  const { left1, left2, right1, right2, leftCount, rightCount, leftLabels, rightLabels } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : 0;
  const head = s0 > 0 && heads[s0]! >= 0 ? heads[s0]! : 0;
  key.start(s0, front);
  key.add(((depth > 1 ? stack[depth - 2]! : 0) << 16) ^ (depth > 2 ? stack[depth - 3]! : 0));
  key.add((head << 16) ^ (head > 0 ? heads[head]! : 0));
  key.add((labels[s0]! << 16) ^ labels[head]!);
  addChild(key, left1[s0]!, labels);
  addChild(key, left2[s0]!, labels);
  addChild(key, right1[s0]!, labels);
  addChild(key, right2[s0]!, labels);
  addChild(key, left1[front]!, labels);
  addChild(key, left2[front]!, labels);
  key.add((leftCount[s0]! << 20) ^ (rightCount[s0]! << 10) ^ leftCount[front]!);
  key.add(leftLabels[s0]!);
  key.add(rightLabels[s0]!);
  key.add(leftLabels[front]!);
}

function addChild(key: SumKey, child: number, labels: Int32Array): void {
  key.add((child << 8) ^ labels[child]!);
}

/** Writes all features that the next move is chosen by; gives their number. */
export function moveFeatures(state: ParseState, f: Int32Array): number {
  const { sentence, front, top } = state;
  return stateFeatures(state, f, pairFeatures(sentence, top, front, f, frontFeatures(sentence, front, f, 0)));
}

// The features that the relation of an arc is chosen by: what the sentence says of the two words, and what hangs on the
// parse so far. h: head, d: dependent.

/** Writes the features of two words behind the first `k`; gives their number then. */
export function arcWordFeatures(
  sentence: ParseSentence,
  head: number,
  dependent: number,
  f: Int32Array,
  k: number,
): number {
  const { words, tags, senses, coarse, fine, seconds, n } = sentence;
  const isLeft = dependent < head ? 1 : 0;
  const distance = distanceOf(head, dependent);
  const hw = words[head]!;
  const ht = tags[head]!;
  const dw = words[dependent]!;
  const dt = tags[dependent]!;
  const ds = senses[dependent]!;
  const hk = coarse[head]!;
  const dk = coarse[dependent]!;
  const dBefore = dependent > 1 ? tags[dependent - 1]! : 0;
  const dAfter = dependent < n ? tags[dependent + 1]! : 0;
  const hBefore = head > 1 ? tags[head - 1]! : 0;
  const hAfter = head < n ? tags[head + 1]! : 0;
  const wBefore = dependent > 1 ? words[dependent - 1]! : 0;
  const wAfter = dependent < n ? words[dependent + 1]! : 0;
  const between = sentence.between(head, dependent);
  f[k++] = mix1(1, isLeft);
  f[k++] = mix2(2, dw, isLeft);
  f[k++] = mix2(3, dt, isLeft);
  f[k++] = mix3(4, dw, ht, isLeft);
  f[k++] = mix3(5, dt, ht, isLeft);
  f[k++] = mix3(6, dt, hw, isLeft);
  f[k++] = mix3(7, dw, hw, isLeft);
  f[k++] = mix2(8, hw, isLeft);
  f[k++] = mix3(9, ht, dt, distance);
  f[k++] = mix3(10, dw, ht, distance);
  f[k++] = mix4(21, dBefore, dt, dAfter, isLeft);
  f[k++] = mix4(22, hBefore, ht, hAfter, isLeft);
  f[k++] = mix3(23, wBefore, dt, isLeft);
  f[k++] = mix3(24, wAfter, dt, isLeft);
  f[k++] = mix4(25, dBefore, dt, ht, isLeft);
  f[k++] = mix4(26, dt, dAfter, ht, isLeft);
  f[k++] = mix4(34, dt, ht, between, isLeft);
  f[k++] = mix4(35, dw, ht, between, isLeft);
  f[k++] = mix4(37, dt, ht, between, distance);
  f[k++] = mix4(40, dAfter, dt, hBefore, ht);
  f[k++] = mix4(41, dBefore, dt, ht, hAfter);
  f[k++] = mix4(31, ds, dt, ht, isLeft);
  f[k++] = mix4(45, fine[dependent]!, dt, ht, isLeft);
  f[k++] = mix4(46, fine[head]!, dt, ht, isLeft);
  f[k++] = mix3(47, hk, dk, isLeft);
  const dd = seconds[dependent]!;
  if (dd > 0) {
    f[k++] = mix4(50, dd, dt, ht, isLeft);
    f[k++] = mix3(52, dd, dw, isLeft);
  }
  if (seconds[head]! > 0) f[k++] = mix4(53, seconds[head]!, dt, ht, isLeft);
  return k;
}

/** Writes the features of an arc in a parse so far behind the first `k`; gives their number then. */
export function arcStateFeatures(state: ParseState, head: number, dependent: number, f: Int32Array, k: number): number {
  const { words, tags, senses, coarse, fine, seconds } = state.sentence;
  const { labels, left1, right1, leftLabels, rightLabels } = state;
  const isLeft = dependent < head ? 1 : 0;
  const distance = distanceOf(head, dependent);
  const hw = words[head]!;
  const ht = tags[head]!;
  const dw = words[dependent]!;
  const dt = tags[dependent]!;
  const hs = senses[head]!;
  const ds = senses[dependent]!;
  const hk = coarse[head]!;
  const dk = coarse[dependent]!;
  const sameSide = isLeft ? leftLabels[head]! : rightLabels[head]!;
  const otherSide = isLeft ? rightLabels[head]! : leftLabels[head]!;
  const first = left1[dependent]!;
  const last = right1[dependent]!;
  const headHead = Math.max(state.heads[head]!, 0);
  f[k++] = mix3(11, sameSide, dt, isLeft);
  f[k++] = mix3(12, sameSide, ht, isLeft);
  f[k++] = mix3(13, sameSide, dw, isLeft);
  f[k++] = mix3(14, hw, sameSide, isLeft);
  f[k++] = mix3(15, otherSide, dt, isLeft);
  f[k++] = mix3(16, words[first]!, dt, isLeft);
  f[k++] = mix3(17, labels[first]!, dt, isLeft);
  f[k++] = mix3(18, words[first]!, ht, isLeft);
  f[k++] = mix4(19, words[first]!, hw, isLeft, dt);
  f[k++] = mix3(20, words[last]!, dt, isLeft);
  f[k++] = mix4(27, leftLabels[dependent]!, dt, ht, isLeft);
  f[k++] = mix3(28, labels[head]!, ht, dt);
  f[k++] = mix4(29, ht, dt, tags[headHead]!, isLeft);
  f[k++] = mix4(39, dt, ht, labels[first]!, distance);
  f[k++] = mix4(33, ds, hs, words[first]!, isLeft);
  f[k++] = mix4(42, hs, dt, words[first]!, isLeft);
  f[k++] = mix4(48, hk, dk, words[first]!, isLeft);
  f[k++] = mix4(49, fine[head]!, words[first]!, dt, isLeft);
  if (seconds[dependent]! > 0) f[k++] = mix3(51, seconds[dependent]!, words[first]!, isLeft);
  return k;
}

/** Folds all that `arcStateFeatures` reads of a state into a key. */
export function arcStateKey(state: ParseState, head: number, dependent: number, key: SumKey): void {
  const { labels, heads, left1, right1, leftLabels, rightLabels } = state;
  key.start(head, dependent);
  addChild(key, left1[dependent]!, labels);
  key.add(right1[dependent]!);
  key.add(leftLabels[dependent]!);
  key.add(leftLabels[head]!);
  key.add(rightLabels[head]!);
  key.add(labels[head]!);
  key.add(heads[head]!);
}

/** The distance in steps, and the side. */
function distanceOf(head: number, dependent: number): number {
  const gap = Math.abs(head - dependent);
  return ((gap > 10 ? 4 : gap > 5 ? 3 : Math.min(gap, 2)) << 1) | (dependent < head ? 1 : 0);
}

/** Writes all features of an arc; gives their number. */
export function arcFeatures(state: ParseState, head: number, dependent: number, f: Int32Array): number {
  return arcStateFeatures(state, head, dependent, f, arcWordFeatures(state.sentence, head, dependent, f, 0));
}
