import type { Draft, DraftParagraph } from "../draft.ts";
import { isByline, splitByline } from "../page/authors.ts";
import { findWrittenDays } from "../page/written-day.ts";

/** Lines after the headline that may be who wrote it and when. */
const linesSeen = 4;
/** Longest such line, in characters. */
const longest = 100;

/** Two or more capitalised words: "By night they came" is no byline. */
const fullName =
  /^[\p{Lu}\p{Lo}][\p{L}'’.-]*(?: (?:[\p{Lu}\p{Lo}][\p{L}'’.-]*|von|van|der|de|da|del|di|du|bin|el|la))+$/u;

/** What may stand beside the day in a line that is nothing but a date. */
const besideDay =
  /^(?:published|posted|updated|last|date|dated|issued|released?|on|at|of|stand|vom|am|um|uhr|publié|mis à jour|le|à|publicado|el|a las|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|a\.?m|p\.?m|h|gmt|utc|est|edt|pst|pdt|bst|ce?st|\d{1,2}[:.h]\d{2}|[^\p{L}\p{N}]+)*$/iu;

/** Who wrote a running text and when, as the lines between its headline and its first paragraph say, and the rest of it. */
export function readOpening(
  paragraphs: readonly DraftParagraph[],
): Pick<Draft, "bylines" | "publishedAt" | "paragraphs"> {
  const bylines: string[] = [];
  let written: string | null = null;
  const isSaid = (part: string): boolean => {
    const names = isByline(part) ? splitByline(part) : [];
    if (names.length > 0 && names.every((name) => fullName.test(name))) {
      bylines.push(...names);
      return true;
    }
    const day = findWrittenDays(part, null)[0];
    if (day === undefined || !besideDay.test(part.slice(0, day.start) + part.slice(day.end))) return false;
    written ??= part.slice(day.start, day.end);
    return true;
  };
  const rest = paragraphs.filter(({ text }, i) => {
    if (i >= linesSeen || text.length > longest) return true;
    return !text
      .split(/\s*[|•·\n]\s*|\s{3,}/)
      .filter((part) => part.trim() !== "")
      .every((part) => isSaid(part.trim()));
  });
  if (rest.length === 0) return { paragraphs };
  return { bylines, publishedAt: written === null ? null : { written, basis: "visible" }, paragraphs: rest };
}
