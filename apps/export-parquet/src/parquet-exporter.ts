import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Exporter, toBlocks } from "@dateline/pipeline";
import type { Coded } from "@dateline/schema";
import { type Cell, csvDialect, type Table, tables, writeDelimited } from "@dateline/tables";
import { DuckDBInstance } from "@duckdb/node-api";
import { geoMetadata, geometryColumn, toPoint } from "./geometry.ts";
import { toParquetStatement } from "./sql.ts";

/** One thread and a fixed share of memory: the same rows give the same bytes on any machine. DuckDB holds 16 lines of text. */
const settingsFor = (longestLine: number) => ({
  threads: "1",
  memory_limit: `${256 + Math.ceil((longestLine * 32) / 1e6)}MB`,
});

/**
 * A table as Parquet: zstd, dates as dates, whole numbers as 64-bit integers, closed lists as dictionaries; events have a
 * GeoParquet point column as well. Values are those of the CSV table, through a temporary file that DuckDB converts.
 *
 * @see GeoParquet 1.1
 */
export function toParquetExporter<In = Coded>(table: Table<In>): Exporter<In> {
  const point = toPoint(table.columns);
  return {
    name: `parquet-${table.name}`,
    file: `${table.name}.parquet`,
    mediaType: "application/vnd.apache.parquet",
    drops: table.drops,
    async *write(records) {
      const folder = await mkdtemp(join(tmpdir(), "dateline-parquet-"));
      try {
        const [csv, parquet] = [join(folder, "rows.csv"), join(folder, "rows.parquet")];
        const rows = function* (record: In): Generator<readonly Cell[]> {
          for (const cells of table.rows(record)) yield point === null ? cells : [...cells, point(cells)];
        };
        const header = [...table.columns.map(({ name }) => name), ...(point === null ? [] : [geometryColumn])];
        const { count, longestChunk } = await writeText(csv, writeDelimited(records, header, rows, csvDialect));
        const longestLine = longestChunk * 3;
        await convert(
          settingsFor(longestLine),
          toParquetStatement({
            columns: table.columns,
            csv,
            parquet,
            geometry: point === null ? null : geometryColumn,
            longestLine,
            metadata: point === null ? {} : { geo: geoMetadata },
          }),
        );
        yield* createReadStream(parquet);
        return { records: count, excluded: {} };
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

/** Rows as a file of text, and the most characters of a chunk: no line is longer, since chunks hold whole lines. */
async function writeText(path: string, chunks: AsyncGenerator<string, number>) {
  let [count, longestChunk] = [0, 0];
  const measured = async function* () {
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) {
        count = value;
        return;
      }
      longestChunk = Math.max(longestChunk, value.length);
      yield value;
    }
  };
  await writeFile(path, toBlocks(measured()));
  return { count, longestChunk };
}

async function convert(settings: ReturnType<typeof settingsFor>, statement: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", settings);
  const connection = await instance.connect();
  try {
    await connection.run(statement);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** One Parquet file for each table of a dataset. */
export const parquetExporters: readonly Exporter[] = tables.map((table) => toParquetExporter(table));
