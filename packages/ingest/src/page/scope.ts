import { isBeside, isStrongFurniture, nameWords } from "./furniture.ts";
import type { Block, Layout } from "./layout.ts";
import type { PageElement } from "./tree.ts";

/** Where the article stands on a page. */
export interface Scope {
  /** Index of the region around all of it. */
  readonly region: number;
  readonly from: number;
  readonly to: number;
  /** 1 for each block of the page that may be of the article. */
  readonly kept: Uint8Array;
  /** Running text of the scope by how its blocks are built. */
  readonly signatures: ReadonlyMap<string, number>;
}

/** Share of a region's prose a signature needs to count as the way its paragraphs are built. */
const leadingShare = 0.2;

/** Prose, in characters, that is a text, and that is one whatever else the page holds; 400 and 1,000 of 400 to 2,000 tried. */
const someText = 400;
const wholeText = 1000;

/** Part of its weight that a paragraph in a box beside the text keeps; 0.5 finds fewer articles. */
const asideWeight = 0.25;

/**
 * Finds the part of a page that is its article: the region with most running text, then what stands around it and is
 * built like it, because many pages cut a body into pieces with inserts between.
 */
export function findScope(layout: Layout, title: string | null): Scope {
  const { blocks, regions } = layout;
  const prose = blocks.map(proseOf);
  const built = blocks.map((block, i) => (prose[i] === 0 ? "" : signatureOf(block)));
  const headings = blocks.map((block) => isHeadline(block, title));
  const kept = dropFurniture(layout, prose, headings);
  const sum = (from: number, to: number, counts: (i: number) => boolean): number => {
    let total = 0;
    for (let i = from; i < to; i++) if (kept[i] === 1 && counts(i)) total += prose[i]!;
    return total;
  };

  const article = firstOfArticles(layout, kept, prose);
  if (article !== null) {
    kept.fill(0, 0, regions[article]!.from);
    kept.fill(0, regions[article]!.to);
  }
  let scope = article ?? bestRegion(layout, kept, prose, 0, blocks.length);
  // What stands between the headline and the region, if it is a text itself, is the article; the rest are comments.
  const headline = headings.findLastIndex((is, i) => is && i < regions[scope]!.from);
  const between = headline === -1 ? 0 : sum(headline + 1, regions[scope]!.from, () => true);
  if (between >= 200) {
    const share = between / sum(regions[scope]!.from, regions[scope]!.to, () => true);
    let paragraphs = 0;
    for (let i = headline + 1; i < regions[scope]!.from; i++) if (kept[i] === 1 && prose[i]! > 0) paragraphs++;
    if ((share >= 0.8 && paragraphs >= 3) || (between >= wholeText && paragraphs >= 4))
      scope = bestRegion(layout, kept, prose, headline + 1, regions[scope]!.from);
  }
  let signatures = leading(built, prose, kept, regions[scope]!.from, regions[scope]!.to);
  const [widest, most] = largest(leading(built, prose, kept, 0, blocks.length));
  const held = sum(regions[scope]!.from, regions[scope]!.to, () => true);
  if (widest !== "" && most > 1.3 * held) {
    const first = built.indexOf(widest);
    const isUnderHeadline = headings.some((is, i) => is && i <= regions[scope]!.from + 3);
    // More of the same after a text that follows the headline is comments or cards, but for the posts of a live blog.
    const isAfter = isUnderHeadline && held >= someText && first >= regions[scope]!.to;
    if (!isAfter || isLive(blocks[first]!.element)) {
      scope = blocks[first]!.region;
      signatures = new Map([[widest, most]]);
    }
  }

  let all = sum(regions[scope]!.from, regions[scope]!.to, () => true);
  for (let up = regions[scope]!.parent; up !== -1; up = regions[up]!.parent) {
    const inner = regions[scope]!;
    const outer = regions[up]!;
    const isOutside = (i: number): boolean => i < inner.from || i >= inner.to;
    const more = sum(outer.from, outer.to, (i) => isOutside(i) && signatures.has(built[i]!));
    if (more < 100 || more * 20 < all) continue;
    if (hasOtherHeadline(layout, inner.from, inner.to, outer.to)) break;
    all += more;
    scope = up;
    let first = inner.from;
    let last = inner.to - 1;
    for (let i = outer.from; i < outer.to; i++) {
      if (kept[i] === 0 || !signatures.has(built[i]!)) continue;
      first = Math.min(first, i);
      last = Math.max(last, i);
    }
    // The heading over the first paragraph belongs to it.
    if (first > outer.from && /^h[2-6]$/.test(blocks[first - 1]!.element.tag)) first--;
    // What the headline stands over is not cut off, such as a lead.
    const opening = headings.lastIndexOf(true, first);
    const start = opening >= outer.from ? opening + 1 : first;
    for (let i = outer.from; i < outer.to; i++) if (i < start || i > last) kept[i] = 0;
  }
  const { from, to } = regions[scope]!;
  return { region: scope, from, to, kept, signatures };
}

/** Whether an element stands in the posts of a live blog. */
function isLive(element: PageElement): boolean {
  for (let up: PageElement | null = element; up !== null; up = up.parent) {
    if (nameWords(up).some((word) => /^(?:live|liveblog|liveticker|livefeed|ticker)$/.test(word))) return true;
  }
  return false;
}

/** Whether a block is the page's headline: a first-rank heading, or the same words as the title. */
export function isHeadline({ element, text }: Block, title: string | null): boolean {
  if (element.tag === "h1" || element.parent?.tag === "h1") return true;
  return title !== null && text.length < 400 && text.length > 8 && fold(text) === fold(title);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const wide = /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]{2}/;

