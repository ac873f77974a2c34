import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Exporter, writeFileAtomic } from "@dateline/pipeline";
import { readFixture } from "@dateline/pipeline/testing";
import type { Coded } from "@dateline/schema";
import { csvDialect, eventsTable, writeDelimited } from "@dateline/tables";
import { DuckDBInstance } from "@duckdb/node-api";
import { stringify } from "csv-stringify/sync";
import { formats } from "../src/formats.ts";

// Rows per CPU second of every exporter, and the peak of memory, beside the bare library writing the same cells.
// Usage: pnpm --filter dateline bench [EVENTS] [FORMAT…]

const [wanted = "100000", ...only] = process.argv.slice(2);
const fixture = readFixture();
const perRound = fixture.flatMap((coded) => coded.events).length;
const rounds = Math.ceil(Number(wanted) / perRound);

/** The fixture again and again, each time with other ids: as many events as wanted. */
function* records(): Generator<Coded> {
  for (let round = 0; round < rounds; round++) {
    const suffix = round.toString(36).padStart(6, "0");
    for (const { article, events } of fixture) {
      const id = article.id.slice(0, 10) + suffix;
      yield {
        article: { ...article, id },
        events: events.map((event) => ({ ...event, id: `${id}-${event.id.slice(17)}`, articleId: id })),
      };
    }
  }
}

interface Measure {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly megabytes: number;
}

async function measure(name: string, work: () => Promise<{ rows: number; bytes: number }>): Promise<Measure> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const start = process.cpuUsage();
  const { rows, bytes } = await work();
  const { user, system } = process.cpuUsage(start);
  clearInterval(timer);
  return {
    name,
    rows,
    bytes,
    seconds: (user + system) / 1e6,
    megabytes: Math.max(peak, process.memoryUsage().rss) / 1e6,
  };
}

async function drain(exporter: Exporter): Promise<{ rows: number; bytes: number }> {
  const output = exporter.write(records());
  for (let bytes = 0, turn = 0; ; turn++) {
    const { done, value } = await output.next();
    if (done) return { rows: value.records ?? 0, bytes };
    bytes += value.length;
    if (turn % 256 === 0) await new Promise(setImmediate);
  }
}

/** What csv-stringify takes for the cells of the events table, without the time of making them. */
async function bareCsvStringify(): Promise<{ rows: number; bytes: number }> {
  const cells = fixture.flatMap((coded) => [...eventsTable.rows(coded)]);
  const batch = Array.from({ length: 9 }, () => cells).flat();
  let [rows, bytes] = [0, 0];
  while (rows < rounds * perRound) {
    bytes += stringify(batch as unknown[][], { record_delimiter: "\n", cast: { boolean: String } }).length;
    rows += batch.length;
    await new Promise(setImmediate);
  }
  return { rows, bytes };
}

/** What JSON.stringify takes for the events as they are, which is less text than their linked data. */
async function bareStringify(): Promise<{ rows: number; bytes: number }> {
  let [rows, bytes] = [0, 0];
  for (const { events } of records()) {
    for (const event of events) bytes += JSON.stringify(event).length;
    rows += events.length;
  }
  return { rows, bytes };
}

/** What DuckDB takes for events.csv to Parquet; writing the CSV file is not counted. */
async function bareDuckdb(folder: string): Promise<{ rows: number; bytes: number }> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const [csv, parquet] = [join(folder, "events.csv"), join(folder, "bare.parquet")];
  await connection.run(
    `COPY (FROM read_csv('${csv}', types={'cameo': 'VARCHAR'})) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`,
  );
  connection.closeSync();
  return { rows: rounds * perRound, bytes: 0 };
}

function print({ name, rows, bytes, seconds, megabytes }: Measure): void {
  const rate = Math.round(rows / seconds).toLocaleString("en");
  const cells = [
    name.padEnd(30),
    `${rows} rows`.padStart(14),
    `${rate} rows/CPU s`.padStart(22),
    `${Math.round(bytes / 1e6)} MB`.padStart(9),
  ];
  console.log(`${cells.join("")}   peak ${Math.round(megabytes)} MB`);
}

const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
try {
  if (only.length === 0 || only.includes("csv")) print(await measure("bare csv-stringify (events)", bareCsvStringify));
  if (only.length === 0 || only.includes("parquet")) {
    const header = eventsTable.columns.map(({ name }) => name);
    await writeFileAtomic(join(folder, "events.csv"), writeDelimited(records(), header, eventsTable.rows, csvDialect));
    print(await measure("bare DuckDB CSV to Parquet", () => bareDuckdb(folder)));
  }
  if (only.length === 0 || only.includes("jsonld")) print(await measure("bare JSON.stringify (events)", bareStringify));
  for (const [name, exporters] of Object.entries(formats)) {
    if (only.length > 0 && !only.includes(name)) continue;
    for (const exporter of exporters) print(await measure(exporter.name, () => drain(exporter)));
  }
} finally {
  await rm(folder, { recursive: true });
}
