import type { Article, Issue } from "@dateline/schema";
import { PipelineError } from "@dateline/schema";
import { toArticle } from "./article.ts";
import { streamOf } from "./bytes.ts";
import { parseInstant } from "./instant.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { readInput } from "./read-input.ts";
import { type ByteStream, guarded, issueOf, type Reading } from "./reading.ts";

/** One input: its name as the user gave it, its address where that is known, its bytes, at hand or as they arrive. */
export type Input = {
  readonly name: string;
  readonly url?: string;
  /** The file the stream reads; archives with an index are read from it without loading them. */
  readonly file?: string;
} & (
  | { readonly bytes: Uint8Array }
  | { readonly stream: ByteStream }
  /** An input that is known to be missing or refused; it yields this issue. */
  | { readonly issue: Issue }
);

export interface IngestOptions {
  /** Day to use where a document states no publication date, `YYYY-MM-DD`; it gets the basis `given`. */
  readonly published?: string;
  readonly limits?: Partial<Limits>;
}

/** What ingest yields: an article, or an issue that stands where one would have been. */
export type IngestRecord = { readonly article: Article } | { readonly issue: Issue };

/**
 * Articles of one input of any form, in its order.
 *
 * Never throws for what is in the input: whatever cannot be read is an issue with its place, and what is around it goes
 * on. Doubts about an article that was read are in `article.issues`.
 *
 * @throws {PipelineError} `option.invalid` when `published` is no day
 */
export async function* ingest(input: Input, options: IngestOptions = {}): AsyncGenerator<IngestRecord> {
  const published = options.published ?? null;
  if (published !== null && (parseInstant(published) !== published || published.length !== 10)) {
    throw new PipelineError("option.invalid", "published is not a day of the form YYYY-MM-DD");
  }
  if ("issue" in input) {
    yield { issue: input.issue };
    return;
  }
  const limits = { ...defaultLimits, ...options.limits };
  const reading: Reading = {
    input: input.name,
    limits,
    depth: 0,
    ...(input.url === undefined ? {} : { url: input.url }),
    ...(input.file === undefined ? {} : { file: input.file }),
  };
  const stream = "bytes" in input ? streamOf(input.bytes) : input.stream;
  for await (const finding of guarded(reading, () => readInput(stream, reading))) {
    if ("issue" in finding) {
      yield finding;
      continue;
    }
    try {
      yield { article: toArticle(finding.draft, finding.reading, published) };
    } catch (error) {
      yield { issue: { ...issueOf(finding.reading, error), ...finding.site } };
    }
  }
}
