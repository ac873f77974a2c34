import { readAll } from "../bytes.ts";
import type { Draft, DraftParagraph } from "../draft.ts";
import type { PageElement } from "../page/tree.ts";
import { failure, type Reading } from "../reading.ts";
import { descendant, descendants, elements, localName, parseXml, words } from "../xml.ts";
import { splitHeadline } from "./plain-text.ts";
import type { ZipEntry } from "./zip.ts";

/** A Word document: its paragraphs with the kinds their styles name; text that was deleted in review is left out. */
export async function readDocx(entries: AsyncIterable<ZipEntry>, reading: Reading): Promise<Draft> {
  let document: PageElement | null = null;
  let core: PageElement | null = null;
  for await (const entry of entries) {
    if (entry.name !== "word/document.xml" && entry.name !== "docProps/core.xml") continue;
    const xml = new TextDecoder().decode(await readAll(await entry.open(reading), reading));
    if (entry.name === "word/document.xml") document = parseXml(xml).root;
    else core = parseXml(xml).root;
  }
  if (document === null) throw failure(reading, "input.malformed", "the document holds no text part");
  let title: string | null = null;
  const paragraphs: DraftParagraph[] = [];
  for (const paragraph of descendants(document, "p")) {
    const text = runText(paragraph).trim();
    if (text === "") continue;
    const style = descendant(paragraph, "pStyle")?.attributes["w:val"] ?? "";
    if (/^(?:title|titel|titre|heading1|berschrift1)/i.test(style) && title === null && paragraphs.length === 0)
      title = text;
    else paragraphs.push({ kind: kindOf(style, descendant(paragraph, "numPr") !== null), text });
  }
  const named = title === null ? (core === null ? null : words(descendant(core, "title"))) : title;
  const opening = named === null ? splitHeadline(paragraphs.map(({ text }) => text)) : null;
  return {
    form: "docx",
    title: named ?? opening!.title,
    paragraphs: opening === null || opening.title === null ? paragraphs : paragraphs.slice(1),
    bylines: [core === null ? [] : (words(descendant(core, "creator")) ?? [])].flat(),
    language: core === null ? null : words(descendant(core, "language")),
  };
}

function kindOf(style: string, isListed: boolean): DraftParagraph["kind"] {
  if (/^(?:heading|berschrift|titre|subtitle|untertitel)/i.test(style)) return "subheading";
  if (/quote|zitat/i.test(style)) return "quote";
  if (/caption|beschriftung/i.test(style)) return "caption";
  return isListed || /list/i.test(style) ? "list" : "body";
}

function runText(paragraph: PageElement): string {
  const pieces: string[] = [];
  const walk = (parent: PageElement): void => {
    for (const child of elements(parent)) {
      const name = localName(child);
      if (name === "t") pieces.push(child.children.filter((piece) => typeof piece === "string").join(""));
      else if (name === "tab" || name === "br" || name === "cr") pieces.push(" ");
      else if (name !== "del" && name !== "delText" && name !== "instrText" && name !== "p") walk(child);
    }
  };
  walk(paragraph);
  return pieces.join("");
}
