#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { hapi } from "./hapi-exporter.ts";

await runExporter(hapi);
