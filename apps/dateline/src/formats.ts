import { type AcledDialect, acledExporters, apiDialect } from "@dateline/export-acled";
import { type CsvOptions, csvExporters, toCsvExporter } from "@dateline/export-csv";
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

/** The forms in which the files of a format can differ. */
export interface Dialects {
  readonly csv: CsvOptions;
  readonly acled: AcledDialect;
}

export const defaultDialects: Dialects = {
  csv: { spreadsheetSafe: false, byteOrderMark: false },
  acled: apiDialect,
};

/** The formats a run can write, each with the files it makes. */
export function formatsIn({ csv, acled }: Dialects): Readonly<Record<string, readonly Exporter[]>> {
  return {
    csv: csvExporters(csv),
    parquet: parquetExporters,
    acled: acledExporters(acled),
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
}

/** The formats in their default dialects. */
export const formats = formatsIn(defaultDialects);

/** The formats that a run writes when it is not told which. */
export const defaultFormats: readonly string[] = ["csv", "parquet", "acled", "jsonld"];

/** The files of a format that are made of incidents. */
export function incidentFormatsIn({ csv }: Dialects): Readonly<Record<string, readonly Exporter<Incident>[]>> {
  return { csv: [toCsvExporter(incidentsTable, csv)], parquet: [toParquetExporter(incidentsTable)] };
}
