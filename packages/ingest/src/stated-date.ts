import type { DayOrInstant } from "@dateline/schema";
import { parseInstant } from "./instant.ts";
import { findWrittenDays } from "./page/written-day.ts";

/** Earliest year a document may state; newspapers' archives go far back. */
const earliest = 1800;

/**
 * The date a document states, written for machines, in words, or in figures that one day alone fits; null else.
 *
 * Figures that could be read both ways (03/04/2020) give a day only where the language tells which comes first.
 *
 * @param language the language tag of the document where known
 */
export function readStatedDate(written: string, language: string | null): DayOrInstant | null {
  const instant = parseInstant(written);
  if (instant !== null) return instant;
  if (written.length > 100) return null;
  const figures = /^\D{0,12}(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/.exec(written);
  const isEither =
    figures !== null && figures[1] !== figures[2] && Number(figures[1]) <= 12 && Number(figures[2]) <= 12;
  if (isEither && (language === null || /^en(?:g|glish)?$/i.test(language))) return null;
  return findWrittenDays(written, language, earliest)[0]?.day ?? null;
}
