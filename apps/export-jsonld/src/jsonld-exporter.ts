import type { Exporter, ExportReport } from "@dateline/pipeline";
import type { Coded } from "@dateline/schema";
import { toArticleNode } from "./article-node.ts";
import { context } from "./context.ts";
import { toEventNode } from "./event-node.ts";
import { spansOf } from "./spans.ts";

/** Leaves that have no term of their own: an event type follows from its sub-event type. */
const drops = ["events.acled.eventType"] as const;

function* nodesOf({ article, events }: Coded): Generator<string> {
  const toSpan = spansOf(article);
  yield toArticleNode(article, toSpan);
  for (const event of events) yield toEventNode(event, toSpan);
}

/** Characters of text that are handed on at once: a chunk a node would cost a tenth of the time of making it. */
const chunkLength = 16_384;

/** `events.jsonld` or its lines: `opening`, then every node as `toText` has it, then `closing`. */
async function* writeNodes(
  records: AsyncIterable<Coded> | Iterable<Coded>,
  opening: string,
  toText: (node: string, count: number) => string,
  closing: string,
): AsyncGenerator<string, ExportReport> {
  let text = opening;
  let count = 0;
  for await (const coded of records) {
    for (const node of nodesOf(coded)) {
      text += toText(node, count);
      count += 1;
      if (text.length < chunkLength) continue;
      yield text;
      text = "";
    }
  }
  yield text + closing;
  return { records: count, excluded: {} };
}

/**
 * `events.jsonld`: one JSON-LD document of all articles and events, with its context inside. A node a line, so that it can
 * be written and read as a stream.
 */
export const jsonldGraph: Exporter = {
  name: "jsonld",
  file: "events.jsonld",
  mediaType: "application/ld+json",
  drops,
  write(records) {
    const opening = `{"@context":${JSON.stringify(context)},\n"@graph":[`;
    return writeNodes(records, opening, (node, count) => `${count === 0 ? "\n" : ",\n"}${node}`, "\n]}\n");
  },
};

/** File that the lines of `events.ndjsonld` name as their context; it is written beside them. */
export const contextFile = "context.jsonld";

/**
 * `events.ndjsonld`: one JSON-LD document a line, an article or an event, whose context is the file `context.jsonld`.
 *
 * @see https://github.com/json-ld/ndjson-ld
 */
export const jsonldLines: Exporter = {
  name: "ndjsonld",
  file: "events.ndjsonld",
  mediaType: "application/x-ndjson",
  drops,
  write(records) {
    const opening = `{"@context":"${contextFile}",`;
    return writeNodes(records, "", (node) => `${opening}${node.slice(1)}\n`, "");
  },
};

/** `context.jsonld`: the context on its own, the same for every dataset. */
export const jsonldContext: Exporter = {
  name: "jsonld-context",
  file: contextFile,
  mediaType: "application/ld+json",
  drops: ["article", "events"],
  async *write() {
    yield `${JSON.stringify({ "@context": context }, null, 2)}\n`;
    return { records: null, excluded: {} };
  },
};

/** The three files of the format. */
export const jsonldExporters: readonly Exporter[] = [jsonldGraph, jsonldLines, jsonldContext];
