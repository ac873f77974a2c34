import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkTree } from "./check-tree.ts";
import { type GoldSentence, readConllu } from "./conllu.ts";
import { type NamedSentence, readColumns, readMarkedText } from "./names-data.ts";

/** A file that was trained on, for the model card. */
export interface Source {
  readonly file: string;
  readonly title: string;
  readonly licence: string;
  readonly sha256: string;
}

export interface TrainingData {
  /** Sentences of published treebanks. */
  readonly trees: readonly GoldSentence[];
  /** Newswire sentences with trees, written for this project. */
  readonly newsTrees: readonly GoldSentence[];
  /** Sentences with names from published sets. */
  readonly names: readonly NamedSentence[];
  /** Documents of our own, written for this project. */
  readonly newswire: readonly NamedSentence[][];
  /** Never trained on; scores of the model card are taken on these. */
  readonly heldOut: {
    readonly trees: Readonly<Record<string, readonly GoldSentence[]>>;
    readonly names: Readonly<Record<string, readonly NamedSentence[]>>;
  };
  readonly sources: readonly Source[];
}

const treebanks: readonly (readonly [file: string, title: string, licence: string])[] = [
  ["syntax/en_ewt-train.conllu", "UD English-EWT, train", "CC BY-SA 4.0"],
  [
    "syntax/en_gum_open-train.conllu",
    "UD English-GUM, train, open genres",
    "annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain",
  ],
];

const nameSets: readonly (readonly [file: string, title: string, licence: string])[] = [
  ["entities/uner-ewt-dev.conll", "UNER English-EWT, dev", "CC BY-SA 4.0"],
  ["entities/crossner-politics-train.conll", "CrossNER politics, train", "MIT"],
];

export const newswireFolder = fileURLToPath(new URL("./newswire", import.meta.url));

export const treesFolder = fileURLToPath(new URL("./trees", import.meta.url));

/**
 * The project's own trees; the name of a file says what they are for: news-train-a.conllu.
 *
 * @throws {PipelineError} `data.invalid` with file and sentence when a tree is not sound.
 */
export function readNewsTrees(folder: string, part: "train" | "test"): GoldSentence[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`news-${part}-`) && name.endsWith(".conllu"))
    .sort()
    .flatMap((name) =>
      readConllu(join(folder, name)).map((sentence, index) => checkTree(sentence, { input: name, line: index + 1 })),
    );
}

/** Everything the training reads from the gold folder and from this package. */
export function readData(folder: string): TrainingData {
  const source = ([file, title, licence]: readonly [string, string, string]): Source => ({
    file,
    title,
    licence,
    sha256: createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex"),
  });
  return {
    trees: treebanks.flatMap(([file]) => readConllu(join(folder, file))),
    newsTrees: readNewsTrees(treesFolder, "train"),
    names: nameSets.flatMap(([file]) => readColumns(join(folder, file))),
    newswire: readMarkedText(newswireFolder),
    heldOut: {
      trees: {
        "EWT dev": readConllu(join(folder, "syntax/en_ewt-dev.conllu")),
        "GUM dev": readConllu(join(folder, "syntax/en_gum_open-dev.conllu")),
        "EWT test": readConllu(join(folder, "syntax/en_ewt-test.conllu")),
        "GUM test": readConllu(join(folder, "syntax/en_gum_open-test.conllu")),
        "news test": readNewsTrees(treesFolder, "test"),
      },
      names: {
        "CrossNER politics dev": readColumns(join(folder, "entities/crossner-politics-dev.conll")),
        "CrossNER politics test": readColumns(join(folder, "entities/crossner-politics-test.conll")),
        "UNER EWT test": readColumns(join(folder, "entities/uner-ewt-test.conll")),
      },
    },
    sources: [...treebanks, ...nameSets].map(source),
  };
}
