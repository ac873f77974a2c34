import { moveFeatures } from "../src/parse-features.ts";
import { LEFT, ParseState, REDUCE, RIGHT, SHIFT } from "../src/parse-state.ts";
import { type BeamSettings, Parser } from "../src/parser.ts";
import type { Words } from "../src/words.ts";
import type { GoldSentence } from "./conllu.ts";
import { projectivise } from "./projectivise.ts";
import { numbers, shuffle, TrainingTable } from "./training-table.ts";

/** Relations that occur often enough to learn, most frequent first; six blocks of eight, as the kernel adds up. */
export function relationLabels(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const relation of sentence.relations) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 5)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 48)
    .map(([relation]) => relation);
}

/** A gold tree in the parser's numbering: words from 1, the root last. */
interface GoldTree {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

function goldTree(sentence: GoldSentence, labels: readonly string[]): GoldTree {
  const count = sentence.forms.length;
  const heads = new Int32Array(count + 3);
  const relations = new Int32Array(count + 3);
  for (const [i, head] of projectivise(sentence.heads).entries()) {
    heads[i + 1] = head < 0 ? count + 1 : head + 1;
    const relation = sentence.relations[i]!;
    relations[i + 1] = Math.max(labels.indexOf(relation), labels.indexOf(relation.split(":")[0]!), 0);
    if (labels.includes(relation)) relations[i + 1] = labels.indexOf(relation);
  }
  return { heads, relations };
}

/**
 * How many gold arcs each move would put out of reach (the dynamic oracle of Goldberg and Nivre, 2012).
 *
 * @param costs written: one number a move
 */
function moveCosts(state: ParseState, gold: Int32Array, costs: Int32Array): void {
  const { depth, front, n, stack, heads } = state;
  const top = state.top;
  costs.fill(0);
  if (top > 0) {
    for (let word = front; word <= n; word++)
      if (gold[word] === top) {
        costs[LEFT]!++;
        costs[REDUCE]!++;
      }
    if (gold[top]! > front) costs[LEFT]!++;
  }
  if (front > n) return;
  if (gold[front] !== top) {
    if (gold[front]! > front) costs[RIGHT]!++;
    else for (let i = 0; i < depth - 1; i++) if (gold[front] === stack[i]) costs[RIGHT]!++;
  }
  for (let i = 0; i < depth; i++) {
    const word = stack[i]!;
    if (gold[word] === front && heads[word]! < 0) {
      costs[RIGHT]!++;
      costs[SHIFT]!++;
    }
    if (gold[front] === word) costs[SHIFT]!++;
  }
}

export interface ParserSettings {
  /** Of the order of the sentences. */
  readonly seed: number;
  readonly moveBits: number;
  readonly arcBits: number;
  /** Epochs in which single moves are learnt, then epochs in which whole parses are. */
  readonly epochs: number;
  readonly beamEpochs: number;
  readonly trainingBeam: BeamSettings;
}

/**
 * Trains moves and relations together: first move by move along the parser's own way (Goldberg and Nivre, 2012), then
 * whole parses in the beam, corrected where the best is furthest ahead of the right one (Huang and others, 2012).
 */
export function trainParser(
  sentences: readonly GoldSentence[],
  predicted: readonly { readonly tags: Uint8Array; readonly seconds: Uint8Array }[],
  tagNames: readonly string[],
  labels: readonly string[],
  words: Words,
  settings: ParserSettings,
  report: (phase: string, moves: TrainingTable, arcs: TrainingTable) => void,
): { moves: TrainingTable; arcs: TrainingTable } {
  const moves = new TrainingTable(settings.moveBits, 4);
  const arcs = new TrainingTable(settings.arcBits, labels.length);
  const trees = sentences.map((sentence) => goldTree(sentence, labels));
  const ids = sentences.map(({ forms }) => Int32Array.from(forms, (form) => words.id(form)));
  const random = numbers(settings.seed);
  const order = sentences.map((_, i) => i);
  const greedy = new Parser(moves, arcs, words, tagNames, {
    width: 1,
    reach: 0,
    gate: Number.POSITIVE_INFINITY,
    merges: false,
  });
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { tags, seconds } = predicted[index]!;
      greedy.read(ids[index]!, tags, seconds, ids[index]!.length);
      greedy.start();
      const { state } = greedy.item(0);
      while (!state.isDone) learnMove(greedy, state, moves, arcs, trees[index]!, epoch > 0 && random() < 0.9);
    }
    report(`moves ${epoch + 1}`, moves, arcs);
  }
  moves.restart();
  arcs.restart();
  const beam = new Parser(moves, arcs, words, tagNames, settings.trainingBeam);
  for (let epoch = 0; epoch < settings.beamEpochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { tags, seconds } = predicted[index]!;
      beam.read(ids[index]!, tags, seconds, ids[index]!.length);
      learnParse(beam, moves, arcs, trees[index]!);
    }
    report(`parses ${epoch + 1}`, moves, arcs);
  }
  return { moves, arcs };
}

