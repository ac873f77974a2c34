import { arcFeatures, moveFeatures } from "./parse-features.ts";
import { ParseSentence, tagKinds } from "./parse-sentence.ts";
import { LEFT, ParseState, RIGHT, SHIFT } from "./parse-state.ts";
import { bestOf, type Scorer } from "./table.ts";
import type { Words } from "./words.ts";

/**
 * Longer sentences are parsed with one parse only, because copying parses of n words n times would not be linear. Running
 * text has hardly any; lists and text without full stops have.
 */
const longest = 120;

/** How the best few parses are followed. */
export interface BeamSettings {
  /** How many at once. */
  readonly width: number;
  /** How far behind the best one may be. */
  readonly reach: number;
  /** How far behind the best move another may be before their arcs count; beyond it its arc is not scored at all. */
  readonly gate: number;
}

/**
 * Builds dependency trees from left to right, following the best few parses.
 *
 * The score of a move that draws an arc is that of the move and that of the arc's best relation together; the score of a
 * parse is the sum over its moves. A parse that falls far behind is dropped, so plain sentences cost one parse.
 */
export class Parser {
  readonly moves: Scorer;
  readonly arcs: Scorer;
  readonly beam: BeamSettings;
  /** Score of each move in the last scored state, with its relation's; minus infinity for those out of question. */
  readonly scores = new Float64Array(4);
  /** The best relation of the arc that each move would draw. */
  readonly relations = new Uint8Array(4);
  sentence = new ParseSentence(64);
  readonly #words: Words;
  readonly #kinds: Uint8Array;
  /** The parses that are followed, best first, and as many again to write the next ones to. */
  #items: Item[] = [];
  #spare: Item[] = [];
  readonly #candidates: Candidate[];

  /** @param tags universal and Penn tag by label, joined by a bar */
  constructor(moves: Scorer, arcs: Scorer, words: Words, tags: readonly string[], beam: BeamSettings) {
    this.moves = moves;
    this.arcs = arcs;
    this.beam = beam;
    this.#words = words;
    this.#kinds = tagKinds(tags);
    this.#candidates = Array.from({ length: beam.width }, () => ({ item: 0, move: 0, relation: 0, score: 0 }));
    this.#allocate();
  }

  /** Parses a sentence; heads (0-based, -1 for the root) and relations are written to the given columns. */
  parse(ids: Int32Array, tags: Uint8Array, count: number, heads: Int32Array, relations: Uint8Array): void {
    this.read(ids, tags, count);
    let size = this.start();
    for (let step = 0; step < 2 * count; step++) size = this.step(size);
    const { state } = this.#items[0]!;
    for (let i = 0; i < count; i++) {
      const head = state.heads[i + 1]!;
      heads[i] = head > count ? -1 : head - 1;
      relations[i] = state.labels[i + 1]!;
    }
  }

  /** Lays a sentence out for parsing. */
  read(ids: Int32Array, tags: Uint8Array, count: number): void {
    if (count > this.sentence.capacity) {
      this.sentence = new ParseSentence(count * 2);
      this.#allocate();
    }
    this.sentence.set(ids, tags, count, this.#words.columns, this.#kinds);
  }

  /** Puts the empty parse into the beam; gives the number of parses there. */
  start(): number {
    for (const { state } of this.#items) state.reset();
    for (const { state } of this.#spare) state.reset();
    this.#items[0]!.score = 0;
    return 1;
  }

  /** Takes the best next moves of the parses in the beam; gives how many parses there are then. Every parse has 2n. */
  step(size: number): number {
    const count = this.#choose(size);
    const only = this.#candidates[0]!;
    if (count === 1 && size === 1) {
      const item = this.#items[0]!;
      item.state.apply(only.move, only.relation);
      item.score = only.score;
      return 1;
    }
    for (let i = 0; i < count; i++) {
      const { item, move, relation, score } = this.#candidates[i]!;
      const next = this.#spare[i]!;
      next.state.copyFrom(this.#items[item]!.state);
      next.state.apply(move, relation);
      next.score = score;
    }
    [this.#items, this.#spare] = [this.#spare, this.#items];
    return count;
  }

  /** A parse of the beam, the best first. */
  item(place: number): { readonly state: ParseState; readonly score: number } {
    return this.#items[place]!;
  }

  /** The next move that was chosen for a place in the beam, and the place it goes on from. */
  candidate(place: number): Readonly<Candidate> {
    return this.#candidates[place]!;
  }

  /** Fills the candidates with the best next moves, best first; gives how many there are. */
  #choose(size: number): number {
    const reach = this.beam.reach;
    const width = this.sentence.n > longest ? 1 : this.beam.width;
    let count = 0;
    for (let item = 0; item < size; item++) {
      const { state, score } = this.#items[item]!;
      this.score(state);
      for (let move = SHIFT; move <= RIGHT; move++) {
        if (this.scores[move] === Number.NEGATIVE_INFINITY) continue;
        const total = score + this.scores[move]!;
        if (count > 0 && total < this.#candidates[0]!.score - reach) continue;
        if (count === width && total <= this.#candidates[count - 1]!.score) continue;
        if (count < width) count++;
        this.#insert(count, item, move, this.relations[move]!, total);
      }
    }
    const least = this.#candidates[0]!.score - reach;
    while (count > 1 && this.#candidates[count - 1]!.score < least) count--;
    return count;
  }

  /** Puts a candidate in its place among the first `count`, the last of which is free. */
  #insert(count: number, item: number, move: number, relation: number, score: number): void {
    const candidates = this.#candidates;
    const entry = candidates[count - 1]!;
    let at = count - 1;
    while (at > 0 && candidates[at - 1]!.score < score) {
      candidates[at] = candidates[at - 1]!;
      at--;
    }
    candidates[at] = entry;
    entry.item = item;
    entry.move = move;
    entry.relation = relation;
    entry.score = score;
  }

  /** Scores the allowed moves of a state and the relations they would draw. */
  score(state: ParseState): void {
    const { moves, arcs, scores, relations } = this;
    moves.score(moveFeatures(state, moves.features));
    let best = Number.NEGATIVE_INFINITY;
    for (let move = SHIFT; move <= RIGHT; move++) {
      const score = state.allows(move) ? moves.scores[move]! * moves.unit : Number.NEGATIVE_INFINITY;
      scores[move] = score;
      if (score > best) best = score;
    }
    for (let move = LEFT; move <= RIGHT; move++) {
      if (scores[move]! < best - this.beam.gate) scores[move] = Number.NEGATIVE_INFINITY;
      if (scores[move] === Number.NEGATIVE_INFINITY) continue;
      arcs.score(this.arcFeatures(state, move));
      const relation = bestOf(arcs);
      relations[move] = relation;
      scores[move]! += arcs.scores[relation]! * arcs.unit;
    }
  }

  /** Writes the features of the arc that a move would draw; gives their number. */
  arcFeatures(state: ParseState, move: number): number {
    const head = move === LEFT ? state.front : state.top;
    const dependent = move === LEFT ? state.top : state.front;
    return arcFeatures(state, head, dependent, this.arcs.features);
  }

  #allocate(): void {
    const items = () =>
      Array.from({ length: this.beam.width }, () => ({ state: new ParseState(this.sentence), score: 0 }));
    this.#items = items();
    this.#spare = items();
  }
}

interface Item {
  readonly state: ParseState;
  score: number;
}

interface Candidate {
  item: number;
  move: number;
  relation: number;
  score: number;
}
