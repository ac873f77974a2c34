import type { DraftParagraph } from "../draft.ts";
import { insertOf, isLead } from "./furniture.ts";
import { isAppeal, isCaption, isCredits, isLabel, isStamp } from "./label.ts";
import { type Block, type Layout, layOut } from "./layout.ts";
import { findScope, isHeadline, proseOf, type Scope, signatureOf } from "./scope.ts";
import type { PageElement } from "./tree.ts";

/** Blocks between headline and body that are taken for its lead. */
const mostLeads = 3;

/** Longest heading; longer ones are paragraphs in large type. */
const longestHeading = 250;

/** Prose, in characters, under which a page is looked at again with less being left out. */
const tooLittle = 250;

/**
 * The article's body: its paragraphs in order with their kinds, without what stands around them.
 *
 * Never empty where the page has text: when little is left, what is hidden until a script shows it is looked at too,
 * then everything that is not a link.
 */
export function extractBody(root: PageElement, shown: Layout, title: string | null = null): DraftParagraph[] {
  const visible = fromLayout(shown, title);
  if (lengthOf(visible) >= tooLittle) return visible;
  const layout = layOut(root, true);
  const whole = fromLayout(layout, title);
  if (lengthOf(whole) >= tooLittle) return whole;
  const candidates = [visible, whole];
  if (lengthOf(visible) === 0 && lengthOf(whole) === 0) {
    candidates.push(layout.blocks.filter(isText).map((block) => ({ kind: kindOf(block), text: block.text })));
  }
  return candidates.reduce((best, candidate) => (lengthOf(candidate) > lengthOf(best) * 1.5 ? candidate : best));
}

/** Characters of the paragraphs that carry the text. */
export function lengthOf(paragraphs: readonly DraftParagraph[]): number {
  return paragraphs.reduce((sum, { kind, text }) => (kind === "caption" ? sum : sum + text.length), 0);
}

function fromLayout(layout: Layout, title: string | null): DraftParagraph[] {
  const { blocks } = layout;
  const scope = findScope(layout, title);
  const headline = headlineBefore(layout, scope, title);
  dropInserts(layout, scope, headline + 1);
  dropAppeals(layout, scope);
  const paragraphs: DraftParagraph[] = [];
  const seen = new Set<string>();
  let leads = 0;
  for (let i = headline + 1; i < scope.to; i++) {
    const block = blocks[i]!;
    if (scope.kept[i] === 0 || !isText(block) || (i < scope.from && proseOf(block) === 0)) continue;
    if (block.text.length > 60) {
      if (seen.has(block.text)) continue;
      seen.add(block.text);
    }
    let kind = kindOf(block);
    if (leads >= 0 && (kind === "body" || kind === "subheading") && proseOf(block) > 0) {
      const isApart = !scope.signatures.has(signatureOf(block));
      const isNamed = i < scope.from || isLead(block.element) || (kind === "subheading" && block.text.length > 70);
      if (leads < mostLeads && ((isApart && isNamed) || (leads === 0 && isBold(block.element)))) {
        kind = "lead";
        leads++;
      } else leads = -1;
    }
    paragraphs.push({ kind, text: block.text });
  }
  // Headings that nothing follows announce what was left out.
  return paragraphs.filter(({ kind }, i) => {
    const next = paragraphs[i + 1];
    return kind !== "subheading" || (next !== undefined && next.kind !== "subheading");
  });
}

/** Index of the last block before the text that is the page's headline; what is above it is no text. */
function headlineBefore({ blocks }: Layout, scope: Scope, title: string | null): number {
  let firstProse = scope.from;
  while (firstProse < scope.to && (scope.kept[firstProse] === 0 || proseOf(blocks[firstProse]!) < 100)) firstProse++;
  for (let i = firstProse - 1; i >= Math.max(0, scope.from - 25); i--) if (isHeadline(blocks[i]!, title)) return i;
  // A page without such a heading has one of another rank close above its text.
  for (let i = firstProse - 1; i >= Math.max(0, scope.from - 6); i--) {
    const { element, linked } = blocks[i]!;
    if (/^h[23]$/.test(element.tag) && linked === 0 && scope.kept[i] === 1) return Math.min(i, scope.from - 1);
  }
  return scope.from - 1;
}

/** A block that is not merely a link or a label. */
function isText(block: Block): boolean {
  const { text } = block;
  if (isLabel(text) || isStamp(text) || isCredits(text)) return false;
  return block.linked * 2 < block.text.length || block.text.length - block.linked > 80;
}

