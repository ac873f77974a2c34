import { splitSentences, tokenize } from "@dateline/language";
import { z } from "zod";
import { readGold } from "../gold.ts";
import type { Task } from "../task.ts";

const Row = z.looseObject({ id: z.string(), text: z.string(), sentences: z.array(z.string()) });

/** Rules of sentence splitting that come out fully right: the same sentences after removing white space. */
export const sentences: Task = {
  name: "sentences",
  gold: ["sentences/golden-rules.ndjson"],
  async score(path) {
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
