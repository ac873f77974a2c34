#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { toAcledExporter } from "./acled-exporter.ts";

await runExporter(toAcledExporter());
