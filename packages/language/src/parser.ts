import { KeptSums, keptPlaces, SumKey } from "./kept-sums.ts";
import {
  arcFeatures,
  arcStateFeatures,
  arcStateKey,
  arcWordFeatures,
  frontFeatures,
  moveFeatures,
  pairFeatures,
  stateFeatures,
  stateKey,
} from "./parse-features.ts";
import { ParseSentence, tagKinds } from "./parse-sentence.ts";
import { LEFT, ParseState, RIGHT, SHIFT } from "./parse-state.ts";
import { bestOf, type FrozenScorer, isFrozen, type Scorer } from "./table.ts";
import type { Words } from "./words.ts";

/**
 * Longer sentences are parsed with one parse only, because copying parses of n words n times would not be linear. Running
 * text has hardly any; lists and text without full stops have.
 */
const longest = 120;

/** Words that the rooms kept for sentences have. */
const rooms = [15, 30, 60, longest];

/** How the best few parses are followed. */
export interface BeamSettings {
  /** How many at once. */
  readonly width: number;
  /** How far behind the best one may be. */
  readonly reach: number;
  /** How far behind the best move another may be before their arcs count; beyond it its arc is not scored at all. */
  readonly gate: number;
  /** Whether a parse is dropped that looks like a better one to all later moves, so that it can never win. */
  readonly merges: boolean;
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
  sentence = new ParseSentence(0);
  /** The same tables when they can keep sums. */
  readonly #frozenMoves: FrozenScorer | null;
  readonly #frozenArcs: FrozenScorer | null;
  readonly #words: Words;
  readonly #kinds: Uint8Array;
  readonly #blocks: Int32Array;
  /** The parses that are followed, best first, and as many again to write the next ones to. */
  #items: Item[] = [];
  #spare: Item[] = [];
  readonly #candidates: Candidate[];
  readonly #rooms = new Map<number, Room>();
  readonly #key = new SumKey();
  /** Of the state last scored, and of the beam's parses. */
  readonly #stateKey = new SumKey();
  readonly #highs: Int32Array;
  readonly #lows: Int32Array;
  /** Sums of what the sentence alone says of a front, of a top and a front, and of the words of an arc. */
  readonly #fronts = new KeptSums(0);
  readonly #pairs = new KeptSums(1);
  readonly #arcWords = new KeptSums(0);
  /** Scores and relations of the moves in states, and of arcs in states: parses that differ further back share them. */
  readonly #states = new KeptSums(0);
  readonly #stateScores = new Float64Array(4 * keptPlaces);
  readonly #stateRelations = new Uint8Array(4 * keptPlaces);
  readonly #arcStates = new KeptSums(0);
  readonly #bestRelations = new Uint8Array(keptPlaces);
  readonly #bestScores = new Float64Array(keptPlaces);
  #relation = 0;
  #relationScore = 0;
  /** How many of the next parses go on from each of the beam. */
  readonly #uses: Uint8Array;

  /**
   * @param tags universal and Penn tag by label, joined by a bar
   * @param blocks the eights of relations that a word may have, one bit each: for each tag behind its head, then before
   *   it; without, all are looked at
   */
  constructor(
    moves: Scorer,
    arcs: Scorer,
    words: Words,
    tags: readonly string[],
    beam: BeamSettings,
    blocks: readonly number[] = tags.flatMap(() => [-1, -1]),
  ) {
    this.#blocks = Int32Array.from(blocks);
    this.moves = moves;
    this.arcs = arcs;
    this.#frozenMoves = isFrozen(moves) ? moves : null;
    this.#frozenArcs = isFrozen(arcs) ? arcs : null;
    this.beam = beam;
    this.#words = words;
    this.#kinds = tagKinds(tags);
    this.#uses = new Uint8Array(beam.width);
    this.#highs = new Int32Array(beam.width);
    this.#lows = new Int32Array(beam.width);
    this.#candidates = Array.from({ length: beam.width }, () => ({ item: 0, move: 0, relation: 0, score: 0 }));
    this.#makeRoom(0);
  }

