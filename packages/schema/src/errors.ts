/** Stable, machine-readable failure codes, `area.reason`. Append only; never rename. */
export const errorCodes = [
  "schema.invalid",
  "ndjson.malformed",
  "ndjson.line-too-long",
  "stage.failed",
  "input.missing",
  "input.unreadable",
  "input.empty",
  "input.binary",
  "input.encoding",
  "input.too-large",
  "input.unsupported",
  "input.malformed",
  "input.truncated",
  "input.limit",
  "input.duplicate",
  "article.no-text",
  "article.no-date",
  "article.language",
  "article.mojibake",
  "article.date-conflict",
  "data.invalid",
  "option.invalid",
  "output.exists",
  "output.failed",
  "dataset.invalid",
  "dataset.not-found",
  "gold.invalid",
  "gold.floor",
  "model.invalid",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Where in the data a failure happened. Every key is optional because early failures know less. */
export interface ErrorSite {
  readonly stage?: string;
  /** Input as the user named it, relative to what was given; never an absolute machine path. */
  readonly input?: string;
  readonly recordId?: string;
  /** 1-based line in the input. */
  readonly line?: number;
  /** 0-based byte in the input. */
  readonly byte?: number;
  /** Dotted path to the offending field, such as `actors.0.country`. */
  readonly field?: string;
}

/**
 * The one error class this project throws on purpose; anything else that escapes is a bug.
 *
 * Branch on `code` and `site`, never on `message`.
 */
export class PipelineError extends Error {
  override readonly name = "PipelineError";
  readonly code: ErrorCode;
  readonly site: ErrorSite;
  /** What is wrong, without code and place. */
  readonly reason: string;

  constructor(code: ErrorCode, reason: string, site: ErrorSite = {}, cause?: unknown) {
    const where = Object.entries(site)
      .map(([key, value]) => `${key} ${value}`)
      .join(", ");
    super(`${code}${where === "" ? "" : ` at ${where}`}: ${reason}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.site = site;
    this.reason = reason;
  }
}
