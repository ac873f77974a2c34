import { annotate, type Sentence } from "@dateline/language";
import type { Article } from "@dateline/schema";
import { mendClosingReport, mendListSubject, mendParticiples, mendPasts, mendVocatives } from "./mend.ts";
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
  const heads: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const relations: string[] = [];
  const words: string[] = [];
  const lemmas: string[] = [];
  const tags: string[] = [];
  const penn: string[] = [];
  const children: number[][] = [];
  for (let token = 0; token < count; token++) {
    heads.push(sentence.heads[token]!);
    starts.push(sentence.starts[token]!);
    ends.push(sentence.ends[token]!);
    relations.push(sentence.relation(token));
    words.push(sentence.form(token));
    lemmas.push(sentence.lemma(token).toLowerCase());
    tags.push(sentence.upos(token));
    penn.push(sentence.xpos(token));
    children.push([]);
  }
  mendClosingReport({ tags, heads, relations });
  mendListSubject({ tags, heads, relations });
  mendVocatives({ tags, heads, relations });
  mendParticiples(penn, heads, relations);
  mendPasts(penn, lemmas, heads, relations);
  for (let token = 0; token < count; token++) if (heads[token]! >= 0) children[heads[token]!]!.push(token);
  return {
    index,
    paragraph: sentence.paragraph,
    start: sentence.start,
    end: sentence.end,
    isHeadline: sentence.kind === "headline",
    text: sentence.text,
    count,
    words,
    lemmas,
    tags,
    penn,
    starts,
    ends,
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
