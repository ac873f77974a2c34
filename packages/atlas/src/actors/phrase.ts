import type { CountrySense } from "../countries.ts";
import type { Person } from "../offices/people.ts";
import type { AtlasPlace } from "../places/place.ts";
import type { Word } from "../words.ts";
import type { Organisation } from "./organisation.ts";
import type { Role } from "./role.ts";

/** A stretch of a phrase that a list knows; `end` is the word after it. */
export type Part =
  | { readonly kind: "country"; readonly at: number; readonly end: number; readonly sense: CountrySense }
  | { readonly kind: "organisation"; readonly at: number; readonly end: number; readonly organisation: Organisation }
  | { readonly kind: "role"; readonly at: number; readonly end: number; readonly role: Role }
  | { readonly kind: "person"; readonly at: number; readonly end: number; readonly people: readonly Person[] }
  | { readonly kind: "place"; readonly at: number; readonly end: number; readonly place: AtlasPlace };

export type RolePart = Extract<Part, { kind: "role" }>;
export type PersonPart = Extract<Part, { kind: "person" }>;
export type OrganisationPart = Extract<Part, { kind: "organisation" }>;

/** A noun phrase, covered with the names in it. */
export interface Phrase {
  readonly words: readonly Word[];
  readonly parts: readonly Part[];
  /** First word after the head's part of the phrase. */
  readonly cut: number;
}

/** Words that end the part of a noun phrase its head stands in. */
export const boundaries = new Set(
  "of in from at for on with near to by against who whom whose that which under over between among across inside outside within during after before as via based".split(
    " ",
  ),
);
/** Boundaries after which a country or organisation still says whose the head is. */
const belonging = new Set(["of", "in", "from", "at", "for", "with", "across", "inside", "within", "under", "based"]);
const formerWords = new Set([
  "former",
  "ex",
  "retired",
  "ousted",
  "deposed",
  "exiled",
  "onetime",
  "erstwhile",
  "toppled",
  "dismissed",
  "sacked",
  "outgoing-former",
]);
export const articles = new Set([
  "the",
  "a",
  "an",
  "some",
  "several",
  "many",
  "two",
  "three",
  "four",
  "five",
  "its",
  "his",
  "her",
  "their",
]);
/** Words behind which `to` or `by` says whose the head is: loyal to, led by. */
const leaning = new Set(["loyal", "belonging", "led", "headed", "commanded", "run", "controlled"]);

export function isFormer({ words }: Phrase, before: number): boolean {
  return words.slice(0, before).some((word) => formerWords.has(word.key));
}

/** True when the head is a common noun no list knows: somebody, but nobody can say of what kind. */
export function isCommonNoun({ words, parts, cut }: Phrase): boolean {
  const head = words[cut - 1];
  return (
    head !== undefined &&
    !head.isCapital &&
    /^\p{L}/u.test(head.text) &&
    !parts.some((part) => part.at < cut && cut <= part.end)
  );
}

/** True when the word before a part of the tail ties it to the head: of, in, from. */
export function belongs(part: Part, words: readonly Word[], cut: number): boolean {
  for (let at = part.at - 1; at >= cut; at--) {
    const { key } = words[at]!;
    if (belonging.has(key) || ((key === "to" || key === "by") && leaning.has(words[at - 1]?.key ?? ""))) return true;
    if (boundaries.has(key)) return false;
  }
  return part.at === cut;
}

export function isApposed(part: Part, words: readonly Word[], cut: number): boolean {
  return !words.slice(cut, part.at).some((word) => boundaries.has(word.key));
}

/** A capitalised run after the title, as in "Minister Juan Pérez": the person's name as written. */
export function nameAfterTitle({ words, parts, cut }: Phrase, from: number): string | null {
  const run: string[] = [];
  for (let at = from; at < cut; at++) {
    const word = words[at]!;
    if (!word.isCapital || parts.some((part) => part.at <= at && at < part.end && part.kind !== "place")) break;
    run.push(word.text);
  }
  return run.length === 0 || words.slice(0, from).every((word) => word.isUpper) ? null : run.join(" ");
}
