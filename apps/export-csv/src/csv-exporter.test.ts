import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import { articlesTable, eventsTable, type Table, tables } from "@dateline/tables";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { toCsvExporter } from "./csv-exporter.ts";
import { csvExporters } from "./tables.ts";

const golden = new URL("../golden/", import.meta.url);
for (const exporter of csvExporters()) testExporter(exporter, golden);

/** What csv-parse makes of a table, and what the table's columns say. */
async function readBack(table: Table) {
  const { bytes, report } = await render(toCsvExporter(table), readFixture());
  const read: Record<string, string>[] = parse(bytes, { columns: true, record_delimiter: "\n" });
  const said = readFixture()
    .flatMap((coded) => [...table.rows(coded)])
    .map((cells) => Object.fromEntries(table.columns.map((column, i) => [column.name, cells[i] ?? null])));
  return { read, said, report };
}

describe.each(tables.map((table) => [table.name, table] as const))("csv-parse reads %s", (_, table) => {
  test("every cell as its column has it, null as an empty cell", async () => {
    const { read, said, report } = await readBack(table);
    expect(read).toEqual(
      said.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? "")]))),
    );
    expect(report).toEqual({ records: said.length, excluded: {} });
  });

  test("within the types, lists and bounds that its columns declare", async () => {
    const { said } = await readBack(table);
    const wrong: string[] = [];
    for (const row of said) {
      for (const { name, type, required, enum: values, minimum, maximum } of table.columns) {
        const cell = row[name] ?? null;
        const isTyped =
          cell === null
            ? required !== true
            : type === "integer"
              ? Number.isInteger(cell)
              : type === "number"
                ? typeof cell === "number"
                : type === "boolean"
                  ? typeof cell === "boolean"
                  : type === "date"
                    ? /^\d{4}-\d\d-\d\d$/.test(String(cell))
                    : typeof cell === "string" && cell !== "";
        const isInBounds =
          typeof cell !== "number" || (cell >= (minimum ?? -Infinity) && cell <= (maximum ?? Infinity));
        const isListed = values === undefined || cell === null || values.includes(String(cell));
        if (!isTyped || !isInBounds || !isListed) wrong.push(`${name}: ${cell}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("with a primary key that no two rows share", async () => {
    const { said } = await readBack(table);
    const keys = said.map((row) => JSON.stringify(table.primaryKey.map((name) => row[name])));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test("the tables hold together: every foreign key finds its row", async () => {
  const events = new Set((await readBack(eventsTable)).read.map((row) => row.event_id));
  const articles = new Set((await readBack(articlesTable)).read.map((row) => row.article_id));
  for (const { article_id } of (await readBack(eventsTable)).read) expect(articles).toContain(article_id);
  for (const table of tables.filter(({ foreignKeys }) => foreignKeys[0]?.table === "events")) {
    for (const { event_id } of (await readBack(table)).read) expect(events).toContain(event_id);
  }
});

test("a byte-order mark opens the file on request, and only then", async () => {
  const plain = (await render(toCsvExporter(eventsTable), readFixture())).bytes;
  const marked = (await render(toCsvExporter(eventsTable, { byteOrderMark: true }), readFixture())).bytes;
  expect(marked.toString("latin1")).toBe(`\u00EF\u00BB\u00BF${plain.toString("latin1")}`);
});

test("a spreadsheet finds no formula in a safe file, and csv-parse finds the title behind the apostrophe", async () => {
  const [coded] = readFixture();
  if (coded === undefined) throw new Error("the fixture is empty");
  const risky = { ...coded, article: { ...coded.article, title: '=HYPERLINK("http://x.example")' } };
  const { bytes } = await render(toCsvExporter(articlesTable, { spreadsheetSafe: true }), [risky]);
  const [row]: Record<string, string>[] = parse(bytes, { columns: true });
  expect(row?.title).toBe(`'${risky.article.title}`);
});
