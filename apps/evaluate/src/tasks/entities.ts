import { readFile } from "node:fs/promises";
import { loadLanguage, type SentenceSpan } from "@dateline/language";
import { PipelineError } from "@dateline/schema";
import { share } from "../share.ts";
import type { Task } from "../task.ts";

const types = ["PER", "LOC", "ORG"] as const;

/** Names over gold tokens: strict spans of persons, places and organisations; other names are left out on both sides. */
export const entities: Task = {
  name: "entities",
  gold: ["entities/crossner-politics-test.conll", "entities/uner-ewt-test.conll"],
  async score(path) {
    const sentences = readColumns(await readFile(path, "utf8"));
    const found = namesOf(sentences);
    const counts = (type: string | null) => {
      const of = (spans: readonly Span[]) => spans.filter((span) => type === null || span.type === type);
      let gold = 0;
      let predicted = 0;
      let right = 0;
      for (const [i, sentence] of sentences.entries()) {
        const expected = of(sentence.spans);
        const given = of(found[i]!);
        gold += expected.length;
        predicted += given.length;
        right += given.filter((span) => expected.some((other) => isSame(span, other))).length;
      }
      return {
        precision: share(right, predicted),
        recall: share(right, gold),
        f1: share(2 * right, gold + predicted),
      };
    };
    return {
      n: sentences.length,
      metrics: { ...counts(null), byType: Object.fromEntries(types.map((type) => [type, counts(type).f1])) },
    };
  },
};

/** A name: tokens from `start` to before `end`. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end && a.type === b.type;

interface GoldSentence {
  readonly forms: readonly string[];
  readonly spans: readonly Span[];
}

/** Sentences of a column file (token TAB tag, BIO) with the names that are scored. */
function readColumns(content: string): GoldSentence[] {
  return content.split(/\n\n+/).flatMap((block) => {
    const rows = block
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split("\t"));
    const wrong = rows.find((row) => row.length !== 2 || !/^(O|[BI]-.+)$/.test(row[1]!));
    if (wrong !== undefined)
      throw new PipelineError("gold.invalid", `not a token and a BIO tag: "${wrong.join("\t")}"`);
    if (rows.length === 0) return [];
    const spans: { start: number; end: number; type: string }[] = [];
    for (const [i, [, tag = "O"]] of rows.entries()) {
      const type = tag.slice(2);
      const last = spans.at(-1);
      if (tag.startsWith("I-") && last !== undefined && last.end === i && last.type === type) last.end = i + 1;
      else if (tag !== "O") spans.push({ start: i, end: i + 1, type });
    }
    const scored = spans.filter(({ type }) => (types as readonly string[]).includes(type));
    return [{ forms: rows.map((row) => row[0]!), spans: scored }];
  });
}

/** Sentences that are read together, as those of one article are: files do not say where an article ends. */
const together = 12;

/** The names that are found in each sentence. */
function namesOf(sentences: readonly GoldSentence[]): Span[][] {
  const language = loadLanguage();
  const found: Span[][] = [];
  for (let first = 0; first < sentences.length; first += together) {
    let text = "";
    const spans = sentences.slice(first, first + together).map(({ forms }): SentenceSpan => {
      const starts = new Int32Array(forms.length);
      const ends = new Int32Array(forms.length);
      for (const [i, form] of forms.entries()) {
        starts[i] = text.length;
        text += form;
        ends[i] = text.length;
        text += " ";
      }
      return { kind: "body", paragraph: 0, starts, ends };
    });
    for (const { names } of language.analyse(text, spans))
      found.push(names.filter(({ type }) => type !== "MISC").map(({ start, end, type }) => ({ start, end, type })));
  }
  return found;
}
