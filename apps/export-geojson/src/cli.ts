#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { geojson } from "./geojson-exporter.ts";

await runExporter(geojson);
