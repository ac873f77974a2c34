/**
 * Reads a generated stream of each container, each in a process of its own, and prints how many megabytes went through,
 * how many a CPU second, and the most memory held. Fails when an article is missing or more than 400 MB were held.
 *
 *     pnpm --filter @dateline/ingest memory [--megabytes 2048] [--form rss] [--gzip]
 */
import { execFileSync } from "node:child_process";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createGzip } from "node:zlib";
import { ingest } from "../src/index.ts";
import { containers, generate } from "./generate.ts";

const most = 400;

const { values } = parseArgs({
  options: {
    megabytes: { type: "string", default: "2048" },
    form: { type: "string" },
    gzip: { type: "boolean", default: false },
  },
});

if (values.form === undefined) {
  const self = fileURLToPath(import.meta.url);
  for (const form of Object.keys(containers)) {
    const parameters = [...process.execArgv, self, "--megabytes", values.megabytes, "--form", form];
    if (values.gzip) parameters.push("--gzip");
    execFileSync(process.execPath, parameters, { stdio: "inherit" });
  }
} else {
  const container = containers[values.form];
  if (container === undefined) throw new Error("no such form");
  const megabytes = Number(values.megabytes);
  const records = Math.ceil((megabytes * 1e6) / container.record(1000).length);
  const generated = generate(container, records);
  const stream = values.gzip ? Readable.from(generated).pipe(createGzip({ level: 1 })) : generated;
  let articles = 0;
  let issues = 0;
  for await (const record of ingest({ name: "stream", stream })) "article" in record ? articles++ : issues++;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const peakMegabytes = Math.round(maxRSS / 1024);
  const megabytesPerCpuSecond = Math.round((megabytes * 1e6) / (userCPUTime + systemCPUTime));
  console.log(JSON.stringify({ form: values.form, megabytes, articles, issues, megabytesPerCpuSecond, peakMegabytes }));
  if (articles !== records || issues > 0 || peakMegabytes > most) process.exitCode = 1;
}
