import { type Day, publicationDay, quadOf } from "@dateline/schema";
import type { Casualties } from "../quantity/index.ts";
import { probability } from "../scorer/model.ts";
import { loadTelling } from "../scorer/telling-model.ts";
import type { Draft } from "./draft.ts";
import type { Mentions } from "./merge.ts";
import type { Scene } from "./scene.ts";
import { tellingOf, verbForm } from "./telling.ts";

/** An event that ended more days than this before publication is recalled, not reported. */
const recallDays = 31;
/** Violence that is said to have taken place. */
const actual = new Set(["occurred", "ongoing", "unconfirmed"]);
/** Sentences that open an article: what stands in them is what it reports. */
const openingSentences = 3;

/**
 * Whether an article reports an event or recalls it. Background is what is dated long before publication, and what is
 * spoken of in general (`attacks`, `they kill people`): of violence a learned model of the telling decides, of other acts
 * the form of their words.
 */
export function isBackground(scene: Scene, mentions: Mentions, told: readonly Casualties[]): boolean {
  const published = publicationDay(scene.article);
  const dated = mentions.flatMap(({ when }) => (when === null ? [] : [when]));
  if (published !== null && dated.length > 0 && dated.every((when) => daysBetween(when.end, published) > recallDays))
    return true;
  const { type, status } = mentions[0];
  if (type !== "ASSAULT" || !actual.has(status)) return dated.length === 0 && mentions.every(isGeneral);
  return published === null ? isLoose(mentions) : !isReported(scene, mentions, told);
}

function isReported(scene: Scene, mentions: Mentions, told: readonly Casualties[]): boolean {
  const telling = new Set(tellingOf(scene, mentions, told));
  const { reported, threshold } = loadTelling();
  return isPlainFact(mentions, telling) || probability(reported, telling) >= threshold;
}

const plain = ["VBD:active:plain", "VBN:active:plain", "VBN:passive:plain"];
/** Forms that the first sentence has for news as well; the present when it is a headline or names a town. */
const leading = ["VBN:active:perfect", "VBN:passive:perfect"];
const present = ["VBP:active:plain", "VBZ:active:plain"];
const doubtful = ["quoted", "first-person", "first-person-before", "modal", "toll:large", "toll:sum", "status:ongoing"];
const recent = ["first:lead", "first:opening", "time:day:fresh", "time:day:week"];

/** Told as a plain fact: in the opening, or of a day of the last week; also by a noun that is said to take place. */
function isPlainFact(mentions: Mentions, telling: ReadonlySet<string>): boolean {
  const [{ tree, isNominal, reading }] = mentions;
  const has = (name: string) => telling.has(name);
  if (doubtful.some(has) || !recent.some(has)) return false;
  const { verb } = reading.clause;
  if (isNominal && verb !== null && plain.includes(verbForm(tree, verb))) return true;
  const forms = [
    ...plain,
    ...(has("first:lead") ? leading : []),
    ...(has("first:lead") && (tree.isHeadline || has("place:town")) ? present : []),
  ];
  // `exchanged fire, killing one`: the sentence tells it as a fact, whichever of its verbs tells most.
  return mentions.some((mention) => {
    const { verb: told } = mention.reading.clause;
    return mention.tree === tree && !mention.isNominal && told !== null && forms.includes(verbForm(tree, told));
  });
}

/** Of an article without a day: in general, or outside the opening without a place. */
function isLoose(mentions: Mentions): boolean {
  if (mentions.every(isGeneral)) return true;
  if (mentions.some(({ tree }) => tree.index < openingSentences)) return false;
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
