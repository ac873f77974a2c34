import { readFileSync } from "node:fs";
import { PipelineError } from "@dateline/schema";
import { type CsvError, parse } from "csv-parse/sync";
import type { z } from "zod";

/** A row of a data file with the line it stands on, counted from 1. */
export interface TableRow<T> {
  readonly line: number;
  readonly row: T;
}

/** The words of a cell that lists several, such as aliases: `a|b` gives two. */
export function splitList(cell: string): string[] {
  return cell
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/**
 * Read a CSV text with a header line; lines that start with `#` are notes.
 *
 * @param input the file's name as it shall appear in errors
 * @throws {PipelineError} `data.invalid` with file and line, when the text is no CSV, a column is missing or a row does
 * not fit the schema.
 */
export function parseTable<T>(text: string, schema: z.ZodType<T>, input: string): TableRow<T>[] {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, comment: "#", comment_no_infix: true, info: true, trim: true, bom: true });
  } catch (cause) {
    const line = (cause as CsvError)["lines"];
    throw new PipelineError(
      "data.invalid",
      cause instanceof Error ? cause.message : "not a CSV file",
      typeof line === "number" ? { input, line } : { input },
      cause,
    );
  }
  return records.map(({ record, info }) => {
    const result = schema.safeParse(record);
    if (result.success) return { line: info.lines, row: result.data };
    const issue = result.error.issues[0]!;
    throw new PipelineError("data.invalid", issue.message, { input, line: info.lines, field: issue.path.join(".") });
  });
}

/** @throws {PipelineError} `input.missing` when the file cannot be opened. */
export function readText(file: string | URL, input: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new PipelineError("input.missing", "the data file cannot be opened", { input }, cause);
  }
}
