import type { Word } from "../words.ts";

/** Which words open a sentence, line or quotation. */
export function sentenceOpenings(text: string, words: readonly Word[]): boolean[] {
  return words.map((word, at) => {
    if (at === 0) return true;
    const { end } = words[at - 1]!;
    if (word.start === end + 1 && text.charCodeAt(end) === 32) return false;
    const gap = text.slice(end, word.start);
    return /[.!?:;\n"“”•—]/.test(gap) && !/^\. $/.test(gap.length === 2 && words[at - 1]!.text.length <= 2 ? gap : "");
  });
}

/** For each word, whether its line is written in capitals word by word, as headlines are. */
export function titleCaseLines(text: string, words: readonly Word[]): boolean[] {
  const lines: boolean[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && at - from < 40 && !hasBreak(text, words[at - 1]!.end, words[at]!.start)) continue;
    const isTitleCase = titleCase(words.slice(from, at));
    for (let i = from; i < at; i++) lines.push(isTitleCase);
    from = at;
  }
  return lines;
}

/** True for runs of words most of which are capitalised, as in headlines. */
function titleCase(words: readonly Word[]): boolean {
  let capitals = 0;
  let long = 0;
  for (const word of words) {
    if (word.text.length < 4) continue;
    long++;
    if (word.isCapital) capitals++;
  }
  return long >= 4 && capitals / long > 0.7;
}

function hasBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10) return true;
  return false;
}
