import type { Atlas, ResolvedActor } from "@dateline/atlas";
import type { PloverSector } from "@dateline/schema";
import { contentHead, dayWords, phraseTokens } from "../readings/phrase.ts";
import { childrenBy, prepositionOf, spanOf, type Tree } from "../tree/tree.ts";
import { kindOf, type Mention, type MentionKind, type Party, type Span } from "./mention.ts";
import { pronounKinds, referringNouns, speakerPronouns } from "./pronouns.ts";

const mentionRelations = new Set(["nsubj", "obj", "obl", "nmod", "iobj", "conj", "appos", "root", "parataxis"]);
/** Prepositions after a noun that say whose thing it is. */
const owning = ["of", "by", "from", "against", "between", "with", "for", "to", "on", "over", "in", "among"];
/** How far back, in sentences, a word may refer. */
const reach = 4;

/** What a discourse needs to know besides the sentences. */
export interface DiscourseContext {
  readonly atlas: Atlas;
  readonly asOf: string | null;
  /** Country a sentence is set in, as its places and those before it tell. */
  homeOf(tree: Tree): string | null;
  /** Who speaks where first-person words stand; null outside quotations. */
  speakerAt(tree: Tree, token: number): Party | null;
}

/** Who the noun phrases of one article stand for, also where they refer back. */
export class Discourse {
  readonly #trees: readonly Tree[];
  readonly #context: DiscourseContext;
  readonly #resolved = new Map<string, ResolvedActor>();
  /** Who phrases stand for without a hint, by sentence and head. */
  readonly #own = new Map<number, ResolvedActor>();
  readonly #parties = new Map<number, Party | null>();
  /** Words that are nouns for people or bodies. */
  readonly #agents = new Map<string, boolean>();
  readonly #mentions: (readonly Mention[] | undefined)[] = [];
  /** Full mentions of persons by surname. */
  #people: ReadonlyMap<string, Mention> | null = null;

  constructor(trees: readonly Tree[], context: DiscourseContext) {
    this.#trees = trees;
    this.#context = context;
  }

  /** Who a phrase stands for; null when it is nobody who can act. */
  party(tree: Tree, token: number): Party | null {
    const key = keyOf(tree, token);
    const known = this.#parties.get(key);
    if (known !== undefined) return known;
    this.#parties.set(key, null);
    const party = this.#find(tree, token);
    this.#parties.set(key, party);
    return party;
  }

  /** The head of a phrase can act by itself: a name, or a noun for people or a body. */
  isAgent(tree: Tree, token: number): boolean {
    const head = contentHead(tree, token);
    const tag = tree.tags[head];
    if (tag === "PROPN" || tag === "PRON" || tag === "ADJ") return true;
    if (tree.names.some((name) => head >= name.start && head < name.end)) return true;
    if (referringNouns.has(tree.lemmas[head]!)) return true;
    const word = tree.words[head]!;
    let agent = this.#agents.get(word);
    if (agent === undefined) {
      const { rule } = this.#context.atlas.resolveActor(word, { asOf: this.#context.asOf, head: word });
      agent = rule === "role" || rule === "organisation" || rule === "former-role";
      this.#agents.set(word, agent);
    }
    return agent;
  }

  /** The phrase itself names someone, or is a pronoun that may. */
  isActor(tree: Tree, token: number): boolean {
    const lemma = tree.lemmas[token]!;
    if (pronounKinds.has(lemma) || speakerPronouns.has(lemma) || lemma === "who") return true;
    if (tree.names.some(({ start, end, type }) => type !== "LOC" && token >= start && token < end)) return true;
    const { rule } = this.#resolve(tree, token);
    return rule !== "none" && rule !== "place";
  }

