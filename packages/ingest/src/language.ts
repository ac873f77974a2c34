import { eld } from "eld/extrasmall";

/** Two-letter codes that ISO 639-1 has replaced or that one language goes by in several tags. */
const sameLanguage: Readonly<Record<string, string>> = { iw: "he", in: "id", ji: "yi", nb: "no", nn: "no", mo: "ro" };

const known = new Set(Object.values(eld.info().Languages));

/** Longest stretch of text the identification looks at; more changes nothing measurable. */
const enough = 2000;

/**
 * ISO 639 code of the language a text is written in; null when it cannot be told.
 *
 * The words decide; the tag a document declares breaks a tie, and stands where the words are too few or the language
 * is one the identification does not know (it reads Indonesian as Malay and Swahili as anything).
 */
export function identifyLanguage(text: string, declared: string | null): string | null {
  const tag = primaryTag(declared);
  const sample = text.slice(0, enough);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return tag;
  const found = eld.detect(sample);
  if (found.language === "") return tag;
  // A language the identification does not know: believe the document, unless the script speaks against it.
  const isLatin = (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > letters;
  if (tag !== null && !known.has(tag)) return isLatin ? tag : found.language;
  if (found.language === tag) return tag;
  if (tag === null) return found.isReliable() || letters < 200 ? found.language : null;
  const scores = found.getScores();
  if ((scores[found.language] ?? 0) - (scores[tag] ?? 0) < 0.1) return tag;
  if (found.isReliable()) return found.language;
  // Neither what is declared nor any language that is known: long texts say so, short ones cannot.
  return letters < 200 ? tag : null;
}

function primaryTag(declared: string | null): string | null {
  const primary = /^[a-z]{2,3}(?=$|[-_])/i.exec(declared?.trim() ?? "")?.[0].toLowerCase();
  return primary === undefined ? null : (sameLanguage[primary] ?? primary);
}
