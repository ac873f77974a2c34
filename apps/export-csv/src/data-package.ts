import {
  actorsTable,
  articlesTable,
  type Column,
  eventsTable,
  evidenceTable,
  incidentsTable,
  quantitiesTable,
  type Table,
} from "@dateline/tables";

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
  const resources = [
    toResource(eventsTable, files),
    toResource(articlesTable, files),
    toResource(actorsTable, files),
    toResource(quantitiesTable, files),
    toResource(evidenceTable, files),
    toResource(incidentsTable, files),
  ];
  const dataPackage = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "dateline-dataset",
    title: "Events coded from news articles",
    description: "Made by dateline. Every column is explained in its resource; docs/codebook.md has the rules.",
    resources: resources.filter((resource) => resource !== null),
  };
  return `${JSON.stringify(dataPackage, null, 2)}\n`;
}

function toResource<Row, In>(table: Table<Row, In>, files: readonly DescribedFile[]) {
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

function toField<Row>({ name, type, description, enum: values, required, unique, minimum, maximum }: Column<Row>) {
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
