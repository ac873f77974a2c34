import { cameoCodes, PipelineError } from "@dateline/schema";
import { z } from "zod";
import { readCsv } from "../frames/read-csv.ts";
import { readWordSets } from "../frames/word-sets.ts";
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

/** CAMEO act by the words for what is asked for, refused or promised; `data/matters.csv`, read once. The first row counts. */
function loadMatters(): ReadonlyMap<string, string> {
  loaded ??= readMatters(new URL("../../data/", import.meta.url));
  return loaded;
}

/** @throws {PipelineError} `data.invalid` with file and line. */
function readMatters(folder: URL): ReadonlyMap<string, string> {
  const sets = readWordSets(new URL("sets/", folder));
  const matters = new Map<string, string>();
  for (const { row, line } of readCsv(folder, "matters.csv", Row))
    for (const part of row.words.split(";").map((word) => word.trim())) {
      const words = part.startsWith("@") ? sets.get(part.slice(1)) : [part];
      if (words === undefined)
        throw new PipelineError("data.invalid", `there is no word set ${part}`, { input: "matters.csv", line });
      for (const word of words) if (!matters.has(word)) matters.set(word, row.act);
    }
  return matters;
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
