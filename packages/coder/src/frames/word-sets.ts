import { readdirSync, readFileSync } from "node:fs";
import { PipelineError } from "@dateline/schema";

/** Word sets by name: lemmas of one or more words. */
export type WordSets = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The word sets of a folder: `troops.txt` is `@troops`; one lemma a line, `#` begins a note, `@name` takes in another set.
 *
 * @throws {PipelineError} `data.invalid` with file and line.
 */
export function readWordSets(folder: URL): WordSets {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  const lines = new Map(files.map((file) => [file.slice(0, -4), readLines(folder, file)]));
  const sets = new Map<string, ReadonlySet<string>>();
  for (const name of lines.keys()) collect(name, lines, sets, []);
  return sets;
}

interface Line {
  readonly input: string;
  readonly line: number;
  readonly text: string;
}

function readLines(folder: URL, file: string): Line[] {
  const input = `sets/${file}`;
  return readFileSync(new URL(file, folder), "utf8")
    .split("\n")
    .map((text, at) => ({ input, line: at + 1, text: text.replace(/#.*$/, "").trim() }))
    .filter(({ text }) => text !== "");
}

function collect(
  name: string,
  lines: ReadonlyMap<string, Line[]>,
  sets: Map<string, ReadonlySet<string>>,
  path: readonly string[],
): ReadonlySet<string> {
  const known = sets.get(name);
  if (known !== undefined) return known;
  const words = new Set<string>();
  for (const { input, line, text } of lines.get(name) ?? []) {
    const fail = (reason: string) => new PipelineError("data.invalid", reason, { input, line });
    if (!text.startsWith("@")) {
      if (!/^[\p{Ll}\p{N}\p{Sc}][\p{Ll}\p{N}\p{Sc}'. -]*$/u.test(text))
        throw fail(`"${text}" is no lemma in lower case`);
      if (words.has(text)) throw fail(`"${text}" stands twice`);
      words.add(text);
      continue;
    }
    const other = text.slice(1);
    if (!lines.has(other)) throw fail(`there is no word set ${text}`);
    if (other === name || path.includes(other)) throw fail(`${text} takes itself in`);
    for (const word of collect(other, lines, sets, [...path, name])) words.add(word);
  }
  sets.set(name, words);
  return words;
}