/** @param explores whether to go on with the parser's own choice when it is wrong */
function learnMove(
  parser: Parser,
  state: ParseState,
  moves: TrainingTable,
  arcs: TrainingTable,
  gold: GoldTree,
  explores: boolean,
): void {
  parser.score(state);
  let best = -1;
  for (let move = SHIFT; move <= RIGHT; move++)
    if (state.allows(move) && (best < 0 || parser.scores[move]! > parser.scores[best]!)) best = move;
  const own: Step = { move: best, relation: parser.relations[best]!, score: 0 };
  const right = bestRight(parser, state, arcs, moves, gold);
  moves.step++;
  arcs.step++;
  if (own.move === right.move && (own.move < LEFT || own.relation === right.relation)) {
    state.apply(own.move, own.relation);
    return;
  }
  if (own.move !== right.move) {
    const count = moveFeatures(state, moves.features);
    moves.update(count, right.move, 1);
    moves.update(count, own.move, -1);
  }
  if (right.move >= LEFT) arcs.update(parser.arcFeatures(state, right.move), right.relation, 1);
  if (own.move >= LEFT) arcs.update(parser.arcFeatures(state, own.move), own.relation, -1);
  const taken = explores ? own : right;
  state.apply(taken.move, taken.relation);
}

interface Step {
  readonly move: number;
  readonly relation: number;
  readonly score: number;
}

const costs = new Int32Array(4);

/** The highest scored of the steps that lose no gold arc that can still be had. Call after `score`. */
function bestRight(parser: Parser, state: ParseState, arcs: TrainingTable, moves: TrainingTable, gold: GoldTree): Step {
  moveCosts(state, gold.heads, costs);
  let least = Number.POSITIVE_INFINITY;
  for (let move = SHIFT; move <= RIGHT; move++) if (state.allows(move)) least = Math.min(least, costs[move]!);
  let best: Step | null = null;
  for (let move = SHIFT; move <= RIGHT; move++) {
    if (!state.allows(move) || costs[move] !== least) continue;
    let score = parser.scores[move]!;
    let relation = parser.relations[move]!;
    const head = move === LEFT ? state.front : state.top;
    const dependent = move === LEFT ? state.top : state.front;
    if (move >= LEFT && gold.heads[dependent] === head && gold.relations[dependent] !== relation) {
      relation = gold.relations[dependent]!;
      arcs.score(parser.arcFeatures(state, move));
      score = moves.scores[move]! + arcs.scores[relation]!;
    }
    if (best === null || score > best.score) best = { move, relation, score };
  }
  return best!;
}

/** Parses with the beam and corrects the weights up to where the best parse is furthest ahead of the right one. */
function learnParse(parser: Parser, moves: TrainingTable, arcs: TrainingTable, gold: GoldTree): void {
  const steps = 2 * parser.sentence.n;
  const right: Step[] = [];
  const goldState = new ParseState(parser.sentence);
  goldState.reset();
  /** The choices of each step, by place in the beam. */
  const chosen: { item: number; move: number; relation: number }[][] = [];
  let goldScore = 0;
  let size = parser.start();
  let worst = 0;
  let until = 0;
  for (let step = 0; step < steps; step++) {
    size = parser.step(size);
    chosen.push(Array.from({ length: size }, (_, place) => ({ ...parser.candidate(place) })));
    parser.score(goldState);
    const next = bestRight(parser, goldState, arcs, moves, gold);
    goldState.apply(next.move, next.relation);
    goldScore += next.score;
    right.push(next);
    const lead = parser.item(0).score - goldScore;
    if (lead > worst) {
      worst = lead;
      until = step + 1;
    }
  }
  moves.step += steps;
  arcs.step += steps;
  if (until === 0) return;
  const own: { move: number; relation: number }[] = new Array(until);
  for (let step = until - 1, place = 0; step >= 0; step--) {
    own[step] = chosen[step]![place]!;
    place = chosen[step]![place]!.item;
  }
  let shared = 0;
  while (shared < until && isSame(own[shared]!, right[shared]!)) shared++;
  const correct = (path: readonly { move: number; relation: number }[], amount: number) => {
    const state = new ParseState(parser.sentence);
    state.reset();
    for (const [step, { move, relation }] of path.slice(0, until).entries()) {
      if (step >= shared) {
        moves.update(moveFeatures(state, moves.features), move, amount);
        if (move >= LEFT) arcs.update(parser.arcFeatures(state, move), relation, amount);
      }
      state.apply(move, relation);
    }
  };
  correct(right, 1);
  correct(own, -1);
}

const isSame = (a: { move: number; relation: number }, b: { move: number; relation: number }) =>
  a.move === b.move && (a.move < LEFT || a.relation === b.relation);
