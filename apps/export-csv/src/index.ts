export { type CsvOptions, toCsvExporter } from "./csv-exporter.ts";
export { csvExporters } from "./tables.ts";
