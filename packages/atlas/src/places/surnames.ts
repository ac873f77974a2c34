import type { Word } from "../words.ts";
import type { ScanSources } from "./scan-places.ts";

export const personTitles = new Set(
  "mr mrs ms miss dr prof professor sir lord lady dame president minister premier senator sen rep congressman congresswoman gov governor mayor judge justice general gen colonel col captain capt major maj lieutenant lt sergeant sgt admiral commander king queen prince princess sheikh sheik imam ayatollah pope bishop archbishop cardinal rev reverend father sister brother saint secretary chancellor ambassador detective officer deputy sheriff coach attorney spokesman spokeswoman".split(
    " ",
  ),
);

/** Family names the text itself introduces: after a given name or a title. */
export function surnamesOf(
  text: string,
  words: readonly Word[],
  opens: readonly boolean[],
  { givenNames, places }: ScanSources,
): Set<string> {
  const surnames = new Set<string>();
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    const before = words[at - 1]!;
    if (!word.isCapital || !before.isCapital || opens[at] || before.isPossessive) continue;
    const gap = text.slice(before.end, word.start);
    if (gap !== " " && gap !== ". ") continue;
    const isNamed = givenNames.has(before.key) && !places.demonyms(before.key).length;
    const isInitial = /^\p{Lu}\.?$/u.test(before.text) && at > 1 && givenNames.has(words[at - 2]!.key);
    const isTitled = personTitles.has(before.key) && !places.has(`${before.key} ${word.key}`);
    if ((isNamed || isInitial || isTitled) && !places.has(`${before.key} ${word.key}`)) surnames.add(word.key);
  }
  return surnames;
}
