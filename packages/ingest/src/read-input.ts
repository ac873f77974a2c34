import type { PipelineError } from "@dateline/schema";
import { peek, readAll } from "./bytes.ts";
import type { Draft, Finding } from "./draft.ts";
import { withoutUtf16 } from "./encoding.ts";
import { readTar, readZipped } from "./form/archive.ts";
import { readCsv } from "./form/csv.ts";
import { readEmail, readMbox } from "./form/email.ts";
import { readFeed } from "./form/feed.ts";
import { gunzip } from "./form/gzip.ts";
import { readJsonArray, readJsonDocument, readNdjson } from "./form/json.ts";
import { readMarkdown } from "./form/markdown.ts";
import { readNewsml } from "./form/newsml.ts";
import { readPdf } from "./form/pdf.ts";
import { readPlainText } from "./form/plain-text.ts";
import { readWarc } from "./form/warc.ts";
import { readPage } from "./page/page.ts";
import { type ByteStream, failure, type Reading } from "./reading.ts";
import { type Sniffed, sniff, sniffLength } from "./sniff.ts";

/** Reads one input by what its first bytes say it is. */
export async function* readInput(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  const { head, all } = await peek(stream, sniffLength);
  const form = sniff(head, reading.input);
  const refusal = refusalOf(form, reading);
  if (refusal !== null) {
    // Let go of the stream: the archive around it would wait for it to be read.
    for await (const _ of all) break;
    throw refusal;
  }
  yield* readForm(form, all, reading);
}

function refusalOf(form: Sniffed, reading: Reading): PipelineError | null {
  switch (form) {
    case "empty":
      return failure(reading, "input.empty", "the input is empty");
    case "binary":
      return failure(reading, "input.binary", "the input is binary data of no known form");
    case "unsupported":
      return failure(reading, "input.unsupported", "this form of archive or document is not read");
    case "gzip": {
      const { archiveDepth } = reading.limits;
      if (reading.depth < archiveDepth) return null;
      return failure(reading, "input.limit", `archives are nested more than ${archiveDepth} deep`);
    }
    default:
      return null;
  }
}

async function* readForm(form: Sniffed, stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  const one = async (read: (bytes: Uint8Array, reading: Reading) => Draft | Promise<Draft>): Promise<Finding> => ({
    draft: await read(await readAll(stream, reading), reading),
    reading,
  });
  switch (form) {
    case "text":
      return yield one(readPlainText);
    case "markdown":
      return yield one(readMarkdown);
    case "html":
      return yield one(readPage);
    case "email":
      return yield one(readEmail);
    case "pdf":
      return yield one(readPdf);
    case "ndjson":
      return yield* readNdjson(withoutUtf16(stream), reading);
    case "json-array":
      return yield* readJsonArray(withoutUtf16(stream), reading);
    case "json":
      return yield* readJsonDocument(stream, reading);
    case "csv":
      return yield* readCsv(stream, reading);
    case "feed":
      return yield* readFeed(stream, reading);
    case "newsml":
    case "nitf":
      return yield* readNewsml(stream, reading);
    case "mbox":
      return yield* readMbox(stream, reading);
    case "warc":
      return yield* readWarc(stream, reading);
    case "zip":
      return yield* readZipped(stream, reading);
    case "tar":
      return yield* readTar(stream, reading);
    case "gzip": {
      // What is inside is not the file on disk.
      const { file: _, ...inner } = reading;
      return yield* readInput(gunzip(stream, reading), { ...inner, depth: reading.depth + 1 });
    }
  }
}
