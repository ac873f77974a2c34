/**
 * Body extraction and its peers on the same pages in the same run, each in a process of its own: shingle F1 (or segment
 * F), pages per CPU second, peak memory, pages without text.
 *
 *     pnpm --filter @dateline/ingest bench GOLD.ndjson
 *
 * GOLD is in the format of the `pages` task: rows with `html` (a gzip'ed file beside it), `url`, and `gold` with `paras`
 * or with `with` and `without`.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

interface Row {
  readonly url: string;
  readonly html: string;
  readonly gold: {
    readonly paras?: string[];
    readonly summary?: string[];
    readonly with?: string[];
    readonly without?: string[];
  };
}

/** Text of an extractor, and the text of its lead where it tells it apart. */
type Extract = (bytes: Uint8Array, url: string) => Promise<{ body: string; lead: string }>;

const extractors: Readonly<Record<string, () => Promise<Extract>>> = {
  "dateline ingest": async () => {
    const { ingest } = await import("../src/index.ts");
    return async (bytes, url) => {
      for await (const record of ingest({ name: "page", url, bytes })) {
        if (!("article" in record)) continue;
        const { text, paragraphs } = record.article;
        const join = (isIn: (kind: string) => boolean): string =>
          paragraphs
            .filter(({ kind }) => isIn(kind))
            .map(({ start, end }) => text.slice(start, end))
            .join("\n");
        return {
          body: join((kind) => !["headline", "caption", "lead"].includes(kind)),
          lead: join((kind) => kind === "lead"),
        };
      }
      return { body: "", lead: "" };
    };
  },
  "readability + linkedom": async () => {
    const { Readability } = await import("@mozilla/readability");
    const { parseHTML } = await import("linkedom");
    const decode = await decoder();
    return async (bytes) => {
      const { document } = parseHTML(decode(bytes));
      const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
      return { body: article?.textContent ?? "", lead: "" };
    };
  },
  "p elements": async () => {
    const { parsePage } = await import("../src/page/tree.ts");
    const { layOut } = await import("../src/page/layout.ts");
    const decode = await decoder();
    return async (bytes) => {
      const { blocks } = layOut(parsePage(decode(bytes)).root);
      return {
        body: blocks
          .filter(({ element }) => element.tag === "p")
          .map(({ text }) => text)
          .join("\n"),
        lead: "",
      };
    };
  },
};

async function decoder(): Promise<(bytes: Uint8Array) => string> {
  const { decode } = await import("../src/encoding.ts");
  const { defaultLimits } = await import("../src/limits.ts");
  const { declaredCharset } = await import("../src/page/page.ts");
  return (bytes) => decode(bytes, { input: "page", limits: defaultLimits, depth: 0 }, declaredCharset(bytes)).text;
}

const [gold, only] = process.argv.slice(2);
if (gold === undefined) throw new Error("name a gold file");
if (only === undefined) {
  const self = fileURLToPath(import.meta.url);
  for (const name of Object.keys(extractors)) {
    const parameters = [...process.execArgv, self, gold, name];
    process.stdout.write(execFileSync(process.execPath, parameters, { stdio: ["ignore", "pipe", "ignore"] }));
  }
} else await measure(gold, only);

async function measure(path: string, name: string): Promise<void> {
  const rows = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const extract = await extractors[name]!();
  let cpu = 0;
  let bytesRead = 0;
  let empty = 0;
  let failed = 0;
  const scores: { precision: number; recall: number }[] = [];
  const segments = { found: 0, missed: 0, wrong: 0 };
  for (const row of rows) {
    const bytes = gunzipSync(readFileSync(join(dirname(path), row.html)));
    bytesRead += bytes.length;
    const before = process.cpuUsage();
    let text = "";
    try {
      const { body, lead } = await extract(bytes, row.url);
      text = (row.gold.summary ?? []).length > 0 || lead === "" ? body : `${lead}\n${body}`;
    } catch {
      failed++;
    }
    const { user, system } = process.cpuUsage(before);
    cpu += (user + system) / 1e6;
    if (text.trim() === "") empty++;
    const { paras, with: wanted = [], without = [] } = row.gold;
    if (paras !== undefined) scores.push(compare(text, paras.join("\n")));
    else {
      const folded = fold(text);
      for (const segment of wanted) folded.includes(fold(segment)) ? segments.found++ : segments.missed++;
      for (const segment of without) if (folded.includes(fold(segment))) segments.wrong++;
    }
  }
  const mean = (key: "precision" | "recall"): number =>
    scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  const precision = scores.length > 0 ? mean("precision") : segments.found / (segments.found + segments.wrong);
  const recall = scores.length > 0 ? mean("recall") : segments.found / (segments.found + segments.missed);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  console.log(
    JSON.stringify({
      name,
      f1: round((2 * precision * recall) / (precision + recall)),
      precision: round(precision),
      recall: round(recall),
      pagesPerCpuSecond: Math.round(rows.length / cpu),
      megabytesPerCpuSecond: round(bytesRead / 1e6 / cpu),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      empty,
      failed,
    }),
  );
}

function fold(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function compare(found: string, gold: string): { precision: number; recall: number } {
  const a = shingles(found);
  const b = shingles(gold);
  let both = 0;
  let all = 0;
  let wanted = 0;
  for (const [shingle, count] of a) {
    both += Math.min(count, b.get(shingle) ?? 0);
    all += count;
  }
  for (const count of b.values()) wanted += count;
  return { precision: all === 0 ? 1 : both / all, recall: wanted === 0 ? 1 : both / wanted };
}

function shingles(text: string): Map<string, number> {
  const words =
    text
      .normalize("NFC")
      .replace(/[\u00AD\u200B]/g, "")
      .match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i <= Math.max(words.length - 4, words.length > 0 ? 0 : -1); i++) {
    const shingle = words.slice(i, i + 4).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
