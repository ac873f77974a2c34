import { readFileSync } from "node:fs";
import { type Knowledge, noun, verb } from "./knowledge.ts";
import type { Upos } from "./sentence.ts";

const vowels = "aeiou";

/** Dictionary forms by `form UPOS`, where the treebanks are silent or wrong. */
const irregular: ReadonlyMap<string, string> = new Map(
  readFileSync(new URL("../data/irregular-forms.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" "))
    .map(([form, upos, lemma]) => [`${form} ${upos}`, lemma!]),
);

/** Dictionary forms of words: the list of irregular forms, exceptions learnt from the treebanks, then the regular endings. */
export class Lemmatizer {
  readonly #exceptions: ReadonlyMap<string, string>;
  readonly #knowledge: Knowledge;

  /** @param exceptions lemma by word in lower case, blank, universal part of speech */
  constructor(exceptions: ReadonlyMap<string, string>, knowledge: Knowledge) {
    this.#exceptions = exceptions;
    this.#knowledge = knowledge;
  }

  /** Proper nouns keep their form; other words come in lower case. */
  lemma(form: string, upos: Upos, xpos: string): string {
    if (upos === "PROPN") return form;
    const lower = form.toLowerCase().replaceAll("\u2019", "'").replaceAll("\u00AD", "");
    const key = `${lower} ${upos}`;
    return irregular.get(key) ?? this.#exceptions.get(key) ?? this.regular(lower, xpos);
  }

  /** The lemma by the rules of regular inflection. */
  regular(lower: string, xpos: string): string {
    switch (xpos) {
      case "NNS":
        return this.#stripS(lower, noun);
      case "VBZ":
        return this.#stripS(lower, verb);
      case "VBD":
      case "VBN":
        return lower.endsWith("ied") && lower.length > 4
          ? `${lower.slice(0, -3)}y`
          : lower.endsWith("ed") && lower.length > 3
            ? this.#stem(lower.slice(0, -2))
            : lower;
      case "VBG":
        return lower.endsWith("ing") && lower.length > 4 ? this.#stem(lower.slice(0, -3)) : lower;
      case "JJR":
      case "RBR":
        return this.#degree(lower, "er");
      case "JJS":
      case "RBS":
        return this.#degree(lower, "est");
      default:
        return lower;
    }
  }

  #isKnown(word: string, part: number): boolean {
    return (this.#knowledge.classOf(word) & part) !== 0;
  }

  #stripS(word: string, part: number): string {
    if (!word.endsWith("s") || word.length < 3 || word.endsWith("ss")) return word;
    if (word.endsWith("ies") && word.length > 4) {
      const plain = word.slice(0, -1);
      return this.#isKnown(plain, part) ? plain : `${word.slice(0, -3)}y`;
    }
    if (!word.endsWith("es")) return word.slice(0, -1);
    const withE = word.slice(0, -1);
    const without = word.slice(0, -2);
    if (this.#isKnown(withE, part)) return withE;
    if (this.#isKnown(without, part)) return without;
    return /(s|x|z|ch|sh|o)$/.test(without) ? without : withE;
  }

  /** The verb behind a stem: "stopp" is stop, "mov" is move. */
  #stem(stem: string): string {
    const last = stem[stem.length - 1]!;
    const isDoubled = stem.length > 2 && last === stem[stem.length - 2] && !vowels.includes(last);
    if (isDoubled && this.#isKnown(stem.slice(0, -1), verb) && !this.#isKnown(stem, verb)) return stem.slice(0, -1);
    const withE = this.#isKnown(`${stem}e`, verb);
    const without = this.#isKnown(stem, verb);
    if (withE !== without) return withE ? `${stem}e` : stem;
    if (isDoubled) return "lsz".includes(last) ? stem : stem.slice(0, -1);
    return endsShort(stem) ? `${stem}e` : stem;
  }

  #degree(word: string, ending: string): string {
    if (!word.endsWith(ending)) return word;
    const stem = word.slice(0, -ending.length);
    if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
    for (const candidate of [stem, `${stem}e`, stem.slice(0, -1)])
      if (this.#knowledge.classOf(candidate) !== 0) return candidate;
    return stem;
  }
}

/** One vowel and one consonant at the end, as in "mak", or an ending that never stands without e. */
function endsShort(stem: string): boolean {
  if (/(at|iz|is|us|uc|ag|rg|dg|v|[^aeiou]l)$/.test(stem)) return true;
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem);
}
