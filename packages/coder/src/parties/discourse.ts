import type { ResolvedActor } from "@dateline/atlas";
import type { PloverSector } from "@dateline/schema";
import { surfaceSubject } from "../clauses/subjects.ts";
import { contentHead, dayWords, phraseTokens } from "../readings/phrase.ts";
import { childrenBy, isVerb, prepositionOf, spanOf, type Tree, withConjuncts } from "../tree/tree.ts";
import { joinActors } from "./join-actors.ts";
import { keyOf, kindOf, type Mention, type MentionKind, type Party, type Span } from "./mention.ts";
import { Mentions } from "./mentions.ts";
import { Naming, type NamingContext } from "./naming.ts";
import { isSeveralStates, nationsBefore, nationsBehind } from "./nations.ts";
import { groupNouns, pronounKinds, referringNouns, relationalNouns, speakerPronouns } from "./pronouns.ts";
import { forces, Sides } from "./sides.ts";
import { isThing } from "./things.ts";

/** What a discourse needs to know besides the sentences. */
export interface DiscourseContext extends NamingContext {
  /** Country the words at a token are set in, as the places around it, in its sentence and before it tell; or null. */
  homeOf(tree: Tree, token: number): string | null;
  /** Country of the place that the clause of a token names; or null. */
  aroundOf(tree: Tree, token: number): string | null;
  /** Who speaks where first-person words stand; null outside quotations. */
  speakerAt(tree: Tree, token: number): Party | null;
}

/** Who the noun phrases of one article stand for, also where they refer back. */
export class Discourse {
  readonly #trees: readonly Tree[];
  readonly #context: DiscourseContext;
  readonly #parties = new Map<number, Party | null>();
  readonly #naming: Naming;
  readonly #mentions: Mentions;
  readonly #sides: Sides;
  #main: string | null | undefined;

  constructor(trees: readonly Tree[], context: DiscourseContext) {
    this.#trees = trees;
    this.#context = context;
    this.#naming = new Naming(trees, context);
    this.#mentions = new Mentions(trees, this.#naming);
    this.#sides = new Sides(this.#naming, this.#mentions, context.countries, ({ tree, head }) =>
      this.parties(tree, head),
    );
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

