import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { syntax } from "./syntax.ts";

const file = (content: string) => {
  const path = join(mkdtempSync(join(tmpdir(), "gold-")), "gold.conllu");
  writeFileSync(path, content);
  return path;
};

const rows = (...words: [form: string, upos: string, head: number, relation: string][]) =>
  words
    .map(([form, upos, head, relation], i) => `${i + 1}\t${form}\t_\t${upos}\t_\t_\t${head}\t${relation}\t_\t_`)
    .join("\n");

test("a plain sentence is parsed as it should be, from tokens and from text", async () => {
  const tree = rows(
    ["Rebels", "NOUN", 2, "nsubj"],
    ["attacked", "VERB", 0, "root"],
    ["the", "DET", 4, "det"],
    ["village", "NOUN", 2, "obj"],
    [".", "PUNCT", 2, "punct"],
  );
  const right = { uas: 1, las: 1, upos: 1, tripleF1: 1 };
  expect(await syntax.score(file(`# text = Rebels attacked the village.\n${tree}\n\n`))).toEqual({
    n: 1,
    metrics: { ...right, raw: right },
  });
});

test("a wrong head, relation and triple cost what they should", async () => {
  const tree = rows(
    ["Rebels", "NOUN", 2, "obj"],
    ["attacked", "VERB", 0, "root"],
    ["the", "DET", 2, "det"],
    ["village", "NOUN", 2, "obj"],
  );
  const { metrics } = await syntax.score(file(`${tree}\n\n`));
  expect(metrics).toMatchObject({ uas: 3 / 4, las: 2 / 4, upos: 1, tripleF1: 0 });
  expect(metrics.raw).toEqual({ uas: null, las: null, upos: null, tripleF1: null });
});

test("a row that is cut short", async () => {
  await expect(syntax.score(file("1\tRebels\t_\tNOUN\n\n"))).rejects.toMatchObject({ code: "gold.invalid" });
});
