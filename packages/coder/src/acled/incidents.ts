import type { AcledSubEventType, Event, When } from "@dateline/schema";
import { isElsewhere } from "../events/place.ts";
import { viewOf } from "./acled-view.ts";
import { isArmed, isStateForce } from "./sides.ts";

/**
 * Gives the events of one incident one ACLED type, as ACLED codes what happens in one place on one day among the same
 * people once: a protest with what the police and the crowd do in it, a withdrawal with the taking of the place.
 * Events belong together that stand in one sentence or in the next and are not told to be elsewhere or on another day.
 */
export function joinIncidents(events: readonly Event[]): Event[] {
  const types = new Map<Event, AcledSubEventType>();
  for (const group of groupsOf(events, isOfCrowd)) {
    const type = crowdType(group);
    if (type !== null) for (const event of group) types.set(event, type);
  }
  for (const group of groupsOf(events, isOfBlast)) {
    const type = remoteTypes.find((one) => group.some(({ acled }) => acled?.subEventType === one));
    if (type !== undefined) for (const event of group) if (isOutcome(event)) types.set(event, type);
  }
  for (const group of groupsOf(events, isOfTerritory))
    if (isHandover(group)) for (const event of group) types.set(event, "Non-violent transfer of territory");
  return events.map((event) => {
    const type = types.get(event);
    return type === undefined || type === event.acled?.subEventType
      ? event
      : { ...event, acled: viewOf(type), acledExclusion: null };
  });
}

/** Events of a kind, those of one incident together. */
function groupsOf(events: readonly Event[], isOfKind: (event: Event) => boolean): Event[][] {
  const closed: Event[][] = [];
  // Groups that an event of this sentence may still join; events come in the order of their sentences.
  let open: Event[][] = [];
  for (const event of events) {
    if (event.acled === null || !isOfKind(event)) continue;
    const near: Event[][] = [];
    const apart: Event[][] = [];
    for (const group of open) {
      if (group.some((other) => isNear(event, other))) near.push(group);
      else (event.sentence.index - group.at(-1)!.sentence.index > 1 ? closed : apart).push(group);
    }
    open = [...apart, [...near.flat(), event]];
  }
  return [...closed, ...open];
}

function isNear(a: Event, b: Event): boolean {
  if (Math.abs(a.sentence.index - b.sentence.index) > 1) return false;
  if (a.where !== null && b.where !== null && isElsewhere(a.where, b.where)) return false;
  const [first, second] = [toldDay(a), toldDay(b)];
  return first === null || second === null || (first.start <= second.end && second.start <= first.end);
}

function toldDay({ when }: Event): When | null {
  return when?.basis === "publication" ? null : when;
}

const ofCrowds: ReadonlySet<AcledSubEventType> = new Set<AcledSubEventType>([
  "Excessive force against protesters",
  "Protest with intervention",
  "Peaceful protest",
  "Violent demonstration",
]);

/** What demonstrators do and what is done to them; arrests of people who are not armed may be part of it. */
function isOfCrowd({ acled, recipients }: Event): boolean {
  if (acled === null) return false;
  return ofCrowds.has(acled.subEventType) || (acled.subEventType === "Arrests" && !recipients.some(isArmed));
}

/** A crowd's own violence comes first, then what is done to it; null when there is no demonstration. */
function crowdType(group: readonly Event[]): AcledSubEventType | null {
  const types = new Set(group.map(({ acled }) => acled?.subEventType));
  if (![...ofCrowds].some((type) => types.has(type))) return null;
  // Unrest of nobody in particular says little beside what police did.
  if (group.some(({ acled, actors }) => acled?.subEventType === "Violent demonstration" && actors.length > 0))
    return "Violent demonstration";
  if (types.has("Excessive force against protesters")) return "Excessive force against protesters";
  if (types.has("Protest with intervention") || types.has("Arrests")) return "Protest with intervention";
  return types.has("Violent demonstration") ? "Violent demonstration" : null;
}

/** Violence from afar, highest rank first. */
const remoteTypes: readonly AcledSubEventType[] = [
  "Chemical weapon",
  "Air/drone strike",
  "Suicide bomb",
  "Shelling/artillery/missile attack",
  "Remote explosive/landmine/IED",
  "Grenade",
];

function isOfBlast(event: Event): boolean {
  return remoteTypes.some((type) => type === event.acled?.subEventType) || isOutcome(event);
}

/** Killing and wounding told without doer and weapon: what comes of an act told beside it. */
function isOutcome({ type, acled, actors, means }: Event): boolean {
  if (type !== "ASSAULT" || actors.length > 0 || means.length > 0) return false;
  return acled?.subEventType === "Attack" || acled?.subEventType === "Armed clash";
}

function isOfTerritory({ type, mode, acled }: Event): boolean {
  return (type === "RETREAT" && mode === "withdraw") || (acled !== null && takings.has(acled.subEventType));
}

const takings: ReadonlySet<AcledSubEventType> = new Set<AcledSubEventType>([
  "Government regains territory",
  "Non-state actor overtakes territory",
  "Non-violent transfer of territory",
]);

/** One side leaves and another takes the place. */
function isHandover(group: readonly Event[]): boolean {
  const left = group.filter(({ type }) => type === "RETREAT");
  const taken = group.filter(
    ({ acled, type }) => type !== "RETREAT" && acled !== null && takings.has(acled.subEventType),
  );
  const isOther = (a: Event, b: Event) => a.actors.some(isStateForce) !== b.actors.some(isStateForce);
  return left.some((one) => taken.some((other) => one.actors.length === 0 || isOther(one, other)));
}
