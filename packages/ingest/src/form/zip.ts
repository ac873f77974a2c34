import type { Readable } from "node:stream";
import * as yauzl from "yauzl";
import { readAll } from "../bytes.ts";
import { type ByteStream, failure, type Reading } from "../reading.ts";

const MiB = 2 ** 20;

/** A file inside a zip archive. */
export interface ZipEntry {
  /** Name without steps out of the archive; it is a label, nothing is ever written to it. */
  readonly name: string;
  /** Null when it can be read; else why not. */
  readonly refusal: "encrypted" | "link" | "compression" | null;
  open(): Promise<ByteStream>;
}

/** An open zip archive. */
export interface ZipArchive {
  /**
   * The files in the order of the index.
   *
   * Throws `input.limit` when the files together are more than `limits.expansion` times the archive, or more in number
   * than `limits.archiveEntries`; `input.malformed` when the index is damaged.
   */
  readonly entries: AsyncGenerator<ZipEntry>;
  close(): void;
}

/**
 * Opens a zip archive, on disk where the input is a file.
 *
 * @throws {PipelineError} `input.malformed` when there is no sound index
 */
export async function openArchive(stream: ByteStream, reading: Reading): Promise<ZipArchive> {
  const zip = await openZip(stream, reading);
  return { entries: readEntries(zip, reading), close: () => zip.close() };
}

async function* readEntries(zip: yauzl.ZipFile, reading: Reading): AsyncGenerator<ZipEntry> {
  let entries = 0;
  let expanded = 0;
  for (let entry = await nextEntry(zip, reading); entry !== null; entry = await nextEntry(zip, reading)) {
    const current = entry;
    const name = safeName(entryName(current));
    if (name.endsWith("/") || name === "") continue;
    entries++;
    expanded += current.uncompressedSize;
    if (entries > reading.limits.archiveEntries) {
      throw failure(reading, "input.limit", `the archive holds more than ${reading.limits.archiveEntries} files`);
    }
    if (expanded > 64 * MiB && expanded > zip.fileSize * reading.limits.expansion) {
      throw failure(reading, "input.limit", `the archive grows more than ${reading.limits.expansion}-fold`);
    }
    yield {
      name,
      refusal: refusalOf(current),
      open: () => openEntry(zip, current, reading),
    };
  }
}

async function openZip(stream: ByteStream, reading: Reading): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
  const bytes = reading.file === undefined ? Buffer.from(await readAll(stream, reading)) : null;
  // The file is opened again by its index; let go of the stream.
  if (bytes === null) for await (const _ of stream) break;
  return new Promise((resolve, reject) => {
    const opened = (error: Error | null, zip?: yauzl.ZipFile): void => {
      if (zip !== undefined && error === null) resolve(zip);
      else reject(failure(reading, "input.malformed", "the archive has no sound index", {}, error));
    };
    if (bytes !== null) yauzl.fromBuffer(bytes, options, opened);
    else yauzl.open(reading.file!, options, opened);
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

function refusalOf(entry: yauzl.Entry): ZipEntry["refusal"] {
  if ((entry.generalPurposeBitFlag & 1) === 1) return "encrypted";
  if (((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000) return "link";
  return entry.compressionMethod === 0 || entry.compressionMethod === 8 ? null : "compression";
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
