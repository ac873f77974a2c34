import { createTarDecoder } from "modern-tar";
import type { Finding } from "../draft.ts";
import { readInput } from "../read-input.ts";
import { type ByteStream, failure, guarded, issueAt, type Reading } from "../reading.ts";
import { readDocx } from "./docx.ts";
import { readEpub } from "./epub.ts";
import { openArchive, safeName, type ZipEntry } from "./zip.ts";

/** A zip by what it holds: a Word document, a book, a web archive collection, or a folder of inputs. */
export async function* readZipped(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  const archive = await openArchive(stream, reading);
  try {
    // The index is small beside the files; what it names tells the form.
    const { first, all } = await peekEntries(archive.entries);
    const names = new Set(first.map(({ name }) => name));
    if (names.has("word/document.xml")) return yield { draft: await readDocx(all, reading), reading };
    if (names.has("META-INF/container.xml")) return yield* readEpub(all, reading);
    const isCollection =
      [...names].some((name) => /^archive\/[^/]+\.warc(?:\.gz)?$/.test(name)) && names.has("datapackage.json");
    for await (const entry of all) {
      if (isCollection && !entry.name.startsWith("archive/")) continue;
      if (isHousekeeping(entry.name)) continue;
      const inner = memberOf(reading, entry.name);
      yield* guarded(inner, async function* () {
        yield* readMember(await entry.open(inner), inner);
      });
    }
  } finally {
    await archive.close();
  }
}

/** The first entries of an archive, and all of them again; an index that is damaged early fails after those. */
async function peekEntries(
  entries: AsyncGenerator<ZipEntry>,
): Promise<{ first: readonly ZipEntry[]; all: AsyncIterable<ZipEntry> }> {
  const first: ZipEntry[] = [];
  let failed: { readonly error: unknown } | null = null;
  try {
    for (let next = await entries.next(); !next.done; next = await entries.next()) {
      first.push(next.value);
      if (first.length === 64) break;
    }
  } catch (error) {
    failed = { error };
  }
  async function* all(): AsyncGenerator<ZipEntry> {
    yield* first;
    if (failed !== null) throw failed.error;
    yield* entries;
  }
  return { first, all: all() };
}

/** The files of a tar archive, one after the other. */
export async function* readTar(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  let failed: { readonly error: unknown } | null = null;
  // A source that fails would take the files that are decoded already with it; to the decoder it ends.
  async function* source(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      yield* stream as AsyncIterable<Uint8Array<ArrayBuffer>>;
    } catch (error) {
      failed = { error };
    }
  }
  const decoded = ReadableStream.from(source()).pipeThrough(createTarDecoder());
  let entries = 0;
  try {
    for await (const { header, body } of decoded) {
      const inner = memberOf(reading, safeName(header.name));
      if (header.type === "file" && header.name !== "" && !isHousekeeping(inner.input)) {
        if (++entries > reading.limits.archiveEntries) {
          throw failure(reading, "input.limit", `the archive holds more than ${reading.limits.archiveEntries} files`);
        }
        yield* guarded(inner, () => readMember(body, inner));
      } else if (header.type === "symlink" || header.type === "link") {
        yield { issue: issueAt(inner, "input.unsupported", "error", "links are not followed") };
      }
      if (!body.locked) await body.cancel();
    }
  } catch (error) {
    if (error instanceof Error && error.name === "PipelineError") throw error;
    if (failed === null)
      throw failure(reading, "input.truncated", "the archive is cut or damaged; what is before is read", {}, error);
  }
  if (failed !== null) throw (failed as { readonly error: unknown }).error;
}

async function* readMember(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  if (reading.depth > reading.limits.archiveDepth) {
    throw failure(reading, "input.limit", `archives are nested more than ${reading.limits.archiveDepth} deep`);
  }
  yield* readInput(stream, reading);
}

function memberOf(reading: Reading, name: string): Reading {
  const { input, limits, depth } = reading;
  return { input: `${input}/${name || "file"}`, limits, depth: depth + 1 };
}

/** Files that systems leave in archives. */
function isHousekeeping(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.[^/]+$|Thumbs\.db$)/.test(name);
}
