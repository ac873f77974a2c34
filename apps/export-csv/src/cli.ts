#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { PipelineError } from "@dateline/schema";
import { toCsvExporter } from "./csv-exporter.ts";
import { toOptions } from "./options.ts";

try {
  const { table, options } = toOptions(process.argv.slice(2));
  await runExporter(toCsvExporter(table, options));
} catch (error) {
  if (!(error instanceof PipelineError)) throw error;
  console.error(`dateline-export-csv: ${error.message}`);
  process.exitCode = 2;
}
