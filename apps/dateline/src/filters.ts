import { once } from "node:events";
import { readStatements } from "@dateline/coder";
import { ingest, openInputs } from "@dateline/ingest";
import { linkEvents } from "@dateline/linker";
import { type Exporter, readNdjson, runExporter, toNdjsonLine } from "@dateline/pipeline";
import { Article, Coded, type Issue, PipelineError, toIssue } from "@dateline/schema";
import { articleCoder, type OwnFiles } from "./code-articles.ts";
import { type Dialects, formatsIn } from "./formats.ts";

/** `dateline ingest`: inputs to articles of the model, one a line. Issues go to standard error, and the rest goes on. */
export async function ingestFilter(inputs: string[], options: { published: string | null }): Promise<void> {
  const ingestOptions = options.published === null ? {} : { published: options.published };
  for await (const input of openInputs(...inputs)) {
    for await (const record of ingest(input, ingestOptions)) {
      if ("article" in record) await print(record.article);
      else report(record.issue);
    }
  }
}

/** `dateline code`: articles of the model to articles with their events, one a line. */
export async function codeFilter(files: OwnFiles): Promise<void> {
  const codeArticle = articleCoder(files);
  const onError = (error: PipelineError) => report(toIssue(error));
  for await (const article of readNdjson(process.stdin, Article, onError)) {
    const { coded, issue } = codeArticle(article);
    await print(coded);
    if (issue !== null) report(issue);
  }
}

/** `dateline statements`: articles of the model to the public statements they report, one a line. */
export async function statementsFilter({ actors, places }: OwnFiles): Promise<void> {
  const onError = (error: PipelineError) => report(toIssue(error));
  for await (const article of readNdjson(process.stdin, Article, onError))
    for (const statement of readStatements(article, { extraActors: actors, extraPlaces: places }))
      await print(statement);
}

/** `dateline link`: articles with their events to incidents, one a line. */
export async function linkFilter(): Promise<void> {
  const onError = (error: PipelineError) => report(toIssue(error));
  for await (const incident of linkEvents(readNdjson(process.stdin, Coded, onError))) await print(incident);
}

/** `dateline export FILE`: articles with their events to one file of a dataset. */
export async function exportFilter(file: string, dialects: Dialects): Promise<void> {
  const exporters: readonly Exporter[] = Object.values(formatsIn(dialects)).flat();
  const exporter = exporters.find((candidate) => candidate.file === file);
  if (exporter === undefined) {
    const files = exporters.map((candidate) => candidate.file).join(", ");
    throw new PipelineError("option.invalid", `there is no export ${file}; there are ${files}`);
  }
  await runExporter(exporter);
}

async function print(record: unknown): Promise<void> {
  if (!process.stdout.write(toNdjsonLine(record))) await once(process.stdout, "drain");
}

function report(issue: Issue): void {
  process.stderr.write(toNdjsonLine(issue));
  if (issue.severity === "error") process.exitCode = 1;
}
