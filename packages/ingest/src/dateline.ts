import type { Dateline, Paragraph } from "@dateline/schema";

/** The dateline a wire story opens with; null when the text opens without one. */
export function findDateline(_text: string, _paragraphs: readonly Paragraph[]): Dateline | null {
  return null;
}
