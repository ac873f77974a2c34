import { type ByteStream, failure, type Reading } from "./reading.ts";

const nothing = new Uint8Array(0);

/** One buffer of several pieces. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

/** Bytes held in memory as a stream. */
export async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * The first `length` bytes (fewer when there are fewer), and the whole stream again, those bytes included. A stream that
 * fails that early fails after them, or at once when it gave nothing.
 */
export async function peek(stream: ByteStream, length: number): Promise<{ head: Uint8Array; all: ByteStream }> {
  const pieces: Uint8Array[] = [];
  let have = 0;
  const iterator = stream[Symbol.asyncIterator]();
  let failed: { readonly error: unknown } | null = null;
  try {
    while (have < length) {
      const next = await iterator.next();
      if (next.done) break;
      pieces.push(next.value);
      have += next.value.length;
    }
  } catch (error) {
    if (pieces.length === 0) throw error;
    failed = { error };
  }
  const head = pieces.length === 0 ? nothing : concat(pieces);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      if (failed !== null) throw failed.error;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: head.subarray(0, length), all: all() };
}

/**
 * The whole stream as one buffer.
 *
 * @throws {PipelineError} `input.too-large` past `limits.documentBytes`
 */
export async function readAll(stream: ByteStream, reading: Reading): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > reading.limits.documentBytes) {
      throw failure(reading, "input.too-large", `the document is longer than ${reading.limits.documentBytes} bytes`, {
        byte: reading.limits.documentBytes,
      });
    }
    pieces.push(piece);
  }
  return pieces.length === 0 ? nothing : concat(pieces);
}

/** One line of a byte stream, without its line end. `bytes` is null when it was longer than the limit. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Where it starts, counted from 0. */
  readonly byte: number;
  readonly bytes: Uint8Array | null;
}

/** The lines of a stream, each held only while it is read; a line past `limit` bytes is skipped, not kept. */
export async function* readLines(stream: ByteStream, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let start = 0;
  let position = 0;
  let pieces: Uint8Array[] = [];
  let length = 0;
  let tooLong = false;
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > limit) {
      tooLong = true;
      pieces = [];
    } else if (piece.length > 0) pieces.push(piece);
  };
  const take = (): Line => {
    let bytes = tooLong ? null : pieces.length === 0 ? nothing : concat(pieces);
    if (bytes !== null && bytes.at(-1) === 13) bytes = bytes.subarray(0, -1);
    const line = { number, byte: start, bytes };
    pieces = [];
    length = 0;
    tooLong = false;
    return line;
  };
  for await (const piece of stream) {
    let from = 0;
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, from)) {
      keep(piece.subarray(from, end));
      yield take();
      number++;
      from = end + 1;
      start = position + from;
    }
    keep(piece.subarray(from));
    position += piece.length;
  }
  if (length > 0) yield take();
}
