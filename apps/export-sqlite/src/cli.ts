#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { sqliteExporter } from "./sqlite-exporter.ts";

await runExporter(sqliteExporter);
