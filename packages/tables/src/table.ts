import type { Coded } from "@dateline/schema";

/** What a cell holds. Days are `YYYY-MM-DD`; several values are joined by `separator`. */
export type Cell = string | number | boolean | null;

/** Type of a column, in the words of Frictionless Table Schema. */
export type ColumnType = "string" | "integer" | "number" | "boolean" | "date" | "datetime";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Meaning, unit and what null means. */
  readonly description: string;
  /** The only values the column takes, when they are a closed list. */
  readonly enum?: readonly string[];
  /** Never null. */
  readonly required?: true;
  /** No two rows have the same. */
  readonly unique?: true;
  /** Several values in one cell, joined by `separator`. */
  readonly list?: true;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A column and how its cell is made from a row's source. */
export interface ColumnOf<Row> extends Column {
  readonly value: (row: Row) => Cell;
}

/** The fields of somebody else's format, in its order, with the cell each has for a row; null is its empty cell. */
export type Fields<Row> = readonly (readonly [name: string, value: (row: Row) => Cell])[];

/** The cells of one row in somebody else's format. */
export function toCells<Row>(fields: Fields<Row>, row: Row): Cell[] {
  return fields.map(([, value]) => value(row));
}

/** One flat table of a dataset: the same columns whether it is written as CSV, Parquet, SQLite or a sheet. */
export interface Table<In = Coded> {
  /** Name of the table and of its files, such as `events`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly { readonly column: string; readonly table: string; readonly reference: string }[];
  /** Dotted paths of model leaves that this table does not carry. */
  readonly drops: readonly string[];
  /** The rows of one record, a cell a column. */
  rows(record: In): Iterable<readonly Cell[]>;
}

/** A table from columns that say how their cells are made, and the sources of its rows in one record. */
export function defineTable<Row, In = Coded>(
  table: Omit<Table<In>, "columns" | "rows"> & {
    readonly columns: readonly ColumnOf<Row>[];
    rows(record: In): Iterable<Row>;
  },
): Table<In> {
  const { columns } = table;
  return {
    ...table,
    *rows(record) {
      for (const row of table.rows(record)) yield columns.map((column) => column.value(row));
    },
  };
}

/** Joins several values in one cell, as in ACLED files. */
export const separator = "; ";

/** Values as one cell; null when there are none. A separator inside a value becomes a comma, so that splitting is safe. */
export function toList(values: readonly (string | null)[]): string | null {
  let list: string | null = null;
  for (const value of values) {
    if (value === null) continue;
    const safe = value.includes(";") ? value.replaceAll(/;\s*/g, ", ") : value;
    list = list === null ? safe : list + separator + safe;
  }
  return list;
}
