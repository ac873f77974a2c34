import { isStrongFurniture } from "./furniture.ts";
import type { Block, Layout } from "./layout.ts";
import type { PageElement } from "./tree.ts";

/** Where the article stands on the page: marks (1) for the blocks that may be of it, and the regions it spans. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  /** Index of the region around all of it. */
  readonly region: number;
  readonly kept: Uint8Array;
}

/** Finds the part of a page that is its article: the region with most running text, and what is built like it around. */
export function findScope(layout: Layout): Scope {
  const { blocks, regions } = layout;
  const kept = dropFurniture(layout);
  const best = bestRegion(layout, kept);
  const signatures = new Map<string, number>();
  for (let i = regions[best]!.from; i < regions[best]!.to; i++) {
    const prose = kept[i] === 1 ? proseOf(blocks[i]!) : 0;
    if (prose > 0) signatures.set(signatureOf(blocks[i]!), (signatures.get(signatureOf(blocks[i]!)) ?? 0) + prose);
  }
  let all = 0;
  for (const prose of signatures.values()) all += prose;
  for (const [signature, prose] of signatures) if (prose * 5 < all) signatures.delete(signature);

  // A body cut into pieces: climb while blocks built like these stand outside, and let only those in.
  let scope = best;
  for (let up = regions[best]!.parent; up !== -1; up = regions[up]!.parent) {
    let more = 0;
    for (let i = regions[up]!.from; i < regions[up]!.to; i++) {
      if (i >= regions[scope]!.from && i < regions[scope]!.to) continue;
      if (kept[i] === 1 && signatures.has(signatureOf(blocks[i]!))) more += proseOf(blocks[i]!);
    }
    if (more < 100 || more * 20 < all) continue;
    const inner = regions[scope]!;
    scope = up;
    all += more;
    let first = inner.from;
    let last = inner.to - 1;
    for (let i = regions[up]!.from; i < regions[up]!.to; i++) {
      if (kept[i] === 0 || proseOf(blocks[i]!) === 0 || !signatures.has(signatureOf(blocks[i]!))) continue;
      first = Math.min(first, i);
      last = Math.max(last, i);
    }
    for (let i = regions[up]!.from; i < regions[up]!.to; i++) if (i < first || i > last) kept[i] = 0;
  }
  return { from: regions[scope]!.from, to: regions[scope]!.to, region: scope, kept };
}

/** Characters of running text in a block, 0 for what is too short or too linked to be prose. */
export function proseOf(block: Block): number {
  const length = block.text.length - block.linked;
  if (length < 40 || block.linked > block.text.length * 0.4) return 0;
  return Math.min(length, 1000);
}

/** How a block is built: tags and first class names from it up to the first named element above its own. */
function signatureOf(block: Block): string {
  let signature = "";
  let named = 0;
  let level = 0;
  for (let up: PageElement | null = block.element; up !== null && level < 5; up = up.parent, level++) {
    const name = /[^\s]+/.exec(up.attributes.class ?? "")?.[0] ?? "";
    signature += `${up.tag}.${name}<`;
    if (level > 0 && name !== "") named++;
    if (named > 0) break;
  }
  return signature;
}

/** Marks (1) the blocks outside of furniture; furniture that holds most of the page's prose is not believed. */
function dropFurniture({ blocks, regions }: Layout): Uint8Array {
  const kept = new Uint8Array(blocks.length).fill(1);
  const prose = new Float64Array(blocks.length + 1);
  for (const [i, block] of blocks.entries()) prose[i + 1] = prose[i]! + proseOf(block);
  const all = prose[blocks.length]!;
  for (const region of regions) {
    if (region.from === region.to || kept[region.from] === 0) continue;
    if (!isStrongFurniture(region.element)) continue;
    if (prose[region.to]! - prose[region.from]! > all * 0.5) continue;
    kept.fill(0, region.from, region.to);
  }
  return kept;
}

function bestRegion({ blocks, regions }: Layout, kept: Uint8Array): number {
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
  return best;
}
