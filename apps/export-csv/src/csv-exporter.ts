import type { Exporter } from "@dateline/pipeline";
import type { Coded } from "@dateline/schema";
import type { Table } from "@dateline/tables";
import { stringify } from "csv-stringify/sync";

export interface CsvOptions {
  /**
   * Put an apostrophe before cells that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab, carriage return).
   * Off by default: it changes the data for every other reader.
   */
  readonly spreadsheetSafe?: boolean;
  /** Open the file with a UTF-8 byte-order mark, which Excel wants. Off by default. */
  readonly byteOrderMark?: boolean;
}

/** Rows that are made into text at once: larger batches gain nothing, one row at a time costs a third more. */
const batchSize = 500;

/**
 * A table as CSV: RFC 4180 quoting, UTF-8, LF, one header row. Null is an empty cell; true and false are written so.
 *
 * @see RFC 4180, with LF line ends as ACLED's files have them
 */
export function toCsvExporter<Row, In = Coded>(table: Table<Row, In>, options: CsvOptions = {}): Exporter<In> {
  const toText = (rows: readonly (readonly unknown[])[]) =>
    stringify(rows as unknown[][], {
      record_delimiter: "\n",
      escape_formulas: options.spreadsheetSafe === true,
      cast: { boolean: String },
    });
  return {
    name: `csv-${table.name}`,
    file: `${table.name}.csv`,
    mediaType: "text/csv",
    drops: table.drops,
    async *write(records) {
      yield (options.byteOrderMark === true ? "\uFEFF" : "") + toText([table.columns.map((column) => column.name)]);
      let count = 0;
      let rows: unknown[][] = [];
      for await (const record of records) {
        for (const row of table.rows(record)) {
          rows.push(table.columns.map((column) => column.value(row)));
          count += 1;
        }
        if (rows.length < batchSize) continue;
        yield toText(rows);
        rows = [];
      }
      if (rows.length > 0) yield toText(rows);
      return { records: count, excluded: {} };
    },
  };
}
