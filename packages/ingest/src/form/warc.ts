import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { concat, streamOf } from "../bytes.ts";
import type { Finding } from "../draft.ts";
import { readInput } from "../read-input.ts";
import { type ByteStream, failure, guarded, issueAt, type Reading } from "../reading.ts";

/** A record of a WARC file. */
interface WarcRecord {
  readonly byte: number;
  readonly fields: ReadonlyMap<string, string>;
  /** Null when it was longer than the limit, or of a type that is not read. */
  readonly content: Uint8Array | null;
  readonly isCut: boolean;
  /** Bytes that are no record, where one should start; the next record found after them follows. */
  readonly isDamaged?: boolean;
}

/**
 * The pages of a WARC file, record by record: responses with status 200, resources and conversions. Requests, metadata,
 * revisits, redirects and what is no text are passed over. The day of the crawl is not taken for that of publication.
 *
 * @see ISO 28500:2017 (WARC 1.1); RFC 9112 for the responses
 */
export async function* readWarc(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  for await (const record of readRecords(stream, reading)) {
    const type = record.fields.get("warc-type") ?? "";
    if (record.isDamaged) {
      const reason = "there is no WARC record where one should start";
      yield { issue: issueAt(reading, "input.malformed", "error", reason, { byte: record.byte }) };
      continue;
    }
    if (record.isCut) {
      yield {
        issue: issueAt(reading, "input.truncated", "error", "the archive ends inside this record", {
          byte: record.byte,
        }),
      };
      return;
    }
    if (type !== "response" && type !== "resource" && type !== "conversion") continue;
    if (record.content === null) {
      const reason = `the record is longer than ${reading.limits.documentBytes} bytes`;
      yield { issue: issueAt(reading, "input.too-large", "error", reason, { byte: record.byte }) };
      continue;
    }
    const url = record.fields.get("warc-target-uri")?.replace(/^<|>$/g, "");
    const isHttp = type === "response" && /^https?:/i.test(url ?? "");
    yield* guarded(reading, async function* () {
      const message = isHttp
        ? readResponse(record.content!, reading, record.byte)
        : { body: record.content!, type: record.fields.get("content-type") ?? "" };
      if (message === null || !/html|xml|text\/plain|^$/i.test(message.type)) return;
      const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(message.type)?.[1];
      const inner: Reading = {
        ...reading,
        depth: reading.depth + 1,
        ...(url === undefined ? {} : { url }),
        ...(charset === undefined ? {} : { charset }),
      };
      for await (const finding of readInput(streamOf(message.body), inner)) {
        if ("issue" in finding) yield { issue: { ...finding.issue, byte: record.byte } };
        else yield { draft: { ...finding.draft, form: "warc" }, reading: inner };
      }
    });
  }
}

const headerLimit = 1 << 18;

