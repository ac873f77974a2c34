import { z } from "zod";
import { readCsv } from "../frames/read-csv.ts";
import { scanWords, type Words, wordAt } from "../words/scan-words.ts";
import { isHolidayRule } from "./holidays.ts";
import { type PartOfDay, type Season, type Unit, units } from "./sense.ts";

const Row = z
  .strictObject({
    word: z.string().min(1),
    kind: z.enum([
      "month",
      "weekday",
      "weekdays",
      "unit",
      "units",
      "season",
      "part",
      "parts",
      "holiday",
      "reference",
      "set",
    ]),
    value: z.string().min(1),
    care: z.enum(["", "care"]),
  })
  .refine(({ kind, value }) => kind !== "holiday" || isHolidayRule(value), { message: "not the rule of a holiday" })
  .refine(({ kind, value }) => !kind.startsWith("unit") || (units as readonly string[]).includes(value), {
    message: "not a unit",
  });
type Kind = z.infer<typeof Row>["kind"];

interface TimeWord {
  readonly kind: Kind;
  readonly value: string;
  /** The word is also something else. */
  readonly care: boolean;
}

const single = new Map<string, TimeWord>();
const holidays = new Map<string, { words: string[]; rule: string }[]>();
for (const { row } of readCsv(new URL("../../data/", import.meta.url), "time-words.csv", Row)) {
  const { word, kind, value, care } = row;
  if (kind !== "holiday") {
    single.set(word, { kind, value, care: care !== "" });
    continue;
  }
  const words = scanWords(word).list.map(({ lower }) => lower);
  const known = holidays.get(words[0]!) ?? [];
  known.push({ words, rule: value });
  known.sort((a, b) => b.words.length - a.words.length);
  holidays.set(words[0]!, known);
}

/** A word of a kind, or null. */
export function timeWord(lower: string, kind: Kind): TimeWord | null {
  const entry = single.get(lower);
  return entry?.kind === kind ? entry : null;
}

/** True when the lexicon has the word, or a holiday starts with it. */
export function isTimeWord(lower: string): boolean {
  return single.has(lower) || holidays.has(lower);
}

/** A noun that names a time by itself; `election` is none, though a holiday starts with it, nor is a `march` in lower case. */
export function namesTime(lower: string, isProper: boolean): boolean {
  const entry = single.get(lower);
  if (entry !== undefined) return isProper || !(entry.care && (entry.kind === "month" || entry.kind === "weekday"));
  return holidays.get(lower)?.some(({ words }) => words.length === 1) ?? false;
}

/** Singular or plural unit; `plural` says which. */
export function unitOf(lower: string): { unit: Unit; plural: boolean } | null {
  const entry = single.get(lower);
  if (entry?.kind !== "unit" && entry?.kind !== "units") return null;
  return { unit: entry.value as Unit, plural: entry.kind === "units" };
}

export function partOfDay(lower: string): PartOfDay | null {
  return (timeWord(lower, "part")?.value as PartOfDay | undefined) ?? null;
}

export function seasonOf(lower: string): Season | null {
  return (timeWord(lower, "season")?.value as Season | undefined) ?? null;
}

/** The holiday that starts at a word: the word after it and its rule. */
export function holidayAt(words: Words, at: number): { next: number; rule: string } | null {
  for (const { words: name, rule } of holidays.get(wordAt(words, at).lower) ?? [])
    if (name.every((word, i) => wordAt(words, at + i).lower === word)) return { next: at + name.length, rule };
  return null;
}
