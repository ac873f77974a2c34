import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Exporter } from "@dateline/pipeline";
import type { Coded } from "@dateline/schema";
import { type Cell, csvDialect, type Table, tables, writeDelimited } from "@dateline/tables";
import { DuckDBInstance } from "@duckdb/node-api";
import { geoMetadata, geometryColumn, toPoint } from "./geometry.ts";
import { toParquetStatement } from "./sql.ts";

/** One thread and a fixed share of memory: the same rows give the same bytes on any machine. */
const settings = { threads: "1", memory_limit: "1GB" };

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
        let count = 0;
        let longestLine = 0;
        const rows = function* (record: In): Generator<readonly Cell[]> {
          for (const cells of table.rows(record)) {
            count += 1;
            longestLine = Math.max(longestLine, lengthOf(cells));
            yield point === null ? cells : [...cells, point(cells)];
          }
        };
        const header = [...table.columns.map(({ name }) => name), ...(point === null ? [] : [geometryColumn])];
        await pipeline(Readable.from(writeDelimited(records, header, rows, csvDialect)), createWriteStream(csv));
        await convert(
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

/** Bytes that a row takes as a line at most: three a code unit, quotes doubled. DuckDB sets its buffer by it. */
function lengthOf(cells: readonly Cell[]): number {
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length * 4 + 3 : 24), 50);
}

async function convert(statement: string): Promise<void> {
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