async function* readRecords(stream: ByteStream, reading: Reading): AsyncGenerator<WarcRecord> {
  const iterator = stream[Symbol.asyncIterator]();
  let buffer: Uint8Array = new Uint8Array(0);
  let position = 0;
  const more = async (): Promise<boolean> => {
    const next = await iterator.next();
    if (next.done) return false;
    buffer = buffer.length === 0 ? next.value : Buffer.concat([buffer, next.value]);
    return true;
  };
  const drop = (length: number): void => {
    buffer = buffer.subarray(length);
    position += length;
  };
  try {
    for (;;) {
      while (buffer.length > 0 && (buffer[0] === 13 || buffer[0] === 10)) drop(1);
      if (buffer.length < 5 && (await more())) continue;
      if (buffer.length === 0) return;
      const byte = position;
      let end = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.length).indexOf("\r\n\r\n");
      while (end === -1 && buffer.length < headerLimit && (await more())) {
        end = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.length).indexOf("\r\n\r\n");
      }
      if (end === -1 && buffer.length < headerLimit) {
        yield { byte, fields: new Map(), content: null, isCut: true };
        return;
      }
      const head = end === -1 ? "" : Buffer.from(buffer.subarray(0, end)).toString("utf8");
      const fields = headerFields(head);
      const length = Number(fields.get("content-length") ?? Number.NaN);
      if (!head.startsWith("WARC/") || !Number.isSafeInteger(length) || length < 0) {
        yield { byte, fields, content: null, isCut: false, isDamaged: true };
        drop(1);
        // The next line that starts a record, however far it is.
        for (;;) {
          const next = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.length).indexOf("\nWARC/1.");
          if (next !== -1) {
            drop(next + 1);
            break;
          }
          drop(Math.max(0, buffer.length - 8));
          if (!(await more())) return;
        }
        continue;
      }
      drop(end + 4);
      const isKept =
        length <= reading.limits.documentBytes &&
        /^(?:response|resource|conversion)$/.test(fields.get("warc-type") ?? "");
      const pieces: Uint8Array[] = [];
      let left = length;
      while (left > 0) {
        if (buffer.length === 0 && !(await more())) break;
        const take = Math.min(left, buffer.length);
        if (isKept) pieces.push(buffer.subarray(0, take));
        drop(take);
        left -= take;
      }
      yield {
        byte,
        fields,
        content: isKept && left === 0 ? (pieces.length === 0 ? new Uint8Array(0) : concat(pieces)) : null,
        isCut: left > 0,
      };
      if (left > 0) return;
    }
  } finally {
    await iterator.return?.();
  }
}

function headerFields(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The body of a stored response and its type; null for a status other than 200. */
function readResponse(content: Uint8Array, reading: Reading, byte: number): { body: Uint8Array; type: string } | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  let end = bytes.indexOf("\r\n\r\n");
  let gap = 4;
  if (end === -1) {
    end = bytes.indexOf("\n\n");
    gap = 2;
  }
  if (end === -1) throw failure(reading, "input.malformed", "the stored response has no body", { byte });
  const head = bytes.subarray(0, end).toString("latin1");
  if (!/^HTTP\/\S+ 200\b/i.test(head)) return null;
  const fields = headerFields(head);
  let body: Uint8Array = bytes.subarray(end + gap);
  if (/chunked/i.test(fields.get("transfer-encoding") ?? "")) body = unchunk(body);
  return {
    body: decompress(body, fields.get("content-encoding") ?? "", reading, byte),
    type: fields.get("content-type") ?? "",
  };
}

/** Takes the chunk sizes out; crawlers that already did leave none, and the body is given as it is. */
function unchunk(body: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(10, at);
    const line = end === -1 || end - at > 100 ? "" : Buffer.from(body.subarray(at, end)).toString("latin1").trim();
    const size = /^[0-9a-f]{1,8}(?:\s*;.*)?$/i.test(line) ? Number.parseInt(line, 16) : -1;
    if (size < 0) return pieces.length === 0 ? body : concat(pieces);
    if (size === 0) break;
    pieces.push(body.subarray(end + 1, end + 1 + size));
    at = end + 1 + size;
    while (body[at] === 13 || body[at] === 10) at++;
  }
  return pieces.length === 0 ? new Uint8Array(0) : concat(pieces);
}

function decompress(body: Uint8Array, encoding: string, reading: Reading, byte: number): Uint8Array {
  const options = { maxOutputLength: reading.limits.documentBytes };
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  try {
    // Crawlers store the header of what they have unpacked.
    if (/gzip/i.test(encoding)) return isGzip ? gunzipSync(body, options) : body;
    if (/\bbr\b/i.test(encoding)) return isMarkup(body) ? body : brotliDecompressSync(body, options);
    if (/deflate/i.test(encoding)) return isMarkup(body) ? body : inflateSync(body, options);
    return body;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ERR_BUFFER_TOO_LARGE")
      throw failure(reading, "input.limit", "the stored response grows past the limit", { byte });
    throw failure(reading, "input.malformed", "the stored response is damaged", { byte });
  }
}

function isMarkup(body: Uint8Array): boolean {
  return /^\s*</.test(Buffer.from(body.subarray(0, 64)).toString("latin1"));
}
