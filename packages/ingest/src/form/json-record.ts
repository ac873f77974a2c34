import type { ErrorSite } from "@dateline/schema";
import type { Draft, DraftParagraph } from "../draft.ts";
import { splitByline } from "../page/authors.ts";
import { isPage, plainTitle, readFragment } from "../page/fragment.ts";
import { failure, type Reading } from "../reading.ts";
import { fieldOf, foldName, namesOf } from "./field-names.ts";
import { splitParagraphs } from "./plain-text.ts";

type Value = Record<string, unknown>;

/** Shortest field that is taken for the text although no name tells, in characters. */
const shortestProse = 80;

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
  const title = plainTitle(words(pick(record, "title")));
  const body = readBody(record, title);
  if (body === null) throw failure(reading, "article.no-text", "no field of the record holds the text", site);
  const written = pick(record, "published");
  const modified = pick(record, "modified");
  const isJsonLd = ["@context", "@type", "@graph"].some((key) => key in value);
  return {
    form: isJsonLd ? "jsonld" : "json",
    paragraphs: body,
    title,
    url: address(record),
    bylines: people(pick(record, "authors")),
    section: plainTitle(words(pick(record, "section"))),
    publishedAt: written === undefined ? null : { written: writtenDate(written), basis: "metadata" },
    modifiedAt: modified === undefined ? null : writtenDate(modified),
    language: words(pick(record, "language")),
    publisher: words(pick(record, "publisher")),
    agency: words(pick(record, "agency")),
  };
}

/** Whether a record holds the text of an article itself, rather than a list of articles. */
export function holdsText(value: Value): boolean {
  const record = foldKeys(unwrap(value));
  return [...namesOf("text"), ...namesOf("html")].some((name) => words(record.get(name)) !== null);
}

/** Search engines and APIs put the article, or what is said of it, one level down. */
function unwrap(value: Value): Value {
  const graph = value["@graph"];
  if (Array.isArray(graph)) {
    const article = graph.find((node) => isValue(node) && /Article|Report|Posting/.test(String(node["@type"])));
    if (isValue(article)) return article;
  }
  const inner = value._source ?? value.article ?? value.fields;
  const { _embedded: embedded } = value;
  // WordPress gives the author's number, and the author beside the post.
  if (isValue(embedded) && Array.isArray(embedded.author)) return { ...value, author: embedded.author };
  return isValue(inner) ? { ...value, ...inner } : value;
}

function isValue(value: unknown): value is Value {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function foldKeys(value: Value): Map<string, unknown> {
  const folded = new Map<string, unknown>();
  for (const [key, field] of Object.entries(value)) {
    const name = foldName(key);
    if (!folded.has(name)) folded.set(name, field);
  }
  return folded;
}

function pick(record: Map<string, unknown>, field: Parameters<typeof namesOf>[0]): unknown {
  for (const key of namesOf(field)) {
    const value = record.get(key);
    if (value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)) {
      return value;
    }
  }
  return undefined;
}

function readBody(record: Map<string, unknown>, title: string | null): DraftParagraph[] | null {
  const read = (keys: readonly string[]): DraftParagraph[] | null => {
    for (const key of keys) {
      const own = paragraphsOf(record.get(key)).filter(({ text }) => text.trim() !== "" && text.trim() !== title);
      if (own.length > 0) return own;
    }
    return null;
  };
  const named = read([...namesOf("text"), ...namesOf("html")]);
  if (named !== null) return named;
  const summary = read(namesOf("summary"));
  const prose = longestProse(record);
  const isFuller = prose.length > 2 * (summary ?? []).reduce((length, { text }) => length + text.length, 0);
  return isFuller && prose !== "" ? paragraphsOf(prose) : summary;
}

function paragraphsOf(value: unknown): DraftParagraph[] {
  if (Array.isArray(value)) {
    return value.flatMap((part) => {
      const text = words(part);
      return text === null ? [] : [{ kind: "body" as const, text }];
    });
  }
  const text = words(value);
  if (text === null) return [];
  if (isPage(text)) return readFragment(text);
  // An interface for news gives the start of a text and counts what it left out.
  return splitParagraphs(text.replace(/\s*\[\+\d+ chars\]$/, "")).map((piece) => ({ kind: "body", text: piece }));
}

/** The longest text in a field of no known name: tables of people have columns of their own naming. */
function longestProse(record: Map<string, unknown>): string {
  let longest = "";
  for (const [key, value] of record) {
    if (typeof value !== "string" || value.length <= longest.length || fieldOf(key) !== null) continue;
    if (value.length >= shortestProse && value.split(" ", 9).length === 9) longest = value;
  }
  return longest;
}

/** A string, or what an object calls its name or its text. */
function words(value: unknown, levels = 8): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (levels === 0) return null;
  if (Array.isArray(value)) return words(value[0], levels - 1);
  if (!isValue(value)) return null;
  const inner = wordKeys.map((key) => value[key]).find((found) => found !== undefined && found !== null);
  return words(inner, levels - 1);
}

/** What objects call their words: schema.org, JSON-LD, WordPress, newspapers' interfaces, XML turned into JSON. */
const wordKeys = ["name", "title", "@value", "text", "value", "rendered", "main", "original", "#text", "$t", "__cdata"];

function writtenDate(value: unknown): string {
  if (typeof value === "number") return String(Math.trunc(value));
  return words(isValue(value) && "$date" in value ? value.$date : value) ?? "";
}

function people(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((person) => {
    const name = words(person);
    return name === null ? [] : namesIn(name);
  });
}

/** The names in one field: a byline, a list as a program or a library writes it, or one name as it is. */
function namesIn(field: string): string[] {
  const quoted = /^\[.*\]$/s.test(field) ? [...field.matchAll(/'([^']{1,100})'|"([^"]{1,100})"/g)] : [];
  if (quoted.length > 0) return quoted.map((match) => match[1] ?? match[2]!);
  if (field.includes(";")) return field.split(";");
  const names = splitByline(field.replace(/\s+in\s+\p{Lu}[\p{L} .,-]{1,40}$/u, ""));
  const isByline = /^by\s/i.test(field) || names.every((name) => name.includes(" "));
  return isByline && names.length > 0 ? names : [field];
}

/** The first field that is an address of the web. */
function address(record: Map<string, unknown>): string | null {
  for (const key of namesOf("url")) {
    const value = words(record.get(key));
    if (value !== null && /^https?:\/\//i.test(value)) return value;
  }
  return null;
}
