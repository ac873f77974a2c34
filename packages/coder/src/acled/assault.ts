import type { AcledSubEventType, Actor, Means } from "@dateline/schema";
import type { AcledCase } from "./acled-view.ts";
import { isArmed, isDemonstrator, isFighter, isGroup, isStateForce } from "./sides.ts";

/** Sub-event of an act of violence: by whom it hit, with what it was done and who did it. */
export function assault(event: AcledCase): AcledSubEventType | null {
  const { hint, mode, actors, recipients } = event;
  if (mode === "sexual") return "Sexual violence";
  if (mode === "abduct") return "Abduction/forced disappearance";
  if (mode === "torture") return "Attack";
  if (hint === "Other" || hint === "Non-violent transfer of territory") return hint;
  if (actors.some(isProtester) && mode !== "crowd-control") return "Violent demonstration";
  if (recipients.some(isDemonstrator)) return againstProtesters(event);
  if (mode === "crowd-control" || isCrowdControl(event)) return hint ?? "Protest with intervention";
  return remote(event) ?? closeBy(event);
}

/** Tear gas and rubber bullets with nothing deadlier beside them. */
function isCrowdControl({ means }: AcledCase): boolean {
  return means.length > 0 && means.every(({ category }) => category === "crowd-control");
}

function isProtester({ acledInter }: Actor): boolean {
  return acledInter === "Protesters";
}

const bodily = new Set(["firearms", "beat", "explosives", "heavy-weapons", "aerial", "drone", "targeted", "torture"]);

/** Intervention is excessive when somebody is hurt or killed, or the means are deadly. */
function againstProtesters({ hint, mode, cameo, actors, means, isByMob, hasDeaths, hasInjuries }: AcledCase) {
  if (isByMob && !actors.some(isStateForce)) return "Mob violence";
  const isDeadly = (mode !== null && bodily.has(mode)) || means.some(({ category }) => category === "firearm");
  // Codes 17x are repression such as dispersal; 18x and 19x are attacks.
  const isAttack = mode === null && cameo !== null && !cameo.startsWith("17");
  const isHarmful = hasDeaths || hasInjuries || isDeadly || isAttack;
  const isExcessive = hint === "Excessive force against protesters" || isHarmful;
  return isExcessive ? "Excessive force against protesters" : "Protest with intervention";
}

/** Violence from afar, in the order of the codebook's ranks; null when it is none. */
function remote({ hint, mode, actors, means }: AcledCase): AcledSubEventType | null {
  if (hint === "Chemical weapon" || mode === "unconventional" || means.some(({ category }) => category === "chemical"))
    return "Chemical weapon";
  if (hint === "Suicide bomb" || mode === "suicide-attack" || means.some(isSuicide)) return "Suicide bomb";
  if (hint === "Air/drone strike" || mode === "aerial" || mode === "drone" || isFlown(actors, means))
    return "Air/drone strike";
  if (hint === "Grenade" || means.some(({ name }) => name === "grenade" || name === "hand grenade")) return "Grenade";
  if (hint === "Shelling/artillery/missile attack" || hint === "Remote explosive/landmine/IED") return hint;
  if (hint !== null && hint !== "Attack" && hint !== "Armed clash") return null;
  if (mode === "heavy-weapons") return "Shelling/artillery/missile attack";
  return mode === "explosives" ? "Remote explosive/landmine/IED" : null;
}

function isSuicide({ name, category }: Means): boolean {
  return category === "explosive" && name.startsWith("suicide");
}

/** Jets and drones that act themselves: `jets fired missiles`; those that are shot at are no means. */
function isFlown(actors: readonly Actor[], means: readonly Means[]): boolean {
  return means.some(
    ({ category, evidence }) =>
      (category === "aircraft" || category === "drone") &&
      actors.some((actor) => actor.evidence.start <= evidence.start && evidence.end <= actor.evidence.end),
  );
}

/** Violence among people who meet: battles between armed sides, mobs, destruction, attacks on civilians. */
function closeBy({ hint, mode, actors, recipients, isByMob, hasDeaths }: AcledCase): AcledSubEventType | null {
  const isOfMob = isByMob || actors.some(({ acledInter }) => acledInter === "Rioters");
  if (isOfMob && !actors.some(isStateForce) && mode !== "firearms" && mode !== "destroy") return "Mob violence";
  if (hint !== null && hint !== "Attack" && hint !== "Armed clash") return hint;
  if (mode === "destroy") return "Looting/property destruction";
  const sides = actors.filter(isArmed).length;
  if (recipients.some(isFighter) || (hint === "Armed clash" && sides > 1)) return "Armed clash";
  if (recipients.length > 0) return hint === "Armed clash" && !recipients.some(isCivilian) ? hint : "Attack";
  // Villages, sects or supporters who fight one another are no armed sides.
  if (hint === "Armed clash" && actors.length > 1 && actors.every(isUnarmed)) return "Mob violence";
  if (hint === "Armed clash" || sides > 1) return "Armed clash";
  const isArmedAct = mode !== null && actors.some(isGroup);
  return hint === "Attack" || hasDeaths || isArmedAct ? "Attack" : null;
}

/** Known to be no fighter. */
function isUnarmed(actor: Actor): boolean {
  return !isArmed(actor) && (actor.acledInter !== null || actor.sectors.length > 0);
}

function isCivilian({ acledInter }: Actor): boolean {
  return acledInter === "Civilians";
}
