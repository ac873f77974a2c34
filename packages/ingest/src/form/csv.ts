import type { Issue } from "@dateline/schema";
import { CsvError, parse } from "csv-parse";
import type { Finding } from "../draft.ts";
import { decodeStream } from "../encoding.ts";
import { type ByteStream, issueAt, issueOf, type Reading } from "../reading.ts";
import { readJsonRecord } from "./json-record.ts";
import { delimiterOf } from "./table.ts";

/** A table with a text column: one article a row, columns named as in JSON records. @see RFC 4180 */
export async function* readCsv(input: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  const issues: Issue[] = [];
  const text = decodeStream(input, reading, issues);
  const opening = await text.next();
  const head = opening.done ? "" : opening.value;
  const delimiter = delimiterOf(head.split(/\r?\n/, 1)[0]!);
  const skipped: Finding[] = [];
  const parser = parse({
    columns: (names: string[]) => names.map((name, i) => name.trim() || `column${i + 1}`),
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: reading.limits.recordBytes,
    on_skip: (error) => {
      skipped.push({
        issue: issueAt(reading, "input.malformed", "error", "the row cannot be taken apart", {
          line: Math.max(1, Number(error?.lines ?? 1)),
        }),
      });
      return undefined;
    },
  });
  const feeding = feed(head, text, parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number };
    }>) {
      yield* skipped.splice(0);
      const site = { line: Math.max(1, info.lines) };
      try {
        yield { draft: { ...readJsonRecord(record, reading, site), form: "csv" }, reading, site };
      } catch (error) {
        yield { issue: issueOf(reading, error, site) };
      }
    }
  } catch (error) {
    yield* skipped.splice(0);
    if (!(error instanceof CsvError)) throw error;
    const code = error.code === "CSV_MAX_RECORD_SIZE" ? "input.too-large" : "input.malformed";
    yield {
      issue: issueAt(reading, code, "error", "the table cannot be read on from here", {
        line: Math.max(1, Number(error.lines ?? 1)),
      }),
    };
  }
  yield* skipped.splice(0);
  for (const issue of issues) yield { issue };
  const failed = await feeding;
  if (failed !== null) throw failed.error;
}

/** Hands the decoded text to the parser at its pace; to the parser a stream that fails ends, and gives its last rows. */
async function feed(
  head: string,
  rest: AsyncIterable<string>,
  parser: ReturnType<typeof parse>,
): Promise<{ readonly error: unknown } | null> {
  const write = async (piece: string): Promise<void> => {
    if (parser.write(piece)) return;
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        parser.off("drain", goOn).off("close", goOn);
        resolve();
      };
      parser.on("drain", goOn).on("close", goOn);
    });
  };
  try {
    await write(head);
    for await (const piece of rest) {
      if (parser.destroyed) return null;
      await write(piece);
    }
    return null;
  } catch (error) {
    return { error };
  } finally {
    parser.end();
  }
}
