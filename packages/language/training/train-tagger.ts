import { hashString } from "../src/hash.ts";
import { Tagger } from "../src/tagger.ts";
import type { Words } from "../src/words.ts";
import type { GoldSentence } from "./conllu.ts";
import { numbers, shuffle, TrainingTable } from "./training-table.ts";

/** Labels (universal tag and Penn tag) that occur often enough to learn, most frequent first. */
export function tagLabels(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (let i = 0; i < sentence.forms.length; i++) {
      const label = `${sentence.upos[i]}|${sentence.xpos[i]}`;
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  return [...counts]
    .filter(([, count]) => count >= 15)
    .sort((a, b) => b[1] - a[1])
    .map(([label]) => label);
}

/** Label numbers of a sentence; a rare pair of tags becomes the most frequent label with its universal tag. */
export function goldTags(sentence: GoldSentence, labels: readonly string[]): Uint8Array {
  return Uint8Array.from(sentence.forms, (_, i) => {
    const exact = labels.indexOf(`${sentence.upos[i]}|${sentence.xpos[i]}`);
    return exact >= 0
      ? exact
      : Math.max(
          0,
          labels.findIndex((label) => label.startsWith(`${sentence.upos[i]}|`)),
        );
  });
}

/** Frequent words that (almost) always have one label, by hash of the form. */
function fixedTags(sentences: readonly TaggedSentence[]): Map<number, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { forms, tags } of sentences)
    for (const [i, form] of forms.entries()) {
      const ofForm = counts.get(form) ?? new Map<number, number>();
      ofForm.set(tags[i]!, (ofForm.get(tags[i]!) ?? 0) + 1);
      counts.set(form, ofForm);
    }
  const fixed = new Map<number, number>();
  for (const [form, ofForm] of counts) {
    const total = [...ofForm.values()].reduce((sum, count) => sum + count, 0);
    const [label, count] = [...ofForm].reduce((best, next) => (next[1] > best[1] ? next : best));
    if (total >= 30 && count / total >= 0.998) fixed.set(hashString(form), label);
  }
  return fixed;
}

/** Words with their gold label numbers. */
export interface TaggedSentence {
  readonly forms: readonly string[];
  readonly tags: Uint8Array;
}

export interface TrainedTagger {
  readonly table: TrainingTable;
  readonly fixed: Map<number, number>;
}

/** Trains a tagger. */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  labels: number,
  words: Words,
  settings: { seed: number; bits: number; epochs: number },
): TrainedTagger {
  const table = new TrainingTable(settings.bits, labels);
  const fixed = fixedTags(sentences);
  const tagger = new Tagger(table, words, fixed);
  const random = numbers(settings.seed);
  const order = sentences.map((_, i) => i);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const ids = Int32Array.from(sentences[index]!.forms, (form) => words.id(form));
      const gold = sentences[index]!.tags;
      let before = -1;
      let beforeThat = -1;
      for (let i = 0; i < ids.length; i++) {
        let label = tagger.fixedLabel(ids[i]!);
        if (label === undefined) {
          const count = tagger.extract(ids, ids.length, i, before, beforeThat);
          label = tagger.best(count);
          table.step++;
          if (label !== gold[i]) {
            table.update(count, gold[i]!, 1);
            table.update(count, label, -1);
          }
        }
        beforeThat = before;
        before = label;
      }
    }
  }
  return { table, fixed };
}
