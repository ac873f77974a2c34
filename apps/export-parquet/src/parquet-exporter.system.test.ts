import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import { codedArbitrary } from "@dateline/schema/testing";
import { eventsTable, type Table, tables } from "@dateline/tables";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { describe, expect, test } from "vitest";
import { parquetExporters, toParquetExporter } from "./parquet-exporter.ts";

for (const exporter of parquetExporters) testExporter(exporter, new URL("../golden/", import.meta.url));

/** A file of a table as hyparquet reads it, in the forms of the table's cells. */
async function readBack(bytes: Buffer, table: Table) {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await parquetReadObjects({ file, compressors });
  return rows.map((row) =>
    table.columns.map(({ name }) => {
      const value: unknown = row[name] ?? null;
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      return typeof value === "bigint" ? Number(value) : value;
    }),
  );
}

describe.each(tables.map((table) => [table.name, table] as const))("%s", (_, table) => {
  test("hyparquet reads every cell as the table has it", async () => {
    const { bytes, report } = await render(toParquetExporter(table), readFixture());
    const rows = readFixture().flatMap((coded) => [...table.rows(coded)]);
    expect(await readBack(bytes, table)).toEqual(rows);
    expect(report.records).toBe(rows.length);
  });

  test("any records come back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(codedArbitrary, { maxLength: 3 }), async (records) => {
        const { bytes } = await render(toParquetExporter(table), records);
        expect(await readBack(bytes, table)).toEqual(records.flatMap((coded) => [...table.rows(coded)]));
      }),
      { numRuns: 20 },
    );
  });

  test("columns have the types of the table, zstd, and dictionaries for closed lists", async () => {
    const { bytes } = await render(toParquetExporter(table), readFixture());
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const metadata = parquetMetadata(file);
    const kinds = {
      string: "BYTE_ARRAY",
      integer: "INT64",
      number: "DOUBLE",
      boolean: "BOOLEAN",
      date: "INT32",
      datetime: "INT64",
    };
    for (const [i, column] of table.columns.entries()) {
      const element = metadata.schema[i + 1];
      expect([element?.name, element?.type]).toEqual([column.name, kinds[column.type]]);
      const chunk = metadata.row_groups[0]?.columns[i]?.meta_data;
      expect(chunk?.codec).toBe("ZSTD");
      if (column.enum !== undefined) expect(chunk?.encodings).toContain("RLE_DICTIONARY");
    }
  });
});

describe("DuckDB", () => {
  test("reads events with their points, and sums as the model does", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-test-"));
    const { bytes } = await render(toParquetExporter(eventsTable), readFixture());
    writeFileSync(join(folder, "events.parquet"), bytes);
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(
      `SELECT count(*)::INT AS events, sum(fatalities)::INT AS dead, min(start_date)::VARCHAR AS first, count(geometry)::INT AS points
       FROM '${join(folder, "events.parquet")}'`,
    );
    const events = readFixture().flatMap((coded) => coded.events);
    expect(reader.getRowObjects()).toEqual([
      {
        events: events.length,
        dead: events.reduce((sum, event) => sum + (event.fatalities?.best ?? 0), 0),
        first: "2023-01-01",
        points: events.filter((event) => event.where?.lat != null && event.where.lon != null).length,
      },
    ]);
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true });
  });
});

test("the points are GeoParquet: metadata that names the column, and well-known binary in it", async () => {
  const { bytes } = await render(toParquetExporter(eventsTable), readFixture());
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const geo = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === "geo")?.value;
  expect(JSON.parse(geo ?? "null")).toMatchObject({ version: "1.1.0", primary_column: "geometry" });
  const [first] = await parquetReadObjects({ file, compressors });
  expect(first?.geometry).toEqual({ type: "Point", coordinates: [first?.longitude, first?.latitude] });
});
