import { canonicalUrl, hostOf } from "../address.ts";
import type { Draft } from "../draft.ts";
import { findAuthors } from "./authors.ts";
import type { Head } from "./head.ts";
import type { EmbeddedArticle } from "./json-ld.ts";
import type { Layout } from "./layout.ts";
import { findModified, findPublished } from "./published.ts";
import { findTitle } from "./title.ts";

/** What a page says about its article: title, authors, dates, address, publisher, section, language. */
export function readMetadata(
  head: Head,
  embedded: EmbeddedArticle | null,
  layout: Layout,
  url: string | null,
  html: string,
): Omit<Draft, "form" | "paragraphs"> {
  const { meta } = head;
  const address =
    canonicalUrl(head.canonical, url) ?? canonicalUrl(meta.get("og:url") ?? null, url) ?? embedded?.url ?? url;
  const publisher = embedded?.publisher ?? meta.get("og:site_name") ?? meta.get("application-name") ?? null;
  const site = meta.get("og:site_name") ?? publisher;
  const domain = hostOf(url ?? address);
  return {
    title: findTitle(head, embedded?.title ?? null, site),
    url: address,
    bylines: findAuthors(head, layout, embedded?.authors ?? [], site, domain),
    section: embedded?.section ?? meta.get("article:section") ?? meta.get("section") ?? null,
    publishedAt: findPublished(head, layout, embedded?.published ?? null, url ?? address, html),
    modifiedAt: findModified(head, embedded?.modified ?? null),
    language: head.language ?? embedded?.language ?? meta.get("og:locale") ?? meta.get("language") ?? null,
    publisher,
  };
}
