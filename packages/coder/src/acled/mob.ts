import type { Draft } from "../events/draft.ts";
import { readWords } from "../readings/lexicon.ts";
import { contentHead } from "../readings/phrase.ts";

let mobs: ReadonlySet<string> | null = null;

/** Whether an act is told of people without an organisation: a mob, villagers, looters. */
export function isByMob(mentions: readonly Draft[]): boolean {
  mobs ??= readWords(new URL("../../data/sets/", import.meta.url), "mobs.txt");
  const words = mobs;
  return mentions.some(({ tree, reading }) =>
    (reading.fills.get("actor") ?? []).some((token) => words.has(tree.lemmas[contentHead(tree, token)]!)),
  );
}
