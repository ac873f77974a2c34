import { type ErrorCode, type ErrorSite, type Issue, PipelineError, toIssue } from "@dateline/schema";
import type { Finding } from "./draft.ts";
import type { Limits } from "./limits.ts";

/** Bytes as they arrive. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** What every reader is told about the input it reads. */
export interface Reading {
  /** Input as the user named it; members of an archive are `archive/member`. */
  readonly input: string;
  readonly limits: Limits;
  /** Containers around this input. */
  readonly depth: number;
  /** Address the container gives, as a WARC record does. */
  readonly url?: string;
  /** Charset the container gives, as an HTTP header does. */
  readonly charset?: string;
  /** The file on disk, where the input is one: containers with an index are read from it without loading them. */
  readonly file?: string;
}

/** An error with its place in this input. */
export function failure(
  reading: Reading,
  code: ErrorCode,
  reason: string,
  site: ErrorSite = {},
  cause?: unknown,
): PipelineError {
  return new PipelineError(code, reason, { stage: "ingest", input: reading.input, ...site }, cause);
}

/** An issue with its place in this input. */
export function issueAt(
  reading: Reading,
  code: ErrorCode,
  severity: Issue["severity"],
  reason: string,
  site: ErrorSite = {},
): Issue {
  return toIssue(failure(reading, code, reason, site), severity);
}

/**
 * Runs one reader so that nothing it throws gets past this input: what it gave before stays, the failure follows as an
 * issue. Errors of the operating system (a file that vanished) become `input.unreadable`.
 */
export async function* guarded(reading: Reading, read: () => AsyncIterable<Finding>): AsyncGenerator<Finding> {
  try {
    yield* read();
  } catch (error) {
    yield { issue: issueOf(reading, error) };
  }
}

/** Any error as an issue of this input. */
export function issueOf(reading: Reading, error: unknown, site: ErrorSite = {}): Issue {
  if (error instanceof PipelineError) return toIssue(error);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code === "string" && /^E[A-Z]+$/.test(code)) {
    return issueAt(reading, "input.unreadable", "error", `the input cannot be read (${code})`, site);
  }
  return issueAt(reading, "stage.failed", "error", "the reader failed on this input; this is a defect", site);
}
