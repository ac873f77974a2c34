#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { PipelineError } from "@dateline/schema";
import { toAcledExporter } from "./acled-exporter.ts";
import { toDialect } from "./options.ts";

try {
  await runExporter(toAcledExporter(toDialect(process.argv.slice(2))));
} catch (error) {
  if (!(error instanceof PipelineError)) throw error;
  console.error(`dateline-export-acled: ${error.message}`);
  process.exitCode = 2;
}
