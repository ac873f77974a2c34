import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Exporter, writeFileAtomic } from "@dateline/pipeline";
import { readFixture, render } from "@dateline/pipeline/testing";
import { csvDialect, tables, tsvDialect, writeDelimited } from "@dateline/tables";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import exceljs from "exceljs";
import sqlite from "node-sqlite3-wasm";
import { records } from "./records.ts";

/** A bare library that writes the cells of an exporter, ready made. `write` gives the rows it wrote. */
export interface Bare {
  readonly library: string;
  write(): Promise<number> | number;
}

const block = Buffer.allocUnsafe(16_777_216);

/** Text as bytes that nobody keeps: what a file would cost is no part of any comparison. */
export const encode = (chunk: string | Uint8Array): number =>
  typeof chunk === "string" ? block.write(chunk) : chunk.length;

/** The bare library beside an exporter, with as many rows; null for monthly counts and the constant context. */
export async function bareOf(exporter: Exporter, events: number): Promise<Bare | null> {
  if (exporter.name === "hapi" || exporter.name === "jsonld-context") return null;
  if (exporter.name.startsWith("parquet-")) return await duckdb(exporter.name.slice("parquet-".length), events);
  if (exporter.name === "sqlite") return { library: "node-sqlite3-wasm", write: () => intoSqlite(events) };
  if (exporter.name === "xlsx") return { library: "exceljs stream", write: () => intoExcel(events) };
  const { bytes } = await render(exporter, readFixture());
  const rounds = Math.ceil(events / readFixture().flatMap((coded) => coded.events).length);
  if (exporter.mediaType.includes("json")) return jsonStringify(bytes.toString(), rounds);
  return csvStringify(exporter, bytes, rounds);
}

/** csv-stringify with the cells that the exporter's own file has. */
function csvStringify({ mediaType, file }: Exporter, bytes: Buffer, rounds: number): Bare {
  const delimiter = mediaType === "text/csv" && file.endsWith(".csv") ? csvDialect.delimiter : tsvDialect.delimiter;
  const isComma = delimiter === csvDialect.delimiter;
  const cells: string[][] = parse(bytes, isComma ? {} : { delimiter, quote: false });
  const batch = Array.from({ length: Math.max(1, Math.round(500 / cells.length)) }, () => cells).flat();
  const rows = rounds * cells.length;
  return {
    library: "csv-stringify",
    write() {
      let written = 0;
      for (; written < rows; written += batch.length) encode(stringify(batch, { delimiter, record_delimiter: "\n" }));
      return written;
    },
  };
}

/** JSON.stringify with the nodes that the exporter's own file has a line each. */
function jsonStringify(text: string, rounds: number): Bare {
  const isLines = !text.endsWith("]}\n");
  const document = isLines ? null : JSON.parse(text);
  const nodes: object[] = isLines
    ? text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : (document["@graph"] ?? document.features);
  return {
    library: "JSON.stringify",
    write() {
      for (let round = 0; round < rounds; round++) for (const node of nodes) encode(JSON.stringify(node));
      return rounds * nodes.length;
    },
  };
}

/** DuckDB from the table's CSV file to Parquet; the CSV file is there before the clock starts. */
async function duckdb(name: string, events: number): Promise<Bare> {
  const table = tables.find((each) => each.name === name)!;
  const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
  const [csv, parquet] = [join(folder, "rows.csv"), join(folder, "rows.parquet")];
  const header = table.columns.map((column) => column.name);
  await writeFileAtomic(csv, writeDelimited(records(events), header, table.rows, csvDialect));
  const text = table.columns.filter(({ type }) => type === "string").map((column) => `'${column.name}': 'VARCHAR'`);
  return {
    library: "DuckDB CSV→Parquet",
    async write() {
      const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
      const connection = await instance.connect();
      const source = `read_csv('${csv}', types={${text.join(", ")}})`;
      await connection.run(`COPY (FROM ${source}) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`);
      const reader = await connection.runAndReadAll(`SELECT count(*)::INT FROM '${parquet}'`);
      connection.closeSync();
      await rm(folder, { recursive: true });
      return Number(reader.getRows()[0]?.[0]);
    },
  };
}

/** Rows of all tables into tables without types, keys and checks. */
async function intoSqlite(events: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
  const database = new sqlite.Database(join(folder, "bare.sqlite"));
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192; BEGIN");
  const inserts = tables.map(({ name, columns, rows }) => {
    database.exec(`CREATE TABLE ${name} (${columns.map((column) => `"${column.name}"`).join(", ")})`);
    return { rows, insert: database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => "?").join(", ")})`) };
  });
  let written = 0;
  for (const coded of records(events)) {
    for (const { rows, insert } of inserts) {
      for (const cells of rows(coded)) {
        insert.run(cells.map((cell) => (typeof cell === "boolean" ? Number(cell) : cell)));
        written += 1;
      }
    }
  }
  for (const { insert } of inserts) insert.finalize();
  database.exec("COMMIT");
  database.close();
  await rm(folder, { recursive: true });
  return written;
}

async function intoExcel(events: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
  const filename = join(folder, "bare.xlsx");
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: false, useStyles: false });
  const sheets = tables.map(({ name, rows }) => ({ rows, sheet: workbook.addWorksheet(name) }));
  let written = 0;
  for (const coded of records(events)) {
    for (const { rows, sheet } of sheets) {
      for (const cells of rows(coded)) {
        sheet.addRow(cells).commit();
        written += 1;
      }
    }
    if (written % 64 === 0) await new Promise(setImmediate);
  }
  await workbook.commit();
  await rm(folder, { recursive: true });
  return written;
}
