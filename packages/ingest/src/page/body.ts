import type { DraftParagraph } from "../draft.ts";
import { isInsert } from "./furniture.ts";
import { type Block, type Layout, layOut } from "./layout.ts";
import { findScope, proseOf, type Scope } from "./scope.ts";
import type { PageElement } from "./tree.ts";

/** The article's body: its paragraphs in order, without what stands around them. */
export function extractBody(root: PageElement): DraftParagraph[] {
  const layout = layOut(root);
  const scope = findScope(layout);
  dropInserts(layout, scope);
  const paragraphs: DraftParagraph[] = [];
  const seen = new Set<string>();
  for (let i = scope.from; i < scope.to; i++) {
    const block = layout.blocks[i]!;
    if (scope.kept[i] === 0 || !isText(block)) continue;
    if (block.text.length > 60) {
      if (seen.has(block.text)) continue;
      seen.add(block.text);
    }
    paragraphs.push({ kind: kindOf(block), text: block.text });
  }
  while (paragraphs.at(-1)?.kind === "subheading") paragraphs.pop();
  return paragraphs;
}

function isText(block: Block): boolean {
  return block.linked * 2 < block.text.length || block.text.length - block.linked > 80;
}

/** Takes inserts out of the scope, but none that holds a large part of its prose. */
function dropInserts({ blocks, regions }: Layout, scope: Scope): void {
  const prose = new Float64Array(blocks.length + 1);
  for (let i = scope.from; i < scope.to; i++) {
    prose[i + 1] = prose[i]! + (scope.kept[i] === 1 ? proseOf(blocks[i]!) : 0);
  }
  const all = prose[scope.to]!;
  for (let r = scope.region + 1; r < regions.length; r++) {
    const region = regions[r]!;
    if (region.from >= scope.to) break;
    if (region.from === region.to || !isInsert(region.element)) continue;
    const inside = prose[region.to]! - prose[region.from]!;
    const isSingle = region.to - region.from === 1;
    if (isSingle ? inside > 100 : inside > all * 0.3) continue;
    scope.kept.fill(0, region.from, region.to);
  }
}

function kindOf(block: Block): DraftParagraph["kind"] {
  for (let up: PageElement | null = block.element; up !== null; up = up.parent) {
    if (/^h[1-6]$/.test(up.tag)) return "subheading";
    if (up.tag === "li" || up.tag === "dd" || up.tag === "dt") return "list";
    if (up.tag === "figure" || up.tag === "figcaption" || up.tag === "caption") return "caption";
    if (up.tag === "blockquote" || up.tag === "q") return "quote";
  }
  return "body";
}
