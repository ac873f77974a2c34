import { readFileSync } from "node:fs";
import { PipelineError } from "@dateline/schema/errors";

/**
 * The entries of a list in this package's data folder: `entry` or `entry = kind`, one a line, `#` opens a comment.
 *
 * @throws {PipelineError} `data.invalid` for a repeated entry or a kind that is not one of `kinds`.
 */
export function readWordList<Kind extends string = never>(
  name: string,
  kinds: readonly Kind[] = [],
): ReadonlyMap<string, Kind | null> {
  const entries = new Map<string, Kind | null>();
  const lines = readFileSync(new URL(`../data/${name}.txt`, import.meta.url), "utf8").split("\n");
  for (const [index, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const [entry = "", given] = line.split(" = ");
    const kind = kinds.find((known) => known === given) ?? null;
    if (entries.has(entry) || (given !== undefined && kind === null) || (kinds.length > 0 && kind === null))
      throw new PipelineError("data.invalid", `unexpected entry "${line}"`, { input: `${name}.txt`, line: index + 1 });
    entries.set(entry, kind);
  }
  return entries;
}
