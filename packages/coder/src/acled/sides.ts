import type { AcledInter, AcledSubEventType, Actor, PloverSector } from "@dateline/schema";

const states: ReadonlySet<AcledInter> = new Set<AcledInter>(["State forces", "External/Other forces"]);
const groups: ReadonlySet<AcledInter> = new Set<AcledInter>(["Rebel group", "Political militia", "Identity militia"]);
const stateSectors: ReadonlySet<PloverSector> = new Set<PloverSector>(["MIL", "COP", "GOV", "SPY"]);
const groupSectors: ReadonlySet<PloverSector> = new Set<PloverSector>(["REB", "UAF", "PRM"]);

/** State forces and armed groups; never civilians or crowds. */
export function isArmed(actor: Actor): boolean {
  return isStateForce(actor) || isGroup(actor);
}

/** Places of an army stand for it. */
const bases = /\b(?:base|barracks|garrison|outpost|positions?|patrol)\b/i;
const fighting: ReadonlySet<PloverSector> = new Set<PloverSector>(["MIL", "COP", "SPY", "REB", "UAF", "PRM"]);

/** Those who fight: no governors, judges or prisoners, who are civilians when they are hit. */
export function isFighter(actor: Actor): boolean {
  if (!isArmed(actor)) return false;
  const { sectors, evidence } = actor;
  return sectors.length === 0 || sectors.some((sector) => fighting.has(sector)) || bases.test(evidence.text);
}

/** Forces of a state, at home or abroad; where no country is known, by their sector. */
export function isStateForce({ acledInter, sectors }: Actor): boolean {
  return acledInter === null ? sectors.some((sector) => stateSectors.has(sector)) : states.has(acledInter);
}

const demonstrating = /protest|demonstrat|march|rall(?:y|ies)|picket|striker|sit-in|crowd/i;

/** People who are demonstrating, by the word for them; supporters and activists may be anywhere. */
export function isDemonstrator({ acledInter, evidence }: Actor): boolean {
  return acledInter === "Protesters" && demonstrating.test(evidence.text);
}

/** Armed groups that are no state forces. */
export function isGroup({ acledInter, sectors }: Actor): boolean {
  return acledInter === null ? sectors.some((sector) => groupSectors.has(sector)) : groups.has(acledInter);
}

/** Who takes a place decides; when that is not known, who loses it; else what the words say. */
export function takingBy(
  takers: readonly Actor[],
  losers: readonly Actor[],
  hint: AcledSubEventType,
): AcledSubEventType {
  if (takers.some(isStateForce)) return "Government regains territory";
  if (takers.some(isGroup)) return "Non-state actor overtakes territory";
  if (losers.some(isGroup)) return "Government regains territory";
  return losers.some(isStateForce) ? "Non-state actor overtakes territory" : hint;
}
