import { isInCapitals } from "../capitals.ts";
import { foldName } from "../fold.ts";
import { type Lexicon, nameKeys } from "../lexicon.ts";
import { splitWords, type Word } from "../words.ts";
import type { AtlasPlace } from "./place.ts";
import type { Places } from "./places.ts";

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

const longestName = 6;
/** Words between the parts of a place's name that stay in lower case: Rio de Janeiro, Bay of Bengal. */
const divisionNouns = new Set(
  "province oblast region governorate state district county department prefecture krai canton voivodeship parish republic municipality township division raion territory emirate atoll".split(
    " ",
  ),
);
const placeNouns = new Set([
  ...divisionNouns,
  ..."city town village island islands airport river valley mountains peninsula border coast refugee camp neighborhood neighbourhood suburb area".split(
    " ",
  ),
]);
const placePrepositions = new Set(
  "in at near from to into of outside around across inside through toward towards between throughout off via within along over above".split(
    " ",
  ),
);
const personTitles = new Set(
  "mr mrs ms miss dr prof professor sir lord lady dame president minister premier senator sen rep congressman congresswoman gov governor mayor judge justice general gen colonel col captain capt major maj lieutenant lt sergeant sgt admiral commander king queen prince princess sheikh sheik imam ayatollah pope bishop archbishop cardinal rev reverend father sister brother saint secretary chancellor ambassador detective officer deputy sheriff coach attorney spokesman spokeswoman".split(
    " ",
  ),
);
const speechVerbs = new Set(
  "said says told added adds explained argued noted wrote asked replied tweeted testified recalled insisted hopes hoped believes thinks".split(
    " ",
  ),
);
const organisationNouns = new Set(
  "post times university college school hospital police department court council bank institute club united fc church newspaper radio tv television company corp inc ltd association foundation center centre museum press news herald tribune gazette journal conference agreement treaty accord protocol convention declaration".split(
    " ",
  ),
);

const articles = new Set(["the", "a", "an", "of", "and", "in"]);
/** Adjectives that tell a part of the place named behind them. */
const directions = new Set("northern southern eastern western central".split(" "));

interface Line {
  readonly isTitleCase: boolean;
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

/** Find the places named in a text. Linear in its length; candidates are not yet chosen among (`resolvePlaces`). */
export function scanPlaces(text: string, sources: ScanSources, names: readonly NameSpan[] = []): PlaceMention[] {
  const words = splitWords(text);
  const opens = sentenceOpenings(text, words);
  const lines = linesOf(text, words);
  const spans = names.filter((name) => name.type !== "LOC").sort((a, b) => a.start - b.start);
  const sure = new Set<string>();
  const people = surnamesOf(words, opens, sources);
  const isShouted = isInCapitals(text);
  const found: PlaceMention[] = [];
  let organisationEnd = 0;
  let personEnd = 0;
  let firstSpan = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!word.isCapital) continue;
    const organisation = sources.organisations.longestAt(words, at);
    if (organisation !== null && at + organisation.length > organisationEnd) organisationEnd = at + organisation.length;
    const person = sources.people.longestAt(words, at);
    if (person !== null) personEnd = Math.max(personEnd, at + person.length);
    if (at < personEnd) continue;
    const run = longestRun(words, at, sources.places, text);
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
            isTitleCase: lines[at]!.isTitleCase,
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

interface Run {
  readonly length: number;
  readonly key: string;
  readonly kind: "place" | "demonym";
  readonly candidates: readonly AtlasPlace[];
}

function longestRun(words: readonly Word[], at: number, places: Places, text: string): Run | null {
  const first = words[at]!;
  let most = 1;
  for (const longest = Math.min(longestName, words.length - at); most < longest; most++) {
    if (!isNameGap(text, words[at + most - 1]!.end, words[at + most]!.start)) break;
  }
  const keys = nameKeys(words, at, most);
  for (let length = keys.length; length > 0; length--) {
    const last = words[at + length - 1]!;
    const candidate = keys[length - 1]!;
    const named = divisionNouns.has(last.key) && length > 1;
    if (!last.isCapital && !named && length > 1) continue;
    if (places.isAbbreviation(candidate)) {
      const before = text.slice(Math.max(0, first.start - 2), first.start);
      const isShort = first.isUpper || text[last.end] === "." || last.text.endsWith(".") || candidate.length > 3;
      if (before === ", " && isShort)
        return { length, key: candidate, kind: "place", candidates: places.candidates(candidate) };
      if (!first.isUpper || candidate.length < 3) continue;
    }
    const isShout = candidate.length <= 3 && /^\p{Lu}\p{Ll}+$/u.test(first.text);
    // "Us" is no country: names of two or three letters that are acronyms need their capitals.
    if (
      length === 1 &&
      isShout &&
      (candidate === "us" || candidate === "uk" || candidate === "uae" || candidate === "usa")
    )
      continue;
    const people = places.demonyms(candidate);
    if (people.length > 0 && !places.candidates(candidate).some((place) => place.kind === "country"))
      return { length, key: candidate, kind: "demonym", candidates: people };
    const candidates = places.candidates(candidate);
    if (candidates.length > 0) return { length, key: candidate, kind: "place", candidates };
    // "Kherson Oblast": the name without its division noun, among divisions.
    if (named) {
      const bare = keys[length - 2]!;
      const divisions = places.candidates(bare).filter((place) => place.kind === "admin1" || place.kind === "admin2");
      if (divisions.length > 0) return { length, key: candidate, kind: "place", candidates: divisions };
    }
  }
  return null;
}

/** What may stand between the words of a name: a blank, also behind `'s` or a full stop, or a hyphen. */
function isNameGap(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 1 || length > 3) return false;
  const last = text[end - 1];
  if (length === 1) return last === " " || last === "\u00a0" || last === "-" || last === "‑" || last === "–";
  if (last !== " " && last !== "\u00a0") return false;
  const first = text[start];
  if (first === "'" || first === "’") return length === 2 || text[start + 1] === "s";
  return first === "." && length === 2 && last === " ";
}

