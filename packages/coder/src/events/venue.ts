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

/** Acts in a named place that people came together for, by sentence number. */
export type Venues = ReadonlyMap<number, readonly Draft[]>;

export function readVenues(drafts: readonly Draft[]): Venues {
  const found = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (!isVenue(draft)) continue;
    const known = found.get(draft.tree.index);
    if (known === undefined) found.set(draft.tree.index, [draft]);
    else known.push(draft);
  }
  return found;
}

/**
 * Where words are said that name no place: where one of its speakers met others in the sentences before, else, for what
 * passes between parties of the one country the article is about, that country. Null when neither is told.
 *
 * @param venues of the article, by sentence
 */
export function venueOf(scene: Scene, draft: Draft, venues: Venues): Place | null {
  const { tree, type, status, trigger, actors, recipients } = draft;
  if (status !== "occurred" && status !== "ongoing") return null;
  for (let index = tree.index; spoken.has(type) && index >= tree.index - reach; index--) {
    const venue = venues.get(index)?.find((other) => isAmong(actors, [...other.actors, ...other.recipients]));
    if (venue !== undefined) return venue.where;
  }
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
