#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { eventsTable } from "@dateline/tables";
import { toCsvExporter } from "./csv-exporter.ts";

await runExporter(toCsvExporter(eventsTable));
