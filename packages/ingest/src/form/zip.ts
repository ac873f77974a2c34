import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as yauzl from "yauzl";
import { peek, readAll } from "../bytes.ts";
import { type ByteStream, failure, type Reading } from "../reading.ts";

const MiB = 2 ** 20;

/** A file inside a zip archive. */
export interface ZipEntry {
  /** Name without steps out of the archive; it is a label, nothing is ever written to it. */
  readonly name: string;
  /**
   * Its bytes, unpacked.
   *
   * @param reading the place that failures name
   * @throws {PipelineError} `input.unsupported` for encrypted files, links and unknown compression, `input.limit` when the
   * archive up to here grows more than `limits.expansion`-fold, `input.malformed` for damage
   */
  open(reading: Reading): Promise<ByteStream>;
}

/** An open zip archive. */
export interface ZipArchive {
  /**
   * The files in the order of the index.
   *
   * Throws `input.limit` when they are more in number than `limits.archiveEntries`; `input.malformed` when the index is
   * damaged.
   */
  readonly entries: AsyncGenerator<ZipEntry>;
  close(): Promise<void>;
}

/**
 * Opens a zip archive: on disk where the input is a file, in memory where it is small, else from a copy on disk that goes
 * when the archive is closed, because its index comes last.
 *
 * @throws {PipelineError} `input.malformed` when there is no sound index
 */
export async function openArchive(stream: ByteStream, reading: Reading): Promise<ZipArchive> {
  if (reading.file !== undefined) {
    // The file is opened again by its index; let go of the stream.
    for await (const _ of stream) break;
    return archiveOf(await openZip({ path: reading.file }, reading), reading, async () => {});
  }
  const { head, all } = await peek(stream, reading.limits.documentBytes + 1);
  if (head.length <= reading.limits.documentBytes) {
    // What the stream fails with, it fails with at its end.
    return archiveOf(await openZip({ bytes: await readAll(all, reading) }, reading), reading, async () => {});
  }
  const folder = await mkdtemp(join(tmpdir(), "dateline-"));
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "archive.zip");
    await pipeline(all, createWriteStream(path));
    return archiveOf(await openZip({ path }, reading), reading, forget);
  } catch (error) {
    await forget();
    throw error;
  }
}

function archiveOf(zip: yauzl.ZipFile, reading: Reading, forget: () => Promise<void>): ZipArchive {
  const close = async (): Promise<void> => {
    zip.close();
    await forget();
  };
  return { entries: readEntries(zip, reading), close };
}

async function* readEntries(zip: yauzl.ZipFile, reading: Reading): AsyncGenerator<ZipEntry> {
  let entries = 0;
  let expanded = 0;
  for (let entry = await nextEntry(zip, reading); entry !== null; entry = await nextEntry(zip, reading)) {
    const current = entry;
    const name = safeName(entryName(current));
    if (name.endsWith("/") || name === "") continue;
    entries++;
    if (entries > reading.limits.archiveEntries) {
      throw failure(reading, "input.limit", `the archive holds more than ${reading.limits.archiveEntries} files`);
    }
    const grown = expanded + current.uncompressedSize;
    const isTooMuch = grown > 64 * MiB && grown > zip.fileSize * reading.limits.expansion;
    if (!isTooMuch) expanded = grown;
    yield {
      name,
      open: async (inner) => {
        if (isTooMuch) {
          throw failure(inner, "input.limit", `the archive grows more than ${reading.limits.expansion}-fold`);
        }
        const refusal = refusalOf(current);
        if (refusal !== null) throw failure(inner, "input.unsupported", refusal);
        return openEntry(zip, current, inner);
      },
    };
  }
}

function openZip(from: { path: string } | { bytes: Uint8Array }, reading: Reading): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
  return new Promise((resolve, reject) => {
    const opened = (error: Error | null, zip?: yauzl.ZipFile): void => {
      if (zip !== undefined && error === null) resolve(zip);
      else reject(failure(reading, "input.malformed", "the archive has no sound index", {}, error));
    };
    if ("path" in from) yauzl.open(from.path, options, opened);
    else yauzl.fromBuffer(Buffer.from(from.bytes.buffer, from.bytes.byteOffset, from.bytes.length), options, opened);
  });
}

function nextEntry(zip: yauzl.ZipFile, reading: Reading): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      zip.removeListener("entry", onEntry);
      zip.removeListener("end", onEnd);
      zip.removeListener("error", onError);
      act();
    };
    const onEntry = (entry: yauzl.Entry): void => settle(() => resolve(entry));
    const onEnd = (): void => settle(() => resolve(null));
    const onError = (error: Error): void =>
      settle(() => reject(failure(reading, "input.malformed", "the archive's index is damaged", {}, error)));
    zip.on("entry", onEntry);
    zip.on("end", onEnd);
    zip.on("error", onError);
    zip.readEntry();
  });
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, reading: Reading): Promise<ByteStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined)
        reject(failure(reading, "input.malformed", "the file cannot be unpacked", {}, error));
      else resolve(sound(stream, reading));
    });
  });
}

/** Damage met while unpacking, as an issue of the file. */
async function* sound(stream: Readable, reading: Reading): AsyncGenerator<Uint8Array> {
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw failure(reading, "input.malformed", "the packed data are damaged", {}, error);
  }
}

function refusalOf(entry: yauzl.Entry): string | null {
  if ((entry.generalPurposeBitFlag & 1) === 1) return "the file is encrypted";
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000) return "symbolic links are not followed";
  const isKnown = entry.compressionMethod === 0 || entry.compressionMethod === 8;
  return isKnown ? null : "the way of compression is not known";
}

function entryName(entry: yauzl.Entry): string {
  // The names are bytes because the index is read undecoded; UTF-8 unless it is not.
  const bytes = entry.fileName as unknown as Buffer;
  const text = new TextDecoder().decode(bytes);
  return text.includes("\uFFFD") ? bytes.toString("latin1") : text;
}

/** A name as a label below its archive: no root, no drive, no steps up, no control characters. */
export function safeName(name: string): string {
  const isFolder = /[\\/]$/.test(name);
  const parts = name
    .replace(/\p{Cc}/gu, "")
    .replace(/^[A-Za-z]:/, "")
    .split(/[\\/]+/)
    .filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.join("/") + (isFolder && parts.length > 0 ? "/" : "");
}
