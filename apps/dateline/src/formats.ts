import { acledExporters } from "@dateline/export-acled";
import { csvExporters, toCsvExporter } from "@dateline/export-csv";
import { gdeltExporters } from "@dateline/export-gdelt";
import { geojson } from "@dateline/export-geojson";
import { hapi } from "@dateline/export-hapi";
import { icews } from "@dateline/export-icews";
import { jsonldExporters } from "@dateline/export-jsonld";
import { parquetExporters, toParquetExporter } from "@dateline/export-parquet";
import { polecat } from "@dateline/export-polecat";
import { sqliteExporter } from "@dateline/export-sqlite";
import { ucdp } from "@dateline/export-ucdp";
import { xlsxExporter } from "@dateline/export-xlsx";
import type { Exporter } from "@dateline/pipeline";
import type { Incident } from "@dateline/schema";
import { incidentsTable } from "@dateline/tables";

/** The formats a run can write, each with the files it makes. */
export const formats: Readonly<Record<string, readonly Exporter[]>> = {
  csv: csvExporters(),
  parquet: parquetExporters,
  acled: acledExporters(),
  jsonld: jsonldExporters,
  sqlite: [sqliteExporter],
  xlsx: [xlsxExporter],
  geojson: [geojson],
  gdelt: gdeltExporters,
  polecat: [polecat],
  icews: [icews],
  ucdp: [ucdp],
  hapi: [hapi],
};

/** The formats that a run writes when it is not told which. */
export const defaultFormats: readonly string[] = ["csv", "parquet", "acled", "jsonld"];

/** The files of a format that are made of incidents. */
export const incidentFormats: Readonly<Record<string, readonly Exporter<Incident>[]>> = {
  csv: [toCsvExporter(incidentsTable)],
  parquet: [toParquetExporter(incidentsTable)],
};
