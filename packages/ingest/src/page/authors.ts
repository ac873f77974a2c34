import type { Head } from "./head.ts";
import { textOf } from "./head.ts";

const metaNames = [
  "author",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "cxenseparse:author",
  "citation_author",
  "twitter:creator",
];

/** Words a byline starts with, in the languages of newsrooms. */
const by =
  /^(?:written by|reported by|posted by|story by|words by|by|von|par|por|di|de|da|door|af|av|autor(?:en|ka)?|autori|author|authors|text|texte|texto|auteur|redacción|redactor|yazan|автор|автора)\s*[:.]?\s+/i;

/** What follows a name in a byline and is no part of it. */
const tail =
  /\s*(?:[|•·(]|\s[-–—]\s|,\s*(?:the |der |die |für |for |in |senior|staff|political|chief|special|our |correspondent|reporter|editor|writer|redakteur|korrespondent|journalist)|\b(?:updated|published|on \w+day|am \d|\d{1,2}[./:]\d)).*$/i;

/** Names that are no author: desks and defaults of publishing systems. */
const nobody =
  /^(?:admin|administrator|editor|webmaster|root|user|guest|staff|unknown|anonymous|null|undefined|none|n\/a|-|autor|author|redaktion|newsroom|contact|kontakt|impressum|about|home)$/i;

/** The authors a page names, in order; the embedded data first, then tags, then the visible byline. */
export function findAuthors(
  head: Head,
  embedded: readonly string[],
  site: string | null,
  domain: string | null,
): string[] {
  const isOwn = siteTest(site, domain);
  const tagged = metaNames.map((name) => head.metaAll.get(name) ?? []);
  const bySource: (() => readonly string[])[] = [
    () => embedded,
    ...tagged.map((names) => () => names),
    () =>
      head.marked
        .filter(({ attributes }) => attributes.itemprop === "author")
        .map((element) => element.attributes.content ?? nameInside(element)),
    () =>
      head.marked
        .filter(({ attributes }) => attributes.rel !== undefined && /(?:^|\s)author(?:\s|$)/.test(attributes.rel))
        .map(textOf),
    () => visibleBylines(head),
  ];
  for (const source of bySource) {
    const names = unique(
      source()
        .flatMap(splitByline)
        .filter((name) => !isOwn(name)),
    );
    if (names.length > 0 && names.length <= 20) return names;
  }
  return [];
}

/** Microdata nests the name inside of the author. */
function nameInside(author: Head["marked"][number]): string {
  for (const child of author.children) {
    if (typeof child !== "string" && child.attributes.itemprop === "name")
      return child.attributes.content ?? textOf(child);
  }
  return textOf(author);
}

function visibleBylines(head: Head): string[] {
  const found: string[] = [];
  for (const element of head.marked) {
    const name = element.attributes.class ?? "";
    if (
      !/author|byline|autor|auteur/i.test(name) ||
      /bio|box|avatar|image|img|photo|social|comment|more|list|description/i.test(name)
    )
      continue;
    const text = textOf(element);
    if (text.length >= 4 && text.length <= 90 && found.length < 4) found.push(text);
  }
  return found.slice(0, 1);
}

/** The names in one byline: "By Ana Ruiz and Bo Li, Reuters" gives both and the agency. */
export function splitByline(byline: string): string[] {
  const text = byline
    .replace(/<[^>]{0,200}>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
  if (text === "" || text.length > 300 || /^https?:|^www\.|^@|\.(?:com|html?|php|org|net)(?:\/|$)/i.test(text))
    return [];
  const names = text.replace(by, "");
  return names
    .split(/\s*[;,/&]\s*|\s+(?:and|und|et|y|og|och|en|e|i|и|ve|with|mit)\s+/i)
    .map((name) =>
      name
        .replace(by, "")
        .replace(/\S+@\S+/g, "")
        .replace(tail, "")
        .replace(/^[\s"'“”.:*–-]+|[\s"'“”:*,–-]+$/g, ""),
    )
    .filter(
      (name) =>
        name.length >= 2 &&
        name.length <= 60 &&
        /\p{L}/u.test(name) &&
        !/\d{3}/.test(name) &&
        !nobody.test(name) &&
        name.split(" ").length <= 6,
    );
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = fold(name);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a name is the site's own, by its declared name or its domain. */
function siteTest(site: string | null, domain: string | null): (name: string) => boolean {
  const own = new Set<string>();
  if (site !== null) own.add(fold(site));
  if (domain !== null) {
    own.add(fold(domain));
    own.add(fold(domain.split(".").slice(-2, -1)[0] ?? ""));
  }
  return (name) =>
    own.has(fold(name)) ||
    (/^(?:redaktion|redaktionen|team|editorial)\b.{0,40}$/i.test(name) &&
      site !== null &&
      fold(name).includes(fold(site)));
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
