import { moveFeatures } from "../src/parse-features.ts";
import { LEFT, type ParseState, REDUCE, RIGHT, SHIFT } from "../src/parse-state.ts";
import { Parser } from "../src/parser.ts";
import type { Words } from "../src/words.ts";
import type { GoldSentence } from "./conllu.ts";
import { projectivise } from "./projectivise.ts";
import { numbers, shuffle, TrainingTable } from "./training-table.ts";

/** Relations that occur often enough to learn, most frequent first. */
export function relationLabels(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const relation of sentence.relations) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 5)
    .sort((a, b) => b[1] - a[1])
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

/** Trains moves and relations together, following the parser's own choices from the second epoch on. */
export function trainParser(
  sentences: readonly GoldSentence[],
  tags: readonly Uint8Array[],
  labels: readonly string[],
  words: Words,
  settings: { moveBits: number; arcBits: number; epochs: number },
  report: (epoch: number, moves: TrainingTable, arcs: TrainingTable) => void,
): { moves: TrainingTable; arcs: TrainingTable } {
  const moves = new TrainingTable(settings.moveBits, 4);
  const arcs = new TrainingTable(settings.arcBits, labels.length);
  const parser = new Parser(moves, arcs, words);
  const trees = sentences.map((sentence) => goldTree(sentence, labels));
  const random = numbers(7);
  const order = sentences.map((_, i) => i);
  const costs = new Int32Array(4);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const gold = trees[index]!;
      const ids = Int32Array.from(sentences[index]!.forms, (form) => words.id(form));
      const state = parser.start(ids, tags[index]!, ids.length);
      while (!state.isDone) {
        const count = moveFeatures(state, parser.moveBuffer);
        parser.scoreMoves(count);
        moves.step++;
        moveCosts(state, gold.heads, costs);
        let least = Number.POSITIVE_INFINITY;
        for (let move = 0; move < 4; move++) if (state.allows(move)) least = Math.min(least, costs[move]!);
        let right = -1;
        for (let move = 0; move < 4; move++)
          if (
            state.allows(move) &&
            costs[move] === least &&
            (right < 0 || parser.moveScores[move]! > parser.moveScores[right]!)
          )
            right = move;
        let move = parser.bestMove();
        if (costs[move] !== least) {
          moves.update(parser.moveBuffer, count, right, 1);
          moves.update(parser.moveBuffer, count, move, -1);
          if (epoch === 0 || random() >= 0.9) move = right;
        }
        applyAndLearn(parser, arcs, gold, move);
      }
    }
    report(epoch, moves, arcs);
  }
  return { moves, arcs };
}

function applyAndLearn(parser: Parser, arcs: TrainingTable, gold: GoldTree, move: number): void {
  const state = parser.state;
  if (move === SHIFT || move === REDUCE) {
    parser.apply(move);
    return;
  }
  const head = move === LEFT ? state.front : state.top;
  const dependent = move === LEFT ? state.top : state.front;
  const label = parser.relation(head, dependent);
  arcs.step++;
  const right = gold.relations[dependent]!;
  if (gold.heads[dependent] === head && label !== right) {
    arcs.update(parser.arcBuffer, parser.arcCount, right, 1);
    arcs.update(parser.arcBuffer, parser.arcCount, label, -1);
  }
  if (move === LEFT) state.left(label);
  else state.right(label);
}
