import type { Draft, DraftParagraph } from "../draft.ts";
import { decode } from "../encoding.ts";
import { splitParagraphs } from "../form/plain-text.ts";
import { issueAt, type Reading } from "../reading.ts";
import { extractBody, lengthOf } from "./body.ts";
import { isPage, readFragment } from "./fragment.ts";
import { readHead } from "./head.ts";
import { readJsonLd } from "./json-ld.ts";
import { layOut } from "./layout.ts";
import { readMetadata } from "./metadata.ts";
import { findScriptText } from "./script-text.ts";
import { parsePage } from "./tree.ts";

/** Text shorter than this may be the frame of a page that scripts draw, in characters. */
const drawn = 200;

/** One HTML page as the draft of an article. */
export function readPage(bytes: Uint8Array, reading: Reading): Draft {
  const { text, issues } = decode(bytes, reading, declaredCharset(bytes));
  const draft = readPageText(text, reading, reading.url ?? null);
  return { ...draft, issues: [...issues, ...(draft.issues ?? [])] };
}

/** A page that is decoded already, as the draft of an article. */
export function readPageText(html: string, reading: Reading, known: string | null): Draft {
  const url = known ?? savedFrom(html);
  const { pageElements } = reading.limits;
  const page = parsePage(html, pageElements);
  const reason = `the page has more than ${pageElements} elements; the rest is left out`;
  const issues = page.isCut ? [issueAt(reading, "input.limit", "warning", reason, { field: "text" })] : [];
  const layout = layOut(page.root);
  const embedded = readJsonLd(page.jsonLd);
  const metadata = readMetadata(readHead(page.root), embedded, layout, url, html);
  let paragraphs = extractBody(page.root, layout, metadata.title ?? null);
  const body = embedded?.body ?? "";
  // Some pages show a stub and keep the text in their data.
  if (body.length > 250 && lengthOf(paragraphs) < body.length * 0.5) {
    const leads = paragraphs.filter(({ kind, text }) => kind === "lead" && !body.includes(text));
    const kept: DraftParagraph[] = isPage(body)
      ? readFragment(body)
      : splitParagraphs(body).map((text) => ({ kind: "body", text }));
    paragraphs = [...leads, ...kept];
  }
  if (lengthOf(paragraphs) < drawn) {
    const scripted = findScriptText(html, metadata.title ?? null);
    if (scripted.length > 0) paragraphs = scripted;
  }
  return { form: "html", ...metadata, paragraphs, issues };
}

/** The address that browsers and mirroring programs note in a comment at the start of a page they save. */
function savedFrom(html: string): string | null {
  const address =
    /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*|Mirrored from )([^\s<>]{4,2000})/i.exec(
      html.slice(0, 4096),
    )?.[1] ?? null;
  if (address === null || /^https?:\/\//i.test(address)) return address;
  return /^[\w-]+(?:\.[\w-]+)+\//.test(address) ? `https://${address}` : null;
}

/** The charset a page declares in its first bytes. @see HTML 13.2.3.2, prescan */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const label =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)?.[1] ??
    null;
  // HTML 13.2.3.3: a declaration that could be read as ASCII cannot be UTF-16.
  return label !== null && /^utf-?16/i.test(label) ? "utf-8" : label;
}
