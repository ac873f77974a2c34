import { type Words, wordAt } from "../words/scan-words.ts";
import type { Tense } from "./resolve.ts";
import type { Match } from "./sense.ts";

const future = new Set(
  "will shall would due scheduled slated expected planned planning going upcoming deadline".split(" "),
);
const past = new Set(
  "was were had did said told went came took made killed held met left began lost sent saw gave got hit struck fled shot broke rose fell led found brought fought became spoke wrote read ran flew drove kept felt heard grew drew threw blew wore tore swore stood understood withdrew".split(
    " ",
  ),
);
const intentions = new Set(["plan", "plans", "intend", "intends", "expect", "expects", "aim", "aims", "hope", "hopes"]);
const reach = 14;

/** Words right before a time that make it lie ahead, whatever the verb: `effective June 1`, `scheduled for Friday`. */
export function tenseBefore(words: Words, match: Match): Tense {
  let at = match.first - 1;
  if (["for", "on", "by", "to"].includes(wordAt(words, at).lower)) at--;
  const isAhead = ["effective", "scheduled", "slated", "due", "upcoming"].includes(wordAt(words, at).lower);
  return isAhead ? "future" : null;
}

/**
 * Tense by the nearest verb form, looked for before the time and then behind it, inside the sentence; null when there is
 * none. For text without trees: where there is a tree, the governing verb says more.
 */
export function tenseNear(words: Words, match: Match): Tense {
  for (let at = match.first - 1, steps = 0; steps < reach && at >= 0; at--, steps++) {
    if (isEnd(words, at)) break;
    const tense = tenseOf(words, at);
    if (tense !== null) return tense;
  }
  for (let at = match.next, steps = 0; steps < reach && at < words.list.length; at++, steps++) {
    if (isEnd(words, at)) break;
    const tense = tenseOf(words, at);
    if (tense !== null) return tense;
  }
  return null;
}

function isEnd(words: Words, at: number): boolean {
  const { lower } = wordAt(words, at);
  return (
    lower === "!" ||
    lower === "?" ||
    lower === ";" ||
    (lower === "." &&
      wordAt(words, at + 1).capital &&
      wordAt(words, at + 1).spaced &&
      wordAt(words, at - 1).lower.length > 4)
  );
}

function tenseOf(words: Words, at: number): Tense {
  const { lower, kind, capital } = wordAt(words, at);
  if (kind !== "word" || (capital && at > 0) || isInfinitive(words, at)) return null;
  if (future.has(lower) || (intentions.has(lower) && wordAt(words, at + 1).lower === "to")) return "future";
  if (past.has(lower)) return "past";
  return lower.length > 4 && lower.endsWith("ed") && !lower.endsWith("eed") ? "past" : null;
}

/** A participle behind `be`: what comes before it tells the tense. */
function isInfinitive(words: Words, at: number): boolean {
  for (let back = 1; back <= 2; back++) {
    const { lower } = wordAt(words, at - back);
    if (lower === "be" || lower === "being") return true;
    if (!lower.endsWith("ly")) return false;
  }
  return false;
}
