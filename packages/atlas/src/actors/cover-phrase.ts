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
    const organisation = isName || /^\d/.test(word.text) ? sources.organisations.longestAt(words, at) : null;
    if (organisation !== null) {
      const chosen = chooseOrganisation(organisation.values, asOf, hint ?? countryBefore(parts));
      if (chosen !== null)
        options.push({ kind: "organisation", at, end: at + organisation.length, organisation: chosen });
    }
    const person = isName ? personAt(words, at, sources) : null;
    if (person !== null) options.push({ kind: "person", at, end: person.end, people: person.people });
    const role = sources.roles.longestAt(words, at);
    if (role !== null) options.push({ kind: "role", at, end: at + role.length, role: role.values[0]! });
    const longest = Math.max(0, ...options.map((option) => option.end));
    let part = options.find((option) => option.end === longest) ?? null;
    if (isName && !afterTitle && (part === null || part.kind === "role")) {
      const place = longestPlace(words, at, sources, cut === words.length ? 20_000 : 0);
      if (place !== null && place.end > (part?.end ?? at)) part = place;
    }
    if (part === null) {
      at++;
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

function countryBefore(parts: readonly Part[]): string | null {
  for (const part of parts) if (part.kind === "country") return part.sense.country.code;
  return null;
}
