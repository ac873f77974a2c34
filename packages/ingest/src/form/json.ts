import { readAll, readLines } from "../bytes.ts";
import type { Finding } from "../draft.ts";
import { decode } from "../encoding.ts";
import type { ByteStream, Reading } from "../reading.ts";
import { failure, issueAt, issueOf } from "../reading.ts";
import { splitJsonArray } from "./json-array.ts";
import { holdsText, readJsonRecord } from "./json-record.ts";

/** Keys under which an answer of an interface keeps its articles, itself or one or two levels down. */
const listKeys = [
  "articles",
  "items",
  "documents",
  "docs",
  "results",
  "hits",
  "data",
  "entries",
  "records",
  "stories",
  "posts",
  "news",
  "value",
  "response",
  "result",
  "feed",
];

/** Where a record stands in its input. */
interface Site {
  readonly line?: number;
  readonly byte?: number;
  readonly field?: string;
}

/** NDJSON: one article a line. A line that cannot be read is an issue with its number; the others go on. */
export async function* readNdjson(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  for await (const line of readLines(stream, reading.limits.recordBytes)) {
    const site = { line: line.number, byte: line.byte };
    if (line.bytes === null) {
      const reason = `the line is longer than ${reading.limits.recordBytes} bytes`;
      yield { issue: issueAt(reading, "ndjson.line-too-long", "error", reason, site) };
      continue;
    }
    if (line.bytes.every((byte) => byte <= 32)) continue;
    yield* readValue(line.bytes, reading, "ndjson.malformed", site);
  }
}

/** A JSON array of articles, element by element. */
export async function* readJsonArray(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  for await (const element of splitJsonArray(stream, reading.limits.recordBytes)) {
    const site = { byte: element.byte };
    if (element.bytes === null) {
      const reason = `the element is longer than ${reading.limits.recordBytes} bytes`;
      yield { issue: issueAt(reading, "input.too-large", "error", reason, site) };
    } else if (element.isCut) {
      yield { issue: issueAt(reading, "input.truncated", "error", "the array ends inside this element", site) };
    } else yield* readValue(element.bytes, reading, "input.malformed", site);
  }
}

/** One JSON document: an article, a JSON Feed, or an object that holds a list of articles. */
export async function* readJsonDocument(stream: ByteStream, reading: Reading): AsyncGenerator<Finding> {
  const bytes = await readAll(stream, reading);
  const { text, issues } = decode(bytes, reading);
  const value = parse(text);
  if (value === undefined) throw failure(reading, "input.malformed", "the document is not JSON");
  for (const issue of issues) yield { issue };
  yield* readRecords(value, reading, {});
}

/** One article, a JSON Feed, or an object that holds a list of articles. */
function* readRecords(value: unknown, reading: Reading, site: Site): Generator<Finding> {
  if (isObject(value) && /jsonfeed\.org/.test(String(value.version)) && isListOfObjects(value.items)) {
    yield* readJsonFeed(value, value.items, reading, site);
    return;
  }
  const list = listIn(value, 2);
  if (list === null) yield* readRecord(value, reading, site);
  else for (const [i, element] of list.entries()) yield* readRecord(element, reading, { ...site, field: String(i) });
}

/** The list of articles an object without text of its own holds, or null. */
function listIn(value: unknown, levels: number): readonly Record<string, unknown>[] | null {
  if (!isObject(value) || holdsText(value)) return null;
  const held = listKeys.map((key) => value[key]);
  const list = held.find(isListOfObjects);
  if (list !== undefined || levels === 0) return list ?? null;
  return held.map((inner) => listIn(inner, levels - 1)).find((inner) => inner !== null) ?? null;
}

/** @see JSON Feed 1.1 */
function* readJsonFeed(
  feed: Record<string, unknown>,
  items: readonly unknown[],
  reading: Reading,
  site: Site,
): Generator<Finding> {
  const publisher = typeof feed.title === "string" ? feed.title : null;
  const language = typeof feed.language === "string" ? feed.language : null;
  for (const [i, item] of items.entries()) {
    for (const finding of readRecord(item, reading, { ...site, field: `items.${i}` })) {
      if ("issue" in finding) {
        yield finding;
        continue;
      }
      const { draft } = finding;
      const publishedAt = draft.publishedAt == null ? null : { ...draft.publishedAt, basis: "feed" as const };
      const rest = { publishedAt, publisher: draft.publisher ?? publisher, language: draft.language ?? language };
      yield { ...finding, draft: { ...draft, ...rest, form: "feed" } };
    }
  }
}

function* readValue(
  bytes: Uint8Array,
  reading: Reading,
  code: "ndjson.malformed" | "input.malformed",
  site: Site,
): Generator<Finding> {
  const { text, issues } = decode(bytes, reading);
  const value = parse(text);
  if (value === undefined) {
    yield { issue: issueAt(reading, code, "error", "the record is not JSON", site) };
    return;
  }
  for (const issue of issues) yield { issue: { ...issue, line: site.line ?? null, byte: site.byte ?? null } };
  yield* readRecords(value, reading, site);
}

function* readRecord(value: unknown, reading: Reading, site: Site): Generator<Finding> {
  try {
    yield { draft: readJsonRecord(value, reading, site), reading, site };
  } catch (error) {
    yield { issue: issueOf(reading, error, site) };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
