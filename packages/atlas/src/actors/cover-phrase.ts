import type { Person } from "../offices/people.ts";
import { splitWords, type Word } from "../words.ts";
import type { ActorContext, ActorSources } from "./actor-sources.ts";
import { chooseOrganisation } from "./organisation.ts";
import { boundaries, type Part, type Phrase } from "./phrase.ts";
import { longestPlace } from "./place-part.ts";

const backing = new Set(
  "backed supported sponsored funded financed aligned allied linked affiliated trained armed equipped supplied made built designed held occupied controlled installed inspired friendly".split(
    " ",
  ),
);

/** "Up to 40 soldiers": the preposition bounds a number. */
function isBound(words: readonly Word[], at: number): boolean {
  return words[at - 1]!.key === "up" && /^\d/.test(words[at + 1]?.text ?? "");
}

/** Lower-case words that open names: al-Qaeda, el-Sisi. */
const particles = new Set("al el ul ad an ar as ash at az bin ibn von van de la le los las".split(" "));

/** Cover the phrase with known names, longest first, from the left. */
export function coverPhrase(text: string, sources: ActorSources, context: ActorContext): Phrase {
  const words = splitWords(text);
  const asOf = context.asOf ?? null;
  const hint = context.countryHint ?? null;
  const hasLower = words.some((word) => !word.isCapital && /\p{L}/u.test(word.text));
  const half = koreanHalf(words, hint);
  if (half !== null) {
    const sense = sources.countries.lexicon.get(half)[0]!;
    return { words, parts: [{ kind: "country", at: 0, end: words.length, sense }], cut: words.length };
  }
  const parts: Part[] = [];
  let cut = words.length;
  let afterTitle = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    if (
      boundaries.has(word.key) &&
      at > 0 &&
      !isBound(words, at) &&
      !word.isUpper &&
      !(word.isJoined || words[at + 1]?.isJoined)
    ) {
      cut = Math.min(cut, at);
      afterTitle = false;
      at++;
      continue;
    }
    if (at > 0 && cut === words.length && text.slice(words[at - 1]!.end, word.start).includes(",") && parts.length > 0)
      cut = at;
    if (word.key === "and" && parts.length > 0) cut = Math.min(cut, at);
    const opensName = (particles.has(word.key) || word.key === "the") && words[at + 1]?.isCapital === true;
    const isName = word.isCapital || opensName || !hasLower;
    const options: Part[] = [];
    const country = sources.countries.lexicon.longestAt(words, at);
    if (country !== null && (isName || country.length > 1)) {
      const sense = country.values.find((value) => value.country.code === hint) ?? country.values[0]!;
      options.push({ kind: "country", at, end: at + country.length, sense });
    }
    const region = country === null && isName ? sources.regionOf(word.key) : null;
    if (region !== null) options.push({ kind: "country", at, end: at + 1, sense: region });
    const mayNameBody = (isName || /^\d/.test(word.text)) && !isPlainArticle(words, at, sources);
    const organisation = mayNameBody ? sources.organisations.longestAt(words, at) : null;
    const role = sources.roles.longestAt(words, at);
    if (organisation !== null) {
      const end = at + organisation.length;
      const chosen = chooseOrganisation(organisation.values, asOf, hint ?? countryBefore(parts));
      // Every country may have a congress: the one in the list is meant where the phrase names no other nation.
      const isGeneric = role !== null && role.length === organisation.length;
      const nation = isGeneric ? nationOf(words, at, end, parts, sources) : null;
      if (chosen !== null && (nation === null || chosen.country === null || nation === chosen.country))
        options.push({ kind: "organisation", at, end, organisation: chosen });
    }
    const person = isName ? personAt(words, at, sources) : null;
    if (person !== null) options.push({ kind: "person", at, end: person.end, people: person.people });
    if (role !== null) options.push({ kind: "role", at, end: at + role.length, role: role.values[0]! });
    const longest = Math.max(0, ...options.map((option) => option.end));
    let part = options.find((option) => option.end === longest) ?? null;
    const isPeople = part?.kind === "country" && part.sense.kind === "demonym";
    if (isName && !afterTitle && (part === null || part.kind === "role" || isPeople)) {
      const place = longestPlace(words, at, sources, cut === words.length ? 20_000 : 0);
      // British Columbia is not British; a town that opens with a nationality is hardly ever meant.
      const isPlace = place?.kind === "place" && (!isPeople || place.place.source !== "gazetteer");
      if (isPlace && place.end > (part?.end ?? at)) part = place;
    }
    if (part === null) {
      // The Americans of Latin American are not those of the United States.
      const pair = isName && words[at + 1]?.isCapital ? `${word.innerKey} ${words[at + 1]!.key}` : null;
      at += pair !== null && sources.isRegional(pair) ? 2 : 1;
      continue;
    }
    // Turkish-backed rebels are not Turkish; what stands before the hyphen says who helps.
    if (part.kind !== "role" && words[part.end]?.isJoined && backing.has(words[part.end]!.key)) {
      at = part.end + 1;
      continue;
    }
    // "US marshal" is one role, and says whose.
    const nation = part.kind === "role" ? options.find((option) => option.kind === "country") : undefined;
    if (nation !== undefined) parts.push(nation);
    parts.push(part);
    if (part.kind === "role") afterTitle = true;
    else if (part.kind === "country") afterTitle = false;
    at = part.end;
  }
  return { words, parts, cut };
}

