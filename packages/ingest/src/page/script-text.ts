import type { DraftParagraph } from "../draft.ts";
import { lengthOf } from "./body.ts";
import { readFragment } from "./fragment.ts";

/** Shortest string of a script that can hold an article, in characters. */
const shortest = 500;
/** Strings looked at, the longest first. */
const candidates = 5;
/** Words of the headline that must come in the text: scripts hold notices and other articles too. */
const shared = 2;

/** Where a script puts an advertisement or a picture: `$$AD$$`, `{{image}}`. */
const placeholder = /^(?:\$\$|\{\{|\[\[|%%|##)[\w .:-]{1,60}(?:\$\$|\}\}|\]\]|%%|##)$/;

/**
 * The text of a page that scripts draw in the reader's browser: the longest markup among the strings of its scripts, which is how
 * frameworks carry what a page shows. Empty where no string speaks of what the headline says.
 */
export function findScriptText(html: string, title: string | null): DraftParagraph[] {
  const words = new Set((title ?? "").toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
  const found: string[] = [];
  for (const script of scriptsOf(html)) collect(script, found, 2);
  let best: DraftParagraph[] = [];
  for (const markup of found.toSorted((a, b) => b.length - a.length).slice(0, candidates)) {
    const paragraphs = readFragment(markup).filter(({ text }) => !placeholder.test(text.trim()));
    const text = paragraphs.map((paragraph) => paragraph.text.toLowerCase()).join(" ");
    if ([...words].filter((word) => text.includes(word)).length < shared) continue;
    if (lengthOf(paragraphs) > Math.max(shortest, lengthOf(best))) best = paragraphs;
  }
  return best;
}

function* scriptsOf(html: string): Generator<string> {
  for (let start = html.indexOf("<script"); start !== -1; ) {
    const end = html.indexOf("</script", start);
    if (end === -1) return;
    yield html.slice(html.indexOf(">", start) + 1, end);
    start = html.indexOf("<script", end);
  }
}

/** Collects the strings of a script that hold paragraphs, also those in data that is itself written in a string. */
function collect(script: string, found: string[], levels: number): void {
  for (let start = script.indexOf('"'); start !== -1; ) {
    let end = start + 1;
    while (end < script.length && script[end] !== '"') end += script[end] === "\\" ? 2 : 1;
    if (end - start > shortest) {
      const value = decodeString(script.slice(start, end + 1));
      const known = found.length;
      if (levels > 0 && value.includes('"')) collect(value, found, levels - 1);
      if (found.length === known && /<p[\s>]/i.test(value)) found.push(value);
    }
    start = script.indexOf('"', end + 1);
  }
}

function decodeString(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch (error) {
    if (error instanceof SyntaxError) return "";
    throw error;
  }
}
