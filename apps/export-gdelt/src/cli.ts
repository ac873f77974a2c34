#!/usr/bin/env node
import { runExporter } from "@dateline/pipeline";
import { gdeltEvents } from "./gdelt-events.ts";

await runExporter(gdeltEvents);
