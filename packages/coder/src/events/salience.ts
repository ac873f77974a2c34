import { type Day, publicationDay, quadOf } from "@dateline/schema";
import type { Draft } from "./draft.ts";
import type { Mentions } from "./merge.ts";
import type { Scene } from "./scene.ts";

/** An event that ended more days than this before publication is recalled, not reported. */
const recallDays = 31;
/** Sentences that open an article: what stands in them is what it reports. */
const leadSentences = 3;

/**
 * Whether an article reports an event or recalls it. Background is what is dated long before publication, violence and
 * coercion told without time and place outside the lead, and what is spoken of in general: `attacks`, `they kill people`.
 */
export function isBackground(scene: Scene, mentions: Mentions): boolean {
  const published = publicationDay(scene.article);
  const dated = mentions.flatMap(({ when }) => (when === null ? [] : [when]));
  if (published !== null && dated.length > 0)
    return dated.every((when) => daysBetween(when.end, published) > recallDays);
  if (mentions.every(isGeneral)) return true;
  if (quadOf(mentions[0].type) !== 4 || mentions.some(({ tree }) => tree.index < leadSentences)) return false;
  return mentions.every(({ where, reports, isNominal }) => where === null || (isNominal && reports.length > 0));
}

/**
 * Spoken of in general, without place and day: a plural noun without number, a verb in the present that is no headline, an
 * infinitive of violence against nobody by name.
 */
function isGeneral({ tree, reading, isNominal, type, actors, recipients, where, when }: Draft): boolean {
  if (where !== null || when !== null) return false;
  const isNamedVictim = recipients.some(({ resolved }) => resolved.person !== null);
  const { predicate } = reading.clause;
  if (isNominal) {
    const isBare = !tree.children[predicate]!.some(
      (child) => tree.bases[child] === "nummod" || tree.bases[child] === "det",
    );
    return (
      tree.penn[predicate] === "NNS" &&
      isBare &&
      (actors.length === 0 || (recipients.length === 0 && actors.length < 2))
    );
  }
  if (tree.isHeadline) return false;
  const isPresent = tree.penn[predicate] === "VBP" || tree.penn[predicate] === "VBZ";
  return isPresent || (tree.penn[predicate] === "VB" && quadOf(type) === 4 && !isNamedVictim);
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