/** Which words open a sentence, line or quotation. */
function sentenceOpenings(text: string, words: readonly Word[]): boolean[] {
  return words.map((word, at) => {
    if (at === 0) return true;
    const { end } = words[at - 1]!;
    if (word.start === end + 1 && text.charCodeAt(end) === 32) return false;
    const gap = text.slice(end, word.start);
    return /[.!?:;\n"“”•—]/.test(gap) && !/^\. $/.test(gap.length === 2 && words[at - 1]!.text.length <= 2 ? gap : "");
  });
}

function linesOf(text: string, words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && at - from < 40 && !hasBreak(text, words[at - 1]!.end, words[at]!.start)) continue;
    const line = { isTitleCase: titleCase(words.slice(from, at)) };
    for (let i = from; i < at; i++) lines.push(line);
    from = at;
  }
  return lines;
}

function hasBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10) return true;
  return false;
}

/** Family names the text itself introduces: after a given name or a title. */
function surnamesOf(
  words: readonly Word[],
  opens: readonly boolean[],
  { givenNames, places }: ScanSources,
): Set<string> {
  const surnames = new Set<string>();
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    const before = words[at - 1]!;
    if (!word.isCapital || !before.isCapital || opens[at] || word.start - before.end > 2 || before.isPossessive)
      continue;
    const isNamed = givenNames.has(before.key) && !places.demonyms(before.key).length;
    const isInitial = /^\p{Lu}\.?$/u.test(before.text) && at > 1 && givenNames.has(words[at - 2]!.key);
    const isTitled = personTitles.has(before.key) && !places.has(`${before.key} ${word.key}`);
    if ((isNamed || isInitial || isTitled) && !places.has(`${before.key} ${word.key}`)) surnames.add(word.key);
  }
  return surnames;
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

interface Situation {
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
function confidenceOf(situation: Situation): number {
  const { words, at, length, candidates, kind, opens, isTitleCase, people, sources, text, sure, lastEnd } = situation;
  const word = words[at]!;
  const last = words[at + length - 1]!;
  const before = words[at - 1];
  const next = words[at + length];
  if (kind === "demonym") return 0.9;
  const isKnown = candidates.some((place) => place.source !== "gazetteer");
  if (isKnown && length > 1) return 0.95;
  // "The City" and "Of March": small words with a common one.
  if (
    words.slice(at, at + length).every((part) => sources.commonWords.has(part.key) || articles.has(part.key)) &&
    length > 1
  )
    return 0;
  const population = Math.max(...candidates.map((place) => place.population));
  const isLocated = before !== undefined && placePrepositions.has(before.key) && !opens[at];
  const isContained =
    next !== undefined &&
    /^, /.test(text.slice(last.end, last.end + 2)) &&
    next.isCapital &&
    sources.places.has(next.key);
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
