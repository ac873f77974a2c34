import { isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse";
import { peek } from "../bytes.ts";
import type { Finding } from "../draft.ts";
import { textIn, zeroPattern } from "../encoding.ts";
import { type ByteStream, issueAt, issueOf, type Reading } from "../reading.ts";
import { readJsonRecord } from "./json-record.ts";

/** A table with a text column: one article a row, columns named as in JSON records. @see RFC 4180 */
export async function* readCsv(input: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  const { head, all } = await peek(input, 65_536);
  const encoding =
    head[0] === 0xff && head[1] === 0xfe
      ? "utf-16le"
      : head[0] === 0xfe && head[1] === 0xff
        ? "utf-16be"
        : (zeroPattern(head) ?? (isCompleteUtf8(head) ? "utf-8" : "windows-1252"));
  if (encoding === "windows-1252") {
    yield { issue: issueAt(reading, "input.encoding", "warning", "the table is not UTF-8; read as windows-1252") };
  }
  const first = new TextDecoder(encoding).decode(head).split(/\r?\n/, 1)[0]!;
  const delimiter = [",", ";", "\t", "|"].reduce((best, mark) =>
    first.split(mark).length > first.split(best).length ? mark : best,
  );
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
  const feeding = feed(all, parser, encoding);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number };
    }>) {
      yield* skipped.splice(0);
      const site = { line: Math.max(1, info.lines) };
      try {
        yield { draft: { ...readJsonRecord(record, reading, site), form: "csv" }, reading };
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
  await feeding;
}

/** Hands the decoded stream to the parser at its pace; a stream that fails fails the parser. */
async function feed(stream: ByteStream, parser: ReturnType<typeof parse>, encoding: string): Promise<void> {
  const decoder = new TextDecoder(encoding);
  // One byte a character needs no state from piece to piece.
  const decode = (piece: Uint8Array): string =>
    encoding === "windows-1252" ? textIn(encoding, piece) : decoder.decode(piece, { stream: true });
  try {
    for await (const piece of stream) {
      if (parser.destroyed) return;
      if (!parser.write(decode(piece))) {
        await new Promise<void>((resolve) => {
          parser.once("drain", resolve);
          parser.once("close", resolve);
        });
      }
    }
    parser.end(decoder.decode());
  } catch (error) {
    parser.destroy(error as Error);
  }
}

function isCompleteUtf8(head: Uint8Array): boolean {
  return [0, 1, 2, 3].some((cut) => isUtf8(head.subarray(0, Math.max(0, head.length - cut))));
}
