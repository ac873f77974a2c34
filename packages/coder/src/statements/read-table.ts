import { cameoCodes } from "@dateline/schema";
import { z } from "zod";
import { operatorKey } from "../acts/tables.ts";
import { parsePredicates } from "../frames/parse-frame.ts";
import { readCsv } from "../frames/read-csv.ts";

/** What a word of saying needs as its object, none when any will do, and the CAMEO code of what is said with it. */
export interface Saying {
  readonly objects: ReadonlySet<string> | null;
  readonly cameo: string;
}

const Row = z.strictObject({
  predicate: z.string().min(1),
  object: z.string(),
  cameo: z.string().refine((code) => code.startsWith("01") && cameoCodes.has(code), { message: "not a code under 01" }),
  note: z.string(),
});

let loaded: ReadonlyMap<string, readonly Saying[]> | null = null;

/** Words of saying by lemma, `a:` before adjectives; `data/statements.csv`, read once. */
export function loadSayings(): ReadonlyMap<string, readonly Saying[]> {
  loaded ??= readSayings(new URL("../../data/", import.meta.url));
  return loaded;
}

function readSayings(folder: URL): ReadonlyMap<string, readonly Saying[]> {
  const sayings = new Map<string, Saying[]>();
  for (const { row } of readCsv(folder, "statements.csv", Row)) {
    const objects = row.object === "" ? null : new Set(row.object.split("|").map((word) => word.replaceAll("_", " ")));
    for (const { kind, head } of parsePredicates(row.predicate)) {
      const key = operatorKey(kind, head);
      sayings.set(key, [...(sayings.get(key) ?? []), { objects, cameo: row.cameo }]);
    }
  }
  return sayings;
}
