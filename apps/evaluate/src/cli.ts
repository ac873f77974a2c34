#!/usr/bin/env node
import { join } from "node:path";
import { PipelineError } from "@dateline/schema";
import { Argument, Command } from "commander";
import { fitShares } from "./fit-shares.ts";
import { belowFloor, measureAll, raiseFloors, readFloors, writeFloors } from "./floors.ts";
import { measure, toTable } from "./measure.ts";
import { tasks } from "./tasks.ts";

/** Tasks that tell whether type and countries of an event are right. */
const calibrating = new Set(["records", "events"]);

const program = new Command("evaluate").description("Score the pipeline on gold data");

program
  .command("score", { isDefault: true })
  .description("score one task on a gold file or folder; the last line printed is a JSON object of metrics")
  .addArgument(new Argument("<task>").choices(tasks.map((task) => task.name)))
  .argument("<gold>", "gold file or folder")
  .option("--json", "print the JSON line only")
  .action(async (name: string, gold: string, options: { json?: true }) => {
    const task = tasks.find((candidate) => candidate.name === name)!;
    const measurement = await measure(task, gold);
    if (options.json !== true) console.log(toTable(measurement));
    console.log(JSON.stringify(measurement));
  });

program
  .command("floors")
  .description("measure every task on its gold and compare with the pinned floors; exit 1 when one is missed")
  .argument("<goldDir>", "folder of the gold sets")
  .option("--update", "pin what is measured now; a floor is never lowered")
  .option("--allow-regression", "with --update: lower floors too")
  .action(async (goldDir: string, options: { update?: true; allowRegression?: true }) => {
    const floors = await readFloors();
    const measured = [];
    for await (const entry of measureAll(tasks, goldDir)) {
      measured.push(entry);
      console.log(`${toTable(entry.measurement)}\n`);
      const floor = floors.find((pinned) => pinned.task === entry.measurement.task && pinned.gold === entry.gold);
      for (const miss of floor === undefined ? [] : belowFloor(floor, entry.measurement)) {
        console.error(miss);
        if (options.update !== true) process.exitCode = 1;
      }
    }
    if (options.update === true) await writeFloors(raiseFloors(floors, measured, options.allowRegression === true));
  });

program
  .command("calibrate")
  .description(
    "print, as JSON, how often events are right by the product of their factors: data/calibration.json of the coder",
  )
  .argument("<goldDir>", "folder of the gold sets")
  .action(async (goldDir: string) => {
    const outcomes = [];
    for (const task of tasks)
      for (const gold of calibrating.has(task.name) ? task.gold : [])
        outcomes.push(...((await task.score(join(goldDir, gold))).outcomes ?? []));
    const shares = fitShares(outcomes).map((pair) => `\n    [${pair.join(", ")}]`);
    console.log(`{\n  "version": 1,\n  "events": ${outcomes.length},\n  "shares": [${shares.join(",")}\n  ]\n}`);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof PipelineError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
