import type { ErrorSite } from "@dateline/schema";
import type { Draft, DraftParagraph } from "../draft.ts";
import { isPage, readFragment } from "../page/fragment.ts";
import { failure, type Reading } from "../reading.ts";
import { splitParagraphs } from "./plain-text.ts";

type Value = Record<string, unknown>;

/** Names that fields go by in the collections people have; the first that is filled counts. Compared without case, `_`, `-`. */
const names = {
  text: [
    "text",
    "articlebody",
    "body",
    "content",
    "maintext",
    "fulltext",
    "bodytext",
    "articletext",
    "contenttext",
    "plaintext",
    "rawtext",
    "story",
    "article",
    "lead",
    "summary",
    "description",
    "snippet",
  ],
  html: ["html", "contenthtml", "bodyhtml", "rawhtml", "articlehtml"],
  title: ["title", "headline", "name", "articletitle", "heading", "webtitle"],
  url: [
    "url",
    "link",
    "canonicalurl",
    "canonical",
    "weburl",
    "permalink",
    "articleurl",
    "externalurl",
    "uri",
    "@id",
    "id",
  ],
  published: [
    "published",
    "publishedat",
    "datepublished",
    "publisheddate",
    "publicationdate",
    "pubdate",
    "datepublish",
    "date",
    "publishdate",
    "webpublicationdate",
    "firstpublished",
    "issued",
    "created",
    "createdat",
    "datecreated",
    "timestamp",
    "time",
  ],
  modified: ["modified", "modifiedat", "datemodified", "updated", "updatedat", "lastmodified"],
  authors: ["authors", "author", "byline", "bylines", "creator", "creators", "writer"],
  section: ["section", "articlesection", "category", "sectionname", "rubric", "desk"],
  language: ["language", "lang", "inlanguage", "languagecode", "detectedlanguage"],
  publisher: [
    "publisher",
    "source",
    "sourcename",
    "site",
    "sitename",
    "outlet",
    "newspaper",
    "media",
    "sourcedomain",
    "domain",
  ],
  agency: ["agency", "newsagency", "provider"],
} as const satisfies Record<string, readonly string[]>;

/**
 * An article from one JSON object, whatever its fields are called: news crawler output, schema.org NewsArticle,
 * search-engine hits (`_source`), JSON Feed items. Objects with `html` only are read as pages.
 *
 * @throws {PipelineError} `input.malformed` when the value is no object, `article.no-text` when no field holds text
 */
export function readJsonRecord(value: unknown, reading: Reading, site: ErrorSite): Draft {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw failure(reading, "input.malformed", "the record is not an object", site);
  }
  const record = foldKeys(unwrap(value as Value));
  const title = words(pick(record, names.title));
  const body = readBody(record, title);
  if (body === null) throw failure(reading, "article.no-text", "no field of the record holds the text", site);
  const written = pick(record, names.published);
  const modified = pick(record, names.modified);
  const isJsonLd = ["@context", "@type", "@graph"].some((key) => key in value);
  return {
    form: isJsonLd ? "jsonld" : "json",
    paragraphs: body,
    title,
    url: address(record),
    bylines: people(pick(record, names.authors)),
    section: words(pick(record, names.section)),
    publishedAt: written === undefined ? null : { written: writtenDate(written), basis: "metadata" },
    modifiedAt: modified === undefined ? null : writtenDate(modified),
    language: words(pick(record, names.language)),
    publisher: words(pick(record, names.publisher)),
    agency: words(pick(record, names.agency)),
  };
}

/** Search engines and APIs put the article one level down. */
function unwrap(value: Value): Value {
  const graph = value["@graph"];
  if (Array.isArray(graph)) {
    const article = graph.find((node) => isValue(node) && /Article|Report|Posting/.test(String(node["@type"])));
    if (isValue(article)) return article;
  }
  const inner = value._source ?? value.article ?? value.fields;
  return isValue(inner) ? { ...value, ...inner } : value;
}

function isValue(value: unknown): value is Value {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function foldKeys(value: Value): Map<string, unknown> {
  const folded = new Map<string, unknown>();
  for (const [key, field] of Object.entries(value)) {
    const name = key.toLowerCase().replace(/[_\s-]/g, "");
    if (!folded.has(name)) folded.set(name, field);
  }
  return folded;
}

function pick(record: Map<string, unknown>, keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = record.get(key);
    if (value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)) {
      return value;
    }
  }
  return undefined;
}

function readBody(record: Map<string, unknown>, title: string | null): DraftParagraph[] | null {
  const isOwn = (paragraph: DraftParagraph): boolean => paragraph.text.trim() !== "" && paragraph.text.trim() !== title;
  for (const key of [...names.text.slice(0, -4), ...names.html, ...names.text.slice(-4)]) {
    const value = record.get(key);
    let paragraphs: DraftParagraph[] = [];
    if (typeof value === "string") {
      paragraphs = isPage(value)
        ? readFragment(value)
        : splitParagraphs(value).map((text) => ({ kind: "body" as const, text }));
    } else if (Array.isArray(value)) {
      paragraphs = value.flatMap((part) => {
        const text = words(part);
        return text === null ? [] : [{ kind: "body" as const, text }];
      });
    }
    const own = paragraphs.filter(isOwn);
    if (own.length > 0) return own;
  }
  return null;
}

/** A string, or what an object calls its name. */
function words(value: unknown, levels = 8): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (levels === 0) return null;
  if (Array.isArray(value)) return words(value[0], levels - 1);
  if (!isValue(value)) return null;
  return words(value.name ?? value.title ?? value["@value"] ?? value.text ?? value.value, levels - 1);
}

function writtenDate(value: unknown): string {
  if (typeof value === "number") return String(Math.trunc(value));
  return words(isValue(value) && "$date" in value ? value.$date : value) ?? "";
}

function people(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((person) => {
    const name = words(person);
    return name === null ? [] : [name];
  });
}

/** The first field that is an address of the web. */
function address(record: Map<string, unknown>): string | null {
  for (const key of names.url) {
    const value = words(record.get(key));
    if (value !== null && /^https?:\/\//i.test(value)) return value;
  }
  return null;
}
