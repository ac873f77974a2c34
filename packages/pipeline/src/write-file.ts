import { createHash, type Hash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
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
  const counter = { bytes: 0 };
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(joined(chunks)), measure(hash, counter), createWriteStream(temporary));
    await rename(temporary, path);
  } catch (error) {
    // Nothing to remove when the folder could not be made: the error above is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    if (isSystemError(error)) {
      throw new PipelineError("output.failed", `cannot write (${error.code})`, { input: basename(path) }, error);
    }
    throw error;
  }
  return { sha256: hash.digest("hex"), bytes: counter.bytes };
}

/** Small chunks joined to about 64 KiB: one write a row would dominate the time of a large export. */
async function* joined(chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>) {
  let text = "";
  for await (const chunk of chunks) {
    if (typeof chunk === "string") {
      text += chunk;
      if (text.length < 65_536) continue;
      yield Buffer.from(text);
      text = "";
    } else {
      if (text !== "") yield Buffer.from(text);
      text = "";
      yield chunk;
    }
  }
  if (text !== "") yield Buffer.from(text);
}

function measure(hash: Hash, counter: { bytes: number }): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      counter.bytes += chunk.length;
      done(null, chunk);
    },
  });
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && "syscall" in error && typeof (error as NodeJS.ErrnoException).code === "string";
}
