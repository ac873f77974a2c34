import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvExporters, toCsvExporter } from "@dateline/export-csv";
import { linkEvents } from "@dateline/linker";
import { writeFileAtomic } from "@dateline/pipeline";
import { readFixture } from "@dateline/pipeline/testing";
import { type ColumnType, incidentsTable, tables } from "@dateline/tables";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPython, findR } from "./testing.ts";

// Readers that are told nothing but the path of a file (and, pandas, that only an empty cell is a missing value).

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-inference-"));
  for (const exporter of csvExporters()) {
    await writeFileAtomic(join(folder, exporter.file), exporter.write(readFixture()));
  }
  await writeFileAtomic(join(folder, "incidents.csv"), toCsvExporter(incidentsTable).write(linkEvents(readFixture())));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The types that a reader may infer, by the type of a column. */
type Types = Readonly<Record<ColumnType, RegExp>>;

/** Leading zeros of a code are lost on every reader that is not told; days and instants in one column are text or instants. */
const exceptions: Readonly<Record<string, RegExp>> = {
  cameo: /./,
  published: /^(VARCHAR|TIMESTAMP WITH TIME ZONE|string|character|POSIXct)$/,
  modified: /^(VARCHAR|TIMESTAMP WITH TIME ZONE|string|character|POSIXct)$/,
};

/** Columns of all tables that a reader took for something else; `inferred` has the lines `table.column type`. */
function wrong(inferred: readonly string[], types: Types): string[] {
  const found = new Map(inferred.map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
  return [...tables, incidentsTable].flatMap((table) =>
    table.columns
      .map(({ name, type }) => ({ name: `${table.name}.${name}`, expected: exceptions[name] ?? types[type], type }))
      .filter(({ name, expected }) => !expected.test(found.get(name) ?? ""))
      .map(({ name, type }) => `${name}: ${type} read as ${found.get(name)}`),
  );
}

const print = (command: string, args: readonly string[]): string[] => {
  const { stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return stdout.trim().split("\n");
};
const names = [...tables, incidentsTable].map(({ name }) => name);

test("DuckDB infers the type of every column of every table", async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const inferred: string[] = [];
  for (const name of names) {
    const reader = await connection.runAndReadAll(`DESCRIBE FROM read_csv('${join(folder, name)}.csv')`);
    inferred.push(...reader.getRows().map(([column, type]) => `${name}.${column} ${type}`));
  }
  const types: Types = {
    string: /^VARCHAR$/,
    integer: /^BIGINT$/,
    number: /^(DOUBLE|BIGINT)$/,
    boolean: /^BOOLEAN$/,
    date: /^DATE$/,
    datetime: /^TIMESTAMP/,
  };
  expect(wrong(inferred, types)).toEqual([]);
});

const python = findPython();
describe.skipIf(python === null)("pandas", () => {
  test("infers the type of every column of every table; days are text until parse_dates names them", () => {
    const script = `import pandas
for name in ${JSON.stringify(names)}:
    table = pandas.read_csv(name + ".csv", keep_default_na=False, na_values=[""]).convert_dtypes()
    for column in table: print(name + "." + column, table[column].dtype)`;
    const types: Types = {
      string: /^string$/,
      integer: /^Int64$/,
      number: /^(Float64|Int64)$/,
      boolean: /^boolean$/,
      date: /^string$/,
      datetime: /^string$/,
    };
    expect(wrong(print(python ?? "", ["-c", script]), types)).toEqual([]);
  });
});

const r = findR();
describe.skipIf(r === null)("readr", () => {
  test("infers the type of every column of every table", () => {
    const script = `suppressMessages(library(readr))
for (name in c(${names.map((name) => `"${name}"`).join(", ")})) {
  table <- read_csv(paste0(name, ".csv"), na = "", show_col_types = FALSE)
  for (column in names(table)) cat(name, ".", column, " ", class(table[[column]])[[1]], "\\n", sep = "")
}`;
    const types: Types = {
      string: /^character$/,
      integer: /^numeric$/,
      number: /^numeric$/,
      boolean: /^logical$/,
      date: /^Date$/,
      datetime: /^POSIXct$/,
    };
    expect(wrong(print(r ?? "", ["-e", script]), types)).toEqual([]);
  });
});
