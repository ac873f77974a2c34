import { readFile } from "node:fs/promises";
import { annotate, loadLanguage, type Sentence } from "@dateline/language";
import { PipelineError } from "@dateline/schema";
import { share } from "../share.ts";
import type { Task } from "../task.ts";

/** Trees over gold tokens with predicted tags; the `raw` figures start from the sentences' text instead. */
export const syntax: Task = {
  name: "syntax",
  gold: ["syntax/en_ewt-test.conllu", "syntax/en_gum_open-test.conllu"],
  async score(path) {
    const golds = readTrees(await readFile(path, "utf8"));
    const language = loadLanguage();
    const onTokens = new Tally();
    const raw = new Tally();
    for (const gold of golds) {
      const { text, starts, ends } = joined(gold.forms);
      const span = { kind: "body", paragraph: 0, starts, ends } as const;
      onTokens.add(gold, toTree(gold.forms, language.analyse(text, [span])));
      if (gold.text !== null) raw.add(gold, toTree(gold.forms, annotate(gold.text, whole(gold.text)), gold.text));
    }
    return {
      n: golds.length,
      metrics: { ...onTokens.metrics(), raw: raw.metrics() },
    };
  },
};

const whole = (text: string) => [{ start: 0, end: text.length, kind: "body" }];

/** A sentence's words in order, each with tag, head (-1 for the root) and relation. */
interface Tree {
  readonly forms: readonly string[];
  readonly upos: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

interface GoldTree extends Tree {
  readonly text: string | null;
}

/** Sentences of a CoNLL-U file, without multiword and empty nodes. */
function readTrees(content: string): GoldTree[] {
  return content.split(/\n\n+/).flatMap((block) => {
    const lines = block.split("\n");
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
    const short = rows.find((row) => row.length !== 10);
    if (short !== undefined) throw new PipelineError("gold.invalid", `not ten columns: ${short[0]}`);
    if (rows.length === 0) return [];
    return [
      {
        text: /^# text = (.*)$/m.exec(block)?.[1] ?? null,
        forms: rows.map((row) => row[1]!),
        upos: rows.map((row) => row[3]!),
        heads: rows.map((row) => Number(row[6]) - 1),
        relations: rows.map((row) => row[7]!),
      },
    ];
  });
}

/** Words with single blanks between them, and where they stand. */
function joined(forms: readonly string[]): { text: string; starts: Int32Array; ends: Int32Array } {
  const starts = new Int32Array(forms.length);
  const ends = new Int32Array(forms.length);
  let at = 0;
  for (const [i, form] of forms.entries()) {
    starts[i] = at;
    ends[i] = at + form.length;
    at += form.length + 1;
  }
  return { text: forms.join(" "), starts, ends };
}

/**
 * The predicted tree in the words of the gold. On raw text a gold word is matched with the token that stands at the same
 * characters; a word without one has the tag "" and a head that is never right.
 */
function toTree(forms: readonly string[], sentences: readonly Sentence[], text?: string): Tree {
  const tokens = sentences.flatMap((sentence, s) =>
    Array.from({ length: sentence.length }, (_, token) => ({ sentence, token, s })),
  );
  const wordOf = new Map<string, number>();
  const tokenOf = text === undefined ? tokens : align(forms, text, tokens);
  for (const [word, found] of tokenOf.entries()) if (found !== undefined) wordOf.set(`${found.s} ${found.token}`, word);
  const wrong = -2;
  return {
    forms,
    upos: tokenOf.map((found) => found?.sentence.upos(found.token) ?? ""),
    heads: tokenOf.map((found) => {
      const head = found?.sentence.head(found.token);
      if (found === undefined || head === undefined) return wrong;
      return head < 0 ? -1 : (wordOf.get(`${found.s} ${head}`) ?? wrong);
    }),
    relations: tokenOf.map((found) => found?.sentence.relation(found.token) ?? ""),
  };
}

interface Token {
  readonly sentence: Sentence;
  readonly token: number;
  readonly s: number;
}

/** For each gold word the token with the same first and last character, found by counting characters that are no blanks. */
function align(forms: readonly string[], text: string, tokens: readonly Token[]): (Token | undefined)[] {
  const before: number[] = [0];
  for (const character of text) {
    const count = before.at(-1)! + (/\s/.test(character) ? 0 : character.length);
    for (let unit = 0; unit < character.length; unit++) before.push(count);
  }
  const bySpan = new Map(
    tokens.map((token) => [
      `${before[token.sentence.starts[token.token]!]} ${before[token.sentence.ends[token.token]!]}`,
      token,
    ]),
  );
  let at = 0;
  return forms.map((form) => {
    const length = form.replace(/\s/g, "").length;
    const found = bySpan.get(`${at} ${at + length}`);
    at += length;
    return found;
  });
}

/** Counts of right tags, heads, relations and triples. */
class Tally {
  #words = 0;
  #rightTags = 0;
  #scored = 0;
  #rightHeads = 0;
  #rightRelations = 0;
  #goldTriples = 0;
  #triples = 0;
  #rightTriples = 0;

  add(gold: Tree, tree: Tree): void {
    for (const [i, upos] of gold.upos.entries()) {
      this.#words++;
      if (tree.upos[i] === upos) this.#rightTags++;
      if (upos === "PUNCT") continue;
      this.#scored++;
      if (tree.heads[i] !== gold.heads[i]) continue;
      this.#rightHeads++;
      if (plain(tree.relations[i]!) === plain(gold.relations[i]!)) this.#rightRelations++;
    }
    const expected = new Set(triples(gold));
    const found = triples(tree);
    this.#goldTriples += expected.size;
    this.#triples += found.length;
    this.#rightTriples += found.filter((triple) => expected.has(triple)).length;
  }

  metrics() {
    return {
      uas: share(this.#rightHeads, this.#scored),
      las: share(this.#rightRelations, this.#scored),
      upos: share(this.#rightTags, this.#words),
      tripleF1: share(2 * this.#rightTriples, this.#goldTriples + this.#triples),
    };
  }
}

const plain = (relation: string) => relation.split(":")[0];

/**
 * Who did what to whom: verb, agent and patient heads, with passives turned and a subject shared by joined verbs, by
 * open complements and by adverbial clauses.
 */
function triples(tree: Tree): string[] {
  const found: string[] = [];
  for (const [verb, upos] of tree.upos.entries()) {
    if (upos !== "VERB") continue;
    const last = (of: number, relations: readonly string[]) =>
      tree.heads.findLastIndex((head, i) => head === of && relations.includes(tree.relations[i]!));
    const patient = last(verb, ["obj", "nsubj:pass"]);
    let agent = last(verb, ["nsubj", "obl:agent"]);
    const head = tree.heads[verb]!;
    if (agent < 0 && patient >= 0 && head >= 0 && ["conj", "xcomp", "advcl"].includes(tree.relations[verb]!))
      agent = tree.heads.findIndex((of, i) => of === head && tree.relations[i] === "nsubj");
    if (agent >= 0 && patient >= 0) found.push(`${verb} ${agent} ${patient}`);
  }
  return found;
}
