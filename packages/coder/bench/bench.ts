// Speed from raw text to events, and what each part takes of it:
//   pnpm --filter @dateline/coder bench [FILE|FOLDER]
// Texts are those of examples/ and of the language package's training reports; a path may name others: a text, a folder of
// texts, or NDJSON with a `text` in each line. CPU seconds are user and system time of the process, all threads.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { type Profiler, Session } from "node:inspector/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { annotate } from "@dateline/language";
import type { Article } from "@dateline/schema";
import { codeEvents } from "../src/code-events.ts";
import { articleOf } from "../src/testing.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const leastSentences = 4000;

/** Texts of a file or folder. */
function textsOf(path: string): string[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .sort()
      .flatMap((name) => textsOf(join(path, name)));
  if (path.endsWith(".ndjson"))
    return readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => (JSON.parse(line) as { text: string }).text);
  return path.endsWith(".txt") ? [readFileSync(path, "utf8")] : [];
}

/** The reports written for this project, without the marks of their training. */
function ownTexts(): string[] {
  const reports = textsOf(join(root, "packages/language/training/newswire")).flatMap((file) =>
    file
      .replaceAll(/^#.*\n/gm, "")
      .split(/\n\n+/)
      .map((text) => text.replaceAll(/\[([^[\]|]+)\|[^[\]|]*\]/g, "$1").replaceAll("\n", "\n\n")),
  );
  return [...textsOf(join(root, "examples")), ...reports];
}

function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Folder or file of this project's packages that a function stands in: `coder/when`, `atlas/places`. */
function partOf(url: string): string | null {
  const found = /\/packages\/([^/]+)\/src\/([^/.]+)/.exec(url);
  if (found === null) return null;
  return found[1] === "language" ? "language" : `${found[1]}/${found[2]}`;
}

/** Milliseconds by part: what runs outside of the packages (regular expressions, maps, garbage) counts for its caller. */
function partsOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const partById = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walk = (id: number, above: string): void => {
    const { callFrame, children = [] } = byId.get(id)!;
    const part = callFrame.functionName === "(garbage collector)" ? "garbage" : (partOf(callFrame.url) ?? above);
    partById.set(id, part);
    for (const child of children) walk(child, part);
  };
  walk(nodes[0]!.id, "other");
  const parts = new Map<string, number>();
  samples.forEach((id, at) => {
    const part = partById.get(id)!;
    parts.set(part, (parts.get(part) ?? 0) + timeDeltas[at]! / 1000);
  });
  return parts;
}

async function profiled(run: () => void): Promise<Map<string, number>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  run();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return partsOf(profile);
}

const path = process.argv[2];
const articles: Article[] = (path === undefined ? ownTexts() : textsOf(path)).map((text) =>
  articleOf(text.trim().split(/\n\n+/)),
);
const read = () => articles.reduce((sum, { text, paragraphs }) => sum + annotate(text, paragraphs).length, 0);
const code = () => articles.reduce((sum, article) => sum + codeEvents.run(article).length, 0);

const started = performance.now();
const events = code();
const sentences = read();
const rounds = Math.ceil(leastSentences / sentences);
const repeat = (run: () => unknown) => () => {
  for (let round = 0; round < rounds; round++) run();
};
console.log(
  `${articles.length} texts, ${sentences} sentences, ${events} events; loaded and warmed up in ${Math.round(performance.now() - started)} ms`,
);
const total = sentences * rounds;
const rate = (seconds: number) => ({
  "sentences / CPU s": Math.round(total / seconds),
  "ms / sentence": Number(((1000 * seconds) / total).toFixed(3)),
});
const language = cpuSeconds(repeat(read));
const whole = cpuSeconds(repeat(code));
console.table({ language: rate(language), "text to events": rate(whole), "all but language": rate(whole - language) });

const parts = await profiled(repeat(code));
const sum = [...parts.values()].reduce((a, b) => a + b, 0);
console.table(
  Object.fromEntries(
    [...parts]
      .sort(([, a], [, b]) => b - a)
      .map(([part, ms]) => [
        part,
        {
          "ms / sentence": Number(((ms / sum) * ((1000 * whole) / total)).toFixed(4)),
          "share %": Number(((100 * ms) / sum).toFixed(1)),
        },
      ]),
  ),
);
