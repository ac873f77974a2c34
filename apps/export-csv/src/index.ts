export { type CsvOptions, toCsvExporter } from "./csv-exporter.ts";
export { type DescribedFile, toDataPackage } from "./data-package.ts";
export { csvExporters } from "./tables.ts";
