import { fork } from "node:child_process";
import { codeEvents } from "@dateline/coder";
import { runStage } from "@dateline/pipeline";
import { type Article, type Coded, type Issue, PipelineError, toIssue } from "@dateline/schema";

/** What coding one article gave: the article with its events, and an issue when the coder stopped on it. */
export interface CodingResult {
  readonly coded: Coded;
  readonly issue: Issue | null;
}

/** Code one article. A failure keeps the article, without events, and says why. */
export function codeArticle(article: Article): CodingResult {
  try {
    return { coded: { article, events: [...runStage(codeEvents, article)] }, issue: null };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { coded: { article, events: [] }, issue: { ...toIssue(error), input: article.input } };
  }
}

/** A step over one article, here or in a worker process; results keep the order of the calls. */
export interface Coders {
  code(article: Article): Promise<CodingResult>;
  close(): void;
}

/** Coders for a number of jobs: in this process for one job, else that many worker processes. */
export function startCoders(jobs: number): Coders {
  if (jobs <= 1) return { code: async (article) => codeArticle(article), close: () => undefined };
  const workers = Array.from({ length: jobs }, startWorker);
  return {
    code: (article) => workers.reduce((a, b) => (b.waiting() < a.waiting() ? b : a)).code(article),
    close: () => {
      for (const worker of workers) worker.stop();
    },
  };
}

function startWorker() {
  const script = new URL(import.meta.url.endsWith(".ts") ? "./code-worker.ts" : "./code-worker.js", import.meta.url);
  const child = fork(script, { serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
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
