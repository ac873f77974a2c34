import { type Actor, type Country, countries, type Event, type Place, type Toll, type When } from "@dateline/schema";

/** An event as UCDP sees it: two sides, one or more deaths, a day and a point. */
export interface Conflict {
  /** 1 state-based, 2 between armed groups that are no state, 3 one-sided against civilians. */
  readonly typeOfViolence: 1 | 2 | 3;
  readonly sideA: string;
  readonly sideB: string;
  readonly deaths: Toll;
  readonly when: When;
  readonly where: Place & { readonly lat: number; readonly lon: number };
  readonly country: Country;
}

/** Why an event has no row. */
export type ConflictExclusion =
  | "not-violence"
  | "not-occurred"
  | "no-deaths"
  | "not-organised"
  | "no-date"
  | "no-place";

const forces = /^(?:Military|Police) Forces of (?:the )?([^(]+?) \(/;

/** A side's name in UCDP's manner: a government for state forces, else the group without ACLED's abbreviation. */
function sideName({ acledName, organisation, name, acledInter, country }: Actor): string {
  if (acledInter === "Civilians") return "Civilians";
  const state =
    forces.exec(acledName ?? "")?.[1] ??
    (acledInter === "State forces" ? countries.get(country ?? "")?.name : undefined);
  if (state !== undefined) return `Government of ${state}`;
  return organisation ?? acledName?.replace(/^[A-Z]{2,8}: /, "") ?? name;
}

function isState({ acledInter, acledName }: Actor): boolean {
  return acledInter === "State forces" || forces.test(acledName ?? "");
}

function isArmed({ acledInter }: Actor): boolean {
  return acledInter !== null && acledInter !== "Civilians" && acledInter !== "Protesters" && acledInter !== "Rioters";
}

/**
 * Who fights whom: parties of a reciprocal event are a side each, and civilians who fall in a battle are no side of it.
 * Where ACLED's type tells that it is no battle, several attackers are one side.
 */
function toSides({ acled, actors, recipients }: Event): readonly [Actor | undefined, Actor | undefined] {
  const isBattle = acled?.eventType === "Battles";
  const attacked = recipients.find(({ acledInter }) => !isBattle || acledInter !== "Civilians");
  const isReciprocal = isBattle || (acled === null && recipients.length === 0);
  return [actors[0], attacked ?? (isReciprocal ? actors[1] : undefined)];
}

/** The event as organised violence, or the reason why UCDP's definition does not take it. */
export function toConflict(event: Event): Conflict | ConflictExclusion {
  if (event.type !== "ASSAULT") return "not-violence";
  if (event.status !== "occurred" && event.status !== "ongoing") return "not-occurred";
  const { fatalities: deaths, when, where } = event;
  if (deaths === null || deaths.best === 0) return "no-deaths";
  const [a, b] = toSides(event);
  if (a === undefined || b === undefined || !isArmed(a)) return "not-organised";
  if (!isArmed(b) && b.acledInter !== "Civilians") return "not-organised";
  if (when === null) return "no-date";
  const country = countries.get(where?.country ?? "");
  if (where === null || where.lat === null || where.lon === null || country === undefined) return "no-place";
  const typeOfViolence = b.acledInter === "Civilians" ? 3 : isState(a) || isState(b) ? 1 : 2;
  // UCDP puts the state first.
  const [first, second] = typeOfViolence === 1 && !isState(a) ? [b, a] : [a, b];
  const [sideA, sideB] = [sideName(first), sideName(second)];
  // A state's police and army, or two groups that nobody names, are no two sides.
  if (sideA === sideB) return "not-organised";
  const point = { ...where, lat: where.lat, lon: where.lon };
  return { typeOfViolence, sideA, sideB, deaths, when, where: point, country };
}
