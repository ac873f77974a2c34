import type { Means, PloverMode } from "@dateline/schema";
import { type FoundMeans, findMeans } from "../means/index.ts";
import type { Reading } from "../readings/match.ts";
import { isUnder, type Tree } from "../tree/tree.ts";
import { evidenceOf } from "./actor.ts";

const cache = new WeakMap<Tree, readonly FoundMeans[]>();

/** Means of a sentence; read once. */
function meansIn(tree: Tree): readonly FoundMeans[] {
  const known = cache.get(tree);
  if (known !== undefined) return known;
  const found = findMeans(tree);
  cache.set(tree, found);
  return found;
}

/**
 * What an act was carried out with, moved or handed over: means that fill one of its roles; of violence also those that
 * stand elsewhere in its clause.
 */
export function meansOf(reading: Reading): Means[] {
  const { tree, fills, clause, frame } = reading;
  const fillers = [...fills].flatMap(([role, tokens]) =>
    role === "content" || (role === "recipient" && frame.type === "COERCE") ? [] : tokens,
  );
  const anchor = clause.verb ?? clause.predicate;
  const belongs = (token: number) =>
    fillers.some((filler) => filler === token || isUnder(tree, token, filler)) ||
    (frame.type === "ASSAULT" && (isUnder(tree, token, anchor) || isUnder(tree, token, clause.predicate)));
  return meansIn(tree)
    .filter(({ token }) => belongs(token))
    .map(({ name, category, start, end }) => ({ name, category, evidence: evidenceOf({ start, end }, tree.text) }));
}

const modes: Readonly<Partial<Record<Means["category"], PloverMode>>> = {
  firearm: "firearms",
  explosive: "explosives",
  artillery: "heavy-weapons",
  missile: "heavy-weapons",
  aircraft: "aerial",
  drone: "drone",
  chemical: "unconventional",
  bladed: "primitive",
  incendiary: "primitive",
  "crowd-control": "crowd-control",
};

/** Mode of an assault that only its means tell; null when they tell none. */
export function modeByMeans(means: readonly Means[]): PloverMode | null {
  for (const { name, category } of means) {
    if (name.startsWith("suicide")) return "suicide-attack";
    const mode = modes[category];
    if (mode !== undefined) return mode;
  }
  return null;
}

const codes: Readonly<Partial<Record<PloverMode, string>>> = {
  firearms: "193",
  "heavy-weapons": "194",
  aerial: "195",
  drone: "195",
  explosives: "183",
  "suicide-attack": "1831",
  unconventional: "204",
};

/** CAMEO code of an assault whose frame gives only the general one. */
export function codeByMode(cameo: string | null, mode: PloverMode | null): string | null {
  if (cameo !== "190" && cameo !== "180" && cameo !== null) return cameo;
  return (mode === null ? null : codes[mode]) ?? cameo;
}
