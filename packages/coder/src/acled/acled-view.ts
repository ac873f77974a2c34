import {
  type AcledExclusion,
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
import { assault } from "./assault.ts";
import { isDemonstrator, isGroup, isStateForce, takingBy } from "./sides.ts";

/** What the ACLED view of an event follows from. */
export interface AcledCase {
  readonly type: PloverType;
  readonly mode: PloverMode | null;
  readonly cameo: string | null;
  /** What the frame says it can be. */
  readonly hint: AcledSubEventType | null;
  readonly status: Status;
  readonly isBackground: boolean;
  readonly actors: readonly Actor[];
  readonly recipients: readonly Actor[];
  readonly means: readonly Means[];
  /** Done by people without an organisation: a mob, villagers, looters. */
  readonly isByMob: boolean;
  readonly hasDeaths: boolean;
  readonly hasInjuries: boolean;
}

/** The ACLED type of an event, or the reason why it has none. */
export type AcledResult =
  | { readonly acled: AcledView; readonly acledExclusion: null }
  | { readonly acled: null; readonly acledExclusion: AcledExclusion };

/** Source: ACLED codebook, event and sub-event types; the rules stand in docs/codebook.md. */
export function acledView(event: AcledCase): AcledResult {
  const none = (acledExclusion: AcledExclusion): AcledResult => ({ acled: null, acledExclusion });
  if (event.isBackground) return none("background");
  if (event.status !== "occurred" && event.status !== "ongoing" && event.status !== "unconfirmed")
    return none("not-occurred");
  const type = subEventOf(event);
  if (type !== null) return { acled: viewOf(type), acledExclusion: null };
  const quad = quadOf(event.type);
  if (quad === 1 || quad === 3) return none("verbal");
  if (quad === 2) return none("cooperation");
  return none(
    event.type === "SANCTION" || event.type === "COERCE" ? "not-political-disorder" : "sub-event-undetermined",
  );
}

/** A sub-event type with the event type it belongs to. */
export function viewOf(subEventType: AcledSubEventType): AcledView {
  return { eventType: acledSubEvent(subEventType).eventType, subEventType };
}

function subEventOf(event: AcledCase): AcledSubEventType | null {
  const { hint, mode, type, actors, recipients, means } = event;
  if (hint === "Non-state actor overtakes territory" || hint === "Government regains territory")
    return takingBy(actors, recipients, hint);
  // Finding drugs or a hideout is none; the frames list what is found together.
  if (hint === "Disrupted weapons use") return means.some(isWeapon) || type !== "COERCE" ? hint : null;
  switch (type) {
    case "ASSAULT":
      return assault(event);
    case "PROTEST":
      if (hint === "Mob violence") return hint;
      return mode === "riot" || mode === "vandalize" ? "Violent demonstration" : "Peaceful protest";
    case "MOBILIZE":
      return hint ?? "Change to group/activity";
    case "COERCE":
      if (mode === "arrest") return arrest(event);
      return hint ?? (mode === "seize" && means.some(isWeapon) ? "Disrupted weapons use" : null);
    case "RETREAT":
      // Prisoners that a state and an armed group give back to each other are exchanged or released by an agreement.
      return hint ?? (mode === "release" && recipients.some(isGroup) && actors.some(isStateForce) ? "Agreement" : null);
    default:
      return hint;
  }
}

/** Only states arrest; who is held by others is abducted. Warrants, sentences and terms in prison are no arrests. */
function arrest({ hint, actors, recipients }: AcledCase): AcledSubEventType | null {
  if (hint === "Protest with intervention" || recipients.some(isDemonstrator)) return "Protest with intervention";
  if (hint === null) return null;
  const isByOthers = actors.length > 0 && actors.every(isGroup);
  return isByOthers ? "Abduction/forced disappearance" : "Arrests";
}

function isWeapon({ category }: Means): boolean {
  return category !== "vehicle" && category !== "vessel" && category !== "cyber";
}
