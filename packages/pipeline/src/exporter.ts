import type { Coded } from "@dateline/schema";

/** What an exporter wrote and what it left out. */
export interface ExportReport {
  /** Rows or records written; null where the format has none. */
  readonly records: number | null;
  /** Events left out, counted by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * Turns a stream of records into one file of one format. Header, rows and footer are one generator.
 *
 * @typeParam In record it reads: an article with its events, or an incident.
 */
export interface Exporter<In = Coded> {
  /** kebab-case name of the format and table, such as `csv-events`. */
  readonly name: string;
  /** File it makes in a dataset folder. */
  readonly file: string;
  readonly mediaType: string;
  /**
   * Dotted paths of model leaves this file does not carry, such as `article.bylines`; a path drops all below it.
   * Every other leaf must reach the output: the conformance suite changes each and looks.
   */
  readonly drops: readonly string[];
  write(records: AsyncIterable<In> | Iterable<In>): AsyncGenerator<string | Uint8Array, ExportReport>;
}
