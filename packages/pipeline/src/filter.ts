import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Coded, PipelineError } from "@dateline/schema";
import type { Exporter } from "./exporter.ts";
import { readNdjson } from "./ndjson.ts";

/**
 * Run an exporter as a Unix filter: coded articles as NDJSON on standard input, the format on standard output.
 *
 * Bad data ends it with exit code 1 and one line on standard error that names code and place.
 */
export async function runExporter(exporter: Exporter): Promise<void> {
  try {
    await pipeline(Readable.from(exporter.write(readNdjson(process.stdin, Coded))), process.stdout);
  } catch (error) {
    if (isClosedPipe(error)) return;
    if (!(error instanceof PipelineError)) throw error;
    console.error(`export ${exporter.name}: ${error.message}`);
    process.exitCode = 1;
  }
}

/** The reader of our output has gone away (`… | head`): not an error of ours. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
