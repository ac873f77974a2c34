import { once } from "node:events";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { droppedByAll, type Exporter } from "@dateline/pipeline";
import type { Coded } from "@dateline/schema";
import { type Cell, type Column, tables } from "@dateline/tables";
import { type Part, toArchive } from "./archive.ts";
import { closeSheet, maxRows, openSheet, toRow, workbookParts } from "./sheet-xml.ts";

/** Events are left out of the other sheets with their rows when a sheet is full; the report counts the rows. */
const full = "sheet-full";

const codebookHeader = ["table", "column", "type", "meaning", "values"] as const;

function* codebookSheet(): Generator<string> {
  const types = codebookHeader.map((): Column["type"] => "string");
  const rows = tables.flatMap((table) =>
    table.columns.map(({ name, type, description, enum: values }) => [
      table.name,
      name,
      type,
      description,
      values?.join(", ") ?? null,
    ]),
  );
  const longest = codebookHeader.map(() => 0);
  for (const cells of rows) widen(longest, cells);
  yield openSheet(codebookHeader, longest);
  for (const [i, cells] of rows.entries()) yield toRow(i + 2, cells, types);
  yield closeSheet(codebookHeader.length, rows.length + 1);
}

/** Rows whose cells decide how wide the columns are: enough to see what a column holds. */
const sample = 1000;

function widen(longest: number[], cells: readonly Cell[]): void {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? null;
    if (cell !== null) longest[i] = Math.max(longest[i] ?? 0, String(cell).length);
  }
}

/**
 * `dataset.xlsx`: a sheet for each table and a codebook sheet, for people who work in spreadsheets. Days are days, numbers
 * numbers; text is never a formula. A sheet ends at Excel's 1,048,576 rows, and the report says how many rows it left out.
 */
export const xlsxExporter: Exporter = {
  name: "xlsx",
  file: "dataset.xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  drops: droppedByAll(tables.map((table) => table.drops)),
  async *write(records) {
    const folder = await mkdtemp(join(tmpdir(), "dateline-xlsx-"));
    try {
      const { sheets, written, left } = await writeSheets(folder, records);
      yield* toArchive(partsOf(folder, sheets));
      return { records: written, excluded: left === 0 ? {} : { [full]: left } };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

const sheetPath = (folder: string, i: number) => join(folder, `sheet${i + 1}.xml`);

/** What the rows of a sheet say about it once they are written. */
interface Extent {
  readonly rows: number;
  readonly longest: readonly number[];
}

/** The rows of all tables in one pass over the records, each table in a file of its own. */
async function writeSheets(folder: string, records: AsyncIterable<Coded> | Iterable<Coded>) {
  const sheets = tables.map((table, i) => ({
    table,
    types: table.columns.map((column) => column.type),
    file: createWriteStream(sheetPath(folder, i)),
    rows: 1,
    longest: table.columns.map(() => 0),
  }));
  let [written, left] = [0, 0];
  for await (const record of records) {
    for (const sheet of sheets) {
      let text = "";
      for (const cells of sheet.table.rows(record)) {
        if (sheet.rows === maxRows) {
          left += 1;
          continue;
        }
        sheet.rows += 1;
        if (sheet.rows <= sample) widen(sheet.longest, cells);
        text += toRow(sheet.rows, cells, sheet.types);
        written += 1;
      }
      if (text !== "") await put(sheet.file, text);
    }
  }
  for (const { file } of sheets) {
    file.end();
    await finished(file);
  }
  return { sheets: sheets as readonly Extent[], written, left };
}

async function put(file: WriteStream, text: string): Promise<void> {
  if (!file.write(text)) await once(file, "drain");
}

function* partsOf(folder: string, sheets: readonly Extent[]): Generator<Part> {
  for (const [path, xml] of workbookParts([...tables.map((table) => table.name), "codebook"]))
    yield { path, text: [xml] };
  for (const [i, table] of tables.entries()) {
    const header = table.columns.map((column) => column.name);
    yield { path: `xl/worksheets/sheet${i + 1}.xml`, text: sheetText(header, sheets[i]!, sheetPath(folder, i)) };
  }
  yield { path: `xl/worksheets/sheet${tables.length + 1}.xml`, text: codebookSheet() };
}

async function* sheetText(header: readonly string[], { rows, longest }: Extent, path: string): AsyncGenerator<string> {
  yield openSheet(header, longest);
  yield* createReadStream(path, { encoding: "utf8" });
  yield closeSheet(header.length, rows);
}
