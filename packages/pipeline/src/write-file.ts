import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { PipelineError } from "@dateline/schema";

export interface WrittenFile {
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Write a file under a temporary name and rename it when it is whole, so that no half-written file ever has its final
 * name. The folder is made when missing. Chunks are pulled only as fast as the disk takes them.
 *
 * @throws {PipelineError} `output.failed` when the file cannot be written; errors of `chunks` pass through unchanged.
 */
export async function writeFileAtomic(
  path: string,
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<WrittenFile> {
  const temporary = join(dirname(path), `.${basename(path)}.partial`);
  const hash = createHash("sha256");
  let bytes = 0;
  const measured = async function* () {
    for await (const part of toBlocks(chunks)) {
      hash.update(part);
      bytes += part.length;
      yield part;
    }
  };
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, measured());
    await rename(temporary, path);
  } catch (error) {
    // Nothing to remove when the folder could not be made: the error above is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    if (isSystemError(error)) {
      throw new PipelineError("output.failed", `cannot write (${error.code})`, { input: basename(path) }, error);
    }
    throw error;
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Bytes that are written at once: a write costs as much as making a hundred rows. */
const blockBytes = 262_144;

/** Small chunks joined to blocks of bytes. A block has to be written before the next is asked for, which takes its place. */
export async function* toBlocks(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const block = Buffer.allocUnsafe(blockBytes);
  let used = 0;
  for await (const chunk of chunks) {
    const most = typeof chunk === "string" ? chunk.length * 3 : chunk.length;
    if (used + most > blockBytes) {
      yield block.subarray(0, used);
      used = 0;
    }
    if (most > blockBytes) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    else if (typeof chunk === "string") used += block.write(chunk, used);
    else {
      block.set(chunk, used);
      used += chunk.length;
    }
  }
  if (used > 0) yield block.subarray(0, used);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && "syscall" in error && typeof (error as NodeJS.ErrnoException).code === "string";
}
