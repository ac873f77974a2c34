import type { ResolvedActor } from "@dateline/atlas";
import type { PloverSector } from "@dateline/schema";
import { surfaceSubject } from "../clauses/subjects.ts";
import { phraseTokens } from "../readings/phrase.ts";
import { childrenBy, isUnder, isVerb, prepositionOf, spanOf, type Tree, withConjuncts } from "../tree/tree.ts";
import { countOfSides } from "./collective.ts";
import { keyOf, type Mention, type Party } from "./mention.ts";
import { type Mentions, reach } from "./mentions.ts";
import type { Naming } from "./naming.ts";
import { isSeveralStates } from "./nations.ts";

/** Whom `both sides`, `the two countries` and `leaders of the two sides` stand for. */
export class Sides {
  readonly #naming: Naming;
  readonly #mentions: Mentions;
  readonly #countries: ReadonlyMap<string, number>;
  readonly #partiesOf: (phrase: Pick<Mention, "tree" | "head">) => readonly Party[];
  readonly #known = new Map<number, readonly Party[]>();

  /** @param partiesOf everybody a phrase names */
  constructor(
    naming: Naming,
    mentions: Mentions,
    countries: ReadonlyMap<string, number>,
    partiesOf: (phrase: Pick<Mention, "tree" | "head">) => readonly Party[],
  ) {
    this.#naming = naming;
    this.#mentions = mentions;
    this.#countries = countries;
    this.#partiesOf = partiesOf;
  }

  /** How many parties a phrase stands for that were named before: `both sides`, `leaders of the two countries`. */
  countAt(tree: Tree, head: number): number | null {
    const own = countOfSides(tree, head);
    if (own !== null) return own;
    const of = childrenBy(tree, head, "nmod").find((child) => /^(?:of|from)$/.test(prepositionOf(tree, child) ?? ""));
    return of === undefined || tree.penn[head] !== "NNS" ? null : countOfSides(tree, of);
  }

  /** Parties of so many countries, the nearest named before a phrase; none when the text does not tell which. */
  before(tree: Tree, head: number, count: number): readonly Party[] {
    const key = keyOf(tree, head);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    // Phrases for sides may refer to one another: while one is being read it stands for nobody.
    this.#known.set(key, []);
    const sides = this.#find(tree, head, count);
    this.#known.set(key, sides);
    return sides;
  }

  #find(tree: Tree, head: number, count: number): Party[] {
    const found = new Map<string, Party>();
    const span = spanOf(tree, phraseTokens(tree, head));
    const subjects = speakersTo(tree, head);
    const own = subjects.map((subject) => this.#naming.resolve(tree, subject).country);
    for (let index = tree.index; index >= 0 && index >= tree.index - reach; index--) {
      for (const mention of this.#mentions.of(index)) {
        if (
          index === tree.index &&
          (mention.head >= head || subjects.some((subject) => isUnder(tree, mention.head, subject)))
        )
          continue;
        const preposition = prepositionOf(mention.tree, mention.head);
        if (preposition !== null && settings.has(preposition)) continue;
        if (isMediator(mention)) continue;
        const together = new Map<string, Party>();
        for (const other of withConjuncts(mention.tree, mention.head))
          for (const party of this.#partiesOf({ tree: mention.tree, head: other })) {
            const { country, rule, sectors } = party.resolved;
            if (country === null || rule === "place" || party.basis === "inferred" || own.includes(country)) continue;
            if (together.has(country) || !sectors.every((sector) => negotiating.has(sector))) continue;
            const resolved = this.#sideOf(tree, head, country) ?? party.resolved;
            together.set(country, { tree, head, span, resolved, basis: "coreference", antecedent: party.span });
          }
        // Named together, they are the ones: `Kenya and Somalia held talks`.
        if (together.size === count) return [...together.values()];
        for (const [country, party] of together) if (!found.has(country)) found.set(country, party);
      }
    }
    const named = (country: string) => this.#countries.get(country) ?? 0;
    const main = [...found].filter(([country]) => named(country) > 1).sort(([a], [b]) => named(b) - named(a));
    return main.length < count ? [] : main.slice(0, count).map(([, party]) => party);
  }

  /** What `the two countries`, `both foreign ministers` are of one country; null for sides, which are who was named. */
  #sideOf(tree: Tree, head: number, country: string): ResolvedActor | null {
    if (isSeveralStates(tree, head)) return this.#naming.state(country);
    const resolved = this.#naming.resolve(tree, head, country);
    return resolved.country === country && !resolved.sectors.every((sector) => sector === "UNK") ? resolved : null;
  }
}

/** The subject of the verb a phrase hangs on: who urges both sides is none of them. */
function speakersTo(tree: Tree, head: number): number[] {
  const verb = tree.heads[head]!;
  if (verb < 0 || !isVerb(tree, verb) || prepositionOf(tree, head) === "between") return [];
  const subjects = surfaceSubject(tree, verb);
  return subjects.includes(head) ? [] : subjects;
}

const mediating = new Set(["host", "mediate", "broker", "facilitate", "organise", "organize"]);

/** `Talks hosted by Qatar`, `Norway brokered it`: takes no side. */
function isMediator({ tree, head }: Mention): boolean {
  const first = tree.bases[head] === "conj" ? tree.heads[head]! : head;
  return first >= 0 && tree.heads[first]! >= 0 && mediating.has(tree.lemmas[tree.heads[first]!]!);
}

/** Prepositions of where something is, not of who takes part. */
const settings = new Set(["in", "at", "near", "through", "via"]);

/** Sectors of bodies that are their members. */
export const forces: ReadonlySet<PloverSector> = new Set<PloverSector>([
  "MIL",
  "COP",
  "REB",
  "PRM",
  "UAF",
  "SPY",
  "GOV",
  "LEG",
]);

/** Sectors of those who deal with one another as sides. */
const negotiating: ReadonlySet<PloverSector> = new Set<PloverSector>([...forces, "PTY", "OPP"]);
