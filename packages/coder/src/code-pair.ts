import type { Article, PloverType } from "@dateline/schema";
import type { Draft } from "./events/draft.ts";
import { draftEvents } from "./events/draft-events.ts";
import { readScene } from "./events/scene.ts";
import type { Span } from "./parties/mention.ts";
import type { Reading } from "./readings/match.ts";
import { phraseTokens } from "./readings/phrase.ts";
import { spanOf } from "./tree/tree.ts";

/** A party as somebody else marked it: its words, and where they start when they stand in the text verbatim. */
export interface MarkedParty {
  readonly text: string;
  readonly start: number | null;
}

/**
 * The one event type between two marked parties of a short text, or null when there is none.
 *
 * Of the events the text tells, the one whose sides are the two parties counts; where the tree links neither, the one that
 * is nearest to them, and where all acts of the text are undone by what stands over them, the most specific of those.
 */
export function codePair(article: Article, source: MarkedParty, target: MarkedParty): PloverType | null {
  const scene = readScene(article);
  const sides = { source: spanOfMarked(source), target: spanOfMarked(target) };
  const told = bestOf(draftEvents(scene), (draft) => closeness(draft.reading, draft, sides));
  if (told !== null) return told.type;
  const readings = scene.readings.flatMap((found) => [...found.values()]);
  return bestOf(readings, (reading) => closeness(reading, null, sides))?.frame.type ?? null;
}

interface Sides {
  readonly source: Span | null;
  readonly target: Span | null;
}

function bestOf<T>(items: readonly T[], score: (item: T) => number): T | null {
  let best: T | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const points = score(item);
    if (points > top) [best, top] = [item, points];
  }
  return best;
}

/** How well the parties fit the sides of an event; near and specific predicates break ties. */
function closeness(reading: Reading, draft: Draft | null, { source, target }: Sides): number {
  const left = [...spansOf(reading, ["actor", "party"]), ...(draft?.actors.flatMap(spansOfParty) ?? [])];
  const right = [
    ...spansOf(reading, ["recipient", "party", "content", "theme", "place"]),
    ...(draft?.recipients.flatMap(spansOfParty) ?? []),
  ];
  const { tree, clause } = reading;
  const at = tree.starts[clause.predicate]!;
  const apart = source === null ? at : Math.abs(at - source.end);
  return (
    (touches(left, source) ? 4 : 0) +
    (touches(right, target) ? 3 : 0) +
    (touches(right, source) || touches(left, target) ? 0.5 : 0) -
    (clause.kind === "noun" ? 0.5 : 0) -
    (isInside(at, source) || isInside(at, target) ? 2 : 0) +
    reading.rank / 1000 -
    apart / 500
  );
}

function spansOf({ tree, fills }: Reading, roles: readonly Parameters<Reading["fills"]["get"]>[0][]): Span[] {
  return roles.flatMap((role) => (fills.get(role) ?? []).map((token) => spanOf(tree, phraseTokens(tree, token))));
}

function spansOfParty({ span, antecedent }: Draft["actors"][number]): Span[] {
  return antecedent === null ? [span] : [span, antecedent];
}

function spanOfMarked({ text, start }: MarkedParty): Span | null {
  return start === null ? null : { start, end: start + text.length };
}

function touches(spans: readonly Span[], marked: Span | null): boolean {
  return marked !== null && spans.some((span) => span.start < marked.end && marked.start < span.end);
}

function isInside(at: number, marked: Span | null): boolean {
  return marked !== null && at >= marked.start && at < marked.end;
}
