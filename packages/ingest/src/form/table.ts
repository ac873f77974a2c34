import { CsvError, parse } from "csv-parse/sync";
import { fieldOf } from "./field-names.ts";

/** Marks between the columns of a table. */
const delimiters = [",", ";", "\t", "|"];
/** Longest name of a column, in characters. */
const longestName = 60;
/** Shortest cell that is the text of an article where no column is named so, in characters. */
const shortestText = 80;
/** Rows looked at. */
const rowsSeen = 5;

/** The mark between the columns of a table, by its first line. */
export function delimiterOf(line: string): string {
  return delimiters.reduce((best, mark) => (line.split(mark).length > line.split(best).length ? mark : best));
}

/** Whether a text opens as a table of articles: a column is named as a text is, or short names stand over rows that fit them. */
export function isTable(start: string): boolean {
  const line = start.slice(0, 4096).split(/\r?\n/, 1)[0]!;
  const delimiter = delimiterOf(line);
  const names = line.split(delimiter).map((name) => name.trim().replace(/^"|"$/g, ""));
  if (names.length < 2 || names.some((name) => name.length > longestName)) return false;
  if (names.some((name) => ["text", "html"].includes(fieldOf(name) ?? ""))) return true;
  if (names.length < 3 || names.some((name) => name === "" || /[.!?]$/.test(name))) return false;
  const rows = rowsOf(start, delimiter).slice(1);
  return (
    rows.length > 0 &&
    rows.every((row) => row.length === names.length) &&
    // Prose has commas too: a text among them was in quotation marks.
    rows.some((row) => row.some((cell) => cell.length >= shortestText && (delimiter !== "," || cell.includes(","))))
  );
}

/** The first rows, as far as they can be taken apart; the last one may be cut. */
function rowsOf(start: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  try {
    parse(start, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      to: rowsSeen,
      on_record: (row: string[]) => {
        rows.push(row);
        return row;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows.length < rowsSeen && rows.length > 2 ? rows.slice(0, -1) : rows;
}
