import { bucketOf } from "./hash.ts";
import { arcCapacity, arcFeatures, moveCapacity, moveFeatures } from "./parse-features.ts";
import { LEFT, ParseState, REDUCE, RIGHT, SHIFT } from "./parse-state.ts";
import { addScores, bestOf, type Table } from "./table.ts";
import * as W from "./words.ts";

/** Builds dependency trees: one table chooses among four moves, another the relation of each arc. */
export class Parser {
  readonly moves: Table;
  readonly arcs: Table;
  state = new ParseState(128);
  readonly moveBuffer = new Int32Array(moveCapacity);
  readonly arcBuffer = new Int32Array(arcCapacity);
  /** Score of each move in the last scored state. */
  readonly moveScores = new Float64Array(4);
  readonly #arcScores: Int32Array | Float64Array;
  readonly #words: W.Words;

  constructor(moves: Table, arcs: Table, words: W.Words) {
    this.moves = moves;
    this.arcs = arcs;
    this.#words = words;
    this.#arcScores = arcs.weights instanceof Int16Array ? new Int32Array(arcs.labels) : new Float64Array(arcs.labels);
  }

  /** Parses a sentence; heads (0-based, -1 for the root) and relations are written to the given columns. */
  parse(ids: Int32Array, tags: Uint8Array, count: number, heads: Int32Array, relations: Uint8Array): void {
    const state = this.start(ids, tags, count);
    while (!state.isDone) {
      const features = moveFeatures(state, this.moveBuffer);
      this.scoreMoves(features);
      this.apply(this.bestMove());
    }
    for (let i = 0; i < count; i++) {
      const head = state.heads[i + 1]!;
      heads[i] = head > count ? -1 : head - 1;
      relations[i] = state.labels[i + 1]!;
    }
  }

  /** Lays a sentence out in the state. */
  start(ids: Int32Array, tags: Uint8Array, count: number): ParseState {
    if (count + 4 > this.state.words.length) this.state = new ParseState(count * 2);
    const state = this.state;
    const columns = this.#words.columns;
    for (let i = 0; i < count; i++) {
      const word = ids[i]! * W.STRIDE;
      state.words[i + 1] = columns[word + W.NORM]!;
      state.classes[i + 1] = columns[word + W.CLASS]!;
      state.tags[i + 1] = tags[i]! + 2;
    }
    state.words[count + 1] = 1;
    state.classes[count + 1] = 0;
    state.tags[count + 1] = 1;
    state.words[count + 2] = 0;
    state.tags[count + 2] = 0;
    state.reset(count);
    return state;
  }

  scoreMoves(count: number): void {
    const weights = this.moves.weights;
    const features = this.moveBuffer;
    const shift = 32 - this.moves.bits;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < count; i++) {
      const base = bucketOf(features[i]!, shift) << 2;
      a += weights[base]!;
      b += weights[base + 1]!;
      c += weights[base + 2]!;
      d += weights[base + 3]!;
    }
    this.moveScores[SHIFT] = a;
    this.moveScores[REDUCE] = b;
    this.moveScores[LEFT] = c;
    this.moveScores[RIGHT] = d;
  }

  /** The allowed move with the highest score. */
  bestMove(): number {
    let best = -1;
    for (let move = SHIFT; move <= RIGHT; move++)
      if (this.state.allows(move) && (best < 0 || this.moveScores[move]! > this.moveScores[best]!)) best = move;
    return best;
  }

  apply(move: number): void {
    const state = this.state;
    if (move === SHIFT) state.shift();
    else if (move === REDUCE) state.reduce();
    else if (move === LEFT) state.left(this.relation(state.front, state.top));
    else state.right(this.relation(state.top, state.front));
  }

  /** The relation of an arc about to be drawn; its features stay in `arcBuffer`. */
  relation(head: number, dependent: number): number {
    const count = arcFeatures(this.state, head, dependent, this.arcBuffer);
    this.arcCount = count;
    addScores(this.arcs, this.arcBuffer, count, this.#arcScores);
    return bestOf(this.#arcScores, this.arcs.labels);
  }

  arcCount = 0;
}
