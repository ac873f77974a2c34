import { readAll } from "../bytes.ts";
import type { Draft, DraftParagraph } from "../draft.ts";
import type { PageElement } from "../page/tree.ts";
import { failure, type Reading } from "../reading.ts";
import { descendant, descendants, elements, localName, parseXml, words } from "../xml.ts";
import { readOpening } from "./opening.ts";
import { splitHeadline } from "./plain-text.ts";
import type { ZipEntry } from "./zip.ts";

/** Longest cell of a table that holds figures and names rather than text, in characters. */
const longestCell = 120;

/** A Word document: its paragraphs with the kinds their styles name; a row of a table is one; text that was deleted in review is left out. */
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
  for (const block of blocksOf(document)) {
    if (localName(block) === "tr") {
      paragraphs.push({ kind: "list", text: cellsOf(block).join(" | ") });
      continue;
    }
    const text = runText(block).trim();
    if (text === "") continue;
    const style = descendant(block, "pStyle")?.attributes["w:val"] ?? "";
    if (/^(?:title|titel|titre|heading1|berschrift1)/i.test(style) && title === null && paragraphs.length === 0)
      title = text;
    else paragraphs.push({ kind: kindOf(style, descendant(block, "numPr") !== null), text });
  }
  const named = title ?? (core === null ? null : words(descendant(core, "title")));
  const own = named ?? splitHeadline(paragraphs.map(({ text }) => text)).title;
  const opening = readOpening(named === null && own !== null ? paragraphs.slice(1) : paragraphs);
  const creator = core === null ? null : words(descendant(core, "creator"));
  return {
    form: "docx",
    ...opening,
    title: own,
    bylines: opening.bylines?.length ? opening.bylines : creator === null ? [] : [creator],
    language: core === null ? null : words(descendant(core, "language")),
  };
}

/** The paragraphs and the rows of tables, in their order; tables that only lay out a text are gone through. */
function blocksOf(parent: PageElement): PageElement[] {
  return elements(parent).flatMap((child) => {
    const name = localName(child);
    const isRow =
      name === "tr" && cellsOf(child).length > 1 && cellsOf(child).every(({ length }) => length <= longestCell);
    return name === "p" || isRow ? [child] : blocksOf(child);
  });
}

function cellsOf(row: PageElement): string[] {
  const cells = descendants(row, "tc").map((cell) => descendants(cell, "p").map(runText).join(" ").trim());
  return cells.some((cell) => cell !== "") ? cells : [];
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
