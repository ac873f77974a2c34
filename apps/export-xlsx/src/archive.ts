import { strToU8, Zip, ZipDeflate } from "fflate";

/** The first moment that an archive can state: the clock would make every file another one. */
const noTime = new Date(1980, 0, 1);

/** A part of an archive: its path and its text, in chunks. */
export interface Part {
  readonly path: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

/** A zip archive of some parts, chunk by chunk, the same bytes for the same parts. */
export async function* toArchive(parts: AsyncIterable<Part> | Iterable<Part>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error !== null) failure = error;
    else ready.push(chunk);
  });
  const taken = () => {
    if (failure !== null) throw failure;
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for await (const { path, text } of parts) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = noTime;
    zip.add(file);
    for await (const chunk of text) {
      file.push(strToU8(chunk));
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
