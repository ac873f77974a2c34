import { acledExporters } from "@dateline/export-acled";
import { csvExporters, toCsvExporter } from "@dateline/export-csv";
import { jsonldExporters } from "@dateline/export-jsonld";
import type { Exporter } from "@dateline/pipeline";
import type { Incident } from "@dateline/schema";
import { incidentsTable } from "@dateline/tables";

/** The formats a run can write, each with the files it makes. */
export const formats: Readonly<Record<string, readonly Exporter[]>> = {
  csv: csvExporters(),
  acled: acledExporters(),
  jsonld: jsonldExporters,
};

/** The files of a format that are made of incidents. */
export const incidentFormats: Readonly<Record<string, readonly Exporter<Incident>[]>> = {
  csv: [toCsvExporter(incidentsTable)],
};
