import type { Exporter } from "@dateline/pipeline";
import { actorsTable, articlesTable, eventsTable, evidenceTable, quantitiesTable } from "@dateline/tables";
import { type CsvOptions, toCsvExporter } from "./csv-exporter.ts";

/** One CSV file for each table of a dataset. */
export function csvExporters(options: CsvOptions = {}): readonly Exporter[] {
  return [
    toCsvExporter(eventsTable, options),
    toCsvExporter(articlesTable, options),
    toCsvExporter(actorsTable, options),
    toCsvExporter(quantitiesTable, options),
    toCsvExporter(evidenceTable, options),
  ];
}
