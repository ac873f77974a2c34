import { type Column, incidentsTable, type Table, tables } from "@dateline/tables";

/** A file of the dataset that the package describes, with what the run measured of it. */
export interface DescribedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * The descriptor `datapackage.json` of the CSV tables: types, enumerations, constraints, keys and file hashes.
 *
 * @see Frictionless Data Package v2 and Table Schema v2
 */
export function toDataPackage(files: readonly DescribedFile[]): string {
  const resources = [...tables.map((table) => toResource(table, files)), toResource(incidentsTable, files)];
  const dataPackage = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "dateline-dataset",
    title: "Events coded from news articles",
    description: "Made by dateline. Every column is explained in its resource; docs/codebook.md has the rules.",
    resources: resources.filter((resource) => resource !== null),
  };
  return `${JSON.stringify(dataPackage, null, 2)}\n`;
}

function toResource<In>(table: Table<In>, files: readonly DescribedFile[]) {
  const file = files.find(({ name }) => name === `${table.name}.csv`);
  if (file === undefined) return null;
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
    schema: {
      $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
      fields: table.columns.map(toField),
      missingValues: [""],
      primaryKey: table.primaryKey,
      foreignKeys: table.foreignKeys.map((key) => ({
        fields: [key.column],
        reference: { resource: key.table, fields: [key.reference] },
      })),
    },
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
