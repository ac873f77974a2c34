import type { Draft, DraftParagraph } from "../draft.ts";
import { decode } from "../encoding.ts";
import type { Reading } from "../reading.ts";
import { readOpening } from "./opening.ts";

/**
 * A Markdown article: front matter (title, date, author, url), the first heading as headline, paragraphs, lists,
 * quotes. Markup is taken off, nothing is rendered; code blocks, tables, rules, images and raw HTML are left out.
 *
 * @see CommonMark 0.31.2
 */
export function readMarkdown(bytes: Uint8Array, reading: Reading): Draft {
  const { text, issues } = decode(bytes, reading);
  const { fields, body } = splitFrontMatter(text.replace(/\r\n?/g, "\n"));
  const { title, paragraphs } = readBlocks(body.split("\n"));
  const opening = readOpening(paragraphs);
  const written = fields.get("date") ?? fields.get("published") ?? fields.get("publishedat") ?? null;
  return {
    form: "markdown",
    title: fields.get("title") ?? title,
    url: fields.get("url") ?? fields.get("canonical") ?? fields.get("link") ?? null,
    bylines: [fields.get("author") ?? fields.get("authors") ?? fields.get("byline") ?? opening.bylines ?? []].flat(),
    section: fields.get("section") ?? fields.get("category") ?? null,
    publishedAt: written === null ? (opening.publishedAt ?? null) : { written, basis: "metadata" },
    language: fields.get("language") ?? fields.get("lang") ?? null,
    publisher: fields.get("source") ?? fields.get("publisher") ?? null,
    paragraphs: opening.paragraphs,
    issues,
  };
}

/** Front matter between two lines of `---`: one `key: value` a line, anything deeper is left alone. */
function splitFrontMatter(text: string): { fields: Map<string, string>; body: string } {
  const fields = new Map<string, string>();
  const end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
  if (end === -1) return { fields, body: text };
  for (const line of text.slice(4, end).split("\n")) {
    const colon = line.indexOf(":");
    if (colon < 1 || line.startsWith(" ")) continue;
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, "$2");
    if (value !== "") fields.set(line.slice(0, colon).trim().toLowerCase(), value);
  }
  const after = text.indexOf("\n", end + 1);
  return { fields, body: after === -1 ? "" : text.slice(after + 1) };
}

function readBlocks(lines: readonly string[]): { title: string | null; paragraphs: DraftParagraph[] } {
  let title: string | null = null;
  const paragraphs: DraftParagraph[] = [];
  let open: { kind: DraftParagraph["kind"]; lines: string[] } | null = null;
  let fence: string | null = null;
  const close = (): void => {
    const text = open === null ? "" : plain(open.lines.join(" "));
    if (open !== null && text !== "") paragraphs.push({ kind: open.kind, text });
    open = null;
  };
  const add = (kind: DraftParagraph["kind"], line: string): void => {
    if (open === null || open.kind !== kind) {
      close();
      open = { kind, lines: [] };
    }
    open.lines.push(line);
  };
  const heading = (text: string): void => {
    close();
    if (title === null && paragraphs.length === 0) title = plain(text) || null;
    else if (plain(text) !== "") paragraphs.push({ kind: "subheading", text: plain(text) });
  };
  for (const [i, raw] of lines.entries()) {
    const line = raw.trim();
    const mark = /^(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3) ?? null;
    if (fence !== null) {
      if (mark === fence) fence = null;
      continue;
    }
    if (mark !== null) {
      close();
      fence = mark;
      continue;
    }
    const atx = /^#{1,6}(?:\s+(.*?))?(?:\s+#+)?$/.exec(line);
    const isUnderline = /^(=+|-{2,})$/.test(line);
    if (atx !== null) heading(atx[1] ?? "");
    else if (isUnderline && open !== null && (lines[i - 1] ?? "").trim() !== "") {
      const current: { lines: string[] } = open;
      open = null;
      heading(current.lines.join(" "));
    } else if (line === "" || /^([-*_])(?:\s*\1){2,}$/.test(line) || line.startsWith("|")) close();
    else if (line.startsWith(">")) add("quote", line.replace(/^(>\s?)+/, ""));
    else if (/^(?:[-*+]|\d{1,9}[.)])\s+/.test(line)) {
      close();
      add("list", line.replace(/^(?:[-*+]|\d{1,9}[.)])\s+/, ""));
    } else add(open === null ? "body" : (open as { kind: DraftParagraph["kind"] }).kind, line);
  }
  close();
  if (title === null && paragraphs.length > 1 && paragraphs[0]!.kind === "body" && paragraphs[0]!.text.length <= 200) {
    if (!/[.。]$/.test(paragraphs[0]!.text)) title = paragraphs.shift()!.text;
  }
  return { title, paragraphs };
}

/** Inline markup taken off: images out, links to their words, emphasis and code to their text, entities as written. */
function plain(text: string): string {
  return text
    .replace(/!\[[^\]\n]{0,500}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g, "")
    .replace(/\[([^\]\n]{0,1000})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g, "$1")
    .replace(/<(https?:[^>\s]{1,2000})>/g, "$1")
    .replace(/<\/?[a-z][^<>\n]{0,500}>/gi, "")
    .replace(/(\*\*\*|\*\*|___|__)(?=\S)/g, "")
    .replace(/(\S)(\*\*\*|\*\*|___|__)/g, "$1")
    .replace(/(^|[\s(“"'])[*_](?=\S)/g, "$1")
    .replace(/(\S)[*_](?=$|[\s.,;:!?)”"'])/g, "$1")
    .replace(/`([^`\n]{1,500})`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
