import type { DraftDate } from "../draft.ts";
import { dayOf, parseInstant } from "../instant.ts";
import { insertOf, isStrongFurniture, nameWords } from "./furniture.ts";
import type { Head } from "./head.ts";
import { textOf } from "./head.ts";
import type { Layout } from "./layout.ts";
import type { PageElement } from "./tree.ts";
import { findWrittenDays } from "./written-day.ts";

/** Tags that state when a page was published, the most reliable first. */
const publishedNames = (
  "article:published_time og:article:published_time og:published_time datepublished citation_publication_date citation_date " +
  "parsely-pub-date sailthru.date article.published published_time publish_date publish-date publishdate pubdate pub_date published " +
  "publication_date publicationdate date_published dateposted dc.date.issued dcterms.issued dcterms.created dc.date.created dc.created dcterms.date dc.date " +
  "cxenseparse:recs:publishtime bt:pubdate article_date_original original-publish-date rnews:datepublished lastpublished " +
  "datecreated date created creation_date date.created date.issued shareaholic:article_published_time cxenseparse:publishtime timestamp article:post_date"
).split(" ");

/** Tags that state when it was last changed: a bound, not the day itself. */
const modifiedNames =
  "article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified article:modified lastmod last-modified revised og:article:modified_time modified".split(
    " ",
  );

/**
 * When a page was published, as it states it: embedded data, tags, marked-up times, the address, then what a reader
 * sees near the headline. A last modification is the last resort. Null when nothing is stated; never the clock.
 */
export function findPublished(
  head: Head,
  layout: Layout,
  embedded: string | null,
  url: string | null,
  html: string,
): DraftDate | null {
  const inUrl = dayInUrl(url);
  const seen = (): VisibleDay | null => visibleDay(layout, head, url);
  const stated = [embedded, ...publishedNames.map((name) => head.meta.get(name))].find((written) =>
    isDate(written, head.language),
  );
  if (stated !== undefined && stated !== null) {
    const day = resolve(stated, head.language)!;
    // A page that is filed under a day and dated anew later was published on that day.
    const filed = permalinkDay(url);
    if (filed !== null && Date.parse(day.slice(0, 10)) - Date.parse(filed) > redated)
      return { written: filed, basis: "url" };
    return localDay(day, inUrl, seen);
  }
  const marked = markedDate(head);
  if (marked !== null) return localDay(marked, inUrl, seen);
  if (inUrl !== null) return { written: inUrl, basis: "url" };
  const visible = seen();
  if (visible !== null) return { written: visible.day, basis: "visible" };
  // Pages drawn by scripts carry their data in scripts.
  const scripted =
    /"(?:date_?published|published_?(?:at|date|on|time)|pub_?date|publish_?(?:date|time)|publication_?date|first_?published(?:at|date)?)"\s*:\s*"(\d{4}-\d{2}-\d{2}[^"]{0,24})"/i.exec(
      html,
    )?.[1];
  if (isDate(scripted, head.language)) return localDay(resolve(scripted, head.language)!, inUrl, seen);
  // Titles and summaries of news lists carry the day; pictures are filed under the day they were put up.
  const summary = `${head.title ?? ""} ${head.meta.get("description") ?? ""}`;
  const named = findWrittenDays(summary.slice(0, 600), head.language)[0]?.day;
  if (named !== undefined) return { written: named, basis: "metadata" };
  const filed = dayInUrl(head.meta.get("og:image") ?? null);
  if (filed !== null) return { written: filed, basis: "inferred" };
  const timed = /["'>(\s](20[0-4]\d)[-/.](0[1-9]|1[0-2])[-/.](0[1-9]|[12]\d|3[01])[ T]\d{2}:\d{2}/.exec(html);
  if (timed !== null) {
    const day = dayOf(Number(timed[1]), Number(timed[2]), Number(timed[3]));
    if (day !== null) return { written: day, basis: "inferred" };
  }
  const modified = modifiedNames.map((name) => head.meta.get(name)).find((written) => isDate(written, head.language));
  return modified === undefined ? null : { written: resolve(modified, head.language)!, basis: "metadata" };
}

/** A day a reader sees, and how much speaks for it being that of publication. */
interface VisibleDay {
  readonly day: string;
  readonly score: number;
}

/** Score of a day near the headline that is also named or labelled as a date; 3 to 4.5 were tried, 3 loses. */
const clear = 4.5;

/**
 * A stated instant, or the day in the address or in sight where the two differ by the zone alone: many sites state UTC, and their
 * evening is then the next day.
 */
