#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { ucdp } from "./ucdp-exporter.ts";

await runExporter(ucdp);
