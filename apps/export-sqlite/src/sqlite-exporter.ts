import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { droppedByAll, type Exporter } from "@dateline/pipeline";
import type { Coded } from "@dateline/schema";
import { articlesTable, type Cell, type Table, tables } from "@dateline/tables";
import sqlite from "node-sqlite3-wasm";
import { createCodebook, createTable, insertCodebook, insertInto } from "./statements.ts";

/** Tables in the order in which a row can refer to another: articles, events, the rest. */
const ordered: readonly Table[] = [articlesTable, ...tables.filter((table) => table !== articlesTable)];

/** True and false are 1 and 0; SQLite has no truth values. */
const toValue = (cell: Cell) => (typeof cell === "boolean" ? Number(cell) : cell);

/**
 * `dataset.sqlite`: every table of the dataset in one SQLite database, with keys, closed lists as checks, indexes on event
 * and article, and a table that explains the columns. Days are ISO text, truth values 0 and 1.
 */
export const sqliteExporter: Exporter = {
  name: "sqlite",
  file: "dataset.sqlite",
  mediaType: "application/vnd.sqlite3",
  drops: droppedByAll(tables.map((table) => table.drops)),
  async *write(records) {
    const folder = await mkdtemp(join(tmpdir(), "dateline-sqlite-"));
    try {
      const path = join(folder, "dataset.sqlite");
      const count = await fill(path, records);
      yield* createReadStream(path);
      return { records: count, excluded: {} };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

async function fill(path: string, records: AsyncIterable<Coded> | Iterable<Coded>): Promise<number> {
  const database = new sqlite.Database(path);
  try {
    // The file is thrown away when anything fails, so nothing is kept for a roll-back.
    database.exec(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192; PRAGMA foreign_keys = OFF",
    );
    database.exec("BEGIN");
    database.exec(createCodebook);
    for (const { name, columns } of ordered) {
      for (const column of columns) database.run(insertCodebook, [name, column.name, column.type, column.description]);
    }
    for (const table of ordered) database.exec(createTable(table));
    const statements = ordered.map((table) => ({ table, insert: database.prepare(insertInto(table)) }));
    let count = 0;
    for await (const record of records) {
      for (const { table, insert } of statements) {
        for (const cells of table.rows(record)) {
          insert.run(cells.map(toValue));
          count += 1;
        }
      }
    }
    for (const { insert } of statements) insert.finalize();
    database.exec(
      'CREATE INDEX "events_article" ON "events" ("article_id"); CREATE INDEX "events_day" ON "events" ("start_date")',
    );
    database.exec("COMMIT");
    return count;
  } finally {
    database.close();
  }
}
