import type { PloverSector } from "@dateline/schema";
import { officialSectors } from "../offices/office.ts";
import { holdingOf, officeHolders, type Person } from "../offices/people.ts";
import type { ActorSources } from "./actor-sources.ts";
import { type Clues, type Findings, unnamed } from "./findings.ts";
import { sectorsOfRole } from "./head-role.ts";
import { sectorsOfHolding } from "./identify-person.ts";
import { sectorsOfNation } from "./nationality.ts";
import type { Organisation } from "./organisation.ts";
import {
  articles,
  belongs,
  isCommonNoun,
  nameAfterTitle,
  type OrganisationPart,
  type Part,
  type Phrase,
  type RolePart,
} from "./phrase.ts";

/** A person named, with or without a title. */
export function asPerson(person: Person, { asOf, named, organisation, expected, isFormer }: Clues): Findings {
  const title = named?.role ?? null;
  const holding = holdingOf(person, asOf);
  const { term } = holding;
  // Who has left the office the title names is a former holder, whatever the courtesy title.
  const isPast = holding.tenure === "former" && person.terms.some((held) => held.role === title?.office);
  const titleSectors = title === null || title.kind !== "own" || isPast ? null : title.sectors;
  return {
    ...unnamed,
    name: person.name,
    country: expected ?? term.country,
    sectors: isFormer ? ["ELI"] : (titleSectors ?? sectorsOfHolding(holding)),
    person: person.name,
    title:
      title?.name ??
      (holding.tenure === "former" ? `former ${term.title}` : holding.tenure === "future" ? null : term.title),
    organisation: organisation?.organisation ?? null,
    rule: "person",
  };
}

/** A role, alone or of an organisation. */
export function asRole(named: RolePart, phrase: Phrase, clues: Clues, sources: ActorSources): Findings {
  const { asOf, after, roles, organisation } = clues;
  const { role } = named;
  const owner =
    organisation?.organisation ??
    after.find(
      (part): part is OrganisationPart => part.kind === "organisation" && belongs(part, phrase.words, phrase.cut),
    )?.organisation ??
    null;
  const sectors = sectorsOfRole(phrase, named, roles, owner, organisation, after);
  const isOver = clues.isFormer && isOfficial(sectors);
  const country = clues.expected ?? owner?.country ?? null;
  const isMember = !isOver && owner !== null && sectors === owner.sectors;
  const holders =
    role.office !== null && country !== null && asOf !== null && !isOver
      ? officeHolders(sources.people, country, role.office, asOf)
      : [];
  return {
    ...unnamed,
    name: isMember ? owner.name : null,
    country,
    sectors: isOver ? ["ELI"] : sectors,
    organisation: owner,
    person: nameAfterTitle(phrase, named.end),
    title: role.name,
    holder: holders.length === 1 ? holders[0]!.person : null,
    crowd: isMember ? null : role.crowd,
    rule: isOver ? "former-role" : "role",
  };
}

function isOfficial(sectors: readonly PloverSector[]): boolean {
  return sectors.some((sector) => officialSectors.has(sector));
}

/** An organisation; where no list has its codes, those of the noun for a body before it. */
export function asOrganisation(
  organisation: Organisation,
  body: RolePart | null,
  { country, ownerCountry, isFormer }: Clues,
): Findings {
  const isUncoded = organisation.sectors.length === 0 && organisation.country === null;
  const sectors = body !== null && isUncoded ? body.role.sectors : organisation.sectors;
  return {
    ...unnamed,
    name: organisation.name,
    country: organisation.country ?? country ?? ownerCountry,
    sectors: isFormer && isOfficial(sectors) ? ["ELI"] : sectors,
    organisation,
    rule: "organisation",
  };
}

/** A country, a people or a place that stands alone, else what a noun no list knows has of them. */
export function asNation(phrase: Phrase, { inHead, country, ownerCountry }: Clues): Findings {
  const { words, cut } = phrase;
  const isAlone = (part: Part) => words.every((word, i) => (i >= part.at && i < part.end) || articles.has(word.key));
  const nation = inHead.findLast((part) => part.kind === "country");
  if (nation !== undefined && isAlone(nation)) {
    const { sense } = nation;
    const isPeople = sense.kind === "demonym";
    return {
      ...unnamed,
      name: isPeople ? null : sense.country.name,
      country,
      sectors: sectorsOfNation(sense, words.at(-1)!),
      isState: !isPeople,
      isPlaceOnly: !isPeople,
      crowd: isPeople ? "civilians" : null,
      rule: sense.kind === "name" ? "country" : sense.kind,
    };
  }
  const place = inHead.find((part) => part.kind === "place");
  if (place !== undefined && isAlone(place))
    return {
      ...unnamed,
      name: place.place.name,
      country,
      sectors: ["CVL"],
      crowd: "civilians",
      isPlaceOnly: true,
      rule: "place",
    };
  const isHead = nation?.end === cut;
  return {
    ...unnamed,
    country: country ?? ownerCountry,
    sectors: isCommonNoun(phrase) ? ["UNK"] : isHead ? sectorsOfNation(nation.sense, words[cut - 1]!) : [],
    rule: nation !== undefined ? "demonym" : country === null ? "none" : "place",
  };
}
