import type { Draft } from "../draft.ts";
import { decode } from "../encoding.ts";
import type { Reading } from "../reading.ts";
import { extractBody } from "./body.ts";
import { readMetadata } from "./metadata.ts";
import { parsePage } from "./tree.ts";

/** One HTML page as the draft of an article. */
export function readPage(bytes: Uint8Array, reading: Reading): Draft {
  const { text, issues } = decode(bytes, reading, declaredCharset(bytes));
  const page = parsePage(text);
  return { form: "html", ...readMetadata(page, reading.url ?? null), paragraphs: extractBody(page.root), issues };
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
