import type { ActorSources } from "../actors/actor-sources.ts";
import { foldName } from "../fold.ts";
import type { Term } from "../offices/office.ts";
import { splitWords, type Word } from "../words.ts";
import type { DayRange } from "./days.ts";

/** An office-holder named with the office, and the days on which that can have been written. */
export interface HolderMention {
  readonly start: number;
  readonly end: number;
  readonly person: string;
  readonly ranges: readonly DayRange[];
  readonly isFormer: boolean;
}

const formerWords = new Set(["former", "ex", "then", "late", "ousted", "deposed", "acting", "incoming", "designate"]);

/** Words from a country or organisation to the name: South Korean President, NATO Secretary General. */
const titleReach = 9;

/** Office-holders a text names in office ("Prime Minister Keir Starmer"), with the days of their terms. */
export function findHolders(text: string, sources: ActorSources): HolderMention[] {
  const words = splitWords(text);
  const found: HolderMention[] = [];
  for (let at = 1; at < words.length; at++) {
    if (!words[at]!.isCapital) continue;
    const person = sources.people.lexicon.longestAt(words, at);
    if (person === null) continue;
    const title = titleBefore(words, at, sources, text);
    if (title === null) continue;
    const terms = person.values.flatMap((value) => value.terms).filter((term) => isTerm(term, title));
    if (terms.length === 0) continue;
    const last = words[at + person.length - 1]!;
    found.push({
      start: words[title.from]!.start,
      end: last.end,
      person: terms[0]!.person,
      isFormer: title.isFormer,
      ranges: title.isFormer ? afterTerms(terms) : terms.map(daysOf),
    });
    at += person.length - 1;
  }
  return found;
}

interface Title {
  readonly from: number;
  readonly key: string;
  readonly office: string | null;
  readonly country: string | null;
  readonly organisation: string | null;
  readonly isFormer: boolean;
}

/** The title that ends right before a name, with the country or organisation before it. */
function titleBefore(words: readonly Word[], at: number, sources: ActorSources, text: string): Title | null {
  for (let from = Math.max(0, at - titleReach); from < at; from++) {
    if (formerWords.has(words[from]!.key)) continue;
    const role = sources.roles.longestAt(words, from, at);
    if (role === null || from + role.length !== at || /[.!?;:\n]/.test(text.slice(words[from]!.end, words[at]!.start)))
      continue;
    const title = {
      key: words
        .slice(from, at)
        .map((word) => word.key)
        .join(" "),
      office: role.values[0]!.office,
      isFormer: formerWords.has(words[from - 1]?.key ?? ""),
    };
    if (title.isFormer && !/^(?:former|ex|ousted|deposed)$/.test(words[from - 1]!.key)) return null;
    for (let owner = Math.max(0, from - 5); owner < from; owner++) {
      const country = sources.countries.lexicon.longestAt(words, owner, from);
      const organisation = sources.organisations.longestAt(words, owner, from);
      const length = Math.max(country?.length ?? 0, organisation?.length ?? 0);
      const gap = from - (owner + length);
      if (length === 0 || gap > 1 || (gap === 1 && !formerWords.has(words[from - 1]!.key))) continue;
      if (organisation !== null && organisation.length >= (country?.length ?? 0))
        return { ...title, from: owner, country: null, organisation: organisation.values[0]!.name };
      return { ...title, from: owner, country: country!.values[0]!.country.code, organisation: null };
    }
    return { ...title, from, country: null, organisation: null };
  }
  return null;
}

function isTerm(term: Term, title: Title): boolean {
  if (title.organisation !== null) return term.organisation === title.organisation;
  if (title.country !== null && term.country !== title.country) return false;
  return (title.office !== null && term.role === title.office) || foldName(term.title) === title.key;
}

function daysOf(term: Term): DayRange {
  return { start: term.start ?? "1900-01-01", end: term.endAtLatest ?? "2199-12-31" };
}

/** A former holder is one after some term; before the next one, if there is a next. */
function afterTerms(terms: readonly Term[]): DayRange[] {
  const ends = terms.flatMap((term) => (term.end === null ? [] : [term.end])).sort();
  return ends.length === 0 ? [] : [{ start: ends[0]!, end: "2199-12-31" }];
}
