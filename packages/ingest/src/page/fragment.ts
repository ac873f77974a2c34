import type { DraftParagraph } from "../draft.ts";
import { extractBody } from "./body.ts";
import { layOut } from "./layout.ts";
import { parsePage } from "./tree.ts";

/** Whether a string is markup rather than text: it holds a tag of a block or a line break. */
export function isPage(text: string): boolean {
  return /<(?:p|div|br|html|body|article|section|h[1-6]|ul|ol|blockquote|figure|table)\b[^>]{0,2000}>/i.test(text);
}

/** The paragraphs of a piece of HTML that holds an article's body. */
export function readFragment(html: string): DraftParagraph[] {
  const { root } = parsePage(html);
  return extractBody(root, layOut(root));
}

/** A title as text: feeds and interfaces give it with markup or entities, often escaped twice. */
export function plainTitle(title: string | null): string | null {
  if (title === null || !/<\w|&[a-z#0-9]{2,8};/i.test(title)) return title;
  return (
    readFragment(title)
      .map(({ text }) => text)
      .join(" ") || title
  );
}
