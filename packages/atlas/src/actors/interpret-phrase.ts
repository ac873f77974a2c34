import { holdingOf } from "../offices/people.ts";
import type { ActorContext, ActorSources } from "./actor-sources.ts";
import { type Clues, type Findings, unnamed } from "./findings.ts";
import { headRole, isApposedBody } from "./head-role.ts";
import { choosePerson, countryOfLeader, countryOfNamesakes, personBySurname } from "./identify-person.ts";
import { countryOfParts } from "./nationality.ts";
import { isApposed, isCommonNoun, isFormer, type Part, type PersonPart, type Phrase } from "./phrase.ts";
import { asNation, asOrganisation, asPerson, asRole } from "./readings.ts";

/** Who a phrase stands for: a person named, else a role, else an organisation, else a nation or place. */
export function interpretPhrase(phrase: Phrase, sources: ActorSources, context: ActorContext): Findings {
  const { words, parts, cut } = phrase;
  if (parts.length === 0 && !words.some((word) => word.isCapital))
    return isCommonNoun(phrase) ? unnamed : { ...unnamed, sectors: [] };
  const asOf = context.asOf ?? null;
  const inHead = parts.filter((part) => part.end <= cut);
  const after = parts.filter((part) => part.at >= cut);
  const organisation = inHead.findLast((part) => part.kind === "organisation") ?? null;
  const roles = inHead.filter((part) => part.kind === "role");
  const named = headRole(phrase, roles, context.head ?? null);
  const country = countryOfParts(inHead, after, words, cut, asOf);
  const { owning, persons } = personParts(phrase, inHead, after, roles.length > 0);
  const ownerCountry =
    owning === null
      ? countryOfLeader(phrase, sources, asOf)
      : holdingOf(choosePerson(owning.people, asOf, null)!, asOf).term.country;
  const expected = country ?? organisation?.organisation.country ?? ownerCountry ?? countryOfNamesakes(phrase, sources);
  const clues: Clues = {
    asOf,
    inHead,
    after,
    roles,
    named,
    organisation,
    country,
    ownerCountry,
    expected,
    isFormer: isFormer(phrase, named?.at ?? persons?.at ?? 0),
  };
  const hint = expected ?? context.countryHint ?? null;
  const person =
    persons !== null
      ? choosePerson(persons.people, asOf, hint)
      : personBySurname(phrase, sources, context, named?.role ?? null, hint);
  if (person !== null) return asPerson(person, clues);
  const isBody = named !== null && organisation !== null && isApposedBody(phrase, named, organisation);
  if (named !== null && !isBody) return asRole(named, phrase, clues, sources);
  if (organisation !== null) return asOrganisation(organisation.organisation, isBody ? named : null, clues);
  return asNation(phrase, clues);
}

/** The person the phrase is about, and the one whose government or adviser it is: Putin's spokesman Dmitry Peskov. */
function personParts(
  { words, cut }: Phrase,
  inHead: readonly Part[],
  after: readonly Part[],
  hasRole: boolean,
): { readonly owning: PersonPart | null; readonly persons: PersonPart | null } {
  const isOwner = (part: PersonPart) =>
    words[part.end - 1]!.isPossessive &&
    inHead.some((other) => other.at >= part.end && (other.kind === "role" || other.kind === "organisation"));
  const people = inHead.filter((part) => part.kind === "person");
  const apposed = hasRole
    ? after.find((part): part is PersonPart => part.kind === "person" && isApposed(part, words, cut))
    : undefined;
  return {
    owning: people.findLast(isOwner) ?? null,
    persons: people.findLast((part) => !isOwner(part)) ?? apposed ?? null,
  };
}
