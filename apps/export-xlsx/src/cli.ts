#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { xlsxExporter } from "./xlsx-exporter.ts";

await runExporter(xlsxExporter);
