import { createHash } from "node:crypto";
import { duplicateMarker, type IngestOptions, type Input, ingest } from "@dateline/ingest";
import { type Article, type Issue, type Manifest, PipelineError, toIssue } from "@dateline/schema";

/** What reading an input gives, in order: its articles and issues, then one record that closes it. */
export type Reading =
  | { readonly article: Article }
  | { readonly issue: Issue }
  | { readonly input: Manifest["inputs"][number] };

/** What a run remembers of its articles, in order. */
export interface SeenArticles {
  /** Ids: the same article twice would break every key of the dataset. */
  readonly ids: Set<string>;
  /** Links an article that repeats an earlier one to it. */
  readonly mark: (article: Article) => Article;
}

/** The memory of a run that has read nothing yet. */
export function seeNone(): SeenArticles {
  return { ids: new Set(), mark: duplicateMarker() };
}

/**
 * Read one input to its end. An article that the run already has is left out with a warning that says so; doubts about
 * an article follow it as issues.
 */
export async function* readArticles(input: Input, options: IngestOptions, seen: SeenArticles): AsyncGenerator<Reading> {
  const hash = createHash("sha256");
  const size = { bytes: 0 };
  let articles = 0;
  let issues = 0;
  for await (const record of ingest(measured(input, hash, size), options)) {
    if ("issue" in record) {
      issues += 1;
      yield record;
      continue;
    }
    const { article } = record;
    if (seen.ids.has(article.id)) {
      issues += 1;
      const site = { stage: "ingest", input: article.input, recordId: article.id };
      yield {
        issue: toIssue(new PipelineError("input.duplicate", "the run already has this article", site), "warning"),
      };
      continue;
    }
    seen.ids.add(article.id);
    articles += 1;
    issues += article.issues.length;
    yield { article: seen.mark(article) };
    for (const issue of article.issues) yield { issue };
  }
  const isRead = !("issue" in input);
  yield {
    input: {
      name: input.name,
      sha256: isRead ? hash.digest("hex") : null,
      bytes: isRead ? size.bytes : null,
      articles,
      issues,
    },
  };
}

function measured(input: Input, hash: ReturnType<typeof createHash>, size: { bytes: number }): Input {
  if (!("stream" in input)) return input;
  const { name, stream } = input;
  return {
    name,
    stream: (async function* () {
      for await (const chunk of stream) {
        hash.update(chunk);
        size.bytes += chunk.length;
        yield chunk;
      }
    })(),
  };
}
