import { csvExporters } from "@dateline/export-csv";
import type { Exporter } from "@dateline/pipeline";

/** The formats a run can write, each with the files it makes. */
export const formats: Readonly<Record<string, readonly Exporter[]>> = {
  csv: csvExporters(),
};
