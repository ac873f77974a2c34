import type { DraftParagraph } from "../draft.ts";
import { isFurniture } from "./furniture.ts";
import { type Block, type Layout, layOut, type Region } from "./layout.ts";
import type { PageElement } from "./tree.ts";

/** The article's body: its paragraphs in order, without what stands around them. */
export function extractBody(root: PageElement): DraftParagraph[] {
  const layout = layOut(root);
  const kept = dropFurniture(layout);
  const region = bestRegion(layout, kept);
  const paragraphs: DraftParagraph[] = [];
  for (let i = region.from; i < region.to; i++) {
    const block = layout.blocks[i]!;
    if (kept[i] === 1 && isText(block)) paragraphs.push({ kind: kindOf(block), text: block.text });
  }
  return paragraphs;
}

function isText(block: Block): boolean {
  return block.linked * 2 < block.text.length || block.text.length - block.linked > 80;
}

/** Marks (1) the blocks outside of furniture; furniture that holds most of the page's prose is not believed. */
function dropFurniture({ blocks, regions }: Layout): Uint8Array {
  const kept = new Uint8Array(blocks.length).fill(1);
  const prose = new Float64Array(blocks.length + 1);
  for (const [i, block] of blocks.entries()) prose[i + 1] = prose[i]! + proseOf(block);
  const all = prose[blocks.length]!;
  for (const region of regions) {
    if (region.from === region.to || kept[region.from] === 0) continue;
    if (!isFurniture(region.element)) continue;
    if (prose[region.to]! - prose[region.from]! > all * 0.5) continue;
    kept.fill(0, region.from, region.to);
  }
  return kept;
}

/** Characters of running text in a block, 0 for what is too short or too linked to be prose. */
function proseOf(block: Block): number {
  const length = block.text.length - block.linked;
  if (length < 40 || block.linked > block.text.length * 0.4) return 0;
  return Math.min(length, 1000);
}

function bestRegion({ blocks, regions }: Layout, kept: Uint8Array): Region {
  const scores = new Float64Array(regions.length);
  for (const [i, block] of blocks.entries()) {
    if (kept[i] === 0) continue;
    const prose = proseOf(block);
    if (prose === 0) continue;
    const weight = 1 + Math.min(prose / 100, 3) + Math.min(block.text.match(/[,،、，]/g)?.length ?? 0, 10);
    let region = block.region;
    const tag = regions[region]!.element.tag;
    if (tag === "p" || tag === "li" || /^h\d$/.test(tag)) region = regions[region]!.parent;
    for (let level = 0; region !== -1 && level < 5; level++) {
      scores[region]! += level === 0 ? weight : level === 1 ? weight / 2 : weight / (level * 3);
      region = regions[region]!.parent;
    }
  }
  let best = 0;
  for (let i = 0; i < regions.length; i++) if (scores[i]! > scores[best]!) best = i;
  return regions[best]!;
}

function kindOf(block: Block): DraftParagraph["kind"] {
  for (let up: PageElement | null = block.element; up !== null; up = up.parent) {
    if (/^h[1-6]$/.test(up.tag)) return "subheading";
    if (up.tag === "li" || up.tag === "dd" || up.tag === "dt") return "list";
    if (up.tag === "figcaption" || up.tag === "caption") return "caption";
    if (up.tag === "blockquote" || up.tag === "q") return "quote";
  }
  return "body";
}
