import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import type { Coded } from "@dateline/schema";
import { codedArbitrary } from "@dateline/schema/testing";
import { tables } from "@dateline/tables";
import type fc from "fast-check";
import initSqlJs, { type Database } from "sql.js";
import { expect, test } from "vitest";
import { sqliteExporter } from "./sqlite-exporter.ts";

let serial = 0;

/** Articles that no two share their ids, as in a dataset: the tables have primary keys. */
const distinct: fc.Arbitrary<Coded> = codedArbitrary.map(({ article, events }) => {
  serial = (serial + 1) % 0xffffff;
  const id = article.id.slice(0, 10) + serial.toString(16).padStart(6, "0");
  return {
    article: { ...article, id },
    events: events.map((event, i) => ({ ...event, id: `${id}-${event.id.slice(17, 24)}${i}`, articleId: id })),
  };
});
testExporter(sqliteExporter, new URL("../golden/", import.meta.url), distinct);

async function open(records: Iterable<Coded>): Promise<Database> {
  const { Database } = await initSqlJs();
  return new Database((await render(sqliteExporter, records)).bytes);
}

const rowsOf = (database: Database, sql: string) => database.exec(sql)[0]?.values ?? [];

test.each(tables.map((table) => [table.name, table] as const))("sql.js reads every cell of %s", async (name, table) => {
  const database = await open(readFixture());
  const cells = readFixture().flatMap((coded) => [...table.rows(coded)]);
  const said = cells.map((row) => row.map((cell) => (typeof cell === "boolean" ? Number(cell) : cell)));
  expect(rowsOf(database, `SELECT * FROM "${name}" ORDER BY rowid`)).toEqual(said);
});

test("keys hold together and closed lists are checked", async () => {
  const database = await open(readFixture());
  expect(rowsOf(database, "PRAGMA integrity_check")).toEqual([["ok"]]);
  expect(rowsOf(database, "PRAGMA foreign_key_check")).toEqual([]);
  expect(() => database.run("UPDATE events SET status = 'perhaps'")).toThrow(/CHECK/);
  const meanings = tables.reduce((sum, table) => sum + table.columns.length, 0);
  expect(rowsOf(database, "SELECT count(*) FROM codebook")).toEqual([[meanings]]);
});
