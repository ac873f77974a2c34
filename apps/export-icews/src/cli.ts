#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { icews } from "./icews-exporter.ts";

await runExporter(icews);
