import { cameoCodes } from "@dateline/schema";
import { z } from "zod";
import { readCsv } from "../frames/read-csv.ts";
import { headPhrases } from "../readings/phrase.ts";
import { subtree, type Tree } from "../tree/tree.ts";
import { contentOf, loadActTables } from "./tables.ts";

const Row = z.strictObject({
  act: z.string().refine((code) => cameoCodes.has(code) && contentOf(loadActTables(), code) !== null, {
    message: "not an act of contents.csv",
  }),
  words: z.string().min(1),
  note: z.string(),
});

let loaded: ReadonlyMap<string, string> | null = null;

/** CAMEO act by the words for what is asked for, refused or promised; `data/matters.csv`, read once. */
function loadMatters(): ReadonlyMap<string, string> {
  loaded ??= new Map(
    readCsv(new URL("../../data/", import.meta.url), "matters.csv", Row).flatMap(({ row }) =>
      row.words.split(";").map((word): [string, string] => [word.trim(), row.act]),
    ),
  );
  return loaded;
}

/**
 * The act that the words below some tokens are about, though no frame reads them: `called for a new election law` asks for a
 * change of institutions. The first word that says so counts; null when none does.
 */
export function matterOf(tree: Tree, tokens: readonly number[]): string | null {
  const matters = loadMatters();
  const words = [...new Set(tokens.flatMap((token) => subtree(tree, token)))].sort((a, b) => a - b);
  for (const token of words) {
    const base = tree.bases[token];
    if (base === "compound" || base === "amod" || tree.tags[token] === "PROPN") continue;
    for (const phrase of headPhrases(tree, token)) {
      const act = matters.get(phrase);
      if (act !== undefined) return act;
    }
  }
  return null;
}
