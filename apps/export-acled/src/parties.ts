import type { AcledEventType, AcledInter, Actor, Event } from "@dateline/schema";
import { foldName } from "./fold.ts";

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
  country: string,
): Parties | "no-actor" | "no-actor-class" {
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

/** The parties by side; a crowd that is on the receiving side comes first. */
function toSides(event: Event, eventType: AcledEventType): readonly [readonly Actor[], readonly Actor[]] {
  const { actors, recipients } = event;
  const crowd = crowds[eventType];
  const isCrowd = (actor: Actor) => actor.acledInter === crowd;
  if (recipients.length > 0) {
    const isSwapped = crowd !== undefined && recipients.some(isCrowd) && !actors.some(isCrowd);
    return isSwapped ? [recipients, actors] : [actors, recipients];
  }
  return crowd === undefined ? [actors.slice(0, 1), actors.slice(1)] : [actors, []];
}

function toSide(actors: readonly Actor[]): Side | null | "no-actor-class" {
  const [main, ...rest] = actors;
  if (main === undefined) return null;
  if (main.acledInter === null) return "no-actor-class";
  return { name: nameOf(main), inter: main.acledInter, associated: associatedWith(nameOf(main), rest) };
}

function ofCrowd(inter: AcledInter, actors: readonly Actor[], country: string): Side {
  const name = `${inter} (${country})`;
  return { name, inter, associated: associatedWith(name, actors) };
}

function associatedWith(main: string, actors: readonly Actor[]): string[] {
  return [...new Set(actors.map(nameOf))].filter((name) => name !== main);
}

function nameOf({ acledName, name }: Actor): string {
  return foldName(acledName ?? name);
}
