import type { Atlas, ResolvedActor } from "@dateline/atlas";
import { phraseTokens } from "../readings/phrase.ts";
import { childrenBy, spanOf, type Tree } from "../tree/tree.ts";
import { type FullName, fullNamesIn } from "./full-names.ts";
import { koreaOf } from "./koreas.ts";
import { keyOf, type Party } from "./mention.ts";
import { bodyOf } from "./seats.ts";

/** What names are resolved by besides their words. */
export interface NamingContext {
  readonly atlas: Atlas;
  readonly asOf: string | null;
  /** How often the article names each country by its places and nationalities. */
  readonly countries: ReadonlyMap<string, number>;
}

/** Who the words of a phrase name by themselves, as the atlas knows them. */
export class Naming {
  readonly #trees: readonly Tree[];
  readonly #context: NamingContext;
  readonly #resolved = new Map<string, ResolvedActor>();
  /** Who phrases stand for without a hint, by sentence and head. */
  readonly #own = new Map<number, ResolvedActor>();
  /** Words that are nouns for people or bodies. */
  readonly #agents = new Map<string, boolean>();
  /** Names of two words and more by their last word. */
  #fullNames: ReadonlyMap<string, readonly FullName[]> | null = null;

  constructor(trees: readonly Tree[], context: NamingContext) {
    this.#trees = trees;
    this.#context = context;
  }

  /** @param countryHint country of a phrase that names none itself */
  resolve(tree: Tree, head: number, countryHint: string | null = null): ResolvedActor {
    if (countryHint !== null) return this.#resolveWords(tree, head, countryHint);
    const key = keyOf(tree, head);
    let resolved = this.#own.get(key);
    if (resolved === undefined) {
      resolved = this.#resolveWords(tree, head, null);
      const namesake = resolved.person === null ? null : this.#namesake(tree, head, resolved.person);
      if (namesake !== null) resolved = this.#resolveWords(namesake.tree, namesake.head, null);
      this.#own.set(key, resolved);
    }
    return resolved;
  }

  /** Whom the article gives a surname's first name, when it is not the person the world knows by it. */
  #namesake(tree: Tree, head: number, person: string): FullName | null {
    const name = tree.names.find((span) => span.type === "PER" && head >= span.start && head < span.end);
    if (name === undefined || name.end - name.start > 1) return null;
    this.#fullNames ??= fullNamesIn(this.#trees);
    const bearers = this.#fullNames.get(tree.lemmas[name.start]!) ?? [];
    const isKnown = bearers.some((bearer) => this.#resolveWords(bearer.tree, bearer.head, null).person === person);
    return isKnown ? null : (bearers[0] ?? null);
  }

  #resolveWords(tree: Tree, head: number, countryHint: string | null): ResolvedActor {
    const { start, end } = spanOf(tree, phraseTokens(tree, head));
    const meant = koreaOf(tree, head, this.#context.countries) ?? bodyOf(tree, head);
    const phrase = meant ?? tree.text.slice(start, end).replace(/\s+/g, " ");
    const word = meant === null ? tree.words[head]! : meant.split(" ").at(-1)!;
    const key = `${word} ${countryHint} ${phrase}`;
    let resolved = this.#resolved.get(key);
    if (resolved === undefined) {
      const { atlas, asOf } = this.#context;
      resolved = atlas.resolveActor(phrase, { asOf, head: word, countryHint });
      this.#resolved.set(key, resolved);
    }
    return resolved;
  }

  /** A country by its code; null for what is none. */
  state(code: string): ResolvedActor | null {
    const { atlas, asOf } = this.#context;
    const name = atlas.country(code)?.name;
    if (name === undefined) return null;
    const resolved = atlas.resolveActor(name, { asOf, head: name.split(" ").at(-1)! });
    return resolved.country === code ? resolved : null;
  }

  /** A group as that of one of the nations named before it. */
  ofNation(tree: Tree, head: number, nation: number): Party[] {
    const { atlas, asOf } = this.#context;
    const kind = childrenBy(tree, head, "compound").map((child) => tree.words[child]!);
    const phrase = [tree.words[nation], ...kind, tree.words[head]].join(" ");
    if (this.resolve(tree, nation).country === null) return [];
    const resolved = atlas.resolveActor(phrase, { asOf, head: tree.words[head]! });
    const span = spanOf(tree, [nation]);
    return resolved.country === null ? [] : [{ tree, head: nation, span, resolved, basis: "named", antecedent: null }];
  }

  /** A noun, or a compound with its head, for people or bodies. */
  namesAgent(phrase: string, head: string): boolean {
    let agent = this.#agents.get(phrase);
    if (agent === undefined) {
      const { rule } = this.#context.atlas.resolveActor(phrase, { asOf: this.#context.asOf, head });
      agent = rule === "role" || rule === "organisation" || rule === "former-role";
      this.#agents.set(phrase, agent);
    }
    return agent;
  }
}
