#!/usr/bin/env node
import { PipelineError } from "@dateline/schema";
import { Command, InvalidArgumentError, Option } from "commander";
import ora from "ora";
import type { OwnFiles } from "./code-articles.ts";
import { addDialectOptions, type DialectFlags, toDialects } from "./dialect-options.ts";
import { explainEvent } from "./explain-event.ts";
import { codeFilter, exportFilter, ingestFilter, linkFilter, statementsFilter } from "./filters.ts";
import { defaultFormats, formats } from "./formats.ts";
import { run } from "./run.ts";
import { summarize } from "./summary.ts";
import { version } from "./version.ts";

const published = new Option("--published <day>", "publication day of articles that state none, YYYY-MM-DD").default(
  null,
);

const actors = new Option("--actors <file>", "CSV file of your own actors, which win over the built-in ones").default(
  null,
);
const places = new Option("--places <file>", "CSV file of your own places, which win over the built-in ones").default(
  null,
);

const program = new Command("dateline")
  .description("News articles in, event data out")
  .version(version)
  .configureHelp({ showGlobalOptions: true })
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2);
  });

addDialectOptions(program.command("run"))
  .description("code articles and write a dataset; exit 0 all done, 1 finished with issues, 2 could not run")
  .argument("<input...>", "files, folders, patterns, archives, or - for standard input")
  .requiredOption("--out <dir>", "folder of the dataset")
  .addOption(published)
  .addOption(actors)
  .addOption(places)
  .option("--jobs <n>", "processes that code articles; the output does not depend on it", toCount, 1)
  .option("--resume", "go on with an interrupted run", false)
  .option("--formats <list>", `formats to write, joined by commas: ${Object.keys(formats).join(", ")}`, toFormats, [
    ...defaultFormats,
  ])
  .action(async (inputs: string[], { actors, places, ...options }: RunFlags) => {
    const spinner = ora({ isSilent: !process.stderr.isTTY, discardStdin: false }).start("reading");
    const manifest = await run(
      { inputs, files: { actors, places }, dialects: toDialects(options), ...options },
      ({ articles, events, issues }) => {
        spinner.text = `${articles} articles, ${events} events, ${issues} issues`;
      },
    ).finally(() => spinner.stop());
    console.log(await summarize(manifest, options.out));
    if (manifest.counts.errors > 0) process.exitCode = 1;
  });

program
  .command("ingest")
  .description("articles of any form in, one article of the model a line out")
  .argument("<input...>", "files, folders, patterns, archives, or - for standard input")
  .addOption(published)
  .action(ingestFilter);

program
  .command("code")
  .description("articles of the model on standard input, articles with their events on standard output")
  .addOption(actors)
  .addOption(places)
  .action(codeFilter);

program
  .command("statements")
  .description("articles of the model on standard input, the public statements they report on standard output")
  .addOption(actors)
  .addOption(places)
  .action(statementsFilter);

program
  .command("link")
  .description("articles with their events on standard input, incidents on standard output")
  .action(linkFilter);

addDialectOptions(program.command("export"))
  .description("articles with their events on standard input, one file of a dataset on standard output")
  .argument("<file>", "file to make, such as events.csv")
  .action((file: string, flags: DialectFlags) => exportFilter(file, toDialects(flags)));

program
  .command("explain")
  .description("why a dataset has an event: rule, tree and words of each value")
  .argument("<event-id>", "id of the event, as in events.csv")
  .requiredOption("--dataset <dir>", "folder of the dataset")
  .addOption(actors)
  .addOption(places)
  .action(async (id: string, { dataset, ...files }: OwnFiles & { dataset: string }) => {
    console.log((await explainEvent(id, dataset, files)).join("\n"));
  });

interface RunFlags extends DialectFlags {
  out: string;
  published: string | null;
  actors: string | null;
  places: string | null;
  jobs: number;
  resume: boolean;
  formats: string[];
}

function toCount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 256) throw new InvalidArgumentError("from 1 to 256");
  return number;
}

function toFormats(text: string): string[] {
  const names = text.split(",");
  const unknown = names.find((name) => !(name in formats));
  if (unknown !== undefined) throw new InvalidArgumentError(`there is ${Object.keys(formats).join(", ")}`);
  return names;
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof PipelineError)) throw error;
  console.error(`dateline: ${error.message}`);
  process.exitCode = 2;
}
