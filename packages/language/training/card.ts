import type { TrainingData } from "./data.ts";

interface Scores {
  readonly syntax: Readonly<Record<string, { readonly upos: number; readonly uas: number; readonly las: number }>>;
  readonly names: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const percent = (share: number) => (100 * share).toFixed(1);

/** The model card: what the weights are, what they were trained on, under which licences, and how good they are. */
export function modelCard(
  data: TrainingData,
  settings: object,
  scores: Scores,
  files: readonly (readonly [string, Buffer])[],
): string {
  const size = files.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  return `# @dateline/language-model

Weights of [@dateline/language](../language): an English tagger, dependency parser and name tagger. All are linear models
over hashed features, trained as averaged perceptrons, each the mean of several in different orders. Made by \`pnpm --filter @dateline/language train GOLD\`, which
gives the same bytes every time.

Licence: CC BY-SA 4.0 (see LICENSE), because part of the training data is share-alike. The code that uses the weights is
under Apache-2.0.

## Meant for

Tagging, parsing and finding names in English news text. Not for other languages; web text and speech work, less well.
The weights carry no text of their sources beyond single words and their lemmas.

## Data

| file | what | licence | SHA-256 |
|---|---|---|---|
${data.sources.map(({ file, title, licence, sha256 }) => `| ${file} | ${title} | ${licence} | ${sha256} |`).join("\n")}
| training/newswire/*.txt in @dateline/language | ${data.newswire.length} invented reports of this project, ${data.newswire.flat().length} sentences | Apache-2.0 | in the repository |
| training/trees/news-train-*.conllu in @dateline/language | trees of ${data.newsTrees.length} of its sentences and of others written for it | Apache-2.0 | in the repository |

The treebanks are releases of [Universal Dependencies](https://universaldependencies.org); UNER is the
[Universal NER](https://www.universalner.org) project; CrossNER is Liu et al. 2021. Word lists: WordNet 3.1 (WordNet
licence, Princeton University), GeoNames cities500 (CC BY 4.0, geonames.org), names of Faker's locales (MIT), countries
of @dateline/schema. Classes of 150,000 words that are used alike come from GloVe vectors (6B tokens of Wikipedia and
newswire, 100 dimensions; Pennington and others 2014; Public Domain Dedication and License 1.0): only the classes are kept
(training/lists/word-classes.txt in @dateline/language), and of them only hashes of the words are in the weights.

Settings: \`${JSON.stringify(settings)}\`

## Scores

Percent. Syntax: gold tokens, predicted tags, without punctuation, relations without subtypes. Names: strict span F1 over
persons, places and organisations, then by type.

| set | UPOS | UAS | LAS |
|---|---|---|---|
${Object.entries(scores.syntax)
  .map(([set, { upos, uas, las }]) => `| ${set} | ${percent(upos)} | ${percent(uas)} | ${percent(las)} |`)
  .join("\n")}

| set | F1 | PER | LOC | ORG |
|---|---|---|---|---|
${Object.entries(scores.names)
  .map(([set, by]) => `| ${set} | ${["all", "PER", "LOC", "ORG"].map((type) => percent(by[type]!)).join(" | ")} |`)
  .join("\n")}

## Files

${files.map(([name, bytes]) => `- model/${name}: ${(bytes.length / 1e6).toFixed(2)} MB`).join("\n")}

Together ${(size / 1e6).toFixed(1)} MB.
`;
}
