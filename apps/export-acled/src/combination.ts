import type { AcledInter, AcledSubEventType } from "@dateline/schema";

const armed: ReadonlySet<AcledInter | null> = new Set<AcledInter>([
  "State forces",
  "Rebel group",
  "Political militia",
  "Identity militia",
  "External/Other forces",
]);

/**
 * Whether the codebook lets a sub-event type have two such parties.
 *
 * Battles are between armed groups; remote violence is by an armed group, against one, civilians or nobody named;
 * violence against civilians is by an armed group; protests and riots have their crowd; strategic developments have an
 * armed group on one side, and `Other` anybody.
 *
 * Source: ACLED codebook, event types; checked on the combinations of published files (`data/combinations.csv`).
 */
export function isAllowed(subEventType: AcledSubEventType, first: AcledInter, second: AcledInter | null): boolean {
  switch (subEventType) {
    case "Government regains territory":
    case "Non-state actor overtakes territory":
    case "Armed clash":
      return armed.has(first) && armed.has(second);
    case "Peaceful protest":
      return first === "Protesters" && (second === null || second === "Protesters");
    case "Protest with intervention":
      return first === "Protesters" && second !== "Civilians";
    case "Excessive force against protesters":
      return first === "Protesters" && (second === null || armed.has(second));
    case "Violent demonstration":
    case "Mob violence":
      return first === "Rioters";
    case "Chemical weapon":
    case "Air/drone strike":
    case "Suicide bomb":
    case "Shelling/artillery/missile attack":
    case "Remote explosive/landmine/IED":
    case "Grenade":
      return armed.has(first) && (second === null || second === "Civilians" || armed.has(second));
    case "Sexual violence":
    case "Attack":
    case "Abduction/forced disappearance":
      return armed.has(first) && second === "Civilians";
    case "Agreement":
      return second !== null && (armed.has(first) || armed.has(second));
    case "Arrests":
    case "Change to group/activity":
    case "Disrupted weapons use":
    case "Headquarters or base established":
    case "Looting/property destruction":
    case "Non-violent transfer of territory":
      return armed.has(first) || armed.has(second);
    case "Other":
      return true;
  }
}