/** Whether all words of a paragraph are set in bold, as many newsrooms set the first. */
function isBold(element: PageElement): boolean {
  if (element.tag !== "p" && element.tag !== "div") return false;
  let hasBold = false;
  for (const child of element.children) {
    if (typeof child === "string" ? child.trim() !== "" : !/^(?:b|strong|br|meta)$/.test(child.tag)) return false;
    hasBold ||= typeof child !== "string" && /^(?:b|strong)$/.test(child.tag);
  }
  return hasBold;
}

/** Takes out the paragraphs that ask for a subscription or the like, and the small box around each. */
function dropAppeals({ blocks, regions }: Layout, scope: Scope): void {
  let all = 0;
  for (let i = scope.from; i < scope.to; i++) if (scope.kept[i] === 1) all += proseOf(blocks[i]!);
  const proseIn = (from: number, to: number): number => {
    let sum = 0;
    for (let i = from; i < to; i++) if (scope.kept[i] === 1) sum += proseOf(blocks[i]!);
    return sum;
  };
  for (let i = scope.from; i < scope.to; i++) {
    const block = blocks[i]!;
    if (scope.kept[i] === 0 || !isAppeal(block.text)) continue;
    let box = block.region;
    for (let up = regions[box]!.parent; up > scope.region; up = regions[up]!.parent) {
      const { from, to } = regions[up]!;
      if (to - from > 14 || proseIn(from, to) > all * 0.15) break;
      box = up;
    }
    const { from, to } = regions[box]!;
    if (proseIn(from, to) <= all * 0.3) scope.kept.fill(0, from, to);
    else scope.kept[i] = 0;
  }
}

/**
 * Takes inserts out of the scope and of what stands between the headline and it, but none that is built like its
 * paragraphs or holds a large part of them.
 */
function dropInserts({ blocks, regions }: Layout, scope: Scope, start: number): void {
  const first = Math.min(start, scope.from);
  const prose = new Float64Array(blocks.length + 1);
  const alike = new Float64Array(blocks.length + 1);
  for (let i = first; i < scope.to; i++) {
    const characters = scope.kept[i] === 1 ? proseOf(blocks[i]!) : 0;
    const isAlike = characters > 0 && scope.signatures.has(signatureOf(blocks[i]!));
    prose[i + 1] = prose[i]! + characters;
    alike[i + 1] = alike[i]! + (isAlike ? characters : 0);
  }
  const all = prose[scope.to]! - prose[scope.from]!;
  const inserts: { from: number; to: number; inside: number; sign: string }[] = [];
  const bySign = new Map<string, number>();
  for (const [r, { from, to, element }] of regions.entries()) {
    if (from < first || from >= scope.to || from === to) continue;
    // What is around the scope is no insert of it.
    if (r <= scope.region && to > scope.from) continue;
    const insert = insertOf(element);
    if (insert === null) continue;
    const { kind, sign } = insert;
    const inside = prose[to]! - prose[from]!;
    const isAlike = inside > 0 && (alike[to]! - alike[from]!) * 2 > inside;
    if (inside > all * 0.3 || (kind === "weak" && isAlike)) continue;
    // One paragraph with a name of its own is rather a paragraph, unless the name leaves no doubt.
    if (to - from === 1 && inside > 100 && (kind === "weak" || isAlike)) continue;
    inserts.push({ from, to, inside, sign });
    bySign.set(sign, (bySign.get(sign) ?? 0) + inside);
  }
  for (const { from, to, sign } of inserts) if (bySign.get(sign)! <= all * 0.5) scope.kept.fill(0, from, to);
}

function kindOf(block: Block): DraftParagraph["kind"] {
  // An unclosed heading holds paragraphs, and some write whole paragraphs as headings.
  const canHead = block.element.tag !== "p" && block.text.length <= longestHeading;
  for (let up: PageElement | null = block.element; up !== null; up = up.parent) {
    if (canHead && /^h[1-6]$/.test(up.tag)) return "subheading";
    if (up.tag === "li" || up.tag === "dd" || up.tag === "dt") return "list";
    if (up.tag === "figure" || up.tag === "figcaption") return "caption";
    if (up.tag === "blockquote" || up.tag === "q") return "quote";
  }
  return isCaption(block.text) ? "caption" : "body";
}
