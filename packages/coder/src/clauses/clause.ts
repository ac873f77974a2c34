import type { PredicateKind } from "../frames/index.ts";

/** A predicate with what stands in its slots, as if it were written in the active voice. */
export interface Clause {
  readonly predicate: number;
  readonly kind: PredicateKind;
  readonly isPassive: boolean;
  /** Head tokens by slot: `subject`, `object`, `second`, `clause`, `adverb`, prepositions. */
  readonly slots: ReadonlyMap<string, readonly number[]>;
  /** Fillers one attachment away, taken where a slot is empty: a parser often hangs a preposition on the wrong noun. */
  readonly near: ReadonlyMap<string, readonly number[]>;
  /** The verb that carries a noun (`launch` of `launch an attack`), or the verb itself. */
  readonly verb: number | null;
}