/**
 * True when `the` does not open the name of a paper (The National, The Australian): a longer name or noun goes on behind
 * the word, as in the National Assembly and the Australian police.
 */
function isPlainArticle(words: readonly Word[], at: number, { countries, roles }: ActorSources): boolean {
  const next = words[at + 2];
  if (words[at]!.key !== "the" || next === undefined || words[at + 1]!.isPossessive) return false;
  if (next.isCapital) return true;
  const isWord = countries.lexicon.longestAt(words, at + 1) !== null || roles.longestAt(words, at + 1) !== null;
  return isWord && !boundaries.has(next.key);
}

/** A person's name, also with initials the lists leave out: Gerald R. Ford. */
function personAt(
  words: readonly Word[],
  at: number,
  { people }: ActorSources,
): { readonly end: number; readonly people: readonly Person[] } | null {
  const whole = people.lexicon.longestAt(words, at);
  if (whole !== null) return { end: at + whole.length, people: whole.values };
  if (words[at + 1]?.isCapital !== true || words[at + 1]!.key.length !== 1 || words[at + 2] === undefined) return null;
  const bare = people.lexicon.longestAt([words[at]!, ...words.slice(at + 2, at + 5)], 0);
  return bare === null || bare.length < 2 ? null : { end: at + bare.length + 1, people: bare.values };
}

/** "the North" in a story about Korea. */
function koreanHalf(words: readonly Word[], hint: string | null): string | null {
  if ((hint !== "KOR" && hint !== "PRK") || words.length !== 2 || words[0]!.key !== "the") return null;
  if (words[1]!.text === "North") return "north korea";
  return words[1]!.text === "South" ? "south korea" : null;
}

/** The nation named right before a name, adjectives left out, or after its "of": Peru's unicameral Congress. */
function nationOf(
  words: readonly Word[],
  at: number,
  end: number,
  parts: readonly Part[],
  { countries }: ActorSources,
): string | null {
  const before = parts.at(-1);
  const between = words.slice(before?.end ?? at, at);
  if (before?.kind === "country" && between.every((word) => !word.isCapital && !boundaries.has(word.key)))
    return before.sense.country.code;
  if (words[end]?.key !== "of") return null;
  const from = words[end + 1]?.key === "the" ? end + 2 : end + 1;
  const after = from < words.length ? countries.lexicon.longestAt(words, from) : null;
  return after === null ? null : after.values[0]!.country.code;
}

function countryBefore(parts: readonly Part[]): string | null {
  for (const part of parts) if (part.kind === "country") return part.sense.country.code;
  return null;
}
