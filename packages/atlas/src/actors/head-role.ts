import type { PloverSector } from "@dateline/schema";
import type { Word } from "../words.ts";
import type { Organisation } from "./organisation.ts";
import { belongs, isCommonNoun, type OrganisationPart, type Part, type Phrase, type RolePart } from "./phrase.ts";

/**
 * The role that is the phrase's head: the caller's head word if one carries it, else the last that is no modifier.
 *
 * The car of a car bomb is nobody: a noun behind it that no list knows is the head, and there is no role.
 */
export function headRole(phrase: Phrase, roles: readonly RolePart[], head: string | null): RolePart | null {
  const found = findHead(roles, phrase.words, head);
  return found !== null && found.role.crowd === "civilians" && isCommonNoun(phrase) ? null : found;
}

function findHead(roles: readonly RolePart[], words: readonly Word[], head: string | null): RolePart | null {
  if (head !== null) {
    const found = roles.find((part) => words.slice(part.at, part.end).some((word) => word.text === head));
    if (found !== undefined) return found;
  }
  return roles.findLast((part) => part.role.kind !== "modifier") ?? roles.at(-1) ?? null;
}

/** Behind a noun for a body stands the body's name: "the watchdog Amnesty International". */
export function isApposedBody({ cut }: Phrase, named: RolePart, organisation: OrganisationPart): boolean {
  return (
    organisation.at === named.end &&
    organisation.end === cut &&
    named.role.kind === "own" &&
    (named.role.crowd === null || named.role.crowd === "armed-group") &&
    named.role.office === null &&
    bodily.has(named.role.sectors[0]!)
  );
}

/** Sectors whose nouns may name a body before its proper name: the newspaper, the watchdog, the rebel group. */
const bodily: ReadonlySet<PloverSector> = new Set<PloverSector>(["SOC", "JRN", "REB", "PTY", "UAF", "PRM"]);

/**
 * Sectors of a role: its own, or those of what it belongs to.
 *
 * @param owner the organisation it belongs to, before or behind it
 * @param organisation the organisation that stands before it
 * @param after the parts behind the head
 */
export function sectorsOfRole(
  { words, cut }: Phrase,
  named: RolePart,
  roles: readonly RolePart[],
  owner: Organisation | null,
  organisation: OrganisationPart | null,
  after: readonly Part[],
): readonly PloverSector[] {
  const { role } = named;
  if (role.crowd === "protesters" && words.slice(0, named.at).some((word) => oppositional.test(word.key)))
    return ["OPP"];
  let sectors: readonly PloverSector[] = role.sectors;
  if (role.kind === "member" || (isArmed(role.sectors) && owner !== null && isArmed(owner.sectors))) {
    const before = roles.filter((part) => part.at < named.at).findLast((part) => part.role.sectors.length > 0);
    const tail = after.find(
      (part): part is RolePart => part.kind === "role" && part.role.kind === "own" && belongs(part, words, cut),
    );
    if (owner !== null && owner.sectors.length > 0) sectors = owner.sectors;
    else if (before !== undefined) sectors = before.role.sectors;
    else if (tail !== undefined) sectors = tail.role.sectors;
  }
  const serves = roles.find((part) => part.end === named.at && part.role.kind === "own");
  if (organisation?.end === named.at && isForce(organisation.organisation.sectors) && civilTrades.has(sectors[0]!))
    sectors = organisation.organisation.sectors;
  if (serves !== undefined && isForce(serves.role.sectors) && civilTrades.has(sectors[0]!))
    sectors = serves.role.sectors;
  return sectors;
}

const oppositional = /^(?:anti|antiwar|antigovernment|dissident|opposition|prodemocracy)$/;
const civilTrades: ReadonlySet<PloverSector> = new Set<PloverSector>(["BUS", "LAB", "MED", "EDU"]);

/** An army doctor serves in the army. */
function isForce(sectors: readonly PloverSector[]): boolean {
  return sectors[0] === "MIL" || sectors[0] === "COP" || sectors[0] === "SPY";
}

const armed: ReadonlySet<PloverSector> = new Set<PloverSector>(["MIL", "PRM", "REB", "UAF", "CRM"]);

/** Gunmen of Boko Haram are Boko Haram: an armed role of an armed organisation says no more than member. */
function isArmed(sectors: readonly PloverSector[]): boolean {
  return sectors[0] !== undefined && armed.has(sectors[0]);
}
