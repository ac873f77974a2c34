import type { PageElement } from "./tree.ts";

/** A run of text that a reader sees as one block: a paragraph, a heading, a list item, a caption. */
export interface Block {
  /** The block-level element the text stands in. */
  readonly element: PageElement;
  /** Index of the innermost region around it. */
  readonly region: number;
  /** Text with white space folded. */
  readonly text: string;
  /** Characters of `text` inside links. */
  readonly linked: number;
}

/** A block-level element and the blocks it holds: those from `from` up to, without, `to`. */
export interface Region {
  readonly element: PageElement;
  /** Index of the region around it, -1 for the root. */
  readonly parent: number;
  readonly depth: number;
  readonly from: number;
  to: number;
}

/** A page as blocks in reading order and the regions that nest around them. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly regions: readonly Region[];
}

/** Elements that do not interrupt a line of text. */
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meta nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr img link picture source o:p amp-img".split(
    " ",
  ),
);

/** Elements whose content is not running text. */
const unseen = new Set(
  "head noscript template svg math iframe object embed canvas audio video select textarea datalist map input button dialog noframes amp-ad amp-iframe".split(
    " ",
  ),
);

/** Lays a page out. Every region's blocks are contiguous, so sums over a region are differences of prefix sums. */
export function layOut(root: PageElement, withHidden = false): Layout {
  const blocks: Block[] = [];
  const regions: Region[] = [];
  let pieces: string[] = [];
  let linked = 0;
  let links = 0;
  let breaks = 0;

  const flush = (region: number): void => {
    if (pieces.length === 0) return;
    const text = pieces.join("").replace(/\s+/g, " ").trim();
    if (text !== "") {
      blocks.push({ element: regions[region]!.element, region, text, linked: Math.min(linked, text.length) });
    }
    pieces = [];
    linked = 0;
  };

  const walk = (element: PageElement, region: number): void => {
    for (const child of element.children) {
      if (typeof child === "string") {
        if (breaks > 0 && child.trim() !== "") breaks = 0;
        pieces.push(child);
        if (links > 0) linked += child.trim().length;
        continue;
      }
      const { tag } = child;
      if (tag === "br") {
        // Two line breaks in a row make a paragraph.
        if (++breaks > 1) flush(region);
        else pieces.push("\n");
        continue;
      }
      if (unseen.has(tag) || (!withHidden && isHidden(child))) continue;
      if (inline.has(tag) || tag.startsWith("font")) {
        if (tag === "a") links++;
        walk(child, region);
        if (tag === "a") links--;
        continue;
      }
      flush(region);
      breaks = 0;
      const index = regions.length;
      const depth = regions[region]!.depth + 1;
      regions.push({ element: child, parent: region, depth, from: blocks.length, to: blocks.length });
      walk(child, index);
      flush(index);
      breaks = 0;
      regions[index]!.to = blocks.length;
    }
  };

  regions.push({ element: root, parent: -1, depth: 0, from: 0, to: 0 });
  walk(root, 0);
  flush(0);
  regions[0]!.to = blocks.length;
  return { blocks, regions };
}

function isHidden(element: PageElement): boolean {
  const { hidden, style } = element.attributes;
  if (hidden !== undefined && hidden !== "until-found") return true;
  return style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
