import { readAll } from "../bytes.ts";
import type { Finding } from "../draft.ts";
import { decode } from "../encoding.ts";
import { lengthOf } from "../page/body.ts";
import { readPageText } from "../page/page.ts";
import { failure, guarded, type Reading } from "../reading.ts";
import { declaredXmlEncoding, descendant, descendants, parseXml, words } from "../xml.ts";
import { safeName, type ZipEntry } from "./zip.ts";

/** Shortest chapter, in characters, that is an article rather than a cover, a title page or a list of contents. */
const shortest = 200;

/**
 * The chapters of a book in reading order, each an article: the way magazines and digests are made.
 *
 * @see EPUB 3.3
 */
export async function* readEpub(entries: AsyncIterable<ZipEntry>, reading: Reading): AsyncGenerator<Finding> {
  const byName = new Map<string, ZipEntry>();
  for await (const entry of entries) byName.set(entry.name, entry);
  const load = async (name: string): Promise<string> => {
    const entry = byName.get(name);
    if (entry === undefined) throw failure(reading, "input.malformed", "the book lacks a part it names");
    const bytes = await readAll(await entry.open(reading), reading);
    return decode(bytes, reading, declaredXmlEncoding(bytes)).text;
  };
  const container = parseXml(await load("META-INF/container.xml")).root;
  const path = safeName(descendant(container, "rootfile")?.attributes["full-path"] ?? "");
  const book = parseXml(await load(path)).root;
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const files = new Map<string, string>();
  for (const { attributes } of descendants(book, "item")) {
    const isText = /xhtml|html/.test(attributes["media-type"] ?? "") && !/\bnav\b/.test(attributes.properties ?? "");
    if (isText && attributes.id !== undefined && attributes.href !== undefined) {
      files.set(attributes.id, resolve(folder, attributes.href));
    }
  }
  const metadata = descendant(book, "metadata");
  const written = metadata === null ? null : words(descendant(metadata, "date"));
  const publisher =
    metadata === null ? null : (words(descendant(metadata, "publisher")) ?? words(descendant(metadata, "title")));
  const language = metadata === null ? null : words(descendant(metadata, "language"));
  for (const { attributes } of descendants(book, "itemref")) {
    const file = files.get(attributes.idref ?? "");
    if (file === undefined) continue;
    const inner: Reading = { ...reading, input: `${reading.input}/${file}` };
    yield* guarded(inner, async function* () {
      const page = readPageText(await load(file), inner, null);
      if (lengthOf(page.paragraphs) < shortest) return;
      const publishedAt = page.publishedAt ?? (written === null ? null : { written, basis: "metadata" as const });
      yield {
        draft: {
          ...page,
          form: "epub",
          publishedAt,
          publisher: page.publisher ?? publisher,
          language: page.language ?? language,
        },
        reading: inner,
      };
    });
  }
}

function resolve(folder: string, href: string): string {
  const url = new URL(href, `epub:/${folder}`);
  try {
    return safeName(decodeURIComponent(url.pathname));
  } catch (error) {
    if (error instanceof URIError) return safeName(url.pathname);
    throw error;
  }
}
