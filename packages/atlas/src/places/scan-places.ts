import { isInCapitals } from "../capitals.ts";
import { foldName } from "../fold.ts";
import type { Lexicon } from "../lexicon.ts";
import { splitWords, type Word } from "../words.ts";
import { confidenceOf, placePrepositions } from "./confidence.ts";
import { sentenceOpenings, titleCaseLines } from "./openings.ts";
import type { AtlasPlace } from "./place.ts";
import { longestRun, type Run } from "./place-run.ts";
import type { Places } from "./places.ts";
import { surnamesOf } from "./surnames.ts";

/** A span of a text that names a place, or a people by its place. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Folded name the candidates were found under. */
  readonly key: string;
  /** demonym: a nationality or people; it points to a place but is none. */
  readonly kind: "place" | "demonym";
  /** Stands inside a longer name of something else: Cairo in Cairo University. */
  readonly isEmbedded: boolean;
  /** How surely the words name a place at all, 0..1. */
  readonly confidence: number;
  readonly candidates: readonly AtlasPlace[];
}

/** A name somebody else has found in the text, such as a tagger. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly type: "PER" | "LOC" | "ORG" | "MISC";
}

export interface ScanSources {
  readonly places: Places;
  /** Names of organisations; places inside them are embedded. */
  readonly organisations: Lexicon<unknown>;
  readonly people: Lexicon<unknown>;
  /** First names, folded. */
  readonly givenNames: ReadonlySet<string>;
  /** Words that open sentences, titles and names far more often than they name their place; folded. */
  readonly commonWords: ReadonlySet<string>;
}

const organisationNouns = new Set(
  "post times university college school hospital police department court council bank institute club united fc church newspaper radio tv television company corp inc ltd association foundation center centre museum press news herald tribune gazette journal conference agreement treaty accord accords protocol convention conventions declaration doctrine prize award line street avenue".split(
    " ",
  ),
);

/** Find the places named in a text. Linear in its length; candidates are not yet chosen among (`resolvePlaces`). */
export function scanPlaces(text: string, sources: ScanSources, names: readonly NameSpan[] = []): PlaceMention[] {
  const words = splitWords(text);
  const opens = sentenceOpenings(text, words);
  const inTitleCase = titleCaseLines(text, words);
  const spans = names.filter((name) => name.type !== "LOC").sort((a, b) => a.start - b.start);
  const sure = new Set<string>();
  const people = surnamesOf(text, words, opens, sources);
  const isShouted = isInCapitals(text);
  const found: PlaceMention[] = [];
  let organisationEnd = 0;
  let personEnd = 0;
  let firstSpan = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!word.isCapital && !isArticle(words, at)) continue;
    const organisation = sources.organisations.longestAt(words, at);
    if (organisation !== null && at + organisation.length > organisationEnd) organisationEnd = at + organisation.length;
    const person = sources.people.longestAt(words, at);
    const run = at < personEnd ? null : longestRun(words, at, sources.places, text);
    // An airport is no person, although it has the name of one.
    if (person !== null && (run === null || run.length <= person.length))
      personEnd = Math.max(personEnd, at + person.length);
    if (at < personEnd) continue;
    if (run === null || (isShouted && isPlainWord(word, run, sources))) continue;
    const { length, key, candidates, kind } = run;
    const last = words[at + length - 1]!;
    const isOrganisation =
      organisationEnd >= at + length &&
      (organisation === null || organisation.length > length || organisationEnd > at + length);
    const isWholeOrganisation =
      organisation !== null && organisation.length === length && at + length === organisationEnd;
    while (firstSpan < spans.length && spans[firstSpan]!.end <= word.start) firstSpan++;
    const span = coveringSpan(spans, firstSpan, word.start, last.end);
    if (span?.type === "PER") {
      at += length - 1;
      continue;
    }
    const confidence =
      isWholeOrganisation && kind === "place" && !candidates.some(isProminent)
        ? 0.1
        : confidenceOf({
            words,
            at,
            length,
            candidates,
            kind,
            opens,
            isTitleCase: inTitleCase[at]!,
            people,
            sources,
            text,
            sure,
            lastEnd: found.at(-1)?.end ?? -1,
          });
    const isEmbedded =
      isOrganisation || span?.type === "ORG" || (kind === "place" && isInsideName(words, at, length, text));
    if (confidence > 0.15) {
      if (confidence >= 0.5) sure.add(key);
      found.push({
        start: word.start,
        end: last.end,
        text: text.slice(word.start, last.end),
        key,
        kind,
        isEmbedded,
        confidence,
        candidates,
      });
      at += length - 1;
    }
  }
  return found;
}

/** Whether an Arabic article in a small letter opens a name: al-Hol. */
function isArticle(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next?.isJoined === true && next.isCapital && articles.has(words[at]!.key);
}

const articles = new Set("al el ad an ar as ash at az".split(" "));

/** In a text in capitals IN, US, CAR and CENTER are words, whatever they abbreviate or name elsewhere. */
function isPlainWord({ key, text }: Word, run: Run, { commonWords, places }: ScanSources): boolean {
  if (text.includes(".") || shoutedNames.has(key)) return false;
  if (key.length <= 3) return run.length === 1 || placePrepositions.has(key);
  if (run.length > 1) return false;
  if (places.isAbbreviation(key)) return true;
  return (
    commonWords.has(key) && !run.candidates.some((place) => isProminentTown(place) && foldName(place.name) === key)
  );
}

const shoutedNames = new Set(["usa", "uae", "uk"]);

function isProminentTown(place: AtlasPlace): boolean {
  return place.kind === "country" || place.kind === "capital" || place.population > 500_000;
}

function isProminent(place: AtlasPlace): boolean {
  return place.source !== "gazetteer" || place.kind === "capital" || place.population > 500_000;
}

function coveringSpan(spans: readonly NameSpan[], first: number, start: number, end: number): NameSpan | undefined {
  for (let at = first; at < spans.length && spans[at]!.start <= start; at++) {
    const span = spans[at]!;
    if (span.end >= end && (span.end - span.start > end - start || span.type === "PER")) return span;
  }
  return undefined;
}

/** Followed by a capitalised noun of an organisation or by an unknown capitalised word. */
function isInsideName(words: readonly Word[], at: number, length: number, text: string): boolean {
  const next = words[at + length];
  if (next === undefined || !next.isCapital || words[at + length - 1]!.isPossessive) return false;
  return (
    text.slice(words[at + length - 1]!.end, next.start) === " " &&
    (organisationNouns.has(next.key) || next.key === "university")
  );
}
