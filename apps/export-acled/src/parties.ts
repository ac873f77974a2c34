import {
  type AcledEventType,
  type AcledInter,
  type Actor,
  type Country,
  countries,
  type Event,
} from "@dateline/schema";
import { foldName } from "./fold.ts";
import { filedUnder } from "./place.ts";

/** One side of a row: the main actor with its class, and those associated with it. */
export interface Side {
  readonly name: string;
  readonly inter: AcledInter;
  readonly associated: readonly string[];
}

export interface Parties {
  readonly first: Side;
  readonly second: Side | null;
}

/** Classes that the event type itself gives to one side, with the codebook's name for an unnamed party of it. */
const crowds: Readonly<Partial<Record<AcledEventType, AcledInter>>> = { Protests: "Protesters", Riots: "Rioters" };

/**
 * The two sides of an event as ACLED lists them.
 *
 * Protests and riots open with the crowd; violence against civilians ends with civilians; parties of a reciprocal event
 * are one side each. Where the article names nobody, the codebook's name for unnamed parties stands: Protesters, Rioters,
 * Civilians or Unidentified Armed Group, with the country.
 *
 * @returns `no-actor` when nobody is named and the type tells nothing; `no-actor-class` when a main actor has no class
 */
export function toParties(
  event: Event,
  eventType: AcledEventType,
  place: Country & { readonly acledName: string },
): Parties | "no-actor" | "no-actor-class" {
  const country = place.acledName;
  const toSide = (side: readonly Actor[]) => toNamedSide(side, place.alpha3);
  const [actors, others] = toSides(event, eventType);
  const crowd = crowds[eventType];
  if (crowd !== undefined) {
    const first = ofCrowd(crowd, actors, country);
    const second = toSide(others);
    return second === "no-actor-class" ? second : { first, second };
  }
  const isViolence = eventType !== "Strategic developments";
  const unnamed: Side = { name: `Unidentified Armed Group (${country})`, inter: "Political militia", associated: [] };
  const first = toSide(actors) ?? (isViolence ? unnamed : "no-actor");
  if (typeof first === "string") return first;
  if (eventType === "Violence against civilians") {
    return { first, second: ofCrowd("Civilians", others, country) };
  }
  const second = toSide(others) ?? (eventType === "Battles" ? unnamed : null);
  return second === "no-actor-class" ? second : { first, second };
}

/** The parties by side; a crowd that is on the receiving side comes first, and battles list no civilians. */
function toSides(event: Event, eventType: AcledEventType): readonly [readonly Actor[], readonly Actor[]] {
  const { actors } = event;
  const recipients = event.recipients.filter(({ acledInter }) => eventType !== "Battles" || acledInter !== "Civilians");
  const crowd = crowds[eventType];
  const isCrowd = (actor: Actor) => actor.acledInter === crowd;
  if (recipients.length > 0) {
    const isSwapped = crowd !== undefined && recipients.some(isCrowd) && !actors.some(isCrowd);
    return isSwapped ? [recipients, actors] : [actors, recipients];
  }
  return crowd === undefined ? [actors.slice(0, 1), actors.slice(1)] : [actors, []];
}

function toNamedSide(actors: readonly Actor[], country: string): Side | null | "no-actor-class" {
  const [main, ...rest] = actors;
  if (main === undefined) return null;
  const inter = toClass(main, country);
  if (inter === null) return "no-actor-class";
  return { name: nameOf(main), inter, associated: associatedWith(nameOf(main), rest) };
}

const state = /^(?:Military Forces|Police Forces|Government) of /;

/**
 * The class of an actor in the country of the event: state forces are external abroad, by the codebook.
 *
 * Held by 2,824 of 2,830 published rows; the others are forces of contested states in the country that claims these.
 */
function toClass({ acledInter, acledName, country: home }: Actor, country: string): AcledInter | null {
  if (home === null || !(countries.has(home) || filedUnder(home) !== home)) return acledInter;
  const isHome = filedUnder(home) === country;
  if (acledInter === "State forces" && !isHome) return "External/Other forces";
  if (acledInter === "External/Other forces" && isHome && state.test(acledName ?? "")) return "State forces";
  return acledInter;
}

function ofCrowd(inter: AcledInter, actors: readonly Actor[], country: string): Side {
  const name = `${inter} (${country})`;
  // People without another name are the crowd itself.
  const associated = associatedWith(name, actors).filter((other) => other !== `Civilians (${country})`);
  return { name, inter, associated };
}

function associatedWith(main: string, actors: readonly Actor[]): string[] {
  return [...new Set(actors.map(nameOf))].filter((name) => name !== main);
}

function nameOf({ acledName, name }: Actor): string {
  return foldName(acledName ?? name);
}