  /** Everybody a phrase names: `British and EU negotiators` are two, `allies, including France's leader` who is included. */
  parties(tree: Tree, token: number): Party[] {
    const together = this.#together(tree, token);
    if (together.length > 1) return together;
    const head = contentHead(tree, token);
    const count = this.#sides.countAt(tree, head);
    const sides = count === null ? [] : this.#sides.before(tree, head, count);
    if (sides.length > 0) return [...sides];
    const whole = this.party(tree, token);
    const included = this.#included(tree, head);
    if (included.length > 0 && (whole === null || relationalNouns.has(tree.lemmas[head]!))) return included;
    const nations = [...nationsBefore(tree, head), ...nationsBehind(tree, head)];
    const shared = nations.flatMap((nation) => this.#naming.ofNation(tree, head, nation));
    if (shared.length > 1) return shared;
    return whole === null ? [] : [whole];
  }

  /** `Kenya and Uganda said they …`: everybody in the coordinated subject that `they` stands for; empty when there is none. */
  #together(tree: Tree, token: number): Party[] {
    if (!pluralPronouns.has(tree.lemmas[token]!)) return [];
    const first = this.#mentions.latest(tree, token, (mention) =>
      mention.kind === "people" || childrenBy(mention.tree, mention.head, "conj").length > 0 ? 1 : 0,
    );
    if (first === null || first.tree.bases[first.head] !== "nsubj") return [];
    const span = { start: tree.starts[token]!, end: tree.ends[token]! };
    return withConjuncts(first.tree, first.head).flatMap((head) => {
      const party = this.party(first.tree, head);
      return party === null
        ? []
        : [{ ...party, tree, head: token, span, basis: "coreference", antecedent: party.span }];
    });
  }

  /** Those of a group that are named after `including` or `such as`. */
  #included(tree: Tree, head: number): Party[] {
    const named = tree.children[head]!.filter((child) => {
      const preposition = prepositionOf(tree, child);
      return preposition === "including" || preposition === "include" || preposition === "such-as";
    });
    return named.flatMap((child) => withConjuncts(tree, child)).flatMap((child) => this.party(tree, child) ?? []);
  }

  /** The head of a phrase can act by itself: a name, or a noun for people or a body, not for a thing. */
  isAgent(tree: Tree, token: number): boolean {
    const head = contentHead(tree, token);
    if (isThing(tree, head)) return false;
    const tag = tree.tags[head];
    if (tag === "PROPN" || tag === "PRON" || tag === "ADJ") return true;
    if (tree.names.some((name) => head >= name.start && head < name.end)) return true;
    if (referringNouns.has(tree.lemmas[head]!)) return true;
    // `enforcement` is none, `law enforcement` is.
    const isCompound = head > 0 && tree.heads[head - 1] === head && tree.bases[head - 1] === "compound";
    const word = tree.words[head]!;
    return (
      this.#naming.namesAgent(word, word) ||
      (isCompound && this.#naming.namesAgent(`${tree.words[head - 1]} ${word}`, word))
    );
  }

  /** The phrase itself names someone, or is a pronoun that may. */
  isActor(tree: Tree, token: number): boolean {
    const lemma = tree.lemmas[token]!;
    if (isPronoun(tree, token) && (pronounKinds.has(lemma) || speakerPronouns.has(lemma))) return true;
    if (lemma === "who") return true;
    if (tree.names.some(({ start, end, type }) => type !== "LOC" && token >= start && token < end)) return true;
    const { rule } = this.#naming.resolve(tree, token);
    return rule !== "none" && rule !== "place";
  }

  /** Several people whose words give them no office, force or party: `Kenyans`, `students`, `residents of Goma`. */
  isCrowd(tree: Tree, token: number): boolean {
    if (!tree.penn[token]!.startsWith("NN") || !tree.penn[token]!.endsWith("S")) return false;
    const { rule, sectors } = this.#naming.resolve(tree, token);
    return rule === "demonym" || (rule === "role" && sectors.every((sector) => popular.has(sector)));
  }

  #find(tree: Tree, token: number): Party | null {
    const lemma = tree.lemmas[token]!;
    if (dayWords.has(lemma)) return null;
    if (isPronoun(tree, token)) {
      if (speakerPronouns.has(lemma)) return this.#context.speakerAt(tree, token);
      const kinds = pronounKinds.get(lemma);
      if (kinds !== undefined) return this.#referent(tree, token, kinds, this.#others(tree, token));
    }
    const head = contentHead(tree, token);
    const span = spanOf(tree, phraseTokens(tree, head));
    const own = this.#naming.resolve(tree, head);
    const named = (resolved: ResolvedActor, basis: Party["basis"], antecedent: Span | null = null): Party => ({
      tree,
      head,
      span,
      resolved,
      basis,
      antecedent,
    });
    if (own.country !== null && !own.isPlaceOnly) return named(own, "named");
    if (own.isPlaceOnly) {
      const person = this.#mentions.bySurname(tree, head);
      return person === null ? named(own, "named") : named(person.resolved, "coreference", person.span);
    }
    for (const child of childrenBy(tree, head, "appos")) {
      const said = this.#naming.resolve(tree, child);
      if (said.country !== null) return named(joinActors(own, said), "named");
    }
    const person = this.#mentions.bySurname(tree, head);
    if (person !== null) return named(person.resolved, "coreference", person.span);
    const hint = this.#ownerCountry(tree, head);
    if (own.rule === "none") return this.#referredBody(tree, head);
    if (hint !== null) return named(this.#naming.resolve(tree, head, hint), "named");
    const referred = this.#sides.countAt(tree, head) === null ? this.#definiteReferent(tree, head, own) : null;
    if (referred !== null) {
      // The army is of the officer's country, but it is not the officer.
      const isBody = referred.kind === "person" && kindOf(tree, head, own) !== "person";
      const { resolved } = referred;
      const whole = isBody ? this.#naming.resolve(tree, head, resolved.country) : joinActors(own, resolved);
      return named(whole, "coreference", referred.span);
    }
    const body = own.sectors.every((sector) => sector === "UNK") ? this.#referredBody(tree, head) : null;
    if (body !== null) return body;
    // A neighbour or ally is somebody else's: the country at hand is not theirs.
    const isElsewhere =
      relationalNouns.has(tree.lemmas[head]!) ||
      isSeveralStates(tree, head) ||
      this.#sides.countAt(tree, head) !== null;
    const home = isElsewhere ? null : (this.#countryOfPolice(tree, head) ?? this.#homeOf(tree, head));
    return home === null ? named(own, "named") : named(this.#naming.resolve(tree, head, home), "inferred");
  }

  /** Police act at home: who is arrested by them is of their country, where nothing else is told. */
  #countryOfPolice(tree: Tree, head: number): string | null {
    const verb = tree.heads[head]!;
    if (tree.bases[head] !== "obj" || !isVerb(tree, verb)) return null;
    for (const subject of surfaceSubject(tree, verb)) {
      const { country, sectors } = this.#naming.resolve(tree, subject);
      if (country !== null && sectors[0] === "COP") return country;
    }
    return null;
  }

  /** Country a party without one is put into: where the words are set, else the one the article is about. */
  #homeOf(tree: Tree, token: number): string | null {
    return this.#context.homeOf(tree, token) ?? this.#mainCountry();
  }

  /** The country most names of the article belong to, those of its bodies and officials included. */
  #mainCountry(): string | null {
    if (this.#main !== undefined) return this.#main;
    const counts = new Map(this.#context.countries);
    for (const { index } of this.#trees)
      for (const { resolved } of this.#mentions.of(index)) {
        const { country, rule } = resolved;
        const isBody = rule === "person" || rule === "organisation";
        if (isBody && country !== null && !stateless.has(country)) counts.set(country, (counts.get(country) ?? 0) + 1);
      }
    let main: string | null = null;
    for (const [country, count] of counts) if (main === null || count > counts.get(main)!) main = country;
    this.#main = main;
    return main;
  }

  /** The country a thing without an owner stands in, as the party it is taken from; null when the text tells none. */
  homeland(tree: Tree, thing: number): Party | null {
    const country = this.#homeOf(tree, thing);
    const resolved = country === null ? null : this.#naming.state(country);
    if (resolved === null) return null;
    return {
      tree,
      head: thing,
      span: spanOf(tree, phraseTokens(tree, thing)),
      resolved,
      basis: "inferred",
      antecedent: null,
    };
  }

  /** A person or thing the atlas does not know, in the country the sentence is set in. */
  bystander(tree: Tree, token: number): Party {
    const head = contentHead(tree, token);
    const span = spanOf(tree, phraseTokens(tree, head));
    const country = this.#homeOf(tree, head);
    const resolved = { ...this.#naming.resolve(tree, head, country), country };
    return { tree, head, span, resolved, basis: "inferred", antecedent: null };
  }

  /** Somebody else a pronoun may stand for, when who it seemed to stand for is one of these. */
  another({ tree, head }: Party, taken: readonly Party[]): Party[] {
    const kinds = isPronoun(tree, head) ? pronounKinds.get(tree.lemmas[head]!) : undefined;
    if (kinds === undefined) return [];
    const isFree = (mention: Mention) => !taken.some(({ resolved }) => resolved.name === this.#nameOf(mention));
    return [this.#referent(tree, head, kinds, isFree)].filter((party) => party !== null);
  }

  #nameOf(mention: Mention): string {
    return (this.party(mention.tree, mention.head) ?? mention).resolved.name;
  }

  /** What a pronoun may stand for: `him` and `them` are never the subject of their own verb. */
  #others(tree: Tree, token: number): (mention: Mention) => boolean {
    const base = tree.bases[token];
    const isArgument = base === "obj" || base === "iobj" || base === "obl";
    if (!isArgument || reflexive.test(tree.lemmas[token]!) || !isVerb(tree, tree.heads[token]!)) return () => true;
    const subjects = surfaceSubject(tree, tree.heads[token]!).filter((subject) => subject !== token);
    const named = subjects.flatMap((subject) => this.party(tree, subject)?.resolved.name ?? []);
    return (mention) =>
      !(mention.tree === tree && subjects.includes(mention.head)) && !named.includes(mention.resolved.name);
  }

  /** Country of a possessive pronoun: `its troops`. */
  #ownerCountry(tree: Tree, head: number): string | null {
    // A neighbour or ally is somebody else's.
    if (relationalNouns.has(tree.lemmas[head]!)) return null;
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
    // `the police leadership` is told apart from other officials by its modifier.
    const isBare = !tree.children[head]!.some((child) => modifying.has(tree.bases[child]!));
    if (!isDefinite && !isBare) return null;
    // `In Bamako, authorities opened shelters`: whose they are is told.
    if (!isDefinite && this.#context.aroundOf(tree, head) !== null) return null;
    return this.#mentions.latest(tree, head, (mention) => {
      if (mention.resolved.country === null || mention.resolved.rule === "place") return 0;
      if (missions.has(mention.tree.lemmas[mention.head]!)) return 0;
      // Reporters are not their agency, as troops are their army.
      if (mention.kind === "body" && sector !== undefined && !forces.has(sector) && tree.penn[head] === "NNS") return 0;
      // `Crowds` are not the hostages named before: only `the captives` are.
      const isAlike = sector !== undefined && mention.resolved.sectors[0] === sector;
      if (isBare && isAlike && (isDefinite || sector !== "CVL")) return 2;
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
    const best = this.#mentions.latest(tree, token, (mention) => {
      const rank = kinds.indexOf(mention.kind);
      return rank < 0 || !allows(mention) ? 0 : kinds.length - rank;
    });
    if (best === null) return null;
    const span = { start: tree.starts[token]!, end: tree.ends[token]! };
    const { resolved } = this.party(best.tree, best.head) ?? this.bystander(best.tree, best.head);
    return { tree, head: token, span, resolved, basis: "coreference", antecedent: best.span };
  }

  /** A word such as `the group` that stands for a body named before. */
  #referredBody(tree: Tree, token: number): Party | null {
    const kind = referringNouns.get(tree.lemmas[token]!);
    if (kind === undefined || !isDefinite(tree, token)) return null;
    const isGroup = groupNouns.has(tree.lemmas[token]!);
    return this.#referent(tree, token, [kind], ({ resolved: { country, rule, sectors } }) => {
      const isState = rule === "country" || rule === "capital" || rule === "place" || notGrouped.has(sectors[0]);
      return country !== null && !(isGroup && isState);
    });
  }

  /** The words at a token name a country, or somebody of one. */
  namesCountry(tree: Tree, token: number): boolean {
    return this.#naming.resolve(tree, token).country !== null;
  }
}