function localDay(stated: string, inUrl: string | null, seen: () => VisibleDay | null): DraftDate {
  const isNext = (day: string): boolean => {
    const hours = (Date.parse(stated) - Date.parse(`${day}T00:00:00Z`)) / 3_600_000;
    return day !== stated.slice(0, 10) && hours > -14 && hours < 36;
  };
  if (stated.endsWith("Z")) {
    if (inUrl !== null && isNext(inUrl)) return { written: inUrl, basis: "url" };
    const visible = inUrl === null ? seen() : null;
    if (visible !== null && visible.score >= clear && isNext(visible.day))
      return { written: visible.day, basis: "visible" };
  }
  return { written: stated, basis: "metadata" };
}

/** When a page says it was last changed. */
export function findModified(head: Head, embedded: string | null): string | null {
  const stated = [embedded, ...modifiedNames.map((name) => head.meta.get(name))].find((written) =>
    isDate(written, head.language),
  );
  return stated ?? null;
}

function isDate(written: string | null | undefined, language: string | null): written is string {
  return typeof written === "string" && resolve(written, language) !== null;
}

/** A declared date as ISO 8601; many tags hold words rather than a machine's date. */
function resolve(written: string, language: string | null): string | null {
  const instant = parseInstant(written);
  if (instant !== null) return isPlausible(instant) ? instant : null;
  if (written.length > 100) return null;
  return findWrittenDays(written, language)[0]?.day ?? null;
}

function isPlausible(instant: string): boolean {
  const year = Number(instant.slice(0, 4));
  return year >= 1990 && year <= 2049;
}

/** The start of a date as machines write it. */
const machineDay = /^\d{4}-\d{2}-\d{2}/;

/** Microdata and `time` elements that are of the article rather than of a card or a comment. */
function markedDate(head: Head): string | null {
  const candidates: { date: string; score: number }[] = [];
  let isAfterHeadline = false;
  for (const element of head.marked) {
    if (element.tag === "h1") isAfterHeadline = true;
    const { itemprop = "", datetime, content, pubdate } = element.attributes;
    const isPublished = /\bdatepublished\b/i.test(itemprop) || pubdate !== undefined;
    // Blogs put the instant where a pointer shows it.
    const hover = machineDay.test(element.attributes.title ?? "") ? element.attributes.title : undefined;
    const isChange = element.tag === "ins" || element.tag === "del";
    const isDated = element.tag === "time" || ((datetime ?? hover) !== undefined && !isChange);
    if (!isPublished && !isDated) continue;
    if (/\bdatemodified\b/i.test(itemprop)) continue;
    const written = datetime ?? content ?? hover ?? textOf(element);
    const date = resolve(written, head.language) ?? resolve(textOf(element), head.language);
    if (date === null) continue;
    let score = isPublished ? 3 : 1;
    const words = nameWords(element);
    if (words.some((word) => /^(?:publish|published|pubdate|posted|entry)$/.test(word))) score += 2;
    if (words.some((word) => /^(?:updated|modified|update|lastmod)$/.test(word))) score -= 1;
    if (isAfterHeadline) score += 1;
    if (isAside(element)) score -= 4;
    candidates.push({ date, score });
  }
  let best: { date: string; score: number } | null = null;
  for (const candidate of candidates)
    if (candidate.score > 0 && (best === null || candidate.score > best.score)) best = candidate;
  return best?.date ?? null;
}

/** Whether an element stands in a part of the page that is not the article: comments, cards, footers. */
function isAside(element: PageElement): boolean {
  for (let up: PageElement | null = element.parent, level = 0; up !== null && level < 12; up = up.parent, level++) {
    if (up.tag === "aside" || up.tag === "footer" || up.tag === "nav" || isStrongFurniture(up)) return true;
    if (nameWords(up).some((word) => /^(?:sidebar|teaser|teasers|card|widget|latest|more|slider|carousel)$/.test(word)))
      return true;
  }
  return false;
}

/** The day in an address: `/2024/10/18/`, `2024-10-18`, `20241018`. */
export function dayInUrl(url: string | null): string | null {
  if (url === null) return null;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "").slice(0, 1000);
  const parts = /(?<!\d)((?:19|20)\d{2})([/_-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  if (parts !== null) return dayOf(Number(parts[1]), Number(parts[3]), Number(parts[4]));
  const turned = /(?<!\d)(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-(20\d{2})(?!\d)/.exec(path);
  if (turned !== null) return dayOf(Number(turned[3]), Number(turned[2]), Number(turned[1]));
  const packed = /(?<!\d)(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  return packed === null ? null : dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3]));
}