/** Characters of running text in a block, 0 for what is too short or too linked to be prose. */
export function proseOf(block: Block): number {
  const { text } = block;
  const length = text.length - block.linked;
  // A character of Chinese, Japanese or Korean says about twice as much as a letter.
  if (length < (wide.test(text) ? 20 : 40) || block.linked > text.length * 0.4) return 0;
  return Math.min(length, 1000);
}

/** How a block is built: tags and first class names from it up to the first named element above its own. */
export function signatureOf(block: Block): string {
  let signature = "";
  let level = 0;
  for (let up: PageElement | null = block.element; up !== null && level < 5; up = up.parent, level++) {
    const name = /[^\s]+/.exec(up.attributes.class ?? "")?.[0] ?? "";
    signature += `${up.tag}.${name}<`;
    if (level > 0 && name !== "") break;
  }
  return signature;
}

function leading(
  built: readonly string[],
  prose: readonly number[],
  kept: Uint8Array,
  from: number,
  to: number,
): Map<string, number> {
  const totals = new Map<string, number>();
  let all = 0;
  for (let i = from; i < to; i++) {
    if (kept[i] === 0 || prose[i] === 0) continue;
    totals.set(built[i]!, (totals.get(built[i]!) ?? 0) + prose[i]!);
    all += prose[i]!;
  }
  for (const [signature, total] of totals) if (total < all * leadingShare) totals.delete(signature);
  return totals;
}

function largest(totals: ReadonlyMap<string, number>): [string, number] {
  let best: [string, number] = ["", 0];
  for (const entry of totals) if (entry[1] > best[1]) best = entry;
  return best;
}

/** Pages that go on with the next article have several `article` elements with a first-rank heading: the first counts. */
function firstOfArticles({ blocks, regions }: Layout, kept: Uint8Array, prose: readonly number[]): number | null {
  const articles: number[] = [];
  let end = 0;
  for (const [r, { element, from, to }] of regions.entries()) {
    if (element.tag !== "article" || from < end) continue;
    let text = 0;
    let hasHeadline = false;
    for (let i = from; i < to; i++) {
      if (kept[i] === 1) text += prose[i]!;
      hasHeadline ||= blocks[i]!.element.tag === "h1";
    }
    if (!hasHeadline || text < 400) continue;
    articles.push(r);
    end = to;
  }
  return articles.length < 2 ? null : articles[0]!;
}

/** Whether a first-rank heading follows a scope that has its own: the next article of the page. */
function hasOtherHeadline({ blocks }: Layout, from: number, to: number, end: number): boolean {
  const isHeadline = (i: number): boolean => blocks[i]!.element.tag === "h1";
  let hasOwn = false;
  for (let i = from; i < to; i++) hasOwn ||= isHeadline(i);
  if (!hasOwn) return false;
  for (let i = to; i < end; i++) if (isHeadline(i)) return true;
  return false;
}

/**
 * Marks (1) the blocks outside of furniture. Furniture that holds much of the page's prose is not believed, the less so
 * when the headline stands outside of it.
 */
function dropFurniture(
  { blocks, regions }: Layout,
  prose: readonly number[],
  headings: readonly boolean[],
): Uint8Array {
  const kept = new Uint8Array(blocks.length).fill(1);
  const before = new Float64Array(blocks.length + 1);
  for (const [i, characters] of prose.entries()) before[i + 1] = before[i]! + characters;
  const all = before[blocks.length]!;
  const headline = headings.indexOf(true);
  for (const { element, from, to } of regions) {
    if (from === to || kept[from] === 0 || !isStrongFurniture(element)) continue;
    const isApart = headline !== -1 && (headline < from || headline >= to);
    if (before[to]! - before[from]! > all * (isApart ? 0.7 : 0.4)) continue;
    kept.fill(0, from, to);
  }
  return kept;
}

/**
 * The region whose paragraphs weigh most: each gives its weight to the region around it and a part to those above.
 *
 * @see Readability.js, grabArticle: the weights and shares are its own
 */
function bestRegion(layout: Layout, kept: Uint8Array, prose: readonly number[], start: number, end: number): number {
  const { blocks, regions } = layout;
  const isAside = asides(layout, kept, prose);
  const scores = new Float64Array(regions.length);
  for (let i = start; i < end; i++) {
    const block = blocks[i]!;
    if (kept[i] === 0 || prose[i] === 0) continue;
    const commas = block.text.match(/[,،、，]/g)?.length ?? 0;
    const weight =
      (1 + Math.min(prose[i]! / 100, 3) + Math.min(commas, 10)) * (isAside[block.region] ? asideWeight : 1);
    let region = block.region;
    if (/^(?:p|li|h\d)$/.test(regions[region]!.element.tag)) region = regions[region]!.parent;
    for (let level = 0; region !== -1 && level < 5; level++) {
      scores[region]! += level === 0 ? weight : level === 1 ? weight / 2 : weight / (level * 3);
      region = regions[region]!.parent;
    }
  }
  let best = 0;
  for (let i = 0; i < regions.length; i++) {
    if (scores[i]! > scores[best]! && regions[i]!.to > start && regions[i]!.to <= end) best = i;
  }
  return best;
}

/** For each region whether it stands in a box beside the text: one with such a name that holds less than most of the prose. */
function asides({ blocks, regions }: Layout, kept: Uint8Array, prose: readonly number[]): boolean[] {
  const before = new Float64Array(blocks.length + 1);
  for (let i = 0; i < blocks.length; i++) before[i + 1] = before[i]! + (kept[i] === 1 ? prose[i]! : 0);
  const most = before[blocks.length]! * 0.6;
  const isAside: boolean[] = [];
  for (const { element, parent, from, to } of regions) {
    const isIn = parent !== -1 && isAside[parent]!;
    isAside.push(isIn || (isBeside(element) && before[to]! - before[from]! < most));
  }
  return isAside;
}
