import PostalMime from "postal-mime";
import { readLines } from "../bytes.ts";
import type { Draft, Finding } from "../draft.ts";
import { parseInstant } from "../instant.ts";
import { readFragment } from "../page/fragment.ts";
import { isAppeal } from "../page/label.ts";
import { readPageText } from "../page/page.ts";
import { type ByteStream, failure, guarded, issueAt, type Reading } from "../reading.ts";
import { splitParagraphs } from "./plain-text.ts";

/** One mail, a newsletter or an alert, as an article: the subject is its headline, attachments are not read. */
export async function readEmail(bytes: Uint8Array, reading: Reading): Promise<Draft> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32, maxHeadersSize: 1 << 20 }).catch(
    (error: unknown) => {
      throw failure(reading, "input.malformed", "the mail cannot be taken apart", {}, error);
    },
  );
  const location = mail.headers.find(({ key }) => key === "snapshot-content-location")?.value;
  // A page saved as one file is a mail whose first part is the page.
  if (location !== undefined && mail.html !== undefined) return readPageText(mail.html, reading, location);
  const html = mail.html === undefined ? [] : readFragment(mail.html);
  const text = splitParagraphs(mail.text ?? "").map((paragraph) => ({ kind: "body" as const, text: paragraph }));
  // As written: the library turns it into UTC, and an evening into the next day.
  const written = mail.headers.find(({ key }) => key === "date")?.value ?? "";
  const date = parseInstant(written) === null ? mail.date : written;
  const [, author, publisher] = /^(.{2,60}) from (.{2,80})$/.exec(mail.from?.name ?? "") ?? [];
  return {
    form: "email",
    bylines: author === undefined ? [] : [author],
    title: mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, "") ?? null,
    publishedAt: date === undefined ? null : { written: date, basis: "metadata" },
    // Newsletters of one writer are sent by "Ana Ruiz from The Border Post".
    publisher: publisher ?? (mail.from?.name || null),
    paragraphs: (html.length > 0 ? html : text).filter(({ text }) => !isAppeal(text)),
  };
}

/** The mails of an mbox file, each read and forgotten before the next. @see RFC 4155 */
export async function* readMbox(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let start = 1;
  let isAfterBlank = true;
  const lineEnd = Buffer.from("\n");
  async function* flush(line: number): AsyncGenerator<Finding> {
    const bytes = Buffer.concat(pieces);
    const isTooLong = length > reading.limits.documentBytes;
    pieces = [];
    length = 0;
    if (isTooLong) {
      const reason = `the mail is longer than ${reading.limits.documentBytes} bytes`;
      yield { issue: issueAt(reading, "input.too-large", "error", reason, { line }) };
    } else if (bytes.length > 0) {
      yield* guarded(reading, async function* () {
        yield { draft: await readEmail(bytes, reading), reading, site: { line } };
      });
    }
  }
  for await (const { number, bytes } of readLines(stream, reading.limits.documentBytes)) {
    const isSeparator =
      isAfterBlank &&
      bytes !== null &&
      bytes.length > 5 &&
      Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "From ";
    isAfterBlank = bytes !== null && bytes.length === 0;
    if (isSeparator) {
      yield* flush(start);
      start = number;
      continue;
    }
    length += (bytes?.length ?? reading.limits.documentBytes) + 1;
    if (length > reading.limits.documentBytes) pieces = [];
    // Lines that look like a separator are written with a mark before them.
    else if (bytes !== null)
      pieces.push(
        /^>+From /.test(Buffer.from(bytes.subarray(0, 8)).toString("latin1")) ? bytes.subarray(1) : bytes,
        lineEnd,
      );
  }
  yield* flush(start);
}
