import { hashString, mix1, mix2 } from "./hash.ts";
import { coarseOf, fineOf, type Knowledge } from "./knowledge.ts";

// Columns of a word: what the models see of its form, computed once for each distinct form.
export const NORM = 0;
export const FORM = 1;
export const SUFFIX1 = 2;
export const SUFFIX2 = 3;
export const SUFFIX3 = 4;
export const SUFFIX4 = 5;
export const SUFFIX5 = 6;
export const PREFIX1 = 7;
export const PREFIX2 = 8;
export const PREFIX3 = 9;
export const SHAPE = 10;
/** Bits of the knowledge lists the word stands in as written. */
export const KNOWN = 11;
/** Bits of the word classes of the word in lower case. */
export const CLASS = 12;
/** 1 when written with a capital first, 2 all capitals, 0 otherwise. */
export const CASE = 13;
/** Length of the longest listed phrase that begins with the word. */
export const PHRASE = 14;
/** The word's class among words that are used alike, 0 when it has none: few wide classes, and many narrow ones. */
export const COARSE = 15;
export const FINE = 16;
/** The word itself when it is frequent in the treebanks, else what it has in common with others: its narrow class. */
export const LEXICAL = 17;
export const STRIDE = 18;

/** Beyond this many distinct forms the store starts anew, so that memory stays bounded over many articles. */
const fullAt = 200_000;

/** Id of the padding word before and after a sentence. */
export const PADDING = 0;

/** Distinct word forms and their feature columns, by id. */
export class Words {
  columns = new Int32Array(4096 * STRIDE);
  readonly #ids = new Map<string, number>();
  readonly #knowledge: Knowledge;
  #count = 0;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.id("\u0000");
  }

  /** Forgets all words when there are too many. Call between texts only: when it gives true, ids given before are void. */
  prune(): boolean {
    if (this.#count < fullAt) return false;
    this.#ids.clear();
    this.#count = 0;
    this.id("\u0000");
    return true;
  }

  id(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = this.#count++;
    this.#ids.set(form, id);
    if ((id + 1) * STRIDE > this.columns.length) {
      const grown = new Int32Array(this.columns.length * 2);
      grown.set(this.columns);
      this.columns = grown;
    }
    this.#describe(form, id * STRIDE);
    return id;
  }

  #describe(form: string, at: number): void {
    const columns = this.columns;
    const plain = form.includes("\u00AD") ? form.replaceAll("\u00AD", "") : form;
    const lower = plain.toLowerCase().replaceAll("\u2019", "'");
    const norm = /\d/.test(lower) ? lower.replace(/\d/g, "0") : lower;
    columns[at + NORM] = hashString(norm);
    columns[at + FORM] = hashString(plain);
    for (let length = 1; length <= 5; length++) columns[at + SUFFIX1 + length - 1] = hashString(norm.slice(-length));
    for (let length = 1; length <= 3; length++) columns[at + PREFIX1 + length - 1] = hashString(norm.slice(0, length));
    columns[at + SHAPE] = hashString(shapeOf(plain));
    const listed = asListed(plain);
    columns[at + KNOWN] = this.#knowledge.bitsOf(plain) | this.#knowledge.bitsOf(listed);
    columns[at + CLASS] = this.#knowledge.classOfForm(lower);
    columns[at + CASE] = caseOf(plain, lower);
    columns[at + PHRASE] = this.#knowledge.longestPhrase(listed);
    const cluster = this.#knowledge.clusterOf(lower);
    columns[at + COARSE] = coarseOf(cluster);
    columns[at + FINE] = fineOf(cluster);
    columns[at + LEXICAL] = this.#knowledge.isFrequent(norm)
      ? columns[at + NORM]!
      : cluster > 0
        ? mix1(1, fineOf(cluster))
        : mix2(2, columns[at + SUFFIX2]!, columns[at + SHAPE]!);
  }
}

/** A word as lists write it: names in capitals ("KHARKIV") with small letters, but for what may be initials. */
export function asListed(form: string): string {
  return form.length > 4 && form === form.toUpperCase() ? form[0] + form.slice(1).toLowerCase() : form;
}

function caseOf(form: string, lower: string): number {
  if (form[0] === lower[0]) return 0;
  return form.length > 1 && form === form.toUpperCase() ? 2 : 1;
}

/** The word with letters as X or x and figures as d, runs cut to two: "F-16" is "X-dd", "McCain" is "XxXxx". */
export function shapeOf(form: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (let i = 0; i < form.length && i < 30; i++) {
    const character = form[i]!;
    const kind = kindOf(character);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= "a" && character <= "z") return "x";
  if (character >= "A" && character <= "Z") return "X";
  if (character >= "0" && character <= "9") return "d";
  if (character !== character.toLowerCase()) return "X";
  return character !== character.toUpperCase() ? "x" : character;
}
