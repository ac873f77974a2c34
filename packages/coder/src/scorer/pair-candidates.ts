import type { Draft } from "../events/draft.ts";
import { draftEvents } from "../events/draft-events.ts";
import type { Scene } from "../events/scene.ts";
import type { Span } from "../parties/mention.ts";
import type { Reading } from "../readings/match.ts";
import { phraseTokens } from "../readings/phrase.ts";
import { spanOf } from "../tree/tree.ts";

/** A party as somebody else marked it: its words, and where they start when they stand in the text verbatim. */
export interface MarkedParty {
  readonly text: string;
  readonly start: number | null;
}

/** Where two marked parties stand; null where their words are not in the text. */
export interface Sides {
  readonly source: Span | null;
  readonly target: Span | null;
}

/** How the sides of an act fit two marked parties: both, one of them, turned round, or not at all. */
type Link = "both" | "source" | "target" | "turned" | "none";

/** An act of a text: an event that is told, or one undone by what stands over it. */
export interface Candidate {
  readonly reading: Reading;
  readonly draft: Draft | null;
  readonly link: Link;
}

export function spanOfMarked({ text, start }: MarkedParty): Span | null {
  return start === null ? null : { start, end: start + text.length };
}

/**
 * Acts of a text by how well their sides are the two parties, best first: events that are told before those undone by
 * what stands over them; near and specific predicates break ties.
 */
export function pairCandidates(scene: Scene, sides: Sides): Candidate[] {
  const drafts = draftEvents(scene);
  const told = new Set(drafts.map(({ reading }) => reading));
  const undone = scene.readings.flatMap((found) => [...found.values()]).filter((reading) => !told.has(reading));
  const rank = (reading: Reading, draft: Draft | null) => {
    const { left, right } = spansOfSides(reading, draft);
    const link = linkOf(left, right, sides);
    return { reading, draft, link, points: closeness(reading, link, sides) };
  };
  const byPoints = (a: { points: number }, b: { points: number }) => b.points - a.points;
  return [
    ...drafts.map((draft) => rank(draft.reading, draft)).sort(byPoints),
    ...undone.map((reading) => rank(reading, null)).sort(byPoints),
  ];
}

function linkOf(left: readonly Span[], right: readonly Span[], { source, target }: Sides): Link {
  const isSource = touches(left, source);
  const isTarget = touches(right, target);
  if (isSource) return isTarget ? "both" : "source";
  if (isTarget) return "target";
  return touches(right, source) || touches(left, target) ? "turned" : "none";
}

const linkPoints: Readonly<Record<Link, number>> = { both: 7, source: 4, target: 3, turned: 0.5, none: 0 };

/** How well the parties fit the sides of an event; near and specific predicates break ties. */
function closeness({ tree, clause, rank }: Reading, link: Link, { source, target }: Sides): number {
  const at = tree.starts[clause.predicate]!;
  const apart = source === null ? at : Math.abs(at - source.end);
  return (
    linkPoints[link] -
    (clause.kind === "noun" ? 0.5 : 0) -
    (isInside(at, source) || isInside(at, target) ? 2 : 0) +
    rank / 1000 -
    apart / 500
  );
}

function spansOfSides(reading: Reading, draft: Draft | null): { left: Span[]; right: Span[] } {
  return {
    left: [...spansOf(reading, ["actor", "party"]), ...(draft?.actors.flatMap(spansOfParty) ?? [])],
    right: [
      ...spansOf(reading, ["recipient", "party", "content", "theme", "place"]),
      ...(draft?.recipients.flatMap(spansOfParty) ?? []),
    ],
  };
}

function spansOf({ tree, fills }: Reading, roles: readonly Parameters<Reading["fills"]["get"]>[0][]): Span[] {
  return roles.flatMap((role) => (fills.get(role) ?? []).map((token) => spanOf(tree, phraseTokens(tree, token))));
}

function spansOfParty({ span, antecedent }: Draft["actors"][number]): Span[] {
  return antecedent === null ? [span] : [span, antecedent];
}

function touches(spans: readonly Span[], marked: Span | null): boolean {
  return marked !== null && spans.some((span) => span.start < marked.end && marked.start < span.end);
}

function isInside(at: number, marked: Span | null): boolean {
  return marked !== null && at >= marked.start && at < marked.end;
}
