import type { Day, PloverSector } from "@dateline/schema";
import { foldName } from "../fold.ts";
import { type OfficeRole, officialSectors, type Term } from "../offices/office.ts";
import { type Holding, holdingOf, type Person } from "../offices/people.ts";
import type { ActorContext, ActorSources } from "./actor-sources.ts";
import type { Phrase } from "./phrase.ts";
import { isStranger } from "./place-part.ts";
import type { Role } from "./role.ts";

/** Of people of one name, who fits the country and is in office; null when two fit alike. */
export function choosePerson(people: readonly Person[], asOf: Day | null, country: string | null): Person | null {
  const fitting =
    country === null ? people : people.filter((person) => person.terms.some((term) => term.country === country));
  const pool = fitting.length > 0 ? fitting : people;
  if (pool.length === 1) return pool[0]!;
  const running = asOf === null ? [] : pool.filter((person) => holdingOf(person, asOf).tenure === "current");
  return running.length >= 1 ? running[0]! : (pool[0] ?? null);
}

/** A surname alone or after a title, if one prominent holder fits. */
export function personBySurname(
  phrase: Phrase,
  sources: ActorSources,
  context: ActorContext,
  role: Role | null,
  country: string | null,
): Person | null {
  const last = phrase.words[phrase.cut - 1];
  if (
    last === undefined ||
    !last.isCapital ||
    phrase.parts.some((part) => part.end === phrase.cut && part.kind !== "place")
  )
    return null;
  const asOf = context.asOf ?? null;
  const given = phrase.words[phrase.cut - 2];
  const hasGiven = given !== undefined && isStranger(phrase.words, phrase.cut - 2, sources);
  // A word such as May or Friday is a person only behind a title.
  if (role === null && sources.isCommonWord(last.key)) return null;
  const people = (sources.people.surnames.get(last.key) ?? []).filter((person) => {
    const { term, tenure } = holdingOf(person, asOf);
    if (country !== null && term.country !== country) return false;
    if (hasGiven && !isCalled(person, given.key)) return false;
    if (role?.office != null) return person.terms.some((held) => held.role === role.office);
    if (role !== null && country !== null) return true;
    // The bare surname of somebody long out of office is somebody else's.
    return goesBy(person, last.key)
      ? tenure === "current"
      : leading.has(term.role) && tenure !== "future" && (tenure !== "former" || isRecent(term, asOf!));
  });
  if (people.length <= 1 || asOf === null) return people.length === 1 ? people[0]! : null;
  const running = people.filter((person) => holdingOf(person, asOf).tenure === "current");
  return running.length === 1 ? running[0]! : null;
}

/** Whether the files list a single word as the person's name: Hemedti, Tedros. */
function goesBy(person: Person, key: string): boolean {
  return person.terms.some(
    ({ role, aliases }) => !leading.has(role) && aliases.some((alias) => foldName(alias) === key),
  );
}

/** Years for which a former leader still goes by the surname alone. */
const remembered = 10;

function isRecent({ endAtLatest }: Term, asOf: Day): boolean {
  return endAtLatest !== null && Number(asOf.slice(0, 4)) - Number(endAtLatest.slice(0, 4)) <= remembered;
}

const leading: ReadonlySet<OfficeRole> = new Set<OfficeRole>([
  "head-of-state",
  "head-of-government",
  "de-facto-leader",
]);

/** One of a person's names holds a word. */
function isCalled({ terms }: Person, key: string): boolean {
  return terms.some(({ person, aliases }) =>
    [person, ...aliases].some((name) => foldName(name).split(" ").includes(key)),
  );
}

/** The country of a leader who owns the head by surname alone: Putin's government. */
export function countryOfLeader({ words, parts, cut }: Phrase, sources: ActorSources, asOf: Day | null): string | null {
  const owner = words.findIndex((word, at) => word.isPossessive && word.isCapital && at < cut - 1);
  const isTaken = parts.some((part) => part.at <= owner && owner < part.end);
  if (owner < 0 || isTaken || sources.isCommonWord(words[owner]!.key)) return null;
  const holdings = (sources.people.surnames.get(words[owner]!.key) ?? [])
    .filter(
      (person) => owner === 0 || !isStranger(words, owner - 1, sources) || isCalled(person, words[owner - 1]!.key),
    )
    .map((person) => holdingOf(person, asOf))
    .filter(({ term, tenure }) => leading.has(term.role) && (tenure === "current" || tenure === "undated"));
  const countries = new Set(holdings.map(({ term }) => term.country));
  return countries.size === 1 ? [...countries][0]! : null;
}

/** The one country of all who held the office a title names under the surname behind it: President Bush. */
export function countryOfNamesakes({ words, parts }: Phrase, sources: ActorSources): string | null {
  for (const part of parts) {
    if (part.kind !== "role" || part.role.office === null) continue;
    const { office } = part.role;
    let last = part.end;
    while (words[last + 1]?.isCapital === true && !words[last]!.isPossessive) last++;
    const surname = words[last];
    if (surname?.isCapital !== true) continue;
    const given = last > part.end ? words[part.end]!.key : null;
    const countries = new Set(
      (sources.people.surnames.get(surname.key) ?? [])
        .filter((person) => given === null || isCalled(person, given))
        .flatMap(({ terms }) => terms.filter((term) => term.role === office).map((term) => term.country)),
    );
    if (countries.size === 1) return [...countries][0]!;
  }
  return null;
}

/** Sectors of a person on the day: of the office held, ELI after public office, none before it. */
export function sectorsOfHolding({ term, tenure }: Holding): readonly PloverSector[] {
  if (tenure === "future") return [];
  if (tenure === "former" && term.sectors.some((sector) => officialSectors.has(sector))) return ["ELI"];
  return term.sectors;
}
