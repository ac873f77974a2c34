import type { Atlas, ResolvedActor } from "@dateline/atlas";
import type { PloverSector } from "@dateline/schema";
import { surfaceSubject } from "../clauses/subjects.ts";
import { contentHead, dayWords, phraseTokens } from "../readings/phrase.ts";
import { childrenBy, isUnder, isVerb, prepositionOf, spanOf, type Tree, withConjuncts } from "../tree/tree.ts";
import { countOfSides } from "./collective.ts";
import { koreaOf } from "./koreas.ts";
import { kindOf, type Mention, type MentionKind, type Party, type Span } from "./mention.ts";
import { pronounKinds, referringNouns, relationalNouns, speakerPronouns } from "./pronouns.ts";
import { bodyOf } from "./seats.ts";
import { isThing } from "./things.ts";

const mentionRelations = new Set(["nsubj", "obj", "obl", "nmod", "iobj", "conj", "appos", "root", "parataxis"]);
/** How far back, in sentences, a word may refer. */
const reach = 4;

/** What a discourse needs to know besides the sentences. */
export interface DiscourseContext {
  readonly atlas: Atlas;
  readonly asOf: string | null;
  /** Country the words at a token are set in, as the places around it, in its sentence and before it tell; or null. */
  homeOf(tree: Tree, token: number): string | null;
  /** Country of the place that the clause of a token names; or null. */
  aroundOf(tree: Tree, token: number): string | null;
  /** How often the article names each country by its places and nationalities. */
  readonly countries: ReadonlyMap<string, number>;
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
  /** Whom `both sides` and the like stand for. */
  readonly #sides = new Map<number, readonly Party[]>();
  /** Words that are nouns for people or bodies. */
  readonly #agents = new Map<string, boolean>();
  readonly #mentions: (readonly Mention[] | undefined)[] = [];
  /** Full mentions of persons by surname. */
  #people: ReadonlyMap<string, Mention> | null = null;

  /** Names of two words and more by their last word. */
  #fullNames: ReadonlyMap<string, readonly FullName[]> | null = null;
  #main: string | null | undefined;

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

  /** Everybody a phrase names: `British and EU negotiators` are two, `allies, including France's leader` who is included. */
  parties(tree: Tree, token: number): Party[] {
    const together = this.#together(tree, token);
    if (together.length > 1) return together;
    const head = contentHead(tree, token);
    const count = this.#sidesAt(tree, head);
    const sides = count === null ? [] : this.#sidesBefore(tree, head, count);
    if (sides.length > 0) return [...sides];
    const whole = this.party(tree, token);
    const included = this.#included(tree, head);
    if (included.length > 0 && (whole === null || relationalNouns.has(tree.lemmas[head]!))) return included;
    const nations = [...nationsBefore(tree, head), ...nationsBehind(tree, head)];
    const shared = nations.flatMap((nation) => this.#ofNation(tree, head, nation));
    if (shared.length > 1) return shared;
    return whole === null ? [] : [whole];
  }

  /** `Kenya and Uganda said they …`: everybody in the coordinated subject that `they` stands for; empty when there is none. */
  #together(tree: Tree, token: number): Party[] {
    if (!pluralPronouns.has(tree.lemmas[token]!)) return [];
    const first = this.#latest(tree, token, (mention) =>
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

  /** How many parties a phrase stands for that were named before: `both sides`, `leaders of the two countries`. */
  #sidesAt(tree: Tree, head: number): number | null {
    const own = countOfSides(tree, head);
    if (own !== null) return own;
    const of = childrenBy(tree, head, "nmod").find((child) => /^(?:of|from)$/.test(prepositionOf(tree, child) ?? ""));
    return of === undefined || tree.penn[head] !== "NNS" ? null : countOfSides(tree, of);
  }

