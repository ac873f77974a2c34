import {
  type AcledExclusion,
  type AcledInter,
  type AcledSubEventType,
  type AcledView,
  type Actor,
  acledSubEvent,
  type Means,
  type PloverMode,
  type PloverType,
  quadOf,
  type Status,
} from "@dateline/schema";

/** What the ACLED view of an event follows from. */
export interface AcledCase {
  readonly type: PloverType;
  readonly mode: PloverMode | null;
  /** What the frame says it can be. */
  readonly hint: AcledSubEventType | null;
  readonly status: Status;
  readonly isBackground: boolean;
  readonly actors: readonly Actor[];
  readonly recipients: readonly Actor[];
  readonly means: readonly Means[];
  readonly hasDeaths: boolean;
}

/** The ACLED type of an event, or the reason why it has none. */
export type AcledResult =
  | { readonly acled: AcledView; readonly acledExclusion: null }
  | { readonly acled: null; readonly acledExclusion: AcledExclusion };

const armed: ReadonlySet<AcledInter> = new Set<AcledInter>([
  "State forces",
  "Rebel group",
  "Political militia",
  "Identity militia",
  "External/Other forces",
]);

/** Source: ACLED codebook, event and sub-event types; the rules stand in docs/codebook.md. */
export function acledView(event: AcledCase): AcledResult {
  const none = (acledExclusion: AcledExclusion): AcledResult => ({ acled: null, acledExclusion });
  if (event.isBackground) return none("background");
  if (event.status !== "occurred" && event.status !== "ongoing" && event.status !== "unconfirmed")
    return none("not-occurred");
  const type = subEventOf(event);
  if (type !== null)
    return { acled: { eventType: acledSubEvent(type).eventType, subEventType: type }, acledExclusion: null };
  const quad = quadOf(event.type);
  if (quad === 1 || quad === 3) return none("verbal");
  if (quad === 2) return none("cooperation");
  return none(
    event.type === "SANCTION" || event.type === "COERCE" ? "not-political-disorder" : "sub-event-undetermined",
  );
}

function subEventOf(event: AcledCase): AcledSubEventType | null {
  const { hint, mode } = event;
  const isState = event.actors.some(
    (actor) => actor.acledInter === "State forces" || actor.acledInter === "External/Other forces",
  );
  if (hint === "Non-state actor overtakes territory" || hint === "Government regains territory")
    return isState ? "Government regains territory" : "Non-state actor overtakes territory";
  if (hint !== null && hint !== "Attack" && hint !== "Armed clash") return hint;
  switch (event.type) {
    case "ASSAULT":
      return assault(event);
    case "PROTEST":
      return mode === "riot" || mode === "vandalize" ? "Violent demonstration" : "Peaceful protest";
    case "MOBILIZE":
      return "Change to group/activity";
    case "COERCE":
      return mode === "arrest" ? "Arrests" : mode === "seize" ? seizure(event) : null;
    default:
      return hint;
  }
}

function seizure({ means }: AcledCase): AcledSubEventType {
  return means.length > 0 ? "Disrupted weapons use" : "Looting/property destruction";
}

function assault({ mode, means, actors, recipients, hint, hasDeaths }: AcledCase): AcledSubEventType {
  const isOf = (inter: AcledInter) => recipients.some((actor) => actor.acledInter === inter);
  if (mode === "sexual") return "Sexual violence";
  if (mode === "abduct") return "Abduction/forced disappearance";
  if (mode === "suicide-attack") return "Suicide bomb";
  if (mode === "unconventional" || means.some(({ category }) => category === "chemical")) return "Chemical weapon";
  if (isOf("Protesters"))
    return hasDeaths || mode === "firearms" ? "Excessive force against protesters" : "Protest with intervention";
  if (mode === "crowd-control") return "Protest with intervention";
  if (mode === "aerial" || mode === "drone") return "Air/drone strike";
  if (means.some(({ name }) => name === "grenade")) return "Grenade";
  if (mode === "heavy-weapons") return "Shelling/artillery/missile attack";
  if (mode === "explosives") return "Remote explosive/landmine/IED";
  if (actors.some((actor) => actor.acledInter === "Rioters")) return "Mob violence";
  if (mode === "destroy") return "Looting/property destruction";
  const sides = [...actors, ...recipients].filter((actor) => actor.acledInter !== null && armed.has(actor.acledInter));
  const hasVictims = recipients.some((actor) => actor.acledInter !== null && !armed.has(actor.acledInter));
  if (hasVictims) return "Attack";
  return hint === "Armed clash" || sides.length > 1 ? "Armed clash" : "Attack";
}
