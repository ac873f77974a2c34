#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { jsonldGraph } from "./jsonld-exporter.ts";

await runExporter(jsonldGraph);
