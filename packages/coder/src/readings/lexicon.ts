import { readFileSync } from "node:fs";
import type { Carriers } from "../clauses/noun-clause.ts";
import { type Frame, type Predicate, readFrames } from "../frames/index.ts";

/** A predicate with the frame it belongs to. */
export interface Entry {
  readonly frame: Frame;
  readonly predicate: Predicate;
}

/** All that can carry an event, by head lemma. */
export interface Lexicon {
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly carriers: Carriers;
  /** Nouns of several words that are not the act their last word names. */
  readonly idioms: ReadonlySet<string>;
}

let loaded: Lexicon | null = null;

/**
 * The package's frames by the lemma of their head. Read once.
 *
 * @throws {PipelineError} `data.invalid` with file and line.
 */
export function loadLexicon(): Lexicon {
  loaded ??= readLexicon(new URL("../../data/", import.meta.url));
  return loaded;
}

function readLexicon(folder: URL): Lexicon {
  const entries = new Map<string, Entry[]>();
  for (const frame of readFrames(folder))
    for (const predicate of frame.predicates) {
      const known = entries.get(predicate.head);
      if (known === undefined) entries.set(predicate.head, [{ frame, predicate }]);
      else known.push({ frame, predicate });
    }
  return {
    entries,
    idioms: readWords(folder, "idioms.txt"),
    carriers: {
      light: readWords(folder, "light-verbs.txt"),
      occurrence: readWords(folder, "occurrence-verbs.txt"),
      undergone: readWords(folder, "undergone-nouns.txt"),
    },
  };
}

/** Words of a list, one a line; `#` begins a note. */
export function readWords(folder: URL, file: string): ReadonlySet<string> {
  return new Set(
    readFileSync(new URL(file, folder), "utf8")
      .split("\n")
      .map((line) => line.replace(/#.*$/, "").trim())
      .filter((line) => line !== ""),
  );
}
