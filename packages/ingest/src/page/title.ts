import type { Head } from "./head.ts";
import { textOf } from "./head.ts";

/** Marks that join a headline and the name of the site. */
const joint = /\s+(?:[|–—•·»«:]|::|-|\/|<|>)\s+/;

/** What programs write where they have no title. */
const noTitle = /^\s*(?:undefined|null|nan|untitled|no title)\s*$/i;

/**
 * The headline of a page without the name of the site.
 *
 * The declared titles (embedded data, sharing tags, `title`) and the first-rank headings say it several times; the one
 * that another confirms is taken, a heading first, because declared titles are often written for search engines.
 */
export function findTitle(head: Head, embedded: string | null, site: string | null): string | null {
  const declared = [
    embedded,
    head.meta.get("og:title"),
    head.meta.get("twitter:title"),
    head.meta.get("title"),
    head.meta.get("dc.title"),
    head.title,
  ]
    .filter((title): title is string => typeof title === "string" && !noTitle.test(title))
    .map((title) => withoutSite(plainText(title), site));
  const headings = head.marked
    .filter(({ tag }) => tag === "h1")
    .map(textOf)
    .filter((text) => text !== "" && text.length < 400);
  const folded = declared.map(fold).filter((title) => title !== "");
  for (const heading of headings) {
    if (folded.includes(fold(heading))) return heading;
  }
  for (const heading of headings) {
    const key = fold(heading);
    // A heading with a kicker before or after it, or a declared title with a site name that could not be told.
    if (key.length >= 12 && folded.some((title) => title.startsWith(key) || title.endsWith(key))) return heading;
    const inside = declared.find((title) => fold(title).length >= 12 && key.includes(fold(title)));
    if (inside !== undefined) return inside;
  }
  const own = headings.find((heading) => heading.length > 15 && heading !== site);
  if (headings.length === 1 && own !== undefined && declared.every((title) => fold(title) !== ""))
    return declared[0] === undefined || sharesWords(own, declared) ? own : declared[0]!;
  const only = declared.length === 0 ? headings.find((heading) => heading !== site) : undefined;
  return declared.find((title) => title !== "") ?? own ?? only ?? null;
}

function sharesWords(heading: string, declared: readonly string[]): boolean {
  const words = new Set(heading.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  return declared.some(
    (title) => (title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => words.has(word)).length >= 2,
  );
}

/** A title with the site's name taken off its end or start. */
export function withoutSite(title: string, site: string | null): string {
  const text = title.replace(/\s+/g, " ").trim();
  const parts = text.split(joint);
  if (parts.length < 2) return text;
  const isSite = (part: string): boolean => {
    const key = fold(part);
    if (key === "") return true;
    const own = site === null ? "" : fold(site);
    return own !== "" && (key === own || own.includes(key) || key.includes(own)) && key.length < 40;
  };
  const last = parts.at(-1)!;
  const first = parts[0]!;
  if (isSite(last)) return withoutSite(text.slice(0, text.lastIndexOf(last)).replace(/[\s|–—•·»«:/<>-]+$/, ""), site);
  if (isSite(first)) return text.slice(first.length).replace(/^[\s|–—•·»«:/<>-]+/, "");
  return text;
}

function plainText(text: string): string {
  return text
    .replace(/&amp;/g, "&")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">");
}

function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
