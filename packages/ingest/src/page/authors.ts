import { plainTitle } from "./fragment.ts";
import type { Head } from "./head.ts";
import { authorPage, textOf } from "./head.ts";
import type { Layout } from "./layout.ts";

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
  /^(?:(?:alle|alles|zeige alle|show all|view all|all|voir tous les|ver todos los)\s+(?:(?:artikel|beiträge|articles|posts|stories|artículos)\s+)?(?:von|by|of|de|par|por)|(?:written|reported|posted|published|story|words|article|veröffentlicht|geschrieben|verfasst|publiziert|erstellt|gespeichert|artikel|beitrag|ein beitrag|ein gastbeitrag|interview|text|publié|écrit|escrito|publicado)\s*:?\s*(?:by|von|par|por)?|by|von|par|por|di|de|da|door|af|av|autor(?:en|ka|in)?|autori|author|authors|text|texte|texto|auteur|redacción|redactor|yazan|автор|автора|und|and)(?:\s*[:.]\s*|\s+)/i;

/** A whole line that is a byline: it starts as one and goes on with capitalised words. */
const wholeByline =
  /^(?:by|von|par|por|text|text und foto|interview|autor|autorin|author|artikel von|ein beitrag von|ein gastbeitrag von|written by|words by|posted by|publié par|escrito por)(?:\s*:\s*|\s+)(?:Dr\.? |Prof\.? )*\p{Lu}[\p{L}'’.-]+(?:\s+(?:von |van |de |der |da |del |bin |al-|und |and |& )?\p{Lu}[\p{L}'’.-]*){1,6}(?:\s*[,|/·•–-].{0,60})?$/iu;

/** What follows a name in a byline and is no part of it. */
const tail =
  /\s*(?:[|•·(]|\s[-–—]\s|,\s*(?:the |der |die |für |for |in |senior|staff|political|chief|special|our |correspondent|reporter|editor|writer|redakteur|korrespondent|journalist)|\s(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,|$)|\b(?:updated|published|on \w+day|am \d|\d{1,2}[./:]\d)).*$/i;

/** Names that are no author: desks and defaults of publishing systems. */
const nobody =
  /^(?:admin|administrator|editor|webmaster|root|user|guest|staff|unknown|anonymous|null|undefined|none|n\/a|-|autor|author|contact|kontakt|impressum|about|home|datum|publiziert am|veröffentlicht(?: am)?|posted on|published|wordpressadmin|website|online|agencies|agency|share|shares|follow)$/i;

/** What tells a house or a desk from a person. */
const house =
  /\b(?:e\.\s?V\.?|GmbH|AG|Ltd|Inc|Verlag|Redaktion|Team|Editorial|Newsroom|Desk|Online|Stiftung|Redaction|Redacción|Redação|Redazione)\b|\.(?:de|com|org|net|at|ch|it|fr)\b/i;

/** The authors a page names, in order; the embedded data first, then tags, then the visible byline. */
export function findAuthors(
  head: Head,
  layout: Layout,
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
    () => authorPages(head),
    () => bylineNearHeadline(layout),
  ];
  let desks: string[] = [];
  for (const source of bySource) {
    const names = unique(
      source()
        .flatMap(splitByline)
        .filter((name) => !isOwn(name)),
    );
    if (names.length === 0 || names.length > 20) continue;
    // Many sites sign with their house where machines read, and with a person where people do.
    if (!names.every((name) => house.test(name))) return names;
    if (desks.length === 0) desks = names;
  }
  return desks;
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
    const { class: own = "", "data-testid": test = "", "data-component": component = "" } = element.attributes;
    const name = `${own} ${test} ${component}`;
    if (
      !/author|byline|autor|auteur/i.test(name) ||
      /bio|box|avatar|image|img|photo|social|comment|more|lists|description/i.test(name)
    )
      continue;
    const text = textOf(element);
    if (text.length >= 4 && text.length <= 90 && found.length < 4) found.push(text);
  }
  return found.slice(0, 1);
}

/** The first link to a page of an author's own articles. */
function authorPages(head: Head): string[] {
  const link = head.marked.find((element) => element.tag === "a" && authorPage.test(element.attributes.href ?? ""));
  return link === undefined ? [] : [textOf(link)];
}

/** Whether a line is nothing but a byline. */
export function isByline(line: string): boolean {
  return line.length <= 100 && wholeByline.test(line);
}

/** A name behind a label, in a line with other labels. */
const labelledName =
  /(?:^|[\s|·•–-])(?:[Aa]utor(?:in)?|[Aa]uthor|[Tt]ext|[Rr]edaktion|[Vv]erfasser(?:in)?|[Vv]on|[Aa]uteure?|[Aa]utora)\s*:\s*((?:(?:Dr|Prof)\. )*\p{Lu}[\p{L}'’-]+(?: (?:von |van |de |der |da |del )?\p{Lu}[\p{L}'’.-]*(?![\p{L}'’.-]*\s?:)){1,3})/u;

/** The first line near the headline, or after the text, that is nothing but a byline. */
function bylineNearHeadline({ blocks }: Layout): string[] {
  const headline = Math.max(
    0,
    blocks.findIndex(({ element }) => element.tag === "h1"),
  );
  for (let i = Math.max(0, headline - 3); i < Math.min(blocks.length, headline + 60); i++) {
    const { text } = blocks[i]!;
    if (text.length > 100) continue;
    if (isByline(text)) return [text];
    const labelled = labelledName.exec(text)?.[1];
    if (labelled !== undefined) return [labelled];
    const afterDate =
      /^.{0,12}\d{4}\b.{0,20}?(?:\s(?:von|by|par|por)\s|\s[-–|]\s)((?:\p{Lu}[\p{L}'’.-]+\s?){1,4})$/u.exec(text)?.[1];
    if (afterDate !== undefined) return [afterDate];
  }
  return [];
}

/** The names in one byline: "By Ana Ruiz and Bo Li, Reuters" gives both and the agency. */
export function splitByline(byline: string): string[] {
  // Some systems escape names twice.
  const text = (/&\w{2,8};/.test(byline) ? (plainTitle(byline) ?? byline) : byline)
    .replace(/<[^>]{0,200}>/g, " ")
    .replace(/→|»|@\w+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (text === "" || text.length > 300 || /^https?:|^www\.|^@|\.(?:com|html?|php|org|net)(?:\/|$)/i.test(text))
    return [];
  const names = text.replace(by, "").replace(/^(?:[Vv]on|[Bb]y|[Pp]or)(?=\p{Lu})/u, "");
  return names
    .split(/\s*[;,&]\s*|\s+(?:and|und|et|y|og|och|en|e|i|и|ve|with|mit)\s+/i)
    .map((name) =>
      name
        .replace(by, "")
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
        // A sentence, a word such as "am" or a day is left of a byline that was none.
        !/\p{Ll}{3}\.$|^\p{Ll}{1,2}$|^\p{L}{3,10}\.? \d{1,2}$/u.test(name) &&
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
