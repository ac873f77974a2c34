import { PipelineError, parseRecord } from "@dateline/schema";
import type { z } from "zod";

/** One line of a stream, without its line break. `line` counts from 1. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/** Longest line, in bytes, that is read when nothing else is asked: 32 MiB. */
export const defaultMaxLineBytes = 32 * 1024 * 1024;

/**
 * Split bytes into lines of text. LF and CRLF end a line; a byte-order mark is removed.
 *
 * Memory stays within one line. A line that is too long or not UTF-8 is given to `onError` and left out.
 *
 * @throws {PipelineError} `ndjson.line-too-long` or `input.encoding`, with the line, when there is no `onError`.
 */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onError?: (error: PipelineError) => void,
  maxLineBytes: number = defaultMaxLineBytes,
): AsyncGenerator<Line> {
  const report = (error: PipelineError) => {
    if (onError === undefined) throw error;
    onError(error);
  };
  let parts: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const finish = (): Line | null => {
    const bytesOfLine = size > maxLineBytes ? null : Buffer.concat(parts, size);
    const at = line;
    parts = [];
    size = 0;
    line += 1;
    if (bytesOfLine === null) {
      report(new PipelineError("ndjson.line-too-long", `more than ${maxLineBytes} bytes`, { line: at }));
      return null;
    }
    const text = decode(bytesOfLine);
    if (text === null) {
      report(new PipelineError("input.encoding", "not UTF-8", { line: at }));
      return null;
    }
    return { line: at, text: at === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text };
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      const stop = end > from && chunk[end - 1] === 0x0d ? end - 1 : end;
      size += stop - from;
      if (size <= maxLineBytes) parts.push(chunk.subarray(from, stop));
      const done = finish();
      if (done !== null) yield done;
      from = end + 1;
    }
    if (from < chunk.length) {
      size += chunk.length - from;
      if (size <= maxLineBytes) parts.push(chunk.slice(from));
      else parts = [];
    }
  }
  if (size > 0) {
    const done = finish();
    if (done !== null) yield done;
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | null {
  try {
    const text = utf8.decode(bytes);
    return text.endsWith("\r") ? text.slice(0, -1) : text;
  } catch {
    return null;
  }
}

/**
 * Read newline-delimited JSON, one validated record a line. Blank lines are skipped.
 *
 * @param onError takes each bad line's error and reading goes on; left out, the first error is thrown.
 * @throws {PipelineError} `ndjson.malformed`, `ndjson.line-too-long`, `input.encoding` or `schema.invalid`, with the line.
 */
export async function* readNdjson<T>(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  schema: z.ZodType<T>,
  onError?: (error: PipelineError) => void,
): AsyncGenerator<T> {
  for await (const { line, text } of readLines(bytes, onError)) {
    if (text.trim() === "") continue;
    let record: T;
    try {
      record = parseRecord(schema, toJson(text, line), { line });
    } catch (error) {
      if (!(error instanceof PipelineError) || onError === undefined) throw error;
      onError(error);
      continue;
    }
    yield record;
  }
}

function toJson(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PipelineError("ndjson.malformed", "not JSON", { line }, cause);
  }
}

/** One record as one line of NDJSON, with its line break. */
export function toNdjsonLine(record: unknown): string {
  return `${JSON.stringify(record)}\n`;
}
