import { createHash } from "node:crypto";
import { Article, type Event } from "@dateline/schema";
import { codeEvents } from "./code-events.ts";
import { readTrees } from "./tree/read-trees.ts";
import type { Tree } from "./tree/tree.ts";
import { readTimes, type Time } from "./when/index.ts";

/** The sentences of a text with their times; published on a Friday unless told otherwise. */
export function annotated(text: string, published = "2024-10-18"): { tree: Tree; times: readonly Time[] }[] {
  const trees = readTrees({ text, paragraphs: [{ start: 0, end: text.length, kind: "body" }] });
  const times = readTimes(trees, { published, publishedInterval: null });
  return trees.map((tree, index) => ({ tree, times: times[index]! }));
}

/** An article of some paragraphs, for tests; the first is the headline when asked. */
export function articleOf(
  paragraphs: readonly string[],
  published: string | null = "2024-10-18",
  hasHeadline = false,
): Article {
  const text = paragraphs.join("\n\n");
  const contentHash = createHash("sha256").update(text).digest("hex");
  let start = 0;
  const spans = paragraphs.map((paragraph, at) => {
    const span = {
      start,
      end: start + paragraph.length,
      kind: at === 0 && hasHeadline ? ("headline" as const) : ("body" as const),
    };
    start = span.end + 2;
    return span;
  });
  return Article.parse({
    id: contentHash.slice(0, 16),
    input: "test.txt",
    form: "text",
    url: null,
    source: { name: null, domain: null, country: null, scale: null },
    title: null,
    bylines: [],
    section: null,
    publishedAt: published === null ? null : { value: published, basis: "given", evidence: null },
    modifiedAt: null,
    language: "en",
    dateline: null,
    agency: null,
    text,
    paragraphs: spans,
    contentHash,
    nearDuplicateOf: null,
    issues: [],
  });
}

/** Events of one paragraph. */
export function eventsOf(sentence: string): readonly Event[] {
  return codeEvents.run(articleOf([sentence]));
}

/** `TYPE status ACTORS > RECIPIENTS`, countries sorted. */
export function summaryOf({ type, status, actors, recipients }: Event): string {
  const countries = (list: Event["actors"]) => [...new Set(list.map(({ country }) => country ?? "?"))].sort().join(",");
  return `${type} ${status} ${countries(actors)} > ${countries(recipients)}`;
}
