import { once } from "node:events";
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { droppedByAll, type Exporter } from "@dateline/pipeline";
import type { Coded } from "@dateline/schema";
import { type Column, tables } from "@dateline/tables";
import { type Part, toArchive } from "./archive.ts";
import { closeSheet, maxRows, openSheet, toRow, workbookParts } from "./sheet-xml.ts";

/** Events are left out of the other sheets with their rows when a sheet is full; the report counts the rows. */
const full = "sheet-full";

const codebookHeader = ["table", "column", "type", "meaning", "values"] as const;

function* codebookSheet(): Generator<string> {
  yield openSheet(codebookHeader);
  const types = codebookHeader.map((): Column["type"] => "string");
  let number = 1;
  for (const table of tables) {
    for (const { name, type, description, enum: values } of table.columns) {
      number += 1;
      yield toRow(number, [table.name, name, type, description, values?.join(", ") ?? null], types);
    }
  }
  yield closeSheet;
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
      const { written, left } = await writeSheets(folder, records);
      yield* toArchive(partsOf(folder));
      return { records: written, excluded: left === 0 ? {} : { [full]: left } };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

const sheetPath = (folder: string, i: number) => join(folder, `sheet${i + 1}.xml`);

/** The sheets of all tables in one pass over the records, each in a file of its own. */
async function writeSheets(folder: string, records: AsyncIterable<Coded> | Iterable<Coded>) {
  const sheets = tables.map((table, i) => ({
    table,
    types: table.columns.map((column) => column.type),
    file: createWriteStream(sheetPath(folder, i)),
    rows: 1,
  }));
  let [written, left] = [0, 0];
  for (const { file, table } of sheets) await put(file, openSheet(table.columns.map((column) => column.name)));
  for await (const record of records) {
    for (const sheet of sheets) {
      let text = "";
      for (const cells of sheet.table.rows(record)) {
        if (sheet.rows === maxRows) {
          left += 1;
          continue;
        }
        sheet.rows += 1;
        text += toRow(sheet.rows, cells, sheet.types);
        written += 1;
      }
      if (text !== "") await put(sheet.file, text);
    }
  }
  for (const { file } of sheets) {
    file.end(closeSheet);
    await finished(file);
  }
  return { written, left };
}

async function put(file: WriteStream, text: string): Promise<void> {
  if (!file.write(text)) await once(file, "drain");
}

function* partsOf(folder: string): Generator<Part> {
  for (const [path, xml] of workbookParts([...tables.map((table) => table.name), "codebook"]))
    yield { path, text: [xml] };
  for (const i of tables.keys()) {
    const text = createReadStream(sheetPath(folder, i), { encoding: "utf8" });
    yield { path: `xl/worksheets/sheet${i + 1}.xml`, text };
  }
  yield { path: `xl/worksheets/sheet${tables.length + 1}.xml`, text: codebookSheet() };
}
