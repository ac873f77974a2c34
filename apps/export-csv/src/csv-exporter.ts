import type { Exporter } from "@dateline/pipeline";
import type { Coded } from "@dateline/schema";
import { csvDialect, type Table, writeDelimited } from "@dateline/tables";

export interface CsvOptions {
  /**
   * Put an apostrophe before cells that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab, carriage return).
   * Off by default: it changes the data for every other reader.
   */
  readonly spreadsheetSafe?: boolean;
  /** Open the file with a UTF-8 byte-order mark, which Excel wants. Off by default. */
  readonly byteOrderMark?: boolean;
}

/**
 * A table as CSV: RFC 4180 quoting, UTF-8, LF, one header row. Null is an empty cell; true and false are written so.
 *
 * @see RFC 4180, with LF line ends as ACLED's files have them
 */
export function toCsvExporter<In = Coded>(table: Table<In>, options: CsvOptions = {}): Exporter<In> {
  const dialect = { ...csvDialect, formulaPrefix: options.spreadsheetSafe === true ? "'" : null };
  return {
    name: `csv-${table.name}`,
    file: `${table.name}.csv`,
    mediaType: "text/csv",
    drops: table.drops,
    async *write(records) {
      if (options.byteOrderMark === true) yield "\uFEFF";
      const header = table.columns.map((column) => column.name);
      return { records: yield* writeDelimited(records, header, table.rows, dialect), excluded: {} };
    },
  };
}
