import { z } from "zod";
import { readCsv } from "../frames/read-csv.ts";
import { type Words, wordAt } from "../words/scan-words.ts";

const Row = z.strictObject({
  word: z.string().min(1),
  place: z.enum(["before", "after"]),
  kind: z.enum(["currency", "measure", "extent"]),
  unit: z.string().min(1),
});

/** A unit of measure or money. */
export interface MeasureUnit {
  readonly kind: "currency" | "measure" | "extent";
  /** ISO 4217 code, or the unit's name in the singular. */
  readonly unit: string;
}

const before = new Map<string, MeasureUnit>();
const after = new Map<string, MeasureUnit>();
for (const { row } of readCsv(new URL("../../data/", import.meta.url), "units.csv", Row))
  (row.place === "before" ? before : after).set(row.word, { kind: row.kind, unit: row.unit });

/** The unit that ends right before a word (`US$`), and the word it starts at. */
export function unitBefore(words: Words, at: number): { unit: MeasureUnit; first: number } | null {
  const { lower } = wordAt(words, at - 1);
  const joined = wordAt(words, at - 2).lower + lower;
  const isJoined = lower !== "" && !wordAt(words, at - 1).spaced && before.has(joined);
  const unit = before.get(isJoined ? joined : lower);
  return unit === undefined ? null : { unit, first: isJoined ? at - 2 : at - 1 };
}

/** The unit that starts at a word, and the word after it. */
export function unitAt(words: Words, at: number): { unit: MeasureUnit; next: number } | null {
  const { lower } = wordAt(words, at);
  const two = after.get(`${lower} ${wordAt(words, at + 1).lower}`);
  if (two !== undefined) return { unit: two, next: at + 2 };
  const unit = after.get(lower);
  return unit === undefined ? null : { unit, next: at + 1 };
}
