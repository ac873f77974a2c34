import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { readNdjson } from "@dateline/pipeline";
import { PipelineError } from "@dateline/schema";
import type { z } from "zod";

/**
 * All records of an NDJSON gold file.
 *
 * @throws {PipelineError} `gold.invalid` with the line when a record is not in the expected form.
 */
export async function readGold<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const records: T[] = [];
  try {
    for await (const record of readNdjson(createReadStream(path), schema)) records.push(record);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    throw new PipelineError("gold.invalid", error.reason, error.site, error);
  }
  return records;
}

/** Files of a gold path in a fixed order: the file itself, or all files below the folder. */
export async function goldFiles(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const files: string[] = [];
  for (const entry of (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    files.push(...(entry.isDirectory() ? await goldFiles(join(path, entry.name)) : [join(path, entry.name)]));
  }
  return files;
}

/** SHA-256 over the bytes of all files of a gold path: says on what a figure was measured. */
export async function corpusSha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await goldFiles(path)) hash.update(await readFile(file));
  return hash.digest("hex");
}
