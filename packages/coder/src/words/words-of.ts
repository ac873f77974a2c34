import type { Tree } from "../tree/tree.ts";
import { scanWords, type Words } from "./scan-words.ts";

const known = new WeakMap<Tree, Words>();

/** The words of a sentence, scanned once for all who read times, numbers and names of things in it. */
export function wordsOf(tree: Tree): Words {
  let words = known.get(tree);
  if (words === undefined) {
    words = scanWords(tree.text, tree.start, tree.end);
    known.set(tree, words);
  }
  return words;
}
