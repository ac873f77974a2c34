import type { Dateline, Paragraph } from "@dateline/schema";
import { agencyOf } from "./agencies.ts";

/** How far into a text a dateline may reach. */
const longest = 120;

const upperPlace = "\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,30}(?:,\\s+(?:[\\p{Lu}][\\p{L}.' -]{1,25}))?";
const anyPlace =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]{1,20}(?:[ -](?:\\p{Lu}[\\p{L}\\p{M}.'’-]{1,20}|d[aeiou]l?|am|an der|upon|of)){0,4}(?:,\\s+\\p{Lu}[\\p{L}.' -]{1,25})?";
const month =
  "(?:\\p{L}{3,12}\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,12}\\.?|\\d{1,2}[./]\\d{1,2}\\.?)(?:,?\\s+(?:de\\s+)?\\d{4})?";
const dash = "\\.?\\s*(?:--?|–|—|―|:)\\s*";

const forms: readonly RegExp[] = [
  // SEOUL, South Korea, Oct 18 (Reuters) - ; Berlin (dpa) - ; Paris, le 4 mars (AFP) –
  new RegExp(
    `^(?<place>${anyPlace}|${upperPlace})(?:,?\\s+(?:le\\s+|den\\s+)?(?<date>${month}))?,?\\s*\\((?<agency>[^()]{2,40})\\)(?:${dash}|\\s+)`,
    "u",
  ),
  // (Reuters) - ; NEW DELHI: comes after
  new RegExp(`^\\((?<agency>[^()]{2,40})\\)${dash}`, "u"),
  // SEOUL, Oct. 18 — ; BEIRUT —
  new RegExp(`^(?<place>${upperPlace})(?:,\\s+(?<date>${month}))?\\s*(?:--?|–|—|―)\\s*(?=[\\p{Lu}“"«„])`, "u"),
  // NEW DELHI: or MOSCOW. October 18. INTERFAX -
  new RegExp(`^(?<place>${upperPlace})\\.\\s+(?<date>${month})\\.\\s+(?<agency>\\p{Lu}[\\p{Lu}.]{2,20})${dash}`, "u"),
  new RegExp(`^(?<place>${upperPlace}):\\s+(?=\\p{Lu}\\p{Ll})`, "u"),
];

/**
 * The dateline a wire story opens with: place, date and agency as they are written, in front of the first paragraph.
 *
 * A bracket counts as agency when it is one; without it the place must be in capitals and a dash or colon must follow,
 * so that a sentence in brackets or a headline is not taken for one.
 */
export function findDateline(text: string, paragraphs: readonly Paragraph[]): Dateline | null {
  const opening = paragraphs.find(({ kind }) => kind === "body") ?? paragraphs.find(({ kind }) => kind === "lead");
  if (opening === undefined) return null;
  const head = text.slice(opening.start, Math.min(opening.end, opening.start + longest));
  for (const form of forms) {
    const match = form.exec(head);
    if (match === null) continue;
    const { place, date, agency } = match.groups ?? {};
    if (
      agency !== undefined &&
      agencyOf(agency) === null &&
      !agency.split(/[/,]/).some((part) => agencyOf(part) !== null)
    ) {
      // Some other bracket; a place in capitals before it still says where.
      if (place === undefined || place !== place.toUpperCase()) continue;
    }
    const written = match[0].trimEnd();
    return {
      place: place?.trim() ?? null,
      agency: agency?.trim() ?? null,
      date: date?.trim() ?? null,
      evidence: { start: opening.start, end: opening.start + written.length, text: written },
    };
  }
  return null;
}