/** Milliseconds by which a stated day is later than the permalink's for it to be that of a new edition. */
const redated = 7 * 86_400_000;

/** The day a page is filed under: `/2024/10/18/`. */
function permalinkDay(url: string | null): string | null {
  const parts = /\/(20[0-4]\d)\/(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\//.exec(url ?? "");
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Year and month in an address, such as `/2024/10/`. */
function monthInUrl(url: string | null): string | null {
  const parts = /\/(20[0-4]\d)\/(0?[1-9]|1[0-2])(?:\/|$)/.exec(url ?? "");
  return parts === null ? null : `${parts[1]}-${parts[2]!.padStart(2, "0")}`;
}

const publishWords =
  /publish|posted|veröffentlicht|erstellt|erschienen|eingestellt|datum|publié|mis en ligne|posté|publicad|publicación|pubblicat|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowan|dodano|zveřejněn|publikován|vydané|közzétéve|publicat|објављено|objavljeno|опубликован|опубліковано|дата|публикация|δημοσιεύ|yayın|giriş|diterbitkan|dipublikasikan|نشر|פורסם|发布|發布|发表|公開|掲載|投稿|입력|등록|\bdate\b|\bfecha\b|\bdata\b|^le \d|^am \d|^vom \d|^\p{L}+tag,/iu;
const updateWords =
  /updat|modifi|aktualisiert|geändert|letzte änderung|mis à jour|màj|actualizad|aggiornat|atualizad|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualiz|zaktualizowano|обновлен|оновлено|ενημέρωση|güncelle|diperbarui|عدل|عودכן|更新|수정/iu;
const otherWords =
  /copyright|©|all rights|deadline|anmeld|termin|beginn|uhr bis|bis zum|until|expires|geburt|born|\bevent/i;

/** The day a reader sees: short lines near the headline, named or labelled as a date, outside of comments and cards. */
function visibleDay(layout: Layout, head: Head, url: string | null): VisibleDay | null {
  const { blocks, regions } = layout;
  let headline = blocks.findIndex(({ element }) => element.tag === "h1");
  if (headline === -1) headline = blocks.findIndex(({ element }) => element.tag === "h2");
  const month = monthInUrl(url);
  let best: VisibleDay | null = null;
  for (const [i, block] of blocks.entries()) {
    const text = block.text.length > 400 ? `${block.text.slice(0, 200)} ${block.text.slice(-200)}` : block.text;
    const days = findWrittenDays(text, head.language);
    if (days.length === 0) continue;
    let base = 0;
    const distance = headline === -1 ? i : i - headline;
    if (distance >= 0 && distance <= 6) base += 3 - distance * 0.2;
    else if (distance >= -4 && distance < 0) base += 2;
    else if (distance > 0 && distance <= 15) base += 1;
    if (block.text.length < 60) base += 1;
    else if (block.text.length > 200) base -= 1.5;
    base += nameScore(regions[block.region]!.element);
    if (block.linked > 10 && block.linked * 2 > block.text.length) base -= 1;
    for (const { day, start, end } of days) {
      const around = text.slice(Math.max(0, start - 40), end + 10);
      const before = text.slice(Math.max(0, start - 30), start);
      let score = base;
      if (publishWords.test(before)) score += 2;
      if (updateWords.test(before)) score -= 1.5;
      if (otherWords.test(around)) score -= 2;
      if (month !== null) score += day.startsWith(month) ? 3 : -1;
      if (best === null || score > best.score + 1e-9) best = { day, score };
    }
  }
  return best;
}

/** How the names of an element and those around it speak for a date of publication. */
function nameScore(element: PageElement): number {
  let score = 0;
  for (let up: PageElement | null = element, level = 0; up !== null && level < 10; up = up.parent, level++) {
    const words = nameWords(up);
    if (
      level < 3 &&
      words.some((word) =>
        /^(?:date|time|published|publish|posted|pubdate|datum|fecha|data|timestamp|meta|byline|dateline|created|info|entry)$/.test(
          word,
        ),
      )
    )
      score += level === 0 ? 2 : 1;
    if (up.tag === "footer" || up.tag === "aside" || up.tag === "nav") score -= 2;
    else if (isStrongFurniture(up)) score -= 3;
    else if (
      level > 0 &&
      insertOf(up) !== null &&
      words.some((word) =>
        /^(?:sidebar|teaser|teasers|card|widget|latest|more|slider|carousel|event|events|calendar|comment)$/.test(word),
      )
    )
      score -= 2;
  }
  return Math.max(score, -5);
}