  #find(tree: Tree, token: number): Party | null {
    const lemma = tree.lemmas[token]!;
    if (dayWords.has(lemma)) return null;
    // The country is no pronoun: `US have supported`.
    if (speakerPronouns.has(lemma) && tree.tags[token] === "PRON") return this.#context.speakerAt(tree, token);
    const kinds = pronounKinds.get(lemma);
    if (kinds !== undefined) return this.#referent(tree, token, kinds, () => true);
    const head = contentHead(tree, token);
    const span = spanOf(tree, phraseTokens(tree, head));
    const own = this.#resolve(tree, head);
    const named = (resolved: ResolvedActor, basis: Party["basis"], antecedent: Span | null = null): Party => ({
      tree,
      head,
      span,
      resolved,
      basis,
      antecedent,
    });
    if (own.country !== null && !own.isPlaceOnly) return named(own, "named");
    if (own.isPlaceOnly) return named(own, "named");
    for (const child of childrenBy(tree, head, "appos")) {
      const said = this.#resolve(tree, child);
      if (said.country !== null) return named(joinActors(own, said), "named");
    }
    const person = this.#personBySurname(tree, head);
    if (person !== null) return named(person.resolved, "coreference", person.span);
    const hint = this.#ownerCountry(tree, head);
    if (own.rule === "none") return this.#referredBody(tree, head);
    if (hint !== null) return named(this.#resolve(tree, head, hint), "named");
    const referred = this.#definiteReferent(tree, head, own);
    if (referred !== null) return named(joinActors(own, referred.resolved), "coreference", referred.span);
    // A neighbour or ally is somebody else's: the country at hand is not theirs.
    const home = relational.has(tree.lemmas[head]!) ? null : this.#context.homeOf(tree);
    return home === null ? named(own, "named") : named(this.#resolve(tree, head, home), "inferred");
  }

  /** A person or thing the atlas does not know, in the country the sentence is set in. */
  bystander(tree: Tree, token: number): Party {
    const head = contentHead(tree, token);
    const span = spanOf(tree, phraseTokens(tree, head));
    const country = this.#context.homeOf(tree);
    const resolved = { ...this.#resolve(tree, head, country), country };
    return { tree, head, span, resolved, basis: "inferred", antecedent: null };
  }

  /** Country of a possessive pronoun: `its troops`. */
  #ownerCountry(tree: Tree, head: number): string | null {
    for (const child of tree.children[head]!) {
      if (tree.relations[child] !== "nmod:poss") continue;
      const owner = this.party(tree, child);
      if (owner !== null) return owner.resolved.country;
    }
    return null;
  }

  /** `the group`, `the troops`: the last mention of the kind that has a country. */
  #definiteReferent(tree: Tree, head: number, own: ResolvedActor): Mention | null {
    const isDefinite = childrenBy(tree, head, "det").some((det) =>
      /^(?:the|this|these|those|both)$/.test(tree.lemmas[det]!),
    );
    if (!isDefinite && tree.penn[head] !== "NNS") return null;
    const sector = own.sectors[0];
    return this.#latest(tree, head, (mention) => {
      if (mention.resolved.country === null || mention.resolved.rule === "place") return 0;
      // Reporters are not their agency, as troops are their army.
      if (mention.kind === "body" && sector !== undefined && !forces.has(sector) && tree.penn[head] === "NNS") return 0;
      if (sector !== undefined && mention.resolved.sectors[0] === sector) return 2;
      return mention.tree.lemmas[mention.head] === tree.lemmas[head] ? 2 : 0;
    });
  }

  /** Whom a pronoun or `the group` stands for. */
  #referent(
    tree: Tree,
    token: number,
    kinds: readonly MentionKind[],
    allows: (mention: Mention) => boolean,
  ): Party | null {
    const best = this.#latest(tree, token, (mention) => {
      const rank = kinds.indexOf(mention.kind);
      return rank < 0 || !allows(mention) ? 0 : kinds.length - rank;
    });
    if (best === null) return null;
    const span = { start: tree.starts[token]!, end: tree.ends[token]! };
    const { resolved } = this.party(best.tree, best.head) ?? best;
    return { tree, head: token, span, resolved, basis: "coreference", antecedent: best.span };
  }

  /** A word such as `the group` that stands for a body named before. */
  #referredBody(tree: Tree, token: number): Party | null {
    const kind = referringNouns.get(tree.lemmas[token]!);
    if (kind === undefined || !isDefinite(tree, token)) return null;
    return this.#referent(tree, token, [kind], (mention) => mention.resolved.country !== null);
  }

  /** The best mention before a token: nearer sentences first, subjects before others, kinds by weight; 0 is none. */
  #latest(tree: Tree, token: number, weigh: (mention: Mention) => number): Mention | null {
    let best: Mention | null = null;
    let bestScore = 0;
    for (let index = tree.index; index >= 0 && index >= tree.index - reach; index--) {
      for (const mention of this.#mentionsOf(index)) {
        if (index === tree.index && mention.head >= token) continue;
        const weight = weigh(mention);
        if (weight === 0) continue;
        const isSubject = mention.tree.bases[mention.head] === "nsubj" || mention.tree.bases[mention.head] === "root";
        const score = weight * 2 + (isSubject ? 3 : 0) - (tree.index - index) * 3 + (mention.head === token ? -9 : 0);
        if (best === null || score > bestScore || (score === bestScore && index === tree.index && isSubject)) {
          best = mention;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /** Mentions of a sentence that name someone by themselves. */
  #mentionsOf(index: number): readonly Mention[] {
    const known = this.#mentions[index];
    if (known !== undefined) return known;
    const tree = this.#trees[index]!;
    const mentions: Mention[] = [];
    for (let token = 0; token < tree.count; token++) {
      const tag = tree.tags[token];
      if ((tag !== "NOUN" && tag !== "PROPN") || !mentionRelations.has(tree.bases[token]!)) continue;
      const resolved = this.#resolve(tree, token);
      const isNamed = tree.names.some((name) => name.type !== "LOC" && token >= name.start && token < name.end);
      if (resolved.rule === "none" && !isNamed) continue;
      const span = spanOf(tree, phraseTokens(tree, token));
      mentions.push({ tree, head: token, span, resolved, kind: kindOf(tree, token, resolved) });
    }
    this.#mentions[index] = mentions;
    return mentions;
  }

  /** The fullest earlier or later mention of a person in the article by the same surname. */
  #personBySurname(tree: Tree, head: number): Mention | null {
    const name = tree.names.find((span) => span.type === "PER" && head >= span.start && head < span.end);
    if (name === undefined) return null;
    if (this.#people === null) {
      const people = new Map<string, Mention>();
      for (const other of this.#trees)
        for (const mention of this.#mentionsOf(other.index)) {
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

  #resolve(tree: Tree, head: number, countryHint: string | null = null): ResolvedActor {
    if (countryHint !== null) return this.#resolveWords(tree, head, countryHint);
    const key = keyOf(tree, head);
    let resolved = this.#own.get(key);
    if (resolved === undefined) {
      resolved = this.#resolveWords(tree, head, null);
      this.#own.set(key, resolved);
    }
    return resolved;
  }

  #resolveWords(tree: Tree, head: number, countryHint: string | null): ResolvedActor {
    const { start, end } = spanOf(tree, phraseTokens(tree, head));
    const phrase = tree.text.slice(start, end).replace(/\s+/g, " ");
    const word = tree.words[head]!;
    const key = `${word} ${countryHint} ${phrase}`;
    let resolved = this.#resolved.get(key);
    if (resolved === undefined) {
      const { atlas, asOf } = this.#context;
      resolved = atlas.resolveActor(phrase, { asOf, head: word, countryHint });
      this.#resolved.set(key, resolved);
    }
    return resolved;
  }

  /**
   * The party a thing belongs to: `Moscow's decision`, `Russian strikes`, `attacks by rebels`, `ties between A and B`.
   */
  owners(tree: Tree, token: number): Party[] {
    const children = tree.children[token]!;
    const possessors = children.filter((child) => tree.relations[child] === "nmod:poss");
    const modifiers = children.filter(
      (child) => (tree.bases[child] === "amod" || tree.bases[child] === "compound") && child < token,
    );
    const phrases = owning.flatMap((preposition) =>
      children.filter((child) => tree.bases[child] === "nmod" && prepositionOf(tree, child) === preposition),
    );
    for (const child of [...possessors, ...modifiers, ...phrases]) {
      const isModifier = modifiers.includes(child);
      const found = [child, ...childrenBy(tree, child, "conj")].flatMap((each) =>
        this.#ownerAt(tree, each, isModifier),
      );
      if (found.length > 0) return found;
    }
    for (const child of phrases) {
      const below = this.owners(tree, child);
      if (below.length > 0) return below;
    }
    return [];
  }

  #ownerAt(tree: Tree, token: number, isModifier: boolean): Party[] {
    if (isModifier && this.#resolve(tree, token).country === null) return [];
    if (!isModifier && !this.isAgent(tree, token)) return [];
    const party = this.party(tree, token);
    return party === null ? [] : [{ ...party, basis: party.basis === "named" ? "inferred" : party.basis }];
  }
}

function keyOf(tree: Tree, token: number): number {
  return tree.index * 65_536 + token;
}

/** Sectors of bodies that are their members. */
const forces: ReadonlySet<PloverSector> = new Set<PloverSector>([
  "MIL",
  "COP",
  "REB",
  "PRM",
  "UAF",
  "SPY",
  "GOV",
  "LEG",
]);

/** Nouns for who stands in a relation to somebody of another country. */
const relational = new Set("ally neighbour neighbor partner counterpart rival enemy opponent foe adversary".split(" "));

function isDefinite(tree: Tree, head: number): boolean {
  return childrenBy(tree, head, "det").some((det) => /^(?:the|this|these|those|both)$/.test(tree.lemmas[det]!));
}

/** What two phrases for one actor say together; the first wins. */
function joinActors(first: ResolvedActor, second: ResolvedActor): ResolvedActor {
  const country = first.country ?? second.country;
  const sectors = first.sectors.length > 0 ? first.sectors : second.sectors;
  return {
    ...first,
    name: first.rule === "none" || (first.person === null && second.person !== null) ? second.name : first.name,
    country,
    sectors,
    code: country === null || sectors.length === 0 ? null : [country, ...sectors].join(""),
    person: first.person ?? second.person,
    title: first.title ?? second.title,
    organisation: first.organisation ?? second.organisation,
    acledName: first.acledName ?? second.acledName,
    acledInter: first.acledInter ?? second.acledInter,
    rule: first.rule === "none" ? second.rule : first.rule,
  };
}
