import { phraseTokens } from "../readings/phrase.ts";
import { spanOf, type Tree } from "../tree/tree.ts";
import { kindOf, type Mention } from "./mention.ts";
import type { Naming } from "./naming.ts";

const mentionRelations = new Set(["nsubj", "obj", "obl", "nmod", "iobj", "conj", "appos", "root", "parataxis"]);
/** How far back, in sentences, a word may refer. */
export const reach = 4;

/** The phrases of an article that name someone by themselves, to which others refer back. */
export class Mentions {
  readonly #trees: readonly Tree[];
  readonly #naming: Naming;
  readonly #mentions: (readonly Mention[] | undefined)[] = [];
  /** Full mentions of persons by surname. */
  #people: ReadonlyMap<string, Mention> | null = null;

  constructor(trees: readonly Tree[], naming: Naming) {
    this.#trees = trees;
    this.#naming = naming;
  }

  /** Mentions of a sentence that name someone by themselves. */
  of(index: number): readonly Mention[] {
    const known = this.#mentions[index];
    if (known !== undefined) return known;
    const tree = this.#trees[index]!;
    const mentions: Mention[] = [];
    for (let token = 0; token < tree.count; token++) {
      const tag = tree.tags[token];
      if ((tag !== "NOUN" && tag !== "PROPN") || !mentionRelations.has(tree.bases[token]!)) continue;
      const resolved = this.#naming.resolve(tree, token);
      const isNamed = tree.names.some((name) => name.type !== "LOC" && token >= name.start && token < name.end);
      if (resolved.rule === "none" && !isNamed) continue;
      const span = spanOf(tree, phraseTokens(tree, token));
      mentions.push({ tree, head: token, span, resolved, kind: kindOf(tree, token, resolved) });
    }
    this.#mentions[index] = mentions;
    return mentions;
  }

  /** The best mention before a token: nearer sentences first, subjects before others, kinds by weight; 0 is none. */
  latest(tree: Tree, token: number, weigh: (mention: Mention) => number): Mention | null {
    let best: Mention | null = null;
    let bestScore = 0;
    for (let index = tree.index; index >= 0 && index >= tree.index - reach; index--) {
      for (const mention of this.of(index)) {
        if (index === tree.index && mention.head >= token) continue;
        const weight = weigh(mention);
        if (weight === 0) continue;
        const isSubject = mention.tree.bases[mention.head] === "nsubj" || mention.tree.bases[mention.head] === "root";
        const score = weight * 2 + (isSubject ? 3 : 0) - (tree.index - index) * 3;
        if (best === null || score > bestScore || (score === bestScore && index === tree.index && isSubject)) {
          best = mention;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /** The fullest earlier or later mention of a person in the article by the same surname. */
  bySurname(tree: Tree, head: number): Mention | null {
    const name = tree.names.find((span) => span.type === "PER" && head >= span.start && head < span.end);
    if (name === undefined) return null;
    if (this.#people === null) {
      const people = new Map<string, Mention>();
      for (const other of this.#trees)
        for (const mention of this.of(other.index)) {
          const full = other.names.find(
            (span) => span.type === "PER" && mention.head >= span.start && mention.head < span.end,
          );
          if (full === undefined || mention.resolved.country === null) continue;
          const key = other.lemmas[full.end - 1]!;
          if (!people.has(key)) people.set(key, mention);
        }
      this.#people = people;
    }
    return this.#people.get(tree.lemmas[name.end - 1]!) ?? null;
  }
}
