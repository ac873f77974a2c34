// Generated from packages/schema by `pnpm schemas`. Do not edit.

/**
 * Something a run could not handle, with its place in the data.
 */
export interface Issue {
  /**
   * Stable machine-readable reason, area.reason.
   */
  code:
    | "schema.invalid"
    | "ndjson.malformed"
    | "ndjson.line-too-long"
    | "stage.failed"
    | "input.missing"
    | "input.unreadable"
    | "input.empty"
    | "input.binary"
    | "input.encoding"
    | "input.too-large"
    | "input.unsupported"
    | "input.malformed"
    | "input.truncated"
    | "input.limit"
    | "input.duplicate"
    | "article.no-text"
    | "article.no-date"
    | "article.language"
    | "article.mojibake"
    | "article.date-conflict"
    | "data.invalid"
    | "option.invalid"
    | "output.exists"
    | "output.failed"
    | "dataset.invalid"
    | "dataset.not-found"
    | "gold.invalid"
    | "gold.floor"
    | "model.invalid";
  /**
   * error: something is missing from the dataset; warning: it is there, with a doubt.
   */
  severity: "error" | "warning";
  /**
   * Stage that met it; null before any stage.
   */
  stage: string | null;
  /**
   * Input as the user named it, relative; null when unknown.
   */
  input: string | null;
  /**
   * Article or event id, when one exists.
   */
  recordId: string | null;
  /**
   * Line of the input, counted from 1.
   */
  line: number | null;
  /**
   * Byte of the input, counted from 0.
   */
  byte: number | null;
  /**
   * Dotted path of the field concerned.
   */
  field: string | null;
  /**
   * One sentence for people. Never branch on it.
   */
  message: string;
}
