import { type Words, wordAt } from "../words/scan-words.ts";
import type { Tense } from "./resolve.ts";
import type { Match } from "./sense.ts";

const future = new Set(
  "will shall 'll would due scheduled slated expected planned plans plan planning set going upcoming deadline expires starts begins takes".split(
    " ",
  ),
);
const past = new Set(
  "was were had did said told went came took made killed held met left began won lost sent saw gave got hit struck fled shot broke rose fell led found brought fought became spoke wrote read put cut shut ran flew drove kept felt heard grew drew threw blew wore tore swore stood understood withdrew".split(
    " ",
  ),
);
const reach = 14;

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
  const { lower, kind } = wordAt(words, at);
  if (kind !== "word") return null;
  if (future.has(lower)) return "future";
  if (past.has(lower)) return "past";
  return lower.length > 4 && lower.endsWith("ed") && !lower.endsWith("eed") ? "past" : null;
}
