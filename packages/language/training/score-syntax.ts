import type { Parser } from "../src/parser.ts";
import type { Tagger } from "../src/tagger.ts";
import type { Words } from "../src/words.ts";
import type { GoldSentence } from "./conllu.ts";

/** Shares of words with the right tag, head, and head and relation; the last two without punctuation and subtypes. */
export function scoreSyntax(
  sentences: readonly GoldSentence[],
  words: Words,
  tagger: Tagger,
  parser: Parser | null,
  labels: readonly string[],
  relations: readonly string[],
): { upos: number; uas: number; las: number } {
  let tokens = 0;
  let rightTags = 0;
  let scored = 0;
  let rightHeads = 0;
  let rightRelations = 0;
  for (const sentence of sentences) {
    const count = sentence.forms.length;
    const ids = Int32Array.from(sentence.forms, (form) => words.id(form));
    const tags = new Uint8Array(count);
    const seconds = new Uint8Array(count);
    const heads = new Int32Array(count);
    const arcs = new Uint8Array(count);
    tagger.tag(ids, count, tags, seconds);
    parser?.parse(ids, tags, seconds, count, heads, arcs);
    for (let i = 0; i < count; i++) {
      tokens++;
      if (labels[tags[i]!]!.split("|")[0] === sentence.upos[i]) rightTags++;
      if (sentence.upos[i] === "PUNCT") continue;
      scored++;
      if (heads[i] !== sentence.heads[i]) continue;
      rightHeads++;
      if (relations[arcs[i]!]!.split(":")[0] === sentence.relations[i]!.split(":")[0]) rightRelations++;
    }
  }
  return { upos: rightTags / tokens, uas: rightHeads / scored, las: rightRelations / scored };
}
