import { readFileSync } from "node:fs";
import { PipelineError } from "@dateline/schema";
import { type CsvError, parse } from "csv-parse/sync";
import type { z } from "zod";

/**
 * The rows of a data file in CSV with a header; lines that start with `#` are notes.
 *
 * @throws {PipelineError} `data.invalid` with file and line.
 */
export function readTable<T>(file: URL, row: z.ZodType<T>): T[] {
  const input = file.pathname.slice(file.pathname.lastIndexOf("/") + 1);
  let records: { record: unknown; info: { lines: number } }[];
  try {
    const text = readFileSync(file, "utf8");
    records = parse(text, { columns: true, comment: "#", comment_no_infix: true, info: true, trim: true, bom: true });
  } catch (cause) {
    const line = (cause as CsvError).lines;
    const site = typeof line === "number" ? { input, line } : { input };
    throw new PipelineError("data.invalid", cause instanceof Error ? cause.message : "not a CSV file", site, cause);
  }
  return records.map(({ record, info: { lines: line } }) => {
    const result = row.safeParse(record);
    if (result.success) return result.data;
    const { path, message } = result.error.issues[0]!;
    throw new PipelineError("data.invalid", `${path.join(".")}: ${message}`, { input, line }, result.error);
  });
}
