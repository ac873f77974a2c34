import type { Column } from "@dateline/tables";
import { type DescribedFile, type DescribedTable, describedTables, description, title } from "./described-table.ts";

/**
 * The descriptor `datapackage.json` of the CSV tables: types, enumerations, constraints, keys and file hashes.
 *
 * @see Frictionless Data Package v2 and Table Schema v2
 */
export function toDataPackage(files: readonly DescribedFile[]): string {
  const resources = describedTables(files).map(({ table, file }) => toResource(table, file));
  const dataPackage = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "dateline-dataset",
    title,
    description,
    resources,
  };
  return `${JSON.stringify(dataPackage, null, 2)}\n`;
}

/**
 * The Table Schema of a table: fields with types, closed lists and bounds, keys, and what stands for a missing value.
 *
 * @see Frictionless Table Schema v2
 */
export function toTableSchema(table: DescribedTable): object {
  const foreignKeys = table.foreignKeys.map((key) => ({
    fields: [key.column],
    reference: { resource: key.table, fields: [key.reference] },
  }));
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: table.columns.map(toField),
    missingValues: [""],
    primaryKey: table.primaryKey,
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

function toResource(table: DescribedTable, file: DescribedFile) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
    name: table.name,
    type: "table",
    title: table.title,
    description: table.description,
    path: file.name,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: toTableSchema(table),
  };
}

function toField({ name, type, description, enum: values, required, unique, minimum, maximum }: Column) {
  return {
    name,
    type,
    description,
    constraints: {
      ...(required === undefined ? {} : { required }),
      ...(unique === undefined ? {} : { unique }),
      ...(values === undefined ? {} : { enum: values }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined ? {} : { maximum }),
    },
  };
}
