import type { Actor, Event } from "@dateline/schema";

/** Who does it to whom, one of each; null where nobody is named. */
export interface Pair {
  readonly actor: Actor | null;
  readonly recipient: Actor | null;
}

/**
 * An event as the dyads that source-target formats have: each actor with each recipient, and both directions between the
 * parties of a reciprocal event. At least one.
 */
export function pairsOf({ actors, recipients }: Event): readonly Pair[] {
  if (recipients.length > 0) {
    if (actors.length === 0) return recipients.map((recipient) => ({ actor: null, recipient }));
    return actors.flatMap((actor) => recipients.map((recipient) => ({ actor, recipient })));
  }
  if (actors.length < 2) return [{ actor: actors[0] ?? null, recipient: null }];
  return actors.flatMap((actor) =>
    actors.filter((other) => other !== actor).map((recipient) => ({ actor, recipient })),
  );
}
