import { readFile } from "node:fs/promises";
import { splitSentences, tokenize } from "@dateline/language";
import { z } from "zod";
import { readGold } from "../gold.ts";
import type { Task } from "../task.ts";

const Row = z.looseObject({ id: z.string(), text: z.string(), sentences: z.array(z.string()) });

/**
 * Sentence splitting. Of rules: how many come out fully right, with the same sentences after removing white space. Of a
 * treebank: F1 of the sentences of its paragraphs, all of them and those of news alone.
 */
export const sentences: Task = {
  name: "sentences",
  gold: ["sentences/golden-rules.ndjson"],
  async score(path) {
    if (path.endsWith(".conllu")) return scoreTreebank(await readFile(path, "utf8"));
    const rows = await readGold(path, Row);
    const isRight = (row: z.infer<typeof Row>) => {
      const found = split(row.text).map(bare);
      return found.length === row.sentences.length && found.every((text, i) => text === bare(row.sentences[i]!));
    };
    return { n: rows.length, metrics: { rulesRight: rows.filter(isRight).length, rules: rows.length } };
  },
};

const bare = (text: string) => text.replace(/\s+/g, "");

function split(text: string): string[] {
  const tokens = tokenize(text);
  const firsts = splitSentences(text, tokens);
  return firsts.map((first, i) =>
    text.slice(tokens.starts[first], tokens.ends[(firsts[i + 1] ?? tokens.starts.length) - 1]),
  );
}

function scoreTreebank(content: string) {
  const paragraphs = readParagraphs(content);
  const all = f1(paragraphs);
  return {
    n: paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0),
    metrics: { f1: all, newsF1: f1(paragraphs.filter(({ document }) => document.includes("_news_"))) },
  };
}

interface Paragraph {
  readonly document: string;
  readonly sentences: string[];
}

/**
 * Sentences by the paragraphs of their documents. What ends in a letter or figure is a heading or caption, which a page has
 * in a block of its own; the treebank counts some of them into the paragraph behind.
 */
function readParagraphs(content: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let document = "";
  for (const [, key, value = ""] of content.matchAll(/^# (newdoc|newpar|text)(?: id)?(?: = (.*))?$/gm)) {
    if (key === "newdoc") document = value;
    if (key === "text") paragraphs.at(-1)?.sentences.push(value);
    if (key !== "text" || /[\p{L}\p{N}]$/u.test(value)) paragraphs.push({ document, sentences: [] });
  }
  return paragraphs.filter(({ sentences }) => sentences.length > 0);
}

/** F1 of sentences by where they end, counted in characters that are not blank; null without any. */
function f1(paragraphs: readonly Paragraph[]): number | null {
  let gold = 0;
  let found = 0;
  let right = 0;
  for (const { sentences } of paragraphs) {
    const expected = new Set(spans(sentences));
    const predicted = spans(split(sentences.join(" ")));
    gold += expected.size;
    found += predicted.length;
    right += predicted.filter((span) => expected.has(span)).length;
  }
  return gold === 0 ? null : (2 * right) / (gold + found);
}

function spans(sentences: readonly string[]): string[] {
  let at = 0;
  return sentences.map((sentence) => {
    const start = at;
    at += bare(sentence).length;
    return `${start} ${at}`;
  });
}
