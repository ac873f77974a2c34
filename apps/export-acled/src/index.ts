export { acledExclusions, acledExporters, toAcledExporter } from "./acled-exporter.ts";
export { type AcledColumn, acledColumns, pre2023Columns } from "./columns.ts";
export { type AcledDialect, apiDialect, exportToolDialect } from "./dialect.ts";
export { type RowExclusion, rowExclusions } from "./exclusion.ts";
export { dialectChoices } from "./options.ts";
