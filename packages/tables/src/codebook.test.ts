import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { incidentsTable } from "./incidents.ts";
import type { Column, Table } from "./table.ts";
import { tables } from "./tables.ts";

const codebook = new URL("../../../docs/codebook.md", import.meta.url);
const [opening, closing] = ["<!-- tables: made from packages/tables -->\n", "<!-- end of tables -->\n"] as const;

/** Closed lists longer than this are named, not spelt out: the data package has them. */
const shown = 8;

function toLine({ name, type, description, required, enum: values, list }: Column): string {
  const kind = `${type}${list === true ? ", list" : ""}${required === true ? "" : ", may be empty"}`;
  const lists =
    values === undefined ? "" : values.length > shown ? ` One of ${values.length} values.` : ` ${values.join(", ")}.`;
  return `| ${name} | ${kind} | ${description}${lists} |`;
}

function toSection<In>({ name, title, description, columns, primaryKey, foreignKeys }: Table<In>): string {
  const keys = foreignKeys.map(({ column, table }) => `\`${column}\` refers to ${table}`).join("; ");
  return [
    `### ${title} (\`${name}\`)`,
    "",
    `${description} Key: ${primaryKey.map((key) => `\`${key}\``).join(", ")}${keys === "" ? "" : `; ${keys}`}.`,
    "",
    "| column | type | meaning |",
    "|---|---|---|",
    ...columns.map(toLine),
    "",
  ].join("\n");
}

test("the codebook has every table and column as the code has them (renew with UPDATE_GOLDEN=1)", () => {
  const text = readFileSync(codebook, "utf8");
  const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
  expect(start, "the codebook has no place for the tables").toBeGreaterThan(0);
  const sections = `\n${[...tables.map(toSection), toSection(incidentsTable)].join("\n")}\n`;
  if (process.env.UPDATE_GOLDEN === "1") {
    writeFileSync(codebook, text.slice(0, start + opening.length) + sections + text.slice(end));
  } else expect(text.slice(start + opening.length, end)).toBe(sections);
});
