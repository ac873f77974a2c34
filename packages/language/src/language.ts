import { active, imperative, passive, wordFeatures } from "./features.ts";
import { Lemmatizer } from "./lemma.ts";
import { type Model, readModel } from "./model.ts";
import { harmonise } from "./name-memory.ts";
import { type NameSpan, NameTagger } from "./name-tagger.ts";
import { Parser } from "./parser.ts";
import { type Labels, type Name, Sentence, type SentenceKind, type Upos } from "./sentence.ts";
import { Tagger } from "./tagger.ts";
import { Words } from "./words.ts";

/** Where a sentence and its tokens stand in a text. */
export interface SentenceSpan {
  readonly kind: SentenceKind;
  /** Number of its paragraph. */
  readonly paragraph: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

interface Entry {
  readonly lemma: string;
  readonly features: number;
}

/** The loaded models and what they share. Not for use from several threads at once; each thread loads its own. */
export class Language {
  readonly labels: Labels;
  readonly #words: Words;
  readonly #tagger: Tagger;
  readonly #parser: Parser;
  readonly #names: NameTagger;
  readonly #lemmatizer: Lemmatizer;
  /** By word and tag. */
  readonly #entries = new Map<number, Entry>();
  readonly #confidence: Model["description"]["confidence"];
  readonly #isVerb: Uint8Array;

  constructor(model: Model) {
    const { description, tables, knowledge } = model;
    this.labels = {
      upos: description.tags.map((tag) => tag.split("|")[0] as Upos),
      xpos: description.tags.map((tag) => tag.split("|")[1]!),
      relations: description.relations,
    };
    this.#words = new Words(knowledge);
    this.#tagger = new Tagger(tables.tagger, this.#words, new Map(description.fixedTags), description.doubt);
    const { tags, beam, blocks } = description;
    this.#parser = new Parser(tables.moves, tables.arcs, this.#words, tags, beam, blocks);
    this.#names = new NameTagger(tables.names, this.#words, knowledge, new Set(description.outside));
    this.#lemmatizer = new Lemmatizer(new Map(description.lemmas), knowledge);
    this.#confidence = description.confidence;
    this.#isVerb = Uint8Array.from(this.labels.upos, (upos) => (upos === "VERB" ? 1 : 0));
  }

  /** Lets go of cached words when there are very many. Call between texts. */
  prune(): void {
    if (this.#words.prune()) this.#entries.clear();
  }

  /** Tags, parses and names the sentences of a text. Names are made consistent over all of them. */
  analyse(text: string, spans: readonly SentenceSpan[]): Sentence[] {
    const drafts = spans.map((span) => this.#draft(text, span));
    const names = harmonise(drafts);
    return drafts.map(
      ({ span: { kind, paragraph }, columns }, i) =>
        new Sentence(
          text,
          kind,
          paragraph,
          { ...columns, names: names[i]!.map((name) => this.#toName(name)) },
          this.labels,
        ),
    );
  }

  #draft(text: string, span: SentenceSpan) {
    const { starts, ends } = span;
    const count = starts.length;
    const forms: string[] = [];
    const ids = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const form = text.slice(starts[i], ends[i]);
      forms.push(form);
      ids[i] = this.#words.id(form);
    }
    const tags = new Uint8Array(count);
    const seconds = new Uint8Array(count);
    const heads = new Int32Array(count);
    const relations = new Uint8Array(count);
    this.#tagger.tag(ids, count, tags, seconds);
    this.#parser.parse(ids, tags, seconds, count, heads, relations);
    const names = this.#names.find(forms, ids, tags, count);
    const lemmas: string[] = [];
    const features = new Uint16Array(count);
    for (let i = 0; i < count; i++) {
      const entry = this.#entry(forms[i]!, ids[i]!, tags[i]!);
      lemmas.push(entry.lemma);
      features[i] = entry.features;
    }
    this.#addVoice(features, tags, heads, relations);
    return { span, forms, names, columns: { starts, ends, tags, features, heads, relations, lemmas } };
  }

  /** What a word with a tag is, whatever stands around it. */
  #entry(form: string, id: number, tag: number): Entry {
    const key = id * 256 + tag;
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      const upos = this.labels.upos[tag]!;
      const xpos = this.labels.xpos[tag]!;
      entry = { lemma: this.#lemmatizer.lemma(form, upos, xpos), features: wordFeatures(xpos, form.toLowerCase()) };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #toName({ start, end, type, margin }: NameSpan): Name {
    return { start, end, type, confidence: interpolate(this.#confidence, margin) };
  }

  /** Adds what the tree tells of verbs: voice, and whether they order. */
  #addVoice(features: Uint16Array, tags: Uint8Array, heads: Int32Array, relations: Uint8Array): void {
    const count = features.length;
    const { xpos, relations: names } = this.labels;
    const isPassive = new Uint8Array(count);
    const isBound = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const head = heads[i]!;
      if (head < 0) continue;
      const relation = names[relations[i]!]!;
      if (relation.endsWith(":pass")) isPassive[head] = 1;
      if (relation.startsWith("aux") || relation.startsWith("nsubj") || relation === "mark" || relation === "cop")
        isBound[head] = 1;
    }
    for (let i = 0; i < count; i++) {
      if (this.#isVerb[tags[i]!] === 0) continue;
      const tag = xpos[tags[i]!]!;
      const relation = names[relations[i]!]!;
      const isBare =
        tag === "VBN" && isBound[i] === 0 && (relation === "acl" || relation === "amod" || relation === "advcl");
      features[i]! |= isPassive[i] === 1 || isBare ? passive : active;
      const canOrder = relation === "root" || relation === "conj" || relation === "parataxis" || relation === "ccomp";
      if (tag === "VB" && isBound[i] === 0 && canOrder && (relation !== "conj" || heads[i]! < 0))
        features[i] = imperative | active;
    }
  }
}

/** A share between the points of a rising curve, flat outside of it. */
function interpolate(points: readonly (readonly [number, number])[], at: number): number {
  let [left, low] = points[0]!;
  if (at <= left) return low;
  for (const [right, high] of points) {
    if (at < right) return Math.round((low + ((high - low) * (at - left)) / (right - left)) * 1000) / 1000;
    left = right;
    low = high;
  }
  return low;
}

let loaded: Language | null = null;

/**
 * Loads the models of `@dateline/language-model`, once; later calls give the same.
 *
 * @throws {PipelineError} `model.invalid` when the weights are missing or damaged.
 */
export function loadLanguage(): Language {
  loaded ??= new Language(readModel());
  return loaded;
}
