import type { Place } from "@dateline/schema";
import type { Party } from "../parties/mention.ts";
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** Types of acts people come together for; what is said there is said where they are. */
const gatherings = new Set(["CONSULT", "COOPERATE", "AGREE", "PROTEST", "ACCUSE"]);
/** Acts of words, which may be said at a gathering. */
const spoken = new Set(["CONSULT", "AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"]);
/** Acts a state does to its own people where they live. */
const domestic = new Set([...spoken, "SANCTION", "COOPERATE"]);
/** How far back, in sentences, people may have come together. */
const reach = 4;

/**
 * Where words are said that name no place: where one of its speakers met others in the sentences before, else, for what
 * passes between parties of the one country the article is about, that country. Null when neither is told.
 *
 * @param drafts all of the article
 */
export function venueOf(scene: Scene, draft: Draft, drafts: readonly Draft[]): Place | null {
  const { tree, type, status, trigger, actors, recipients } = draft;
  if (status !== "occurred" && status !== "ongoing") return null;
  let venue: Draft | null = null;
  for (const other of spoken.has(type) ? drafts : []) {
    const isNear = other.tree.index <= tree.index && other.tree.index >= tree.index - reach;
    if (!isNear || !isVenue(other) || !isAmong(actors, [...other.actors, ...other.recipients])) continue;
    if (venue === null || other.tree.index > venue.tree.index) venue = other;
  }
  if (venue !== null) return venue.where;
  if (!domestic.has(type) || recipients.length === 0 || actors.length === 0) return null;
  const main = scene.setting.mainCountry();
  const isOwn = [...actors, ...recipients].every(({ resolved }) => resolved.country === main);
  return main !== null && isOwn ? scene.setting.countryAt(main, trigger.start) : null;
}

function isVenue({ type, status, where }: Draft): boolean {
  const isHeld = status === "occurred" || status === "ongoing";
  return (
    isHeld && gatherings.has(type) && where !== null && (where.precision === "place" || where.precision === "near")
  );
}

function isAmong(some: readonly Party[], all: readonly Party[]): boolean {
  return some.some(({ resolved }) => all.some((party) => party.resolved.name === resolved.name));
}