/** A country abroad: the government is none of its embassies. */
const missions = new Set(["embassy", "consulate", "mission"]);

/** Codes of bodies that belong to no country. */
const stateless = new Set(["IGO", "NGO", "UNO", "EUR", "MNC", "IMG", "ISM"]);

const pluralPronouns = new Set(["they", "them"]);
const reflexive = /self$|selves$/;
const modifying = new Set(["amod", "compound", "nmod"]);

/** `US` and `IT` fold to the letters of a pronoun, but are none. */
function isPronoun(tree: Tree, token: number): boolean {
  return tree.tags[token] === "PRON" || !/^(?:US|IT)$/.test(tree.words[token]!);
}

/** Sectors of states and of people at large, which no `group` stands for. */
const notGrouped: ReadonlySet<PloverSector | undefined> = new Set<PloverSector>([
  "GOV",
  "MIL",
  "COP",
  "JUD",
  "SPY",
  "CVL",
]);

/** Sectors of people who may take to the streets. */
const popular: ReadonlySet<PloverSector> = new Set<PloverSector>(["CVL", "EDU", "LAB", "MED", "AGR", "REF", "ELI"]);

function isDefinite(tree: Tree, head: number): boolean {
  return childrenBy(tree, head, "det").some((det) => /^(?:the|this|these|those|both)$/.test(tree.lemmas[det]!));
}