  /** Parses a sentence; heads (0-based, -1 for the root) and relations are written to the given columns. */
  parse(
    ids: Int32Array,
    tags: Uint8Array,
    seconds: Uint8Array,
    count: number,
    heads: Int32Array,
    relations: Uint8Array,
  ): void {
    this.read(ids, tags, seconds, count);
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
  read(ids: Int32Array, tags: Uint8Array, seconds: Uint8Array, count: number): void {
    this.#makeRoom(count);
    this.sentence.set(ids, tags, seconds, count, this.#words.columns, this.#kinds);
    this.#fronts.forget();
    this.#pairs.forget();
    this.#arcWords.forget();
    this.#states.forget();
    this.#arcStates.forget();
  }

  /** Puts the empty parse into the beam; gives the number of parses there. */
  start(): number {
    const first = this.#items[0]!;
    first.state.reset();
    first.score = 0;
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
    this.#uses.fill(0);
    for (let i = 0; i < count; i++) this.#uses[this.#candidates[i]!.item]!++;
    for (let i = 0; i < count; i++) {
      const { item, move, relation, score } = this.#candidates[i]!;
      const next = this.#spare[i]!;
      const from = this.#items[item]!;
      // The last that goes on from a parse takes it over; the others need a copy.
      if (--this.#uses[item]! === 0) [next.state, from.state] = [from.state, next.state];
      else next.state.copyFrom(from.state);
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
      stateKey(state, this.#stateKey);
      if (this.#isRepeated(state, item)) continue;
      this.#scoreKept(state);
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

  /**
   * Whether a better parse of the beam looks the same to all later moves (Huang and Sagae, 2010), by its key.
   */
  #isRepeated({ below, depth }: ParseState, item: number): boolean {
    if (!this.beam.merges) return false;
    const key = this.#stateKey;
    this.#highs[item] = key.high;
    this.#lows[item] = key.low ^ below[depth]!;
    for (let better = 0; better < item; better++)
      if (this.#highs[better] === this.#highs[item] && this.#lows[better] === this.#lows[item]) return true;
    return false;
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
    const { moves, scores, relations } = this;
    this.#scoreMoves(state);
    let best = Number.NEGATIVE_INFINITY;
    for (let move = SHIFT; move <= RIGHT; move++) {
      const score = state.allows(move) ? moves.scores[move]! * moves.unit : Number.NEGATIVE_INFINITY;
      scores[move] = score;
      if (score > best) best = score;
    }
    for (let move = LEFT; move <= RIGHT; move++) {
      if (scores[move]! < best - this.beam.gate) scores[move] = Number.NEGATIVE_INFINITY;
      if (scores[move] === Number.NEGATIVE_INFINITY) continue;
      this.#chooseRelation(state, move);
      relations[move] = this.#relation;
      scores[move]! += this.#relationScore;
    }
  }

  /** The same, by tables that stay as they are: what a state hangs on is in its key, and one that was scored is known. */
  #scoreKept(state: ParseState): void {
    if (this.#frozenMoves === null) {
      this.score(state);
      return;
    }
    const { scores, relations } = this;
    const place = this.#states.placeOf(this.#stateKey);
    const at = 4 * place;
    if (this.#states.has(place, this.#stateKey)) {
      for (let move = SHIFT; move <= RIGHT; move++) {
        scores[move] = this.#stateScores[at + move]!;
        relations[move] = this.#stateRelations[at + move]!;
      }
      return;
    }
    this.score(state);
    for (let move = SHIFT; move <= RIGHT; move++) {
      this.#stateScores[at + move] = scores[move]!;
      this.#stateRelations[at + move] = relations[move]!;
    }
  }

  /** Leaves the scores of the moves in their table. What the sentence alone says is summed up once a sentence. */
  #scoreMoves(state: ParseState): void {
    const { sentence } = this;
    const { features } = this.moves;
    const moves = this.#frozenMoves;
    if (moves === null) {
      this.moves.score(moveFeatures(state, features));
      return;
    }
    const { front, top } = state;
    const key = this.#key;
    key.start(top, front);
    const pair = this.#pairs.placeOf(key);
    if (!this.#pairs.has(pair, key)) {
      key.start(0, front);
      const word = this.#fronts.placeOf(key);
      if (!this.#fronts.has(word, key)) moves.add(frontFeatures(sentence, front, features, 0), -1, -1, word);
      moves.add(pairFeatures(sentence, top, front, features, 0), -1, word, pair);
    }
    moves.add(stateFeatures(state, features, 0), -1, pair, -1);
  }

  /** Finds the best relation that a move could draw, and its score. */
  #chooseRelation(state: ParseState, move: number): void {
    const { sentence } = this;
    const { features } = this.arcs;
    const arcs = this.#frozenArcs;
    const head = move === LEFT ? state.front : state.top;
    const dependent = move === LEFT ? state.top : state.front;
    const blocks = this.#blocks[2 * sentence.tag(dependent) + Number(move === LEFT)]!;
    if (arcs === null) {
      this.arcs.score(arcFeatures(state, head, dependent, features), blocks);
      this.#takeBest(blocks);
      return;
    }
    const key = this.#key;
    arcStateKey(state, head, dependent, key);
    const place = this.#arcStates.placeOf(key);
    if (this.#arcStates.has(place, key)) {
      this.#relation = this.#bestRelations[place]!;
      this.#relationScore = this.#bestScores[place]!;
      return;
    }
    key.start(head, dependent);
    const words = this.#arcWords.placeOf(key);
    if (!this.#arcWords.has(words, key))
      arcs.add(arcWordFeatures(sentence, head, dependent, features, 0), blocks, -1, words);
    arcs.add(arcStateFeatures(state, head, dependent, features, 0), blocks, words, -1);
    this.#takeBest(blocks);
    this.#bestRelations[place] = this.#relation;
    this.#bestScores[place] = this.#relationScore;
  }

  #takeBest(blocks: number): void {
    const { arcs } = this;
    this.#relation = bestOf(arcs, blocks);
    this.#relationScore = arcs.scores[this.#relation]! * arcs.unit;
  }

  /** Writes the features of the arc that a move would draw; gives their number. */
  arcFeatures(state: ParseState, move: number): number {
    const head = move === LEFT ? state.front : state.top;
    const dependent = move === LEFT ? state.top : state.front;
    return arcFeatures(state, head, dependent, this.arcs.features);
  }

  /** Chooses the room that a sentence fits in tightly, because whole rooms are copied. */
  #makeRoom(count: number): void {
    const capacity = rooms.find((size) => count <= size) ?? count;
    if (capacity === this.sentence.capacity && this.#items.length > 0) return;
    const room = this.#rooms.get(capacity) ?? this.#newRoom(capacity);
    if (capacity <= longest) this.#rooms.set(capacity, room);
    this.sentence = room.sentence;
    this.#items = room.items;
    this.#spare = room.spare;
  }

  #newRoom(capacity: number): Room {
    const sentence = new ParseSentence(capacity);
    const items = () => Array.from({ length: this.beam.width }, () => ({ state: new ParseState(sentence), score: 0 }));
    return { sentence, items: items(), spare: items() };
  }
}

/** A sentence and the parses of it. */
interface Room {
  readonly sentence: ParseSentence;
  readonly items: Item[];
  readonly spare: Item[];
}

interface Item {
  state: ParseState;
  score: number;
}

interface Candidate {
  item: number;
  move: number;
  relation: number;
  score: number;
}
