import { annotate, type Sentence } from "@dateline/language";
import type { Article } from "@dateline/schema";
import type { NameSpan, Tree } from "./tree.ts";

/** The sentences of an article, and where the first dateline stands. */
export interface ReadSentences {
  readonly trees: Tree[];
  readonly dateline: { readonly start: number; readonly end: number } | null;
}

/** The sentences of an article with their trees. Datelines are left out: they are no sentences. */
export function readSentences(article: Pick<Article, "text" | "paragraphs">): ReadSentences {
  const trees: Tree[] = [];
  let dateline: ReadSentences["dateline"] = null;
  for (const sentence of annotate(article.text, article.paragraphs)) {
    if (sentence.kind === "dateline") dateline ??= { start: sentence.start, end: sentence.end };
    else if (sentence.length > 0) trees.push(treeOf(sentence, trees.length));
  }
  return { trees, dateline };
}

/** As `readSentences`, the trees alone. */
export function readTrees(article: Pick<Article, "text" | "paragraphs">): Tree[] {
  return readSentences(article).trees;
}

function treeOf(sentence: Sentence, index: number): Tree {
  const count = sentence.length;
  const tokens = Array.from({ length: count }, (_, token) => token);
  const heads = Array.from(sentence.heads);
  const relations = tokens.map((token) => sentence.relation(token));
  const children: number[][] = tokens.map(() => []);
  for (const token of tokens) if (heads[token]! >= 0) children[heads[token]!]!.push(token);
  return {
    index,
    paragraph: sentence.paragraph,
    start: sentence.start,
    end: sentence.end,
    isHeadline: sentence.kind === "headline",
    text: sentence.text,
    count,
    words: tokens.map((token) => sentence.form(token)),
    lemmas: tokens.map((token) => sentence.lemma(token).toLowerCase()),
    tags: tokens.map((token) => sentence.upos(token)),
    penn: tokens.map((token) => sentence.xpos(token)),
    starts: Array.from(sentence.starts),
    ends: Array.from(sentence.ends),
    heads,
    relations,
    bases: relations.map(baseOf),
    children,
    names: sentence.names.flatMap(({ start, end, type }): NameSpan[] =>
      type === "MISC" ? [] : [{ start, end, type }],
    ),
  };
}

const bases = new Map<string, string>();

function baseOf(relation: string): string {
  let base = bases.get(relation);
  if (base === undefined) {
    const colon = relation.indexOf(":");
    base = colon < 0 ? relation : relation.slice(0, colon);
    bases.set(relation, base);
  }
  return base;
}
