import type { Word } from "../words.ts";
import type { AtlasPlace } from "./place.ts";
import { divisionNouns } from "./place-run.ts";
import type { ScanSources } from "./scan-places.ts";
import { personTitles } from "./surnames.ts";

const placeNouns = new Set([
  ...divisionNouns,
  ..."city town village island islands airport river valley mountains peninsula border coast refugee camp neighborhood neighbourhood suburb area".split(
    " ",
  ),
]);
export const placePrepositions = new Set(
  "in at near from to into of outside around across inside through toward towards between throughout off via within along over above".split(
    " ",
  ),
);
const speechVerbs = new Set(
  "said says told added adds explained argued noted wrote asked replied tweeted testified recalled insisted hopes hoped believes thinks".split(
    " ",
  ),
);

const articles = new Set(["the", "a", "an", "of", "and", "in"]);
/** Adjectives that tell a part of the place named behind them. */
const directions = new Set("northern southern eastern western central".split(" "));

export interface Situation {
  readonly words: readonly Word[];
  readonly at: number;
  readonly length: number;
  readonly candidates: readonly AtlasPlace[];
  readonly kind: "place" | "demonym";
  readonly opens: readonly boolean[];
  readonly isTitleCase: boolean;
  readonly people: ReadonlySet<string>;
  readonly sources: ScanSources;
  readonly text: string;
  /** Keys of what was surely a place before. */
  readonly sure: ReadonlySet<string>;
  /** Where the last place found ends. */
  readonly lastEnd: number;
}

/** How surely a capitalised run names a place; the steps are ordinal, the threshold is 0.15. */
export function confidenceOf(situation: Situation): number {
  const { words, at, length, candidates, kind, opens, isTitleCase, people, sources, text, sure, lastEnd } = situation;
  const word = words[at]!;
  const last = words[at + length - 1]!;
  const before = words[at - 1];
  const next = words[at + length];
  if (kind === "demonym") return 0.9;
  const isKnown = candidates.some((place) => place.source !== "gazetteer");
  if (isKnown && length > 1) return 0.95;
  const population = Math.max(...candidates.map((place) => place.population));
  const isLocated = before !== undefined && placePrepositions.has(before.key) && !opens[at];
  const isContained =
    next !== undefined &&
    /^, /.test(text.slice(last.end, last.end + 2)) &&
    next.isCapital &&
    sources.places.has(next.key);
  if (length > 1 && words.slice(at, at + length).every((part) => isSmallWord(part, sources))) {
    // Cook County and Orange County are counties, Lake Forest is a town of Illinois; "The City" and "Of March" are neither.
    const isDivision = divisionNouns.has(last.key) && candidates.some((place) => place.kind === "admin2");
    return isDivision && !articles.has(word.key) && !directions.has(word.key) ? 0.9 : isContained ? 0.8 : 0;
  }
  const isNoun =
    next !== undefined && placeNouns.has(next.key) && !next.isJoined && text.slice(last.end, next.start) === " ";
  const isJustAfter = before?.isCapital === true && !opens[at] && text.slice(before.end, word.start).trim() === "";
  const isRepeated = length === 1 && sure.has(word.key);
  if (length === 1) {
    const isBare = next?.isCapital !== true || text.slice(last.end, next.start) !== " ";
    if (directions.has(word.key) && !isBare) return 0;
    const isCommon = sources.commonWords.has(word.key);
    if (isCommon && !isKnown) return isContained && !opens[at] ? 0.5 : isLocated && population > 200_000 ? 0.4 : 0;
    // DOH is a ministry more often than a village.
    if (word.isUpper && word.text.length <= 5 && !isKnown && population < 100_000 && !isContained && !isTitleCase)
      return 0.1;
    if (people.has(word.key) && !isContained && !isLocated && !isKnown) return 0.1;
    if (people.has(word.key) && isJustAfter && !isKnown) return 0.05;
    if (sources.givenNames.has(word.key) && !isKnown && population < 1_000_000) {
      if (next?.isCapital === true && text.slice(last.end, next.start) === " " && !isNoun) return 0.05;
      if (!isContained && !isLocated) return 0.1;
    }
    if (isJustAfter && before !== undefined) {
      if (personTitles.has(before.key)) return isKnown ? 0.5 : 0.1;
      if (sources.givenNames.has(before.key) && !isKnown) return 0.1;
      // A capitalised word that is no place before it: more likely the end of some other name.
      const isPart = lastEnd !== before.end && !isContained && !isNoun;
      if (isPart && !isKnown && population < 300_000 && !before.isUpper) return 0.12;
    }
    if (next !== undefined && !isLocated && speechVerbs.has(next.key) && !isKnown && population < 500_000) return 0.12;
  }
  if (isKnown || isLocated || isContained || isNoun || isRepeated) return 0.9;
  if (length > 1) return 0.8;
  if (isTitleCase && population < 50_000) return 0.1;
  if (opens[at] && population < 15_000) return 0.14;
  return population >= 100_000 ? 0.8 : 0.4;
}

function isSmallWord({ key }: Word, { commonWords }: ScanSources): boolean {
  return commonWords.has(key) || articles.has(key);
}