  /** Parties of so many countries, the nearest named before a phrase; none when the text does not tell which. */
  #sidesBefore(tree: Tree, head: number, count: number): readonly Party[] {
    const key = keyOf(tree, head);
    const known = this.#sides.get(key);
    if (known !== undefined) return known;
    // Phrases for sides may refer to one another: while one is being read it stands for nobody.
    this.#sides.set(key, []);
    const sides = this.#findSides(tree, head, count);
    this.#sides.set(key, sides);
    return sides;
  }

  #findSides(tree: Tree, head: number, count: number): Party[] {
    const found = new Map<string, Party>();
    const span = spanOf(tree, phraseTokens(tree, head));
    const subjects = speakersTo(tree, head);
    const own = subjects.map((subject) => this.#resolve(tree, subject).country);
    for (let index = tree.index; index >= 0 && index >= tree.index - reach; index--) {
      for (const mention of this.#mentionsOf(index)) {
        if (
          index === tree.index &&
          (mention.head >= head || subjects.some((subject) => isUnder(tree, mention.head, subject)))
        )
          continue;
        const preposition = prepositionOf(mention.tree, mention.head);
        if (preposition !== null && settings.has(preposition)) continue;
        if (isMediator(mention)) continue;
        const before = found.size;
        for (const party of this.parties(mention.tree, mention.head)) {
          const { country, rule, sectors } = party.resolved;
          if (country === null || rule === "place" || party.basis === "inferred" || found.has(country)) continue;
          if (own.includes(country)) continue;
          if (!sectors.every((sector) => negotiating.has(sector))) continue;
          const resolved = this.#sideOf(tree, head, country) ?? party.resolved;
          found.set(country, { tree, head, span, resolved, basis: "coreference", antecedent: party.span });
        }
        // Named together, they are the ones: `Kenya and Somalia held talks`.
        const isTogether = before === 0 || mention.tree.bases[mention.head] === "conj";
        if (isTogether && found.size === count) return [...found.values()];
      }
    }
    const named = (country: string) => this.#context.countries.get(country) ?? 0;
    const main = [...found].filter(([country]) => named(country) > 1).sort(([a], [b]) => named(b) - named(a));
    return main.length < count ? [] : main.slice(0, count).map(([, party]) => party);
  }

  /** What `the two countries`, `both foreign ministers` are of one country; null for sides, which are who was named. */
  #sideOf(tree: Tree, head: number, country: string): ResolvedActor | null {
    if (isSeveralStates(tree, head)) return this.#state(country);
    const resolved = this.#resolve(tree, head, country);
    return resolved.country === country && !resolved.sectors.every((sector) => sector === "UNK") ? resolved : null;
  }

  /** A country by its code; null for what is none. */
  #state(code: string): ResolvedActor | null {
    const { atlas, asOf } = this.#context;
    const name = atlas.country(code)?.name;
    if (name === undefined) return null;
    const resolved = atlas.resolveActor(name, { asOf, head: name.split(" ").at(-1)! });
    return resolved.country === code ? resolved : null;
  }

  /** Those of a group that are named after `including` or `such as`. */
  #included(tree: Tree, head: number): Party[] {
    const named = tree.children[head]!.filter((child) => {
      const preposition = prepositionOf(tree, child);
      return preposition === "including" || preposition === "include" || preposition === "such-as";
    });
    return named.flatMap((child) => withConjuncts(tree, child)).flatMap((child) => this.party(tree, child) ?? []);
  }

  /** A group as that of one of the nations named before it. */
  #ofNation(tree: Tree, head: number, nation: number): Party[] {
    const { atlas, asOf } = this.#context;
    const kind = childrenBy(tree, head, "compound").map((child) => tree.words[child]!);
    const phrase = [tree.words[nation], ...kind, tree.words[head]].join(" ");
    if (this.#resolve(tree, nation).country === null) return [];
    const resolved = atlas.resolveActor(phrase, { asOf, head: tree.words[head]! });
    const span = spanOf(tree, [nation]);
    return resolved.country === null ? [] : [{ tree, head: nation, span, resolved, basis: "named", antecedent: null }];
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
    return this.#namesAgent(word, word) || (isCompound && this.#namesAgent(`${tree.words[head - 1]} ${word}`, word));
  }

  /** A noun, or a compound with its head, for people or bodies. */
  #namesAgent(phrase: string, head: string): boolean {
    let agent = this.#agents.get(phrase);
    if (agent === undefined) {
      const { rule } = this.#context.atlas.resolveActor(phrase, { asOf: this.#context.asOf, head });
      agent = rule === "role" || rule === "organisation" || rule === "former-role";
      this.#agents.set(phrase, agent);
    }
    return agent;
  }

  /** The phrase itself names someone, or is a pronoun that may. */
  isActor(tree: Tree, token: number): boolean {
    const lemma = tree.lemmas[token]!;
    if (isPronoun(tree, token) && (pronounKinds.has(lemma) || speakerPronouns.has(lemma))) return true;
    if (lemma === "who") return true;
    if (tree.names.some(({ start, end, type }) => type !== "LOC" && token >= start && token < end)) return true;
    const { rule } = this.#resolve(tree, token);
    return rule !== "none" && rule !== "place";
  }

  /** Several people whose words give them no office, force or party: `Kenyans`, `students`, `residents of Goma`. */
  isCrowd(tree: Tree, token: number): boolean {
    if (!tree.penn[token]!.startsWith("NN") || !tree.penn[token]!.endsWith("S")) return false;
    const { rule, sectors } = this.#resolve(tree, token);
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
    if (own.isPlaceOnly) {
      const person = this.#personBySurname(tree, head);
      return person === null ? named(own, "named") : named(person.resolved, "coreference", person.span);
    }
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
    if (referred !== null) {
      // The army is of the officer's country, but it is not the officer.
      const isBody = referred.kind === "person" && kindOf(tree, head, own) !== "person";
      const { resolved } = referred;
      const whole = isBody ? this.#resolve(tree, head, resolved.country) : joinActors(own, resolved);
      return named(whole, "coreference", referred.span);
    }
    const body = own.sectors.every((sector) => sector === "UNK") ? this.#referredBody(tree, head) : null;
    if (body !== null) return body;
    // A neighbour or ally is somebody else's: the country at hand is not theirs.
    const isElsewhere =
      relationalNouns.has(tree.lemmas[head]!) || isSeveralStates(tree, head) || this.#sidesAt(tree, head) !== null;
    const home = isElsewhere ? null : (this.#countryOfPolice(tree, head) ?? this.#homeOf(tree, head));
    return home === null ? named(own, "named") : named(this.#resolve(tree, head, home), "inferred");
  }

  /** Police act at home: who is arrested by them is of their country, where nothing else is told. */
  #countryOfPolice(tree: Tree, head: number): string | null {
    const verb = tree.heads[head]!;
    if (tree.bases[head] !== "obj" || !isVerb(tree, verb)) return null;
    for (const subject of surfaceSubject(tree, verb)) {
      const { country, sectors } = this.#resolve(tree, subject);
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
      for (const { resolved } of this.#mentionsOf(index)) {
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
    const resolved = country === null ? null : this.#state(country);
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
    const resolved = { ...this.#resolve(tree, head, country), country };
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
    return this.#latest(tree, head, (mention) => {
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
    const best = this.#latest(tree, token, (mention) => {
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
        const score = weight * 2 + (isSubject ? 3 : 0) - (tree.index - index) * 3;
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

  /** The words at a token name a country, or somebody of one. */
  namesCountry(tree: Tree, token: number): boolean {
    return this.#resolve(tree, token).country !== null;
  }
}

/** The subject of the verb a phrase hangs on: who urges both sides is none of them. */
function speakersTo(tree: Tree, head: number): number[] {
  const verb = tree.heads[head]!;
  if (verb < 0 || !isVerb(tree, verb) || prepositionOf(tree, head) === "between") return [];
  const subjects = surfaceSubject(tree, verb);
  return subjects.includes(head) ? [] : subjects;
}

interface FullName {
  readonly tree: Tree;
  readonly head: number;
}

/** Bearers of each surname that are kept: time stays linear in the text. */
const keptBearers = 5;

function fullNamesIn(trees: readonly Tree[]): Map<string, FullName[]> {
  const found = new Map<string, FullName[]>();
  for (const tree of trees)
    for (const { start, end, type } of tree.names) {
      if (type !== "PER" || end - start < 2) continue;
      const head = rangeHead(tree, start, end);
      const known = found.get(tree.lemmas[end - 1]!);
      if (known === undefined) found.set(tree.lemmas[end - 1]!, [{ tree, head }]);
      else if (known.length < keptBearers) known.push({ tree, head });
    }
  return found;
}

/** The token of a span that hangs on none of its others. */
function rangeHead(tree: Tree, start: number, end: number): number {
  for (let token = start; token < end; token++)
    if (tree.heads[token]! < start || tree.heads[token]! >= end) return token;
  return start;
}

function keyOf(tree: Tree, token: number): number {
  return tree.index * 65_536 + token;
}

/** Nations and bodies coordinated before a noun they share: `British and EU negotiators`. */
function nationsBefore(tree: Tree, head: number): number[] {
  const first = tree.children[head]!.find(
    (child) => child < head && (tree.bases[child] === "amod" || tree.bases[child] === "compound"),
  );
  if (first === undefined) return [];
  const all = withConjuncts(tree, first).filter((token) => token < head && /^\p{Lu}/u.test(tree.words[token]!));
  return all.length > 1 ? all : [];
}

/** `12 European countries`: no one country's. */
function isSeveralStates(tree: Tree, head: number): boolean {
  return tree.penn[head] === "NNS" && /^(?:country|nation|state|power|capital)$/.test(tree.lemmas[head]!);
}

/** Nations coordinated behind a noun for people: `guards from Kenya and Uganda`. */
function nationsBehind(tree: Tree, head: number): number[] {
  const from = childrenBy(tree, head, "nmod").find(
    (child) => tree.tags[child] === "PROPN" && /^(?:from|of)$/.test(prepositionOf(tree, child) ?? ""),
  );
  const all = from === undefined || tree.penn[head] !== "NNS" ? [] : withConjuncts(tree, from);
  return all.length > 1 ? all : [];
}

const mediating = new Set(["host", "mediate", "broker", "facilitate", "organise", "organize"]);

/** `Talks hosted by Qatar`, `Norway brokered it`: takes no side. */
function isMediator({ tree, head }: Mention): boolean {
  const first = tree.bases[head] === "conj" ? tree.heads[head]! : head;
  return first >= 0 && tree.heads[first]! >= 0 && mediating.has(tree.lemmas[tree.heads[first]!]!);
}

/** A country abroad: the government is none of its embassies. */
const missions = new Set(["embassy", "consulate", "mission"]);

/** Prepositions of where something is, not of who takes part. */
const settings = new Set(["in", "at", "near", "through", "via"]);

/** Codes of bodies that belong to no country. */
const stateless = new Set(["IGO", "NGO", "UNO", "EUR", "MNC", "IMG", "ISM"]);

const pluralPronouns = new Set(["they", "them"]);
const reflexive = /self$|selves$/;
const modifying = new Set(["amod", "compound", "nmod"]);

/** `US` and `IT` fold to the letters of a pronoun, but are none. */
function isPronoun(tree: Tree, token: number): boolean {
  return tree.tags[token] === "PRON" || !/^(?:US|IT)$/.test(tree.words[token]!);
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

/** Sectors of people who may take to the streets. */
const popular: ReadonlySet<PloverSector> = new Set<PloverSector>(["CVL", "EDU", "LAB", "MED", "AGR", "REF", "ELI"]);

/** Sectors of those who deal with one another as sides. */
const negotiating: ReadonlySet<PloverSector> = new Set<PloverSector>([...forces, "PTY", "OPP"]);

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
