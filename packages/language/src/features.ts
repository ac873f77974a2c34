/** Morphological features that news coding needs, with the values of Universal Dependencies. */
export interface Feature {
  readonly tense: "Past" | "Pres";
  /** Participles include gerunds: "killed" is Past, "killing" Pres. */
  readonly verbForm: "Fin" | "Inf" | "Part";
  /** Of verbs; by the tree, so a bare participle behind its noun counts as passive. */
  readonly voice: "Act" | "Pass";
  readonly mood: "Ind" | "Imp";
  readonly number: "Sing" | "Plur";
  readonly person: "1" | "2" | "3";
  readonly degree: "Cmp" | "Sup";
  readonly polarity: "Neg";
}

const values: { readonly [Name in keyof Feature]: readonly Feature[Name][] } = {
  tense: ["Past", "Pres"],
  verbForm: ["Fin", "Inf", "Part"],
  voice: ["Act", "Pass"],
  mood: ["Ind", "Imp"],
  number: ["Sing", "Plur"],
  person: ["1", "2", "3"],
  degree: ["Cmp", "Sup"],
  polarity: ["Neg"],
};
const names = Object.keys(values) as (keyof Feature)[];

/** The value of a feature in a token's number, which holds two bits for each: 0 for none, else the value's place. */
export function featureValue<Name extends keyof Feature>(bits: number, name: Name): Feature[Name] | null {
  return values[name][((bits >> (2 * names.indexOf(name))) & 3) - 1] ?? null;
}

/** The number that holds some features. */
export function featureBits(features: Partial<Feature>): number {
  let bits = 0;
  for (const [place, name] of names.entries()) {
    const value = features[name];
    if (value !== undefined) bits |= ((values[name] as readonly string[]).indexOf(value) + 1) << (2 * place);
  }
  return bits;
}

const byTag: { readonly [tag: string]: number } = {
  VBD: featureBits({ tense: "Past", verbForm: "Fin", mood: "Ind" }),
  VBZ: featureBits({ tense: "Pres", verbForm: "Fin", mood: "Ind", number: "Sing", person: "3" }),
  VBP: featureBits({ tense: "Pres", verbForm: "Fin", mood: "Ind" }),
  VB: featureBits({ verbForm: "Inf" }),
  VBN: featureBits({ tense: "Past", verbForm: "Part" }),
  VBG: featureBits({ tense: "Pres", verbForm: "Part" }),
  MD: featureBits({ verbForm: "Fin", mood: "Ind" }),
  NN: featureBits({ number: "Sing" }),
  NNP: featureBits({ number: "Sing" }),
  NNS: featureBits({ number: "Plur" }),
  NNPS: featureBits({ number: "Plur" }),
  JJR: featureBits({ degree: "Cmp" }),
  RBR: featureBits({ degree: "Cmp" }),
  JJS: featureBits({ degree: "Sup" }),
  RBS: featureBits({ degree: "Sup" }),
};

const person = (words: string, features: Partial<Feature>) =>
  words.split(" ").map((word): [string, number] => [word, featureBits(features)]);
const byWord = new Map([
  ...person("i me my mine myself", { number: "Sing", person: "1" }),
  ...person("we us our ours ourselves", { number: "Plur", person: "1" }),
  ...person("you your yours", { person: "2" }),
  ...person("he him his himself she her hers herself it its itself", { number: "Sing", person: "3" }),
  ...person("they them their theirs themselves", { number: "Plur", person: "3" }),
  ...person("not n't n’t never no neither nor", { polarity: "Neg" }),
  ...person("this that", { number: "Sing" }),
  ...person("these those", { number: "Plur" }),
]);

/** Features that a Penn tag and the word itself tell. */
export function wordFeatures(tag: string, lower: string): number {
  return (byTag[tag] ?? 0) | (byWord.get(lower) ?? 0);
}

export const passive = featureBits({ voice: "Pass" });
export const active = featureBits({ voice: "Act" });
/** What an infinitive form becomes when it is an order. */
export const imperative = featureBits({ verbForm: "Fin", mood: "Imp" });
