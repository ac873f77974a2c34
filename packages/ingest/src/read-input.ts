import { peek, readAll } from "./bytes.ts";
import type { Draft, Finding } from "./draft.ts";
import { readJsonArray, readJsonDocument, readNdjson } from "./form/json.ts";
import { readMarkdown } from "./form/markdown.ts";
import { readPlainText } from "./form/plain-text.ts";
import { readPage } from "./page/page.ts";
import { type ByteStream, failure, type Reading } from "./reading.ts";
import { type Sniffed, sniff, sniffLength } from "./sniff.ts";

/** Reads one input by what its first bytes say it is. */
export async function* readInput(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  const { head, all } = await peek(stream, sniffLength);
  const form = sniff(head, reading.input);
  const document = documents[form];
  if (document !== undefined) yield { draft: document(await readAll(all, reading), reading), reading };
  else yield* readMany(form, all, reading);
}

/** Forms that hold one article. */
const documents: Partial<Record<Sniffed, (bytes: Uint8Array, reading: Reading) => Draft>> = {
  text: readPlainText,
  markdown: readMarkdown,
  html: readPage,
};

async function* readMany(form: Sniffed, stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  switch (form) {
    case "ndjson":
      return yield* readNdjson(stream, reading);
    case "json-array":
      return yield* readJsonArray(stream, reading);
    case "json":
      return yield* readJsonDocument(stream, reading);
    case "empty":
      throw failure(reading, "input.empty", "the input is empty");
    case "binary":
      throw failure(reading, "input.binary", "the input is binary data of no known form");
    default:
      throw failure(reading, "input.unsupported", `input of the form ${form} is not read`);
  }
}
