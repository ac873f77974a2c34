import type { Day, PloverSector } from "@dateline/schema";
import type { CountrySense } from "../countries.ts";
import { holdingOf } from "../offices/people.ts";
import type { Word } from "../words.ts";
import { choosePerson } from "./identify-person.ts";
import { belongs, type Part } from "./phrase.ts";

/** The nation a phrase names: before the head, else after `of`, `in`, `from`; the one nearest the head wins. */
export function countryOfParts(
  inHead: readonly Part[],
  after: readonly Part[],
  words: readonly Word[],
  cut: number,
  asOf: Day | null,
): string | null {
  // A neighbour or ally of somebody is not of that country.
  const isRelation = inHead.some((part) => part.kind === "role" && relations.has(pluralKey(part.role.name)));
  const isTheirs = (part: Part) => isRelation && words[part.end - 1]!.isPossessive;
  const before =
    inHead.find((part) => part.kind === "country" && !isLeaning(part, words) && !isTheirs(part)) ??
    inHead.find((part) => part.kind === "place" && !isTheirs(part));
  if (before !== undefined) return countryOfPart(before);
  const organisation = inHead.findLast((part) => part.kind === "organisation");
  if (organisation?.kind === "organisation" && organisation.organisation.country !== null)
    return organisation.organisation.country;
  const following = after.filter((part) => belongs(part, words, cut));
  for (const part of following) {
    const code = countryOfPart(part, asOf) ?? (part.kind === "organisation" ? part.organisation.country : null);
    if (code !== null) return code;
  }
  return null;
}

function countryOfPart(part: Part, asOf: Day | null = null): string | null {
  if (part.kind === "country") return part.sense.country.code;
  if (part.kind === "person") return holdingOf(choosePerson(part.people, asOf, null)!, asOf).term.country;
  if (part.kind === "place") return part.place.country;
  return null;
}

/** Nouns, in the singular, for who stands in a relation to somebody of another country. */
const relations = new Set(
  "ally neighbor neighbour partner counterpart rival enemy opponent foe adversary donor backer sponsor".split(" "),
);

function pluralKey(name: string): string {
  const last = name.slice(name.lastIndexOf(" ") + 1);
  return last.endsWith("ies") ? `${last.slice(0, -3)}y` : last.replace(/s$/, "");
}

const leanings = new Set(["pro", "anti", "non"]);

function isLeaning(part: Part, words: readonly Word[]): boolean {
  const before = words[part.at - 1]?.key ?? "";
  // Ethnic Albanians live elsewhere: the word tells a people, not a nationality.
  return before === "ethnic" || (words[part.at]!.isJoined && leanings.has(before));
}

/** A capital stands for its government, people in the plural are civilians; what is only named has no sector. */
export function sectorsOfNation({ country, kind }: CountrySense, last: Word): readonly PloverSector[] {
  if (kind === "capital") return ["GOV"];
  if (kind === "demonym") return /(?:[^s]s|men)$/.test(last.key) ? ["CVL"] : [];
  return country.isContested ? ["PRE"] : [];
}
