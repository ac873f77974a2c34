import type { Column, ColumnType, Table } from "@dateline/tables";

const types: Readonly<Record<ColumnType, string>> = {
  string: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  boolean: "INTEGER",
  date: "TEXT",
  datetime: "TEXT",
};

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const names = (columns: readonly string[]) => columns.map((name) => `"${name}"`).join(", ");

function toColumn({ name, type, required, enum: values }: Column): string {
  const check = values === undefined ? "" : ` CHECK ("${name}" IN (${values.map(literal).join(", ")}))`;
  return `"${name}" ${types[type]}${required === true ? " NOT NULL" : ""}${check}`;
}

/** The statement that makes a table: typed columns, closed lists as checks, primary and foreign keys. */
export function createTable({ name, columns, primaryKey, foreignKeys }: Table): string {
  const keys = foreignKeys.map(
    ({ column, table, reference }) => `FOREIGN KEY ("${column}") REFERENCES "${table}" ("${reference}")`,
  );
  return `CREATE TABLE "${name}" (${[...columns.map(toColumn), `PRIMARY KEY (${names(primaryKey)})`, ...keys].join(", ")}) STRICT`;
}

/** The statement that adds a row, with a place for each cell. */
export function insertInto({ name, columns }: Table): string {
  return `INSERT INTO "${name}" VALUES (${columns.map(() => "?").join(", ")})`;
}

/** A table that says what every column of the others means. */
export const createCodebook =
  'CREATE TABLE "codebook" ("table" TEXT NOT NULL, "column" TEXT NOT NULL, "type" TEXT NOT NULL, "meaning" TEXT NOT NULL, PRIMARY KEY ("table", "column")) STRICT';
export const insertCodebook = 'INSERT INTO "codebook" VALUES (?, ?, ?, ?)';
