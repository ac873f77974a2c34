import type { Cell } from "./table.ts";

/** How cells become lines of text. */
export interface Dialect {
  readonly delimiter: "," | "\t";
  /**
   * Which text is put in quotes: what has to be (RFC 4180), also what holds white space (as ACLED's files have it), or
   * nothing, where delimiters, line breaks and control characters inside a cell become blanks (as GDELT's and POLECAT's
   * readers want it: some end a line at U+2028, some a text at a zero byte).
   */
  readonly quote: "needed" | "white-space" | "never";
  /** Text in front of cells that a spreadsheet would run as a formula; null leaves them as they are. */
  readonly formulaPrefix: string | null;
}

/** Comma, quotes where RFC 4180 needs them, data as it is. */
export const csvDialect: Dialect = { delimiter: ",", quote: "needed", formulaPrefix: null };

/** Tab, no quotes, one line a row whatever a cell holds. */
export const tsvDialect: Dialect = { delimiter: "\t", quote: "never", formulaPrefix: null };

const special = { needed: /[",\r\n]/, "white-space": /[",\s]/ } as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what breaks a line or a reader
const breaking = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const formula = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/** One row as one line that ends with LF. Null is an empty cell, true and false are written so. */
export function toLine(cells: readonly Cell[], { delimiter, quote, formulaPrefix }: Dialect): string {
  let line = "";
  for (let i = 0; i < cells.length; i++) {
    if (i > 0) line += delimiter;
    const cell = cells[i];
    if (cell === null || cell === undefined) continue;
    if (typeof cell !== "string") {
      line += cell;
      continue;
    }
    const text = formulaPrefix !== null && formula.test(cell) ? formulaPrefix + cell : cell;
    if (quote === "never") line += text.replaceAll(breaking, " ");
    else line += special[quote].test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  return `${line}\n`;
}

/** Characters of text that are handed on at once: one chunk a row would cost more than making it. */
const chunkLength = 32_768;

/**
 * Rows of a stream of records as chunks of delimited text, in their order, a header line first if there is one.
 *
 * @returns the number of rows, without the header
 */
export async function* writeDelimited<In>(
  records: AsyncIterable<In> | Iterable<In>,
  header: readonly string[] | null,
  rows: (record: In) => Iterable<readonly Cell[]>,
  dialect: Dialect,
): AsyncGenerator<string, number> {
  let text = header === null ? "" : toLine(header, { ...dialect, formulaPrefix: null });
  let count = 0;
  for await (const record of records) {
    for (const cells of rows(record)) {
      text += toLine(cells, dialect);
      count += 1;
      if (text.length < chunkLength) continue;
      yield text;
      text = "";
    }
  }
  if (text !== "") yield text;
  return count;
}
