import { readFileSync } from "node:fs";
import { z } from "zod";

const Field = z.enum([
  "text",
  "html",
  "summary",
  "title",
  "url",
  "published",
  "modified",
  "authors",
  "section",
  "language",
  "publisher",
  "agency",
]);
type Field = z.infer<typeof Field>;

/** A name without case, accents and what stands between words. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{Mn}_\s.-]/gu, "");
}

const byField = new Map<Field, readonly string[]>();
const known = new Map<string, Field>();
for (const line of readFileSync(new URL("../../data/fields.tsv", import.meta.url), "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const [field, names] = z.tuple([Field, z.string().min(1)]).parse(line.split("\t"));
  byField.set(field, names.split("|").map(foldName));
  for (const name of byField.get(field)!) {
    if (known.has(name)) throw new Error(`fields.tsv: ${name} stands for two fields`);
    known.set(name, field);
  }
}

/** The folded names of a field, the first that is filled counts. */
export function namesOf(field: Field): readonly string[] {
  return byField.get(field) ?? [];
}

/** The field a name stands for, or null. */
export function fieldOf(name: string): Field | null {
  return known.get(foldName(name)) ?? null;
}
