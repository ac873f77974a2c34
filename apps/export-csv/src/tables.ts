import type { Exporter } from "@dateline/pipeline";
import { tables } from "@dateline/tables";
import { type CsvOptions, toCsvExporter } from "./csv-exporter.ts";

/** One CSV file for each table of a dataset. */
export function csvExporters(options: CsvOptions = {}): readonly Exporter[] {
  return tables.map((table) => toCsvExporter(table, options));
}
