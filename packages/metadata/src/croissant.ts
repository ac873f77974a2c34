import type { Column, ColumnType } from "@dateline/tables";
import {
  type DescribedFile,
  type DescribedTable,
  describedTables,
  description,
  explain,
  title,
} from "./described-table.ts";

/** The context that the Croissant specification gives, in the file so that nothing is fetched. */
const context = {
  "@language": "en",
  "@vocab": "http://schema.org/",
  sc: "http://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  dct: "http://purl.org/dc/terms/",
  conformsTo: "dct:conformsTo",
  recordSet: "cr:recordSet",
  key: "cr:key",
  field: "cr:field",
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  source: "cr:source",
  fileObject: "cr:fileObject",
  extract: "cr:extract",
  column: "cr:column",
  references: "cr:references",
} as const;

const dataTypes: Readonly<Record<ColumnType, string>> = {
  string: "sc:Text",
  integer: "sc:Integer",
  number: "sc:Float",
  boolean: "sc:Boolean",
  date: "sc:Date",
  datetime: "sc:DateTime",
};

/**
 * `croissant.json`: the dataset in Croissant 1.1, every file with its hash, every CSV table as a record set with keys and
 * references. Licence, creator and address are not said, since only the publisher knows them.
 *
 * @see http://mlcommons.org/croissant/1.1
 */
export function toCroissant(files: readonly DescribedFile[]): string {
  const described = describedTables(files);
  const present = new Set(described.map(({ table }) => table.name));
  const dataset = {
    "@context": context,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: "dateline-dataset",
    alternateName: title,
    description,
    distribution: files.map(({ name, mediaType, bytes, sha256 }) => ({
      "@type": "cr:FileObject",
      "@id": name,
      name,
      contentUrl: name,
      encodingFormat: mediaType,
      contentSize: `${bytes} B`,
      sha256,
    })),
    recordSet: described.map(({ table, file }) => ({
      "@type": "cr:RecordSet",
      "@id": table.name,
      name: table.name,
      description: table.description,
      key: table.primaryKey.map((name) => ({ "@id": `${table.name}/${name}` })),
      field: table.columns.map((column) => toField(table, column, file, present)),
    })),
  };
  return `${JSON.stringify(dataset, null, 2)}\n`;
}

function toField(table: DescribedTable, column: Column, file: DescribedFile, present: ReadonlySet<string>) {
  const key = table.foreignKeys.find((candidate) => candidate.column === column.name && present.has(candidate.table));
  return {
    "@type": "cr:Field",
    "@id": `${table.name}/${column.name}`,
    name: column.name,
    description: explain(column),
    dataType: dataTypes[column.type],
    source: { fileObject: { "@id": file.name }, extract: { column: column.name } },
    ...(key === undefined ? {} : { references: { "@id": `${key.table}/${key.reference}` } }),
  };
}
