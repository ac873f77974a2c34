import type { Draft, DraftParagraph, Finding } from "../draft.ts";
import { extractBody } from "../page/body.ts";
import { layOut } from "../page/layout.ts";
import type { PageElement } from "../page/tree.ts";
import { type ByteStream, failure, issueAt, type Reading } from "../reading.ts";
import { descendant, descendants, elements, localName, words } from "../xml.ts";
import { splitParagraphs } from "./plain-text.ts";
import { readXmlRecords } from "./xml-records.ts";

/**
 * The news items of NewsML-G2 (alone or in a news message) and NITF documents, each let go of before the next. Items
 * without text, such as pictures, are passed over.
 *
 * @see IPTC NewsML-G2 2.34; NITF 3.6
 */
export async function* readNewsml(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  let count = 0;
  for await (const found of readXmlRecords(stream, reading, isNewsRecord)) {
    if ("issue" in found) yield found;
    else if ("element" in found) {
      const { element } = found;
      const draft = localName(element) === "newsItem" ? readNewsItem(element) : readNitf(element);
      if (draft.paragraphs.length === 0) continue;
      yield { draft, reading, site: { field: `items.${count++}` } };
    } else if (found.isCut) {
      const reason = "the document ends before its root does";
      yield { issue: issueAt(reading, "input.truncated", "error", reason, { byte: found.bytes }) };
    } else if (count === 0) throw failure(reading, "article.no-text", "no news item of the document holds text");
  }
}

/** A news item, or a NITF document that does not stand in one. */
function isNewsRecord(element: PageElement): boolean {
  const name = localName(element);
  if (name === "newsItem") return true;
  if (name !== "nitf") return false;
  for (let up = element.parent; up !== null; up = up.parent) if (localName(up) === "newsItem") return false;
  return true;
}

function readNewsItem(item: PageElement): Draft {
  const meta = descendant(item, "contentMeta") ?? item;
  const itemMeta = descendant(item, "itemMeta") ?? item;
  const nitf = descendant(item, "nitf");
  const inline = descendant(item, "inlineXML") ?? descendant(item, "contentSet");
  const inner = nitf === null ? null : readNitf(nitf);
  const provider = descendant(itemMeta, "provider");
  const written =
    words(elements(meta, "contentCreated")[0]) ??
    words(elements(itemMeta, "firstCreated")[0]) ??
    words(elements(itemMeta, "versionCreated")[0]);
  const link = elements(itemMeta, "link").find(({ attributes }) => /^https?:/.test(attributes.href ?? ""));
  return {
    form: "newsml",
    title: words(elements(meta, "headline")[0]) ?? inner?.title ?? words(elements(itemMeta, "title")[0]),
    url: link?.attributes.href ?? null,
    bylines: bylineNames(elements(meta, "by"), inner?.bylines ?? []),
    section: words(descendant(itemMeta, "service")),
    publishedAt: written === null ? (inner?.publishedAt ?? null) : { written, basis: "metadata" },
    modifiedAt: words(elements(meta, "contentModified")[0]) ?? words(elements(itemMeta, "versionCreated")[0]),
    language: elements(meta, "language")[0]?.attributes.tag ?? item.attributes["xml:lang"] ?? null,
    publisher:
      words(descendant(provider ?? itemMeta, "name")) ?? provider?.attributes.literal ?? inner?.publisher ?? null,
    agency: words(elements(meta, "creditline")[0]) ?? null,
    paragraphs: withoutSignOff(inner?.paragraphs ?? (inline === null ? [] : inlineBody(inline))),
  };
}

/** Wires end a story with the initials of who wrote and edited it: `gn/jd/abc`. */
function withoutSignOff(paragraphs: readonly DraftParagraph[]): readonly DraftParagraph[] {
  return /^\s*[a-z]{2,5}(?:[/-][a-z]{2,5}){1,5}\s*$/.test(paragraphs.at(-1)?.text ?? "")
    ? paragraphs.slice(0, -1)
    : paragraphs;
}

/** XHTML inside a news item, or text that is not marked up. */
function inlineBody(inline: PageElement): DraftParagraph[] {
  const body = descendant(inline, "body") ?? inline;
  if (elements(body).some((element) => localName(element) !== "inlineData")) return extractBody(body, layOut(body));
  const data = descendant(inline, "inlineData") ?? body;
  return splitParagraphs(data.children.filter((child) => typeof child === "string").join("")).map((text) => ({
    kind: "body",
    text,
  }));
}

const kinds: Readonly<Record<string, DraftParagraph["kind"]>> = {
  p: "body",
  hl2: "subheading",
  li: "list",
  bq: "quote",
  "media-caption": "caption",
  pre: "body",
};

function readNitf(nitf: PageElement): Draft {
  const head = descendant(nitf, "body.head") ?? nitf;
  const content = descendant(nitf, "body.content");
  const issued = descendant(nitf, "date.issue") ?? descendant(nitf, "date.release") ?? descendant(nitf, "story.date");
  const written = issued?.attributes.norm ?? descendant(nitf, "pubdata")?.attributes["date.publication"] ?? null;
  const lead = words(descendant(head, "hl2")) ?? words(descendant(head, "abstract"));
  const paragraphs: DraftParagraph[] = lead === null ? [] : [{ kind: "lead", text: lead }];
  const dateline = datelineIn(head);
  const walk = (parent: PageElement): void => {
    for (const child of elements(parent)) {
      const kind = kinds[localName(child)];
      if (kind === undefined) walk(child);
      else if (words(child) !== null) paragraphs.push({ kind, text: words(child)! });
    }
  };
  if (content !== null) walk(content);
  const opening = paragraphs.findIndex(({ kind }) => kind === "body");
  // The dateline opens the text in print; NITF keeps it apart.
  if (dateline !== null && opening !== -1) {
    const { kind, text } = paragraphs[opening]!;
    if (!text.startsWith(dateline))
      paragraphs[opening] = { kind, text: `${dateline.replace(/[\s–—-]+$/, "")} — ${text}` };
  }
  return {
    form: "nitf",
    title: words(descendant(head, "hl1")) ?? words(descendant(nitf, "title")),
    bylines: bylineNames(descendants(head, "byline"), []),
    section: descendant(nitf, "pubdata")?.attributes["position.section"] ?? null,
    publishedAt: written === null ? null : { written, basis: "metadata" },
    language: nitf.attributes["xml:lang"] ?? null,
    publisher: descendant(nitf, "pubdata")?.attributes.name ?? words(descendant(nitf, "rights.owner")) ?? null,
    agency: words(descendant(head, "distributor")),
    paragraphs: content === null ? [] : paragraphs,
  };
}

/** The dateline as it would be printed: its parts, such as place and day, apart by commas. */
function datelineIn(head: PageElement): string | null {
  const dateline = descendant(head, "dateline");
  if (dateline === null) return null;
  const parts = elements(dateline).map(words);
  const isInParts =
    parts.length > 1 && dateline.children.every((child) => typeof child !== "string" || child.trim() === "");
  return isInParts ? parts.filter((part) => part !== null).join(", ") : words(dateline);
}

function bylineNames(bylines: readonly PageElement[], otherwise: readonly string[]): string[] {
  const names = bylines.flatMap((byline) => {
    const person = words(descendant(byline, "person")) ?? words(byline);
    return person === null ? [] : [person.replace(/^by\s+/i, "")];
  });
  return names.length > 0 ? names : [...otherwise];
}
