import type { AcledSubEventType, PloverMode, PloverType } from "@dateline/schema";

/** What a slot's filler is to the event; null restricts without giving it a role. */
export const roles = ["actor", "recipient", "party", "theme", "content", "place", "means"] as const;
export type Role = (typeof roles)[number];

/** Kinds of filler that no word set can list. */
export const fillerKinds = [
  "ACTOR",
  "CROWD",
  "PLACE",
  "VIOLENT",
  "COOPERATIVE",
  "OBLIGED",
  "INFINITIVE",
  "SEVERAL",
] as const;
export type FillerKind = (typeof fillerKinds)[number];

/** What the head of a slot must be, or must not be. */
export interface Restriction {
  readonly negated: boolean;
  /** Lemmas of one or more words, from sets and from the row. */
  readonly words: ReadonlySet<string>;
  readonly kinds: ReadonlySet<FillerKind | PloverType>;
}

export interface Slot {
  /** `subject`, `object`, `second`, `clause`, `adverb`, or prepositions. */
  readonly names: readonly string[];
  readonly role: Role | null;
  readonly restriction: Restriction | null;
  readonly isRequired: boolean;
}

export type PredicateKind = "verb" | "noun" | "adjective";

/** The words that carry a reading. */
export interface Predicate {
  readonly kind: PredicateKind;
  readonly head: string;
  /** Words before the head of a noun, in order. */
  readonly before: readonly string[];
  /** Particle of a verb, such as `off` in `call off`. */
  readonly particle: string | null;
}

/** One reading of one or more predicates. */
export interface Frame {
  /** Type and first predicate, such as `MOBILIZE/deploy`. */
  readonly name: string;
  readonly type: PloverType;
  readonly predicates: readonly Predicate[];
  readonly slots: readonly Slot[];
  readonly mode: PloverMode | null;
  readonly cameo: string | null;
  readonly acled: AcledSubEventType | null;
  /** Slots that must be there: what makes one reading more specific than another. */
  readonly requiredCount: number;
  /** True when its parties are on one side. */
  readonly isReciprocal: boolean;
  /** File and line, for explanations. */
  readonly line: number;
}
