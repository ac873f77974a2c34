import { publicationDay, quadOf, type When } from "@dateline/schema";
import type { Party } from "../parties/mention.ts";
import type { Casualties } from "../quantity/index.ts";
import { childrenBy, isVerb, type Tree } from "../tree/tree.ts";
import type { Draft } from "./draft.ts";
import type { Mentions } from "./merge.ts";
import { exactness } from "./place.ts";
import type { Scene } from "./scene.ts";

/**
 * How an article tells of violence, in words one can read: form, tense, embedding, time, place and persons, where in the
 * article it stands. No names, no topics, no predicates. `some:` is true of any mention, the rest of the fullest.
 */
export function tellingOf(scene: Scene, mentions: Mentions, told: readonly Casualties[]): string[] {
  const names = new Set<string>(["bias", `mentions:${Math.min(mentions.length, 4)}`, `toll:${tollForm(told)}`]);
  for (const [at, draft] of mentions.entries())
    for (const name of tellingOfDraft(scene, draft)) {
      if (at === 0) names.add(name);
      names.add(`some:${name}`);
    }
  names.add(`first:${depthOf(Math.min(...mentions.map(({ tree }) => tree.index)))}`);
  return [...names];
}

function tellingOfDraft(scene: Scene, draft: Draft): string[] {
  const { tree, reading, where, when, reports } = draft;
  const { predicate, verb } = reading.clause;
  const anchor = verb ?? predicate;
  const names = [
    draft.isNominal ? `noun:${nounForm(tree, predicate)}` : `verb:${verbForm(tree, anchor)}`,
    `in:${embeddingOf(scene, tree, anchor)}`,
    `under:${actOver(scene, draft)}`,
    `place:${where === null ? "none" : exactness(where) >= 4 ? "town" : where.precision}`,
    `time:${timeForm(scene, when)}`,
    `actor:${partyForm(draft.actors)}`,
    `recipient:${partyForm(draft.recipients)}`,
    `reports:${Math.min(reports.length, 2)}`,
    `status:${draft.status}`,
  ];
  if (draft.isNominal) names.push(`noun-is:${tree.bases[predicate]}`);
  if (when !== null) names.push(`basis:${when.basis}`);
  if (draft.means.length > 0) names.push("means");
  if (scene.isQuoted(tree, anchor)) names.push("quoted");
  if (isPersonal(tree)) names.push("first-person");
  if (scene.trees.slice(Math.max(0, tree.index - 2), tree.index).some(isPersonal)) names.push("first-person-before");
  if (scene.times[tree.index]!.some(({ kind }) => kind === "TIME")) names.push("hour");
  if (tree.lemmas.some((lemma) => modals.has(lemma))) names.push("modal");
  return names;
}

const definite = new Set(["the", "this", "that", "these", "those"]);
const indefinite = new Set(["a", "an", "another"]);

/** Number and determiner: `singular:a`, `plural:bare`, `plural:counted`. */
function nounForm(tree: Tree, noun: number): string {
  const number = tree.penn[noun] === "NNS" || tree.penn[noun] === "NNPS" ? "plural" : "singular";
  const children = tree.children[noun]!;
  if (children.some((child) => tree.bases[child] === "nummod")) return `${number}:counted`;
  if (children.some((child) => tree.relations[child] === "nmod:poss")) return `${number}:owned`;
  const determiner = children.find((child) => tree.bases[child] === "det");
  if (determiner === undefined) return `${number}:bare`;
  const lemma = tree.lemmas[determiner]!;
  return `${number}:${definite.has(lemma) ? "the" : indefinite.has(lemma) ? "a" : "other"}`;
}

/** Tag, voice and aspect of a verb: `VBD:active:plain`. */
export function verbForm(tree: Tree, verb: number): string {
  const auxiliaries = childrenBy(tree, verb, "aux");
  const voice = auxiliaries.some((child) => tree.relations[child] === "aux:pass") ? "passive" : "active";
  const lemmas = auxiliaries.map((child) => tree.lemmas[child]!);
  const aspect = lemmas.includes("have") ? "perfect" : lemmas.some((lemma) => lemma !== "be") ? "modal" : "plain";
  return `${tree.penn[verb]}:${voice}:${aspect}`;
}

/** The kind of clause a word stands in. */
function embeddingOf(scene: Scene, tree: Tree, token: number): string {
  for (let at = token, steps = 0; at >= 0 && steps < 12; at = tree.heads[at]!, steps++) {
    const head = tree.heads[at]!;
    if (head < 0) return steps === 0 ? "main" : isVerb(tree, at) ? "below-verb" : "below-noun";
    const base = tree.bases[at]!;
    if (base === "ccomp" || base === "xcomp") return scene.speechVerbs.has(tree.lemmas[head]!) ? "said" : "complement";
    if (base === "acl") return tree.relations[at] === "acl:relcl" ? "relative" : "noun-clause";
    if (base === "advcl") return "adverbial";
  }
  return "deep";
}

/** Quad class of the act that the event's words hang under, else whether a verb stands over them. */
function actOver(scene: Scene, { tree, reading }: Draft): string {
  const { predicate, verb } = reading.clause;
  for (let at = tree.heads[verb ?? predicate]!, steps = 0; at >= 0 && steps < 12; at = tree.heads[at]!, steps++) {
    const other = scene.readings[tree.index]!.get(at);
    if (other !== undefined) return `quad-${quadOf(other.frame.type)}`;
    if (isVerb(tree, at)) return scene.speechVerbs.has(tree.lemmas[at]!) ? "speech" : "verb";
  }
  return "nothing";
}

/** How long the time is, and how long before publication it ended. */
function timeForm(scene: Scene, when: When | null): string {
  if (when === null) return "none";
  const published = publicationDay(scene.article);
  if (published === null) return when.precision;
  const age = daysBetween(when.end, published);
  const length = daysBetween(when.start, when.end);
  return `${length <= 1 ? "day" : length <= 8 ? "week" : "long"}:${ageName(age)}`;
}

function ageName(days: number): string {
  if (days < 0) return "ahead";
  return days <= 2 ? "fresh" : days <= 8 ? "week" : days <= 31 ? "month" : "old";
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function partyForm(parties: readonly Party[]): string {
  const [party] = parties;
  if (party === undefined) return "none";
  if (parties.some(({ resolved }) => resolved.person !== null)) return "person";
  const { tree, head } = party;
  if (tree.tags[head] === "PRON") return "pronoun";
  return tree.tags[head] === "PROPN" ? "name" : nounForm(tree, head);
}

/** A number of dead or hurt from which on it is more often a sum than that of one event. */
const large = 100;

function tollForm(told: readonly Casualties[]): string {
  if (told.length === 0) return "none";
  if (told.every(({ counting }) => counting === "cumulative")) return "sum";
  return told.some(({ toll }) => toll.best < large) ? "told" : "large";
}

const modals = new Set(["if", "would", "could", "should", "must", "may", "might"]);
const personal = new Set(["we", "our", "ours", "i", "my", "me", "you", "your"]);

function isPersonal({ words }: Tree): boolean {
  return words.some((word) => personal.has(word.toLowerCase()));
}

function depthOf(sentence: number): string {
  if (sentence === 0) return "lead";
  return sentence < 3 ? "opening" : sentence < 6 ? "early" : sentence < 12 ? "middle" : "late";
}
