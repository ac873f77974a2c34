import { concat } from "../bytes.ts";
import type { ByteStream } from "../reading.ts";

/** One element of a top-level JSON array, as bytes. */
export interface ArrayElement {
  readonly byte: number;
  /** Null when the element was longer than the limit. */
  readonly bytes: Uint8Array | null;
  /** The stream ended before the element did. */
  readonly isCut: boolean;
}

const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = Buffer.from('"\\,[]{}');

/**
 * The elements of a JSON array, split by brackets and strings without parsing them; only one is held at a time.
 *
 * Every encoding JSON is written in keeps these ASCII bytes for these characters; UTF-16 is not split (RFC 8259, 8.1).
 */
export async function* splitJsonArray(stream: ByteStream, limit: number): AsyncGenerator<ArrayElement> {
  let depth = 0;
  let inString = false;
  let isEscaped = false;
  let position = 0;
  let start = -1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > limit) pieces = [];
    else pieces.push(piece);
  };
  const take = (isCut: boolean): ArrayElement => {
    const element = { byte: start, bytes: length > limit ? null : concat(pieces), isCut };
    pieces = [];
    length = 0;
    start = -1;
    return element;
  };
  for await (const piece of stream) {
    let from = 0;
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i]!;
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) inString = false;
        continue;
      }
      if (byte <= 32) continue;
      const endsElement = depth === 1 && (byte === comma || byte === closeBracket);
      if (endsElement && start !== -1) {
        keep(piece.subarray(from, i));
        yield take(false);
      } else if (depth === 1 && start === -1 && !endsElement) {
        start = position + i;
        from = i;
      }
      if (byte === quote) inString = true;
      else if (byte === openBracket || byte === openBrace) depth++;
      else if (byte === closeBracket || byte === closeBrace) depth--;
    }
    if (start !== -1) keep(piece.subarray(from));
    position += piece.length;
  }
  if (start !== -1) yield take(true);
}
