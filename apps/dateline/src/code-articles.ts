import { fork } from "node:child_process";
import { loadAtlas } from "@dateline/atlas";
import { codedLanguage, codeEvents, coderWith } from "@dateline/coder";
import { runStage } from "@dateline/pipeline";
import { type Article, type Coded, type Issue, PipelineError, toIssue } from "@dateline/schema";

/** What coding one article gave: the article with its events, and an issue when the coder stopped on it. */
export interface CodingResult {
  readonly coded: Coded;
  readonly issue: Issue | null;
}

/** A user's own lists, by file; null for none. */
export interface OwnFiles {
  readonly actors: string | null;
  readonly places: string | null;
}

/** The coding of one article. A failure keeps the article, without events, and says why. */
export function articleCoder({ actors, places }: OwnFiles): (article: Article) => CodingResult {
  const stage = coderWith({ extraActors: actors, extraPlaces: places });
  return (article) => {
    const site = { stage: stage.name, input: article.input, recordId: article.id };
    try {
      const coded = { article, events: [...runStage(stage, article)] };
      if (article.language === null || article.language === codedLanguage) return { coded, issue: null };
      const reason = `the coder reads ${codedLanguage}, not ${article.language}: no events were looked for`;
      return { coded, issue: toIssue(new PipelineError("article.language", reason, site), "warning") };
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error;
      return { coded: { article, events: [] }, issue: { ...toIssue(error), input: article.input } };
    }
  };
}

/** A step over one article, here or in a worker process; results keep the order of the calls. */
export interface Coders {
  code(article: Article): Promise<CodingResult>;
  close(): void;
}

/**
 * Coders for a number of jobs: in this process for one job, else that many worker processes.
 *
 * @throws {PipelineError} `input.missing` or `data.invalid`, with file and line, for the user's own lists
 */
export function startCoders(jobs: number, files: OwnFiles): Coders {
  // Read here too when workers do the coding: a bad file ends the run before it starts, not in each worker.
  loadAtlas({ extraActors: files.actors, extraPlaces: files.places });
  if (jobs <= 1) {
    const codeArticle = articleCoder(files);
    return { code: async (article) => codeArticle(article), close: () => undefined };
  }
  const workers = Array.from({ length: jobs }, () => startWorker(files));
  return {
    code: (article) => workers.reduce((a, b) => (b.waiting() < a.waiting() ? b : a)).code(article),
    close: () => {
      for (const worker of workers) worker.stop();
    },
  };
}

function startWorker(files: OwnFiles) {
  const script = new URL(import.meta.url.endsWith(".ts") ? "./code-worker.ts" : "./code-worker.js", import.meta.url);
  const child = fork(script, [JSON.stringify(files)], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  // A worker answers in the order it is asked, so the oldest call is the one answered.
  const calls: { resolve(result: CodingResult): void; reject(error: unknown): void }[] = [];
  child.on("message", (result: CodingResult) => calls.shift()?.resolve(result));
  child.on("exit", (code) => {
    const error = new PipelineError("stage.failed", `a worker process ended with exit code ${code}`, {
      stage: codeEvents.name,
    });
    for (const call of calls.splice(0)) call.reject(error);
  });
  return {
    waiting: () => calls.length,
    code: (article: Article) =>
      new Promise<CodingResult>((resolve, reject) => {
        calls.push({ resolve, reject });
        child.send(article);
      }),
    stop: () => {
      if (child.connected) child.disconnect();
    },
  };
}
