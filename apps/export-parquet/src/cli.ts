#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { eventsTable } from "@dateline/tables";
import { toParquetExporter } from "./parquet-exporter.ts";

await runExporter(toParquetExporter(eventsTable));
