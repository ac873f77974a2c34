import { readWordSets } from "../frames/word-sets.ts";
import { headPhrases } from "../readings/phrase.ts";
import type { Tree } from "../tree/tree.ts";

let things: ReadonlySet<string> | null = null;

/** A noun for what belongs to somebody and does nothing by itself: a house, a convoy, a drone; `data/sets/things.txt`. */
export function isThing(tree: Tree, noun: number): boolean {
  if (tree.tags[noun] !== "NOUN") return false;
  things ??= readWordSets(new URL("../../data/sets/", import.meta.url)).get("things")!;
  const words = things;
  return headPhrases(tree, noun).some((phrase) => words.has(phrase));
}

const weapons = new Set(["weapons", "heavy-weapons", "drones", "aircraft"]);
let arms: ReadonlySet<string> | null = null;

/** A weapon or what carries one: it may stand for those who use it, but where it is hit is not whose it is. */
export function isWeapon(tree: Tree, noun: number): boolean {
  if (tree.tags[noun] !== "NOUN") return false;
  if (arms === null) {
    const sets = readWordSets(new URL("../../data/sets/", import.meta.url));
    arms = new Set([...weapons].flatMap((name) => [...sets.get(name)!]));
  }
  const words = arms;
  return headPhrases(tree, noun).some((phrase) => words.has(phrase));
}
