import { type Issue, toIssue } from "@dateline/schema";
import { peek } from "../bytes.ts";
import { decodeStream } from "../encoding.ts";
import type { PageElement } from "../page/tree.ts";
import { type ByteStream, failure, type Reading } from "../reading.ts";
import { sniffLength } from "../sniff.ts";
import { declaredXmlEncoding, detach, xmlReader } from "../xml.ts";

/** A record of an XML document, a doubt about its bytes, or what is left of it at its end. */
export type XmlFinding =
  | { readonly element: PageElement }
  | { readonly issue: Issue }
  | { readonly root: PageElement; readonly isCut: boolean; readonly bytes: number };

/**
 * The elements of a document that are records, as they end, each taken out of the tree, so that only one and what stands
 * around them is held; then the end of the document.
 *
 * A record longer than `limits.documentBytes` is an issue, and the next one follows.
 *
 * @throws {PipelineError} `input.too-large` when what is between two records is longer than that
 */
export async function* readXmlRecords(
  stream: ByteStream,
  reading: Reading,
  isRecord: (element: PageElement) => boolean,
): AsyncGenerator<XmlFinding> {
  const { head, all } = await peek(stream, sniffLength);
  const ended: PageElement[] = [];
  const reader = xmlReader((element) => {
    if (!isRecord(element)) return;
    ended.push(element);
    detach(element);
  });
  const issues: Issue[] = [];
  const { documentBytes } = reading.limits;
  let bytes = 0;
  let last = 0;
  let reported = -1;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of all) {
      // Small bites, so that the records of one can be held together.
      for (let from = 0; from < piece.length; from += sniffLength) {
        const bite = piece.subarray(from, from + sniffLength);
        bytes += bite.length;
        yield bite;
      }
    }
  }
  for await (const text of decodeStream(counted(), reading, issues, declaredXmlEncoding(head))) {
    reader.write(text);
    if (ended.length > 0) last = bytes;
    for (const element of ended.splice(0)) yield { element };
    if (bytes - last <= documentBytes) continue;
    const tooLong = failure(reading, "input.too-large", `a record is longer than ${documentBytes} bytes`, {
      byte: last,
    });
    if (!reader.drop(isRecord)) throw tooLong;
    if (reported !== last) yield { issue: toIssue(tooLong) };
    reported = last;
  }
  for (const issue of issues) yield { issue };
  yield { ...reader.end(), bytes };
}
