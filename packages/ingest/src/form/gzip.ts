import { createGunzip } from "node:zlib";
import { type ByteStream, failure, type Reading } from "../reading.ts";

const MiB = 2 ** 20;

/**
 * What a gzip stream holds, all its members. What comes out before a cut or damage is given first.
 *
 * @throws {PipelineError} `input.truncated`, `input.malformed`, or `input.limit` when it grows past `limits.expansion`
 */
export async function* gunzip(stream: ByteStream, reading: Reading): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  const ready: Uint8Array[] = [];
  let failed: NodeJS.ErrnoException | null = null;
  let isOver = false;
  let taken = 0;
  let given = 0;
  unzip.on("data", (piece: Uint8Array) => ready.push(piece));
  let release = (): void => {};
  unzip.on("error", (error) => {
    failed = error;
    release();
  });
  // Zero bytes may pad the end, and end the stream.
  unzip.on("end", () => {
    isOver = true;
    release();
  });
  // After an error or the end the call-back of the write at hand never comes.
  const settled = (start: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      release = resolve;
      start(resolve);
    });
  try {
    for await (const piece of stream) {
      // Small bites, so that what one of them grows to can be held.
      for (let from = 0; from < piece.length && failed === null && !isOver; from += 16_384) {
        const bite = piece.subarray(from, from + 16_384);
        taken += bite.length;
        await settled((done) => unzip.write(bite, () => done()));
        for (const out of ready.splice(0)) {
          given += out.length;
          if (given > 64 * MiB && given > taken * reading.limits.expansion) {
            throw failure(reading, "input.limit", `the data grow more than ${reading.limits.expansion}-fold`, {
              byte: taken,
            });
          }
          yield out;
        }
      }
      if (failed !== null || isOver) break;
    }
    // The end is told after the last of the data was looked at, unlike the call-back of `end`.
    if (failed === null && !isOver) await settled(() => unzip.end());
    yield* ready.splice(0);
  } finally {
    unzip.destroy();
  }
  const code = (failed as NodeJS.ErrnoException | null)?.code;
  if (code === undefined) return;
  if (code === "Z_BUF_ERROR")
    throw failure(reading, "input.truncated", "the compressed data end too early", { byte: taken });
  throw failure(reading, "input.malformed", "the compressed data are damaged", { byte: taken });
}
