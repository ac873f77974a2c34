import { z } from "zod";

/** Sub-event types of ACLED in the codebook's order of precedence. Source: ACLED codebook, table 2. */
export const AcledSubEventType = z.enum([
  "Government regains territory",
  "Non-state actor overtakes territory",
  "Armed clash",
  "Excessive force against protesters",
  "Protest with intervention",
  "Peaceful protest",
  "Violent demonstration",
  "Mob violence",
  "Chemical weapon",
  "Air/drone strike",
  "Suicide bomb",
  "Shelling/artillery/missile attack",
  "Remote explosive/landmine/IED",
  "Grenade",
  "Sexual violence",
  "Attack",
  "Abduction/forced disappearance",
  "Agreement",
  "Arrests",
  "Change to group/activity",
  "Disrupted weapons use",
  "Headquarters or base established",
  "Looting/property destruction",
  "Non-violent transfer of territory",
  "Other",
]);
export type AcledSubEventType = z.infer<typeof AcledSubEventType>;

export const AcledEventType = z.enum([
  "Battles",
  "Protests",
  "Riots",
  "Explosions/Remote violence",
  "Violence against civilians",
  "Strategic developments",
]);
export type AcledEventType = z.infer<typeof AcledEventType>;

/** When a sub-event type carries `Civilian targeting`: never, always, or if a main actor is Civilians. */
export type CivilianTargetingRule = "never" | "always" | "civilians";

export interface AcledSubEventEntry {
  readonly eventType: AcledEventType;
  readonly disorderType: string;
  readonly civilianTargeting: CivilianTargetingRule;
}

const battles = ["Battles", "Political violence", "never"] as const;
const remote = ["Explosions/Remote violence", "Political violence", "civilians"] as const;
const againstCivilians = ["Violence against civilians", "Political violence", "always"] as const;
const strategic = ["Strategic developments", "Strategic developments", "never"] as const;

const subEventTable: Readonly<Record<AcledSubEventType, readonly [AcledEventType, string, CivilianTargetingRule]>> = {
  "Government regains territory": battles,
  "Non-state actor overtakes territory": battles,
  "Armed clash": battles,
  "Excessive force against protesters": ["Protests", "Political violence; Demonstrations", "always"],
  "Protest with intervention": ["Protests", "Demonstrations", "never"],
  "Peaceful protest": ["Protests", "Demonstrations", "never"],
  "Violent demonstration": ["Riots", "Demonstrations", "never"],
  "Mob violence": ["Riots", "Political violence", "civilians"],
  "Chemical weapon": remote,
  "Air/drone strike": remote,
  "Suicide bomb": remote,
  "Shelling/artillery/missile attack": remote,
  "Remote explosive/landmine/IED": remote,
  Grenade: remote,
  "Sexual violence": againstCivilians,
  Attack: againstCivilians,
  "Abduction/forced disappearance": againstCivilians,
  Agreement: strategic,
  Arrests: strategic,
  "Change to group/activity": strategic,
  "Disrupted weapons use": strategic,
  "Headquarters or base established": strategic,
  "Looting/property destruction": strategic,
  "Non-violent transfer of territory": strategic,
  Other: strategic,
};

/**
 * Event type, disorder type and civilian-targeting rule of each sub-event type.
 *
 * Sources: ACLED codebook, table 2; rules confirmed on published ACLED files.
 */
export function acledSubEvent(subEventType: AcledSubEventType): AcledSubEventEntry {
  const [eventType, disorderType, civilianTargeting] = subEventTable[subEventType];
  return { eventType, disorderType, civilianTargeting };
}

/** Actor classes in the order of their numeric codes 1 to 8. Source: ACLED codebook, table 3. */
export const AcledInter = z.enum([
  "State forces",
  "Rebel group",
  "Political militia",
  "Identity militia",
  "Rioters",
  "Protesters",
  "Civilians",
  "External/Other forces",
]);
export type AcledInter = z.infer<typeof AcledInter>;

/** Numeric code of an actor class, 1 to 8. */
export function interCode(inter: AcledInter): number {
  return AcledInter.options.indexOf(inter) + 1;
}

/**
 * Interaction of two actor classes, as text and as number: computed, never chosen.
 *
 * Lower code first; `only` when there is no second actor; the one exception is 78, which names External/Other forces
 * before Civilians. Reproduces every row of the published files it was checked on (codebook table 3).
 */
export function interaction(inter1: AcledInter, inter2: AcledInter | null): { text: string; code: number } {
  if (inter2 === null) return { text: `${inter1} only`, code: interCode(inter1) * 10 };
  const [low, high] = interCode(inter1) <= interCode(inter2) ? [inter1, inter2] : [inter2, inter1];
  const code = interCode(low) * 10 + interCode(high);
  return { text: code === 78 ? `${high}-${low}` : `${low}-${high}`, code };
}

/** Regions by ACLED's number. Numbers 6, 8 and 10 are not used. Source: ACLED region list. */
export const acledRegions: ReadonlyMap<number, string> = new Map([
  [1, "Western Africa"],
  [2, "Middle Africa"],
  [3, "Eastern Africa"],
  [4, "Southern Africa"],
  [5, "Northern Africa"],
  [7, "South Asia"],
  [9, "Southeast Asia"],
  [11, "Middle East"],
  [12, "Europe"],
  [13, "Caucasus and Central Asia"],
  [14, "Central America"],
  [15, "South America"],
  [16, "Caribbean"],
  [17, "East Asia"],
  [18, "North America"],
  [19, "Oceania"],
  [20, "Antarctica"],
]);
