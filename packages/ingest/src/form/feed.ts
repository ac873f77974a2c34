import type { Draft, DraftParagraph, Finding } from "../draft.ts";
import { extractBody, lengthOf } from "../page/body.ts";
import { isPage, plainTitle, readFragment } from "../page/fragment.ts";
import { layOut } from "../page/layout.ts";
import type { PageElement } from "../page/tree.ts";
import { type ByteStream, issueAt, type Reading } from "../reading.ts";
import { descendants, elements, localName, words } from "../xml.ts";
import { splitParagraphs } from "./plain-text.ts";
import { readXmlRecords } from "./xml-records.ts";

/**
 * The items of an RSS, RDF or Atom feed, in its order, each let go of before the next. The body is the full content where
 * the item carries it, else its summary as the lead. A feed that is cut gives the items before the cut, and an issue.
 *
 * @see RSS 2.0; RFC 4287 (Atom); RSS 1.0 with Dublin Core and content modules
 */
export async function* readFeed(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  const isItem = (element: PageElement): boolean => {
    const name = localName(element);
    const above = element.parent!;
    return name === "entry" ? above.parent?.tag === "#root" : name === "item" && above.parent !== null && isHead(above);
  };
  let items = 0;
  for await (const found of readXmlRecords(stream, reading, isItem)) {
    if ("issue" in found) yield found;
    else if ("element" in found) {
      const site = { field: `items.${items++}` };
      yield { draft: readItem(found.element, found.element.parent!), reading, site };
    } else if (found.isCut) {
      const isInside = descendants(found.root, "item").length + descendants(found.root, "entry").length > 0;
      const where = isInside ? `its item ${items + 1}` : items === 0 ? "its head" : "its list of items";
      const reason = `the feed ends inside ${where}; what is before is read`;
      yield { issue: issueAt(reading, "input.truncated", "error", reason, { byte: found.bytes }) };
    }
  }
}

/** What items stand in: the channel of RSS, the root of RDF. */
function isHead(element: PageElement): boolean {
  return localName(element) === "channel" || element.parent?.tag === "#root";
}

function readItem(item: PageElement, above: PageElement): Draft {
  // RDF lists its items after the channel.
  const channel = elements(above, "channel")[0] ?? above;
  const base = words(elements(channel, "link").find((link) => link.attributes.href === undefined)) ?? undefined;
  const written = first(item, ["pubDate", "published", "date", "issued", "created", "updated", "modified"]);
  return {
    form: "feed",
    title: plainTitle(words(elements(item, "title")[0])),
    url: addressOf(item, base),
    bylines: bylinesOf(item),
    section: plainTitle(words(elements(item, "category")[0])) ?? elements(item, "category")[0]?.attributes.term ?? null,
    publishedAt: written === null ? null : { written, basis: "feed" },
    modifiedAt: first(item, ["updated", "modified"]),
    language:
      words(elements(channel, "language")[0]) ?? item.attributes["xml:lang"] ?? channel.attributes["xml:lang"] ?? null,
    publisher: words(elements(item, "source")[0]) ?? plainTitle(words(elements(channel, "title")[0])),
    paragraphs: bodyOf(item),
  };
}

function first(item: PageElement, names: readonly string[]): string | null {
  for (const name of names) {
    const value = words(elements(item, name)[0]);
    if (value !== null) return value;
  }
  return null;
}

function addressOf(item: PageElement, base: string | undefined): string | null {
  const links = elements(item, "link");
  const alternate = links.find(
    ({ attributes }) => attributes.href !== undefined && (attributes.rel ?? "alternate") === "alternate",
  );
  const guid = elements(item, "guid").find(({ attributes }) => attributes.isPermaLink !== "false");
  const candidates = [
    alternate?.attributes.href,
    words(links[0]),
    words(guid),
    item.attributes["rdf:about"],
    words(elements(item, "id")[0]),
  ];
  for (const candidate of candidates) {
    if (typeof candidate !== "string") continue;
    if (/^https?:\/\//i.test(candidate)) return candidate;
    if (candidate.startsWith("/") && base !== undefined && URL.canParse(candidate, base))
      return new URL(candidate, base).href;
  }
  return null;
}

function bylinesOf(item: PageElement): string[] {
  const people = [...elements(item, "creator"), ...elements(item, "author")];
  return people
    .flatMap((person) => {
      const name = words(elements(person, "name")[0]) ?? words(person);
      // RSS writes "mail@host (Name)".
      return name === null ? [] : [/\(([^)]+)\)\s*$/.exec(name)?.[1] ?? name];
    })
    .filter((name) => !name.includes("@"));
}

/** The longest of the item's texts; a summary that stands alone is the lead. */
function bodyOf(item: PageElement): DraftParagraph[] {
  const full = elements(item).filter((element) =>
    ["encoded", "content", "body", "fulltext"].includes(localName(element)),
  );
  let best: DraftParagraph[] = [];
  for (const element of full) {
    const paragraphs = paragraphsOf(element);
    if (lengthOf(paragraphs) > lengthOf(best)) best = paragraphs;
  }
  if (best.length > 0) return best;
  const summary = [...elements(item, "description"), ...elements(item, "summary"), ...elements(item, "subtitle")];
  for (const element of summary) {
    const paragraphs = paragraphsOf(element);
    const isOne = paragraphs.length === 1;
    if (paragraphs.length > 0)
      return paragraphs.map(({ kind, text }) => ({ kind: isOne && kind === "body" ? "lead" : kind, text }));
  }
  return [];
}

function paragraphsOf(element: PageElement): DraftParagraph[] {
  if (elements(element).length > 0) return extractBody(element, layOut(element));
  const text = element.children.join("");
  if (isPage(text) || /<\w+[^>]{0,500}>|&[a-z#0-9]{2,8};/i.test(text)) return readFragment(text);
  return splitParagraphs(text).map((paragraph) => ({ kind: "body", text: paragraph }));
}
