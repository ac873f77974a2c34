import type { Draft } from "../draft.ts";
import type { Page } from "./tree.ts";

/** What a page says about its article: title, authors, dates, address, publisher, section, language. */
export function readMetadata(page: Page, url: string | null): Omit<Draft, "form" | "paragraphs"> {
  const meta = new Map<string, string>();
  let title: string | null = null;
  let canonical: string | null = null;
  let language: string | null = null;
  const walk = (element: Page["root"]): void => {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      const { tag, attributes } = child;
      if (tag === "html") language = attributes.lang ?? attributes["xml:lang"] ?? null;
      if (tag === "meta" && attributes.content !== undefined) {
        for (const key of [attributes.name, attributes.property, attributes.itemprop]) {
          if (key !== undefined && !meta.has(key.toLowerCase())) meta.set(key.toLowerCase(), attributes.content);
        }
      } else if (tag === "title" && title === null)
        title = child.children.filter((c) => typeof c === "string").join("");
      else if (tag === "link" && attributes.rel === "canonical") canonical ??= attributes.href ?? null;
      else walk(child);
    }
  };
  walk(page.root);
  const written = meta.get("article:published_time") ?? meta.get("datepublished") ?? meta.get("date") ?? null;
  return {
    title: meta.get("og:title") ?? title,
    url: canonical ?? url ?? meta.get("og:url") ?? null,
    bylines: meta.has("author") ? [meta.get("author")!] : [],
    section: meta.get("article:section") ?? null,
    publishedAt: written === null ? null : { written, basis: "metadata" },
    modifiedAt: meta.get("article:modified_time") ?? null,
    language,
    publisher: meta.get("og:site_name") ?? null,
  };
}
