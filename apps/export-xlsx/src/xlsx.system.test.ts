import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import { tables } from "@dateline/tables";
import ExcelJS from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { escapeText, maxCharacters, toRow } from "./sheet-xml.ts";
import { xlsxExporter } from "./xlsx-exporter.ts";

testExporter(xlsxExporter, new URL("../golden/", import.meta.url));

let workbook: ExcelJS.Workbook;
beforeAll(async () => {
  const { bytes } = await render(xlsxExporter, readFixture());
  workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
});

/** Rows of a sheet as ExcelJS reads them, days as in the table. */
function rowsOf(name: string, columns: number): unknown[][] {
  const rows: unknown[][] = [];
  workbook.getWorksheet(name)?.eachRow({ includeEmpty: true }, (row) => {
    rows.push(
      Array.from({ length: columns }, (_, i) => {
        const { value } = row.getCell(i + 1);
        return value instanceof Date ? value.toISOString().slice(0, 10) : value;
      }),
    );
  });
  return rows;
}

test.each(tables.map((table) => [table.name, table] as const))("ExcelJS reads every cell of %s", (name, table) => {
  const [header, ...rows] = rowsOf(name, table.columns.length);
  expect(header).toEqual(table.columns.map((column) => column.name));
  expect(rows).toEqual(readFixture().flatMap((coded) => [...table.rows(coded)]));
});

test("every sheet has a frozen header, a filter over its rows and columns as wide as what they hold", () => {
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([...tables.map((table) => table.name), "codebook"]);
  for (const sheet of workbook.worksheets) {
    expect(sheet.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
    expect(sheet.autoFilter).toBe(`A1:${sheet.getColumn(sheet.columnCount).letter}${sheet.rowCount}`);
    for (const column of sheet.columns) expect(column.width).toBeGreaterThan(String(column.values?.[1]).length);
  }
});

test("the codebook sheet explains every column", () => {
  const [, ...rows] = rowsOf("codebook", 5);
  expect(rows.map((row) => row.slice(0, 2))).toEqual(
    tables.flatMap((table) => table.columns.map((column) => [table.name, column.name])),
  );
});

test.each([
  ["markup", '<a href="x">&', "&lt;a href=&quot;x&quot;&gt;&amp;"],
  ["what XML cannot hold", "a\u0000b\u000bc\ud800", "a_x0000_b_x000B_c\uFFFD"],
  ["what looks like an escape", "_x0041_", "_x005F_x0041_"],
  ["tabs and line breaks as they are", "a\tb\nc", "a\tb\nc"],
])("text: %s", (_, text, escaped) => {
  expect(escapeText(text)).toBe(escaped);
});

test("text is never a formula and never longer than a cell", () => {
  expect(toRow(2, ["=1+1"], ["string"])).toBe(
    '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c></row>',
  );
  const cell = toRow(2, ["x".repeat(maxCharacters + 5)], ["string"]);
  expect(cell.match(/x+…/)?.[0]).toHaveLength(maxCharacters);
});
