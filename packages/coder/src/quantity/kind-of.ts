import { type PloverType, QuantityKind } from "@dateline/schema";
import { z } from "zod";
import { readCsv } from "../frames/read-csv.ts";
import { readWordSets } from "../frames/word-sets.ts";
import type { FoundQuantity } from "./find-quantities.ts";

const Row = z.strictObject({
  word: z.string().regex(/^\p{Ll}+( \p{Ll}+)?$/u),
  place: z.enum(["predicate", "noun"]),
  kind: QuantityKind,
});

const folder = new URL("../../data/", import.meta.url);
const predicates = new Map<string, QuantityKind>();
const nouns = new Map<string, QuantityKind>();
for (const { row } of readCsv(folder, "quantity-kinds.csv", Row))
  (row.place === "predicate" ? predicates : nouns).set(row.word, row.kind);
const sets = readWordSets(new URL("sets/", folder));
const troops = sets.get("troops")!;
const weapons = sets.get("weapons")!;

/** Where a number stands in its event. */
export interface QuantityContext {
  readonly type: PloverType;
  /** Lemma of the word that carries the event. */
  readonly predicate: string;
  /** True when the number counts those who act. */
  readonly isActor: boolean;
  /** Lemmas of what the counted things hold: `containers of shells`. */
  readonly contents?: readonly string[];
}

/** What a number counts in an event, by what is counted, the word that carries the event, and the event's type. */
export function kindOf(quantity: Pick<FoundQuantity, "form" | "unit">, context: QuantityContext): QuantityKind {
  if (quantity.form === "money") return "money";
  if (quantity.form === "measure") return "other";
  const { unit } = quantity;
  if (unit !== null && weapons.has(unit)) return "weapons";
  if (context.contents?.some((noun) => weapons.has(noun))) return "weapons";
  if (!context.isActor) {
    const byPredicate = predicates.get(context.predicate);
    const isCrowd = byPredicate === "participants";
    if (byPredicate !== undefined && !isCrowd && (unit === null || !isThing(unit))) return byPredicate;
  }
  const byNoun = unit === null ? undefined : nouns.get(unit);
  if (byNoun !== undefined) return byNoun;
  if (unit !== null && troops.has(unit)) return "troops";
  if (context.type === "PROTEST" && (unit === null || !isThing(unit))) return "participants";
  if (context.isActor && predicates.get(context.predicate) === "participants") return "participants";
  return "other";
}

function isThing(unit: string): boolean {
  return nouns.get(unit) === "other";
}

/** The kind that a predicate gives to those it is done to: `kill` is killed, `arrest` is detained; null for others. */
export function victimKind(predicate: string): QuantityKind | null {
  return predicates.get(predicate) ?? null;
}

/** True for nouns that count the killed or injured themselves: `three deaths`, `12 wounded`. */
export function nounKind(noun: string): QuantityKind | null {
  return nouns.get(noun) ?? null;
}
