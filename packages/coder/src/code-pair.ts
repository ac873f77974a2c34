import type { Article, PloverType } from "@dateline/schema";

/** A party as somebody else marked it: its words, and where they start when they stand in the text verbatim. */
export interface MarkedParty {
  readonly text: string;
  readonly start: number | null;
}

/** The one event type between two marked parties of a short text, or null when there is none. */
export function codePair(_article: Article, _source: MarkedParty, _target: MarkedParty): PloverType | null {
  return null;
}
