import type { When } from "@dateline/schema";
import type { Tree } from "../tree/tree.ts";
import { wordsOf } from "../words/words-of.ts";
import { findTimes, type Time, type TimeContext } from "./find-times.ts";
import { tenseOf } from "./tense-of.ts";

/**
 * Time expressions of every sentence of an article, in the order of the sentences. What is reckoned from another time
 * (`the next day`) takes the last dated one before it, in its own sentence or in earlier ones.
 */
export function readTimes(
  trees: readonly Tree[],
  context: Pick<TimeContext, "published" | "publishedInterval">,
): readonly Time[][] {
  let reference: When | null = null;
  return trees.map((tree) => {
    const words = wordsOf(tree);
    const tenseAt = (start: number, end: number) => tenseOf(tree, start, end);
    const times = findTimes(words, { ...context, tenseAt, reference });
    reference = times.findLast(({ when }) => when !== null && when.precision !== "year")?.when ?? reference;
    return times;
  });
}
