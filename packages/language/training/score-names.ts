import type { Knowledge } from "../src/knowledge.ts";
import { type NameSpan, NameTagger, type NameType, nameTypes } from "../src/name-tagger.ts";
import type { Words } from "../src/words.ts";
import type { NamedSentence } from "./names-data.ts";
import { type NameSettings, trainNames } from "./train-names.ts";
import { freeze } from "./training-table.ts";

type TagsOf = (forms: readonly string[]) => Uint8Array;

function find({ forms }: NamedSentence, tagsOf: TagsOf, words: Words, tagger: NameTagger): NameSpan[] {
  const ids = Int32Array.from(forms, (form) => words.id(form));
  return tagger.find(forms, ids, tagsOf(forms), ids.length);
}

const isIn = (sentence: NamedSentence, { start, end, type }: NameSpan) =>
  sentence.names.some((name) => name.start === start && name.end === end && name.type === type);

/** Strict span F1 over persons, places and organisations together, and of each type; MISC is left out of the first. */
export function scoreNames(
  sentences: readonly NamedSentence[],
  tagsOf: TagsOf,
  words: Words,
  tagger: NameTagger,
): Record<NameType | "all", number> {
  const counts = new Map(nameTypes.map((type) => [type, { gold: 0, found: 0, right: 0 }]));
  for (const sentence of sentences) {
    for (const { type } of sentence.names) counts.get(type)!.gold++;
    for (const span of find(sentence, tagsOf, words, tagger)) {
      counts.get(span.type)!.found++;
      if (isIn(sentence, span)) counts.get(span.type)!.right++;
    }
  }
  const f1 = (types: readonly NameType[]) => {
    const sum = (key: "gold" | "found" | "right") => types.reduce((total, type) => total + counts.get(type)![key], 0);
    return (2 * sum("right")) / Math.max(1, sum("gold") + sum("found"));
  };
  return {
    all: f1(["PER", "LOC", "ORG"]),
    PER: f1(["PER"]),
    LOC: f1(["LOC"]),
    ORG: f1(["ORG"]),
    MISC: f1(["MISC"]),
  };
}

/**
 * The share of names that are right by how far their labels lead, on a fifth of our own documents that a tagger trained
 * on the rest has not seen. Rising points, at tenths of the names.
 */
export function confidenceCurve(
  published: readonly NamedSentence[],
  newswire: readonly NamedSentence[][],
  tagsOf: TagsOf,
  words: Words,
  knowledge: Knowledge,
  outside: ReadonlySet<number>,
  settings: NameSettings,
): [margin: number, share: number][] {
  const kept = [...published, ...newswire.filter((_, i) => i % 5 !== 0).flat()];
  const tags = kept.map(({ forms }) => tagsOf(forms));
  const table = freeze([trainNames(kept, tags, words, knowledge, outside, settings)]);
  const tagger = new NameTagger(table.table, words, knowledge, outside);
  const outcomes = newswire
    .filter((_, i) => i % 5 === 0)
    .flat()
    .flatMap((sentence) =>
      find(sentence, tagsOf, words, tagger).map((span) => ({
        lead: span.margin,
        right: isIn(sentence, span),
      })),
    )
    .sort((a, b) => a.lead - b.lead);
  const tenth = Math.ceil(outcomes.length / 10);
  const points: [number, number][] = [];
  for (let from = 0; from < outcomes.length; from += tenth) {
    const part = outcomes.slice(from, from + tenth);
    const share = part.filter(({ right }) => right).length / part.length;
    const lead = part[part.length >> 1]!.lead;
    points.push([round(lead), round(Math.max(share, points.at(-1)?.[1] ?? 0))]);
  }
  return points;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
