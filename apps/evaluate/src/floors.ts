import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "@dateline/pipeline";
import { PipelineError, parseRecord } from "@dateline/schema";
import { z } from "zod";
import { type Measurement, measure } from "./measure.ts";
import type { Task } from "./task.ts";

/** Lowest figures that are accepted, each with the hash of the gold it was pinned on. */
export const Floors = z.array(
  z.strictObject({
    task: z.string(),
    gold: z.string().meta({ description: "Gold file or folder, relative to the gold folder." }),
    corpusSha256: z.string(),
    metrics: z.record(z.string(), z.number()).meta({ description: "Floor of each metric that is held." }),
  }),
);
export type Floors = z.infer<typeof Floors>;

/** Differences up to this are noise of a few flipped records, not a regression. */
const epsilon = 0.0005;

/** Metrics that are better when lower: their pinned figure is held from above. */
const lowerIsBetter: ReadonlySet<string> = new Set([
  "errors",
  "falseViolentShare",
  "eventsPerRelevant",
  "calibrationError",
]);

const file = new URL("../floors.json", import.meta.url);

/** The pinned floors. */
export async function readFloors(): Promise<Floors> {
  return parseRecord(Floors, JSON.parse(await readFile(file, "utf8")), { input: "floors.json" });
}

/** What fell below its floor, as sentences; empty when all hold. */
export function belowFloor(floor: Floors[number], measurement: Measurement): string[] {
  if (floor.corpusSha256 !== measurement.corpusSha256) {
    return [`${floor.task} ${floor.gold}: the gold has changed since the floor was pinned; pin it again`];
  }
  return Object.entries(floor.metrics).flatMap(([name, pinned]) => {
    const value = measurement[name];
    const gain = typeof value === "number" ? (lowerIsBetter.has(name) ? pinned - value : value - pinned) : -1;
    if (gain >= -epsilon) return [];
    return [`${floor.task} ${floor.gold}: ${name} is ${value ?? "missing"}, the floor is ${pinned}`];
  });
}

/** Measure every task on the gold it is floored on, in the order of `tasks`. */
export async function* measureAll(tasks: readonly Task[], goldDir: string) {
  for (const task of tasks) {
    for (const gold of task.gold) yield { gold, measurement: await measure(task, join(goldDir, gold)) };
  }
}

/**
 * New floors from measurements. A floor never falls unless `allowRegression`; speeds are not pinned.
 *
 * @throws {PipelineError} `gold.floor` when a figure is lower than its floor and regressions are not allowed.
 */
export function raiseFloors(
  old: Floors,
  measured: readonly { gold: string; measurement: Measurement }[],
  allowRegression: boolean,
): Floors {
  const lost = measured.flatMap(({ gold, measurement }) => {
    const floor = old.find((entry) => entry.task === measurement.task && entry.gold === gold);
    return floor === undefined || floor.corpusSha256 !== measurement.corpusSha256 ? [] : belowFloor(floor, measurement);
  });
  if (lost.length > 0 && !allowRegression) throw new PipelineError("gold.floor", lost.join("; "));
  return measured.map(({ gold, measurement }) => ({
    task: measurement.task,
    gold,
    corpusSha256: measurement.corpusSha256,
    metrics: Object.fromEntries(
      Object.entries(measurement).flatMap(([name, value]) =>
        typeof value === "number" && name !== "n" && !name.endsWith("PerCpuSecond")
          ? [[name, Math.floor(value * 10_000) / 10_000]]
          : [],
      ),
    ),
  }));
}

/** Write the floors file. */
export async function writeFloors(floors: Floors): Promise<void> {
  await writeFileAtomic(file.pathname, [`${JSON.stringify(floors, null, 2)}\n`]);
}
