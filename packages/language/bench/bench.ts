// Speed and memory of this package beside other tools on the same text:
//   pnpm --filter @dateline/language bench
// Each tool runs in a process of its own, on one thread. CPU seconds are user and system time of the process.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";

interface Tool {
  readonly name: string;
  readonly gives: string;
  /** Loads the tool; what it gives reads a text and counts sentences. */
  load(): Promise<(text: string) => number>;
}

const tools: readonly Tool[] = [
  {
    name: "dateline",
    gives: "tokens, tags, lemmas, trees, names",
    async load() {
      const { annotate, loadLanguage } = await import("../src/index.ts");
      loadLanguage();
      return (text) => annotate(text).length;
    },
  },
  {
    name: "wink-nlp",
    gives: "tokens, tags, dates and numbers",
    async load() {
      const { default: winkNLP } = await import("wink-nlp");
      const { default: model } = await import("wink-eng-lite-web-model");
      const nlp = winkNLP(model);
      return (text) => nlp.readDoc(text).sentences().length();
    },
  },
  {
    name: "compromise",
    gives: "tokens, tags, names",
    async load() {
      const { default: compromise } = await import("compromise");
      return (text) => compromise(text).sentences().length;
    },
  },
];

/** Those whose sentences are as long as newswire's, about 26 words; the others are shorter and would flatter. */
const isLong = /^(long-|security-briefs-|wire-)/;

/** Reports of training/newswire, as plain text. */
function texts(): string[] {
  const folder = new URL("../training/newswire/", import.meta.url);
  return readdirSync(folder)
    .filter((file) => isLong.test(file))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), "utf8")
        .replaceAll(/^#.*\n/gm, "")
        .split(/\n\n+/),
    )
    .map((text) => text.replaceAll(/\[([^[\]|]+)\|[^[\]|]*\]/g, "$1").replaceAll("\n", "\n\n"));
}

async function describe(articles: readonly string[]): Promise<string> {
  const { splitSentences, tokenize } = await import("../src/index.ts");
  const lines = articles.flatMap((text) => text.split("\n\n"));
  const tokens = lines.map((line) => tokenize(line));
  const words = tokens.reduce((sum, { starts }) => sum + starts.length, 0);
  const sentences = lines.reduce((sum, line, i) => sum + splitSentences(line, tokens[i]!).length, 0);
  return `${articles.length} reports, ${sentences} sentences of ${(words / sentences).toFixed(1)} tokens`;
}

const rounds = 8;

async function measure(tool: Tool) {
  const started = performance.now();
  const read = await tool.load();
  const loadMs = performance.now() - started;
  const articles = texts();
  const characters = articles.reduce((sum, text) => sum + text.length, 0);
  for (const text of articles) read(text);
  const before = process.cpuUsage();
  let sentences = 0;
  for (let round = 0; round < rounds; round++) for (const text of articles) sentences += read(text);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return {
    tool: tool.name,
    gives: tool.gives,
    "load ms": Math.round(loadMs),
    "sentences / CPU s": Math.round(sentences / seconds),
    "kB / CPU s": Math.round((rounds * characters) / 1000 / seconds),
    "resident MB": Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** Link Grammar, a native parser, where it is installed; on the first sentences only, because it is slow. */
function measureLinkGrammar() {
  if (spawnSync("link-parser", ["--version"]).status !== 0) return [];
  const lines = texts()
    .flatMap((text) => text.split("\n\n"))
    .slice(0, 300);
  // The shell's `times` prints the CPU time of what it ran: user and system on the second line.
  const { stdout } = spawnSync("sh", ["-c", "link-parser en -batch -limit=20 -verbosity=0 >/dev/null 2>&1; times"], {
    input: lines.join("\n"),
    encoding: "utf8",
  });
  const [user = 0, system = 0] = [...stdout.split("\n")[1]!.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  );
  return [{ tool: "link-parser", gives: "linkages", "sentences / CPU s": Math.round(lines.length / (user + system)) }];
}

const only = process.argv[2];
if (only !== undefined) console.log(JSON.stringify(await measure(tools.find(({ name }) => name === only)!)));
else {
  const rows = tools.map(({ name }) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [...process.execArgv, `bench/${basename(import.meta.filename)}`, name],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as object;
  });
  console.log(await describe(texts()));
  console.table([...rows, ...measureLinkGrammar()]);
}
