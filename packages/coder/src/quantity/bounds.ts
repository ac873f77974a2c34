import { type Words, wordAt } from "../words/scan-words.ts";

/** How a number is meant. */
export type Bound = "exact" | "atLeast" | "upTo" | "about";

const phrases: readonly (readonly [string, Bound])[] = [
  ["at least", "atLeast"],
  ["no fewer than", "atLeast"],
  ["no less than", "atLeast"],
  ["not less than", "atLeast"],
  ["more than", "atLeast"],
  ["greater than", "atLeast"],
  ["in excess of", "atLeast"],
  ["upwards of", "atLeast"],
  ["upward of", "atLeast"],
  ["a minimum of", "atLeast"],
  ["as few as", "atLeast"],
  ["well over", "atLeast"],
  ["over", "atLeast"],
  ["above", "atLeast"],
  ["exceeding", "atLeast"],
  ["up to", "upTo"],
  ["as many as", "upTo"],
  ["as much as", "upTo"],
  ["as high as", "upTo"],
  ["no more than", "upTo"],
  ["not more than", "upTo"],
  ["at most", "upTo"],
  ["a maximum of", "upTo"],
  ["fewer than", "upTo"],
  ["less than", "upTo"],
  ["under", "upTo"],
  ["an estimated", "about"],
  ["estimated", "about"],
  ["close to", "about"],
  ["more or less", "about"],
  ["about", "about"],
  ["around", "about"],
  ["some", "about"],
  ["approximately", "about"],
  ["roughly", "about"],
  ["nearly", "about"],
  ["almost", "about"],
  ["circa", "about"],
  ["perhaps", "about"],
];
const byLast = new Map<string, { words: string[]; bound: Bound }[]>();
for (const [phrase, bound] of phrases) {
  const words = phrase.split(" ");
  const last = words.at(-1)!;
  const known = byLast.get(last) ?? [];
  known.push({ words, bound });
  byLast.set(
    last,
    known.sort((a, b) => b.words.length - a.words.length),
  );
}

/** The words that bound a number, right before it: the bound, and the word they start at. */
export function boundBefore(words: Words, at: number): { bound: Bound; first: number } | null {
  for (const { words: phrase, bound } of byLast.get(wordAt(words, at - 1).lower) ?? []) {
    const first = at - phrase.length;
    if (first >= 0 && phrase.every((word, i) => wordAt(words, first + i).lower === word)) return { bound, first };
  }
  return null;
}

/** The words that bound a number, right behind it: `or more`, `or so`. */
export function boundAfter(words: Words, at: number): { bound: Bound; next: number } | null {
  const [one, two] = [wordAt(words, at).lower, wordAt(words, at + 1).lower];
  if (one === "or" && two === "more") return { bound: "atLeast", next: at + 2 };
  if (one === "or" && (two === "less" || two === "fewer")) return { bound: "upTo", next: at + 2 };
  if (one === "or" && two === "so") return { bound: "about", next: at + 2 };
  if (one === "-" && (two === "odd" || two === "some")) return { bound: "about", next: at + 2 };
  if (one === "-" && two === "plus") return { bound: "atLeast", next: at + 2 };
  if (one === "+") return { bound: "atLeast", next: at + 1 };
  return null;
}
