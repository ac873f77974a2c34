import { createReadStream, createWriteStream, openSync, type WriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { readNdjson, toNdjsonLine } from "@dateline/pipeline";
import { Coded, Issue, Manifest, PipelineError } from "@dateline/schema";
import { z } from "zod";

/**
 * One line of the journal: what a run did, in the order it did it. An `input` line closes the lines of that input, so
 * whatever stands after the last of them belongs to an input that was not finished.
 */
export const JournalEntry = z.union([
  z.strictObject({ run: z.string().meta({ description: "Fingerprint of versions and options." }) }),
  z.strictObject({ coded: Coded }),
  z.strictObject({ issue: Issue }),
  z.strictObject({ input: Manifest.shape.inputs.element }),
]);
export type JournalEntry = z.infer<typeof JournalEntry>;

/** The entries of one finished input. */
export interface FinishedInput {
  readonly input: Manifest["inputs"][number];
  readonly coded: readonly Coded[];
  readonly issues: readonly Issue[];
}

/**
 * The finished inputs of an interrupted run, in order. Nothing when there is no journal, or when it was made by other
 * versions or options.
 */
export async function* readJournal(path: string, run: string): AsyncGenerator<FinishedInput> {
  let isSameRun = false;
  let coded: Coded[] = [];
  let issues: Issue[] = [];
  try {
    for await (const entry of readNdjson(createReadStream(path), JournalEntry)) {
      if ("run" in entry) isSameRun = entry.run === run;
      if (!isSameRun) return;
      if ("coded" in entry) coded.push(entry.coded);
      if ("issue" in entry) issues.push(entry.issue);
      if ("input" in entry) {
        yield { input: entry.input, coded, issues };
        coded = [];
        issues = [];
      }
    }
  } catch (error) {
    // A run that was killed leaves a last line cut short: what stands before it is whole.
    if (error instanceof PipelineError && error.code === "ndjson.malformed") return;
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw error;
  }
}

/**
 * The journal of a run, written as the run goes.
 *
 * It is written beside the old one and takes its place with `commit`, so that a run that is interrupted while it still
 * copies what an earlier run had finished loses nothing.
 */
export class Journal {
  readonly #path: string;
  readonly #file: WriteStream;
  #isCommitted = false;
  #failure: unknown = null;

  constructor(path: string, run: string) {
    this.#path = path;
    // Opened at once, so that `commit` finds it even before the first line is on disk.
    this.#file = createWriteStream("", { fd: openSync(`${path}.next`, "w") });
    this.#file.on("error", (error) => {
      this.#failure = error;
    });
    this.#file.write(toNdjsonLine({ run }));
  }

  /** Add an entry; waits when the disk is slower than the run. */
  async add(entry: JournalEntry): Promise<void> {
    if (this.#failure !== null) throw new PipelineError("output.failed", "cannot write the journal", {}, this.#failure);
    if (this.#file.write(toNdjsonLine(entry))) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.#file.off("drain", done).off("error", done);
        resolve();
      };
      this.#file.on("drain", done).on("error", done);
    });
  }

  /** Take the place of an older journal. */
  async commit(): Promise<void> {
    if (this.#isCommitted) return;
    await rename(`${this.#path}.next`, this.#path);
    this.#isCommitted = true;
  }

  async close(): Promise<void> {
    this.#file.end();
    await finished(this.#file);
    await this.commit();
  }
}

/** Name of the journal in the folder of a dataset. */
export const journalFile = ".journal.ndjson";

/** Remove the journal of a finished run. */
export async function removeJournal(path: string): Promise<void> {
  await rm(path, { force: true });
}
