import { readFileSync } from "node:fs";
import { PipelineError } from "@dateline/schema";
import { type CsvError, parse } from "csv-parse/sync";
import type { z } from "zod";

/** A row of a data file with its line, counted from 1. */
export interface CsvRow<T> {
  readonly row: T;
  readonly line: number;
}

/**
 * Rows of a CSV text with a header line; lines that start with `#` are notes.
 *
 * @param input the file's name as errors give it
 * @throws {PipelineError} `data.invalid` with file and line.
 */
export function parseCsv<T>(text: string, schema: z.ZodType<T>, input: string): CsvRow<T>[] {
  let records: { record: unknown; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, comment: "#", comment_no_infix: true, info: true, trim: true, bom: true });
  } catch (cause) {
    const line = (cause as CsvError).lines;
    const site = typeof line === "number" ? { input, line } : { input };
    throw new PipelineError("data.invalid", cause instanceof Error ? cause.message : "not a CSV file", site, cause);
  }
  return records.map(({ record, info: { lines: line } }) => {
    const row = schema.safeParse(record);
    const issue = row.error?.issues[0];
    if (issue !== undefined)
      throw new PipelineError("data.invalid", issue.message, { input, line, field: issue.path.join(".") });
    return { row: row.data!, line };
  });
}

/** Rows of a file of the package's data folder. @throws {PipelineError} `data.invalid` with file and line. */
export function readCsv<T>(folder: URL, file: string, schema: z.ZodType<T>): CsvRow<T>[] {
  return parseCsv(readFileSync(new URL(file, folder), "utf8"), schema, file);
}
