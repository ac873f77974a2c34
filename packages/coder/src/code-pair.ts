import type { Article, PloverType } from "@dateline/schema";
import type { Draft } from "./events/draft.ts";
import { draftEvents } from "./events/draft-events.ts";
import { readScene } from "./events/scene.ts";
import type { Party, Span } from "./parties/mention.ts";

/** A party as somebody else marked it: its words, and where they start when they stand in the text verbatim. */
export interface MarkedParty {
  readonly text: string;
  readonly start: number | null;
}

/**
 * The one event type between two marked parties of a short text, or null when there is none.
 *
 * Of the events the text tells, the one whose sides are the two parties counts; where the tree links neither, the one that
 * is nearest to them.
 */
export function codePair(article: Article, source: MarkedParty, target: MarkedParty): PloverType | null {
  let best: Draft | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const draft of draftEvents(readScene(article))) {
    const score = closeness(draft, source, target);
    if (score > bestScore) {
      best = draft;
      bestScore = score;
    }
  }
  return best?.type ?? null;
}

function closeness(draft: Draft, source: MarkedParty, target: MarkedParty): number {
  const isActor = draft.actors.some((party) => overlaps(party, source));
  const isRecipient =
    draft.recipients.some((party) => overlaps(party, target)) || draft.actors.some((party) => overlaps(party, target));
  const isReversed = draft.recipients.some((party) => overlaps(party, source));
  const start = source.start ?? draft.trigger.start;
  const apart = Math.abs(draft.trigger.start - start) / 1000;
  return (
    (isActor ? 4 : 0) +
    (isRecipient ? 3 : 0) +
    (isReversed ? -1 : 0) +
    (draft.isNominal ? -0.5 : 0) +
    draft.reading.rank / 1000 -
    apart
  );
}

function overlaps(party: Party, marked: MarkedParty): boolean {
  if (marked.start === null) return false;
  const span: Span = { start: marked.start, end: marked.start + marked.text.length };
  const touches = (other: Span | null) => other !== null && other.start < span.end && span.start < other.end;
  return touches(party.span) || touches(party.antecedent);
}
