import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeEvents } from "@dateline/coder";
import { type IngestOptions, openInputs } from "@dateline/ingest";
import { type Manifest, PipelineError } from "@dateline/schema";
import { type OwnFiles, startCoders } from "./code-articles.ts";
import { writeDataset } from "./dataset.ts";
import type { Dialects } from "./formats.ts";
import { mapInOrder } from "./in-order.ts";
import { type FinishedInput, Journal, journalFile, readJournal } from "./journal.ts";
import { type Reading, readArticles, seeNone } from "./read-articles.ts";
import { version } from "./version.ts";

export interface RunOptions {
  /** Files, folders, patterns, archives, or `-` for standard input. */
  readonly inputs: readonly string[];
  /** Folder of the dataset. */
  readonly out: string;
  /** Publication day of articles that state none. */
  readonly published: string | null;
  /** The user's own actors and places, which win over the built-in ones. */
  readonly files: OwnFiles;
  /** Worker processes that code articles; 1 codes in this process. The output does not depend on it. */
  readonly jobs: number;
  /** Go on with what an interrupted run of the same versions and options had finished. */
  readonly resume: boolean;
  /** Names of the formats to write. */
  readonly formats: readonly string[];
  /** The forms in which they are written. */
  readonly dialects: Dialects;
}

/** How far a run is. */
export interface Progress {
  inputs: number;
  articles: number;
  events: number;
  issues: number;
}

/**
 * Read inputs, code their articles and write the dataset.
 *
 * What cannot be read or coded is an issue of the dataset and the rest goes on. Files get their final names when they
 * are whole; the manifest is written last.
 *
 * @throws {PipelineError} `option.invalid`, `output.exists` or `output.failed` when the run cannot start or write
 */
export async function run(options: RunOptions, onProgress: (progress: Progress) => void): Promise<Manifest> {
  const coders = startCoders(options.jobs, options.files);
  const run = await fingerprint(options);
  await prepareFolder(options.out);
  const journal = new Journal(join(options.out, journalFile), run);
  const progress: Progress = { inputs: 0, articles: 0, events: 0, issues: 0 };
  try {
    const steps = mapInOrder(readAll(options, journal, run), options.jobs * 8, async (reading): Promise<Step> => {
      if (!("article" in reading)) return toStep(reading);
      const { coded, issue } = await coders.code(reading.article);
      return { coded: [coded], issues: issue === null ? [] : [issue], input: null };
    });
    for await (const step of steps) {
      await write(step, journal);
      progress.articles += step.coded.length;
      for (const { events } of step.coded) progress.events += events.length;
      progress.issues += step.issues.length;
      if (step.input !== null) progress.inputs += 1;
      onProgress(progress);
    }
  } finally {
    coders.close();
    await journal.close();
  }
  return await writeDataset(options, [{ name: "ingest", version }, codeEvents]);
}

/** What one step of a run adds to its journal. */
type Step = Omit<FinishedInput, "input"> & { readonly input: FinishedInput["input"] | null };

function toStep(reading: Exclude<Reading, { article: unknown }> | FinishedInput): Step {
  if ("coded" in reading) return reading;
  return "issue" in reading
    ? { coded: [], issues: [reading.issue], input: null }
    : { coded: [], issues: [], input: reading.input };
}

async function write({ coded, issues, input }: Step, journal: Journal): Promise<void> {
  for (const entry of coded) await journal.add({ coded: entry });
  for (const issue of issues) await journal.add({ issue });
  if (input !== null) await journal.add({ input });
}

/** Everything the run reads, in order: what an interrupted run had finished, then the rest. */
async function* readAll(options: RunOptions, journal: Journal, run: string): AsyncGenerator<Reading | FinishedInput> {
  const ingestOptions: IngestOptions = options.published === null ? {} : { published: options.published };
  const seen = seeNone();
  const earlier = options.resume ? readJournal(join(options.out, journalFile), run) : null;
  let isResuming = earlier !== null;
  for await (const input of openInputs(...options.inputs)) {
    const finished = isResuming ? await earlier?.next() : null;
    if (finished?.done === false && finished.value.input.name === input.name && input.name !== "-") {
      for (const { article } of finished.value.coded) {
        seen.ids.add(article.id);
        seen.mark(article);
      }
      yield finished.value;
      continue;
    }
    isResuming = false;
    await journal.commit();
    yield* readArticles(input, ingestOptions, seen);
  }
}

/**
 * A folder that is new, empty, or holds a dataset or the journal of an interrupted run. Anything else may be somebody's
 * work, and nothing is written into it.
 */
async function prepareFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new PipelineError("output.failed", `cannot make the folder (${error.code})`, {}, error);
  });
  const names = await readdir(out);
  const isOurs = names.length === 0 || names.some((name) => name === "manifest.json" || name.startsWith(journalFile));
  if (!isOurs) throw new PipelineError("output.exists", "the folder holds files that are no dataset; name another");
}

async function fingerprint({ published, files }: RunOptions): Promise<string> {
  const own = [];
  for (const file of [files.actors, files.places]) own.push(file === null ? null : await readFile(file, "utf8"));
  const parts = { version, coder: codeEvents.version, published, own };
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
