#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { polecat } from "./polecat-exporter.ts";

await runExporter(polecat);
