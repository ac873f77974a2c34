import { type PloverType, quadOf } from "@dateline/schema";
import type { Party } from "../parties/mention.ts";
import type { Draft } from "./draft.ts";
import { inferred, isSame } from "./parties-of.ts";

/** How many acts back the two sides may have been told. */
const reach = 40;

/** How many acts back an accusation stands that is answered. */
const nearby = 4;

/** Acts against somebody whom the sentence often leaves to the reader. */
const against: ReadonlySet<PloverType> = new Set<PloverType>(["ACCUSE", "REJECT", "THREATEN", "SANCTION"]);

/**
 * Gives acts against nobody named the one they are against: `expelled the envoy and cut ties` is against one country, and
 * who vows to strike back in an article about two sides means the other one.
 */
export function addOpponents(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, at) => {
    if (draft.recipients.length > 0 || draft.actors.length !== 1 || !against.has(draft.type)) return draft;
    const before = drafts.slice(Math.max(0, at - reach), at);
    const recipients = besideOf(before, draft) ?? accuserOf(before, draft) ?? facing(before, draft);
    return recipients.length === 0 ? draft : { ...draft, recipients: recipients.map(inferred) };
  });
}

/** Whom the same actor deals with in the act that this one is coordinated with. */
function besideOf(drafts: readonly Draft[], draft: Draft): readonly Party[] | null {
  const { tree, actors, reading } = draft;
  const verb = reading.clause.verb;
  if (verb === null || tree.bases[verb] !== "conj") return null;
  const first = drafts.find(
    (other) =>
      other.tree === tree &&
      other.recipients.length > 0 &&
      isConflict(other) &&
      other.reading.clause.verb === tree.heads[verb] &&
      other.actors.some((actor) => isSame(actor, actors[0]!)),
  );
  return first?.recipients ?? null;
}

/** Whom an actor answers: who has just accused it. */
function accuserOf(before: readonly Draft[], { type, actors }: Draft): readonly Party[] | null {
  if (type !== "REJECT" && type !== "ACCUSE") return null;
  const accusation = before
    .slice(-nearby)
    .findLast((other) => other.type === "ACCUSE" && other.recipients.some((party) => isSame(party, actors[0]!)));
  return accusation === undefined || accusation.actors.length === 0 ? null : accusation.actors;
}

/** The one country that an actor's country faces in all conflict told of before; nobody when there are several. */
function facing(drafts: readonly Draft[], { actors }: Draft): readonly Party[] {
  const own = actors[0]!.resolved.country;
  if (own === null) return [];
  let found: Party | null = null;
  for (const draft of drafts) {
    if (!isConflict(draft)) continue;
    const isOurs = (party: Party) => party.resolved.country === own;
    const others = draft.actors.some(isOurs) ? draft.recipients : draft.recipients.some(isOurs) ? draft.actors : [];
    for (const party of others) {
      const { country } = party.resolved;
      if (country === null || country === own || party.basis === "inferred") continue;
      if (found !== null && found.resolved.country !== country) return [];
      found ??= party;
    }
  }
  return found === null ? [] : [found];
}

function isConflict({ type }: Draft): boolean {
  return quadOf(type) > 2 && type !== "REQUEST";
}
