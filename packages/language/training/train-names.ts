import { hashString } from "../src/hash.ts";
import type { Knowledge } from "../src/knowledge.ts";
import { NameTagger, nameLabel, nameLabels } from "../src/name-tagger.ts";
import { bestOf } from "../src/table.ts";
import type { Words } from "../src/words.ts";
import type { NamedSentence } from "./names-data.ts";
import { numbers, shuffle, TrainingTable } from "./training-table.ts";

export function goldNames(sentence: NamedSentence): Uint8Array {
  const labels = new Uint8Array(sentence.forms.length);
  for (const { start, end, type } of sentence.names)
    for (let i = start; i < end; i++) labels[i] = nameLabel(type, end - start, i - start);
  return labels;
}

/** Hashes of frequent words that (almost) never begin a name. */
export function outsideWords(sentences: readonly NamedSentence[]): Set<number> {
  const counts = new Map<string, number>();
  const begins = new Map<string, number>();
  for (const { forms, names } of sentences) {
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
    for (const { start } of names) begins.set(forms[start]!, (begins.get(forms[start]!) ?? 0) + 1);
  }
  const outside = [...counts].filter(([form, count]) => count >= 30 && (begins.get(form) ?? 0) <= 0.001 * count);
  return new Set(outside.map(([form]) => hashString(form)));
}

export interface NameSettings {
  /** Of the order of the sentences. */
  readonly seed: number;
  readonly bits: number;
  readonly epochs: number;
}

/** Trains a name tagger on sentences with predicted tags. */
export function trainNames(
  sentences: readonly NamedSentence[],
  tags: readonly Uint8Array[],
  words: Words,
  knowledge: Knowledge,
  outside: ReadonlySet<number>,
  settings: NameSettings,
): TrainingTable {
  const table = new TrainingTable(settings.bits, nameLabels);
  const tagger = new NameTagger(table, words, knowledge, outside);
  const golds = sentences.map(goldNames);
  const random = numbers(settings.seed);
  const order = sentences.map((_, i) => i);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { forms } = sentences[index]!;
      const gold = golds[index]!;
      const ids = Int32Array.from(forms, (form) => words.id(form));
      tagger.prepare(forms, ids, ids.length);
      let before = 0;
      let beforeThat = 0;
      for (let i = 0; i < ids.length; i++) {
        if (tagger.isOutside(ids[i]!, before)) {
          beforeThat = before;
          before = 0;
          continue;
        }
        const count = tagger.extract(ids, tags[index]!, ids.length, i, before, beforeThat);
        const label = tagger.best(count, before, i === ids.length - 1);
        // Labels that may not stand here are corrected too, or their weights would drift.
        const highest = bestOf(table);
        table.step++;
        if (highest !== gold[i]) {
          table.update(count, gold[i]!, 1);
          table.update(count, highest, -1);
        }
        // The gold history in the first epoch, the tagger's own afterwards.
        beforeThat = before;
        before = epoch === 0 ? gold[i]! : label;
      }
    }
  }
  return table;
}
