import { basename, relative } from "node:path";
import { corpusSha256 } from "./gold.ts";
import type { Metric, Task } from "./task.ts";

/** One measurement as it is printed: the last line of `evaluate` is this object as JSON. */
export interface Measurement {
  readonly task: string;
  /** Gold path, relative to the working folder; only the name when it lies outside. */
  readonly gold: string;
  readonly n: number;
  readonly corpusSha256: string;
  readonly [metric: string]: Metric | string;
}

/** Score a task on a gold file or folder. */
export async function measure(task: Task, path: string): Promise<Measurement> {
  const { n, metrics } = await task.score(path);
  const inside = relative(process.cwd(), path);
  const gold = inside.startsWith("..") || inside === "" ? basename(path) : inside;
  return { task: task.name, gold, n, corpusSha256: await corpusSha256(path), ...metrics };
}

/** The measurement as a table for people. */
export function toTable(measurement: Measurement): string {
  const rows = Object.entries(measurement).flatMap(([name, value]): [string, string][] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).map(([part, share]) => [`${name}.${part}`, show(share)])
      : [[name, show(value)]],
  );
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join("\n");
}

function show(value: string | number | null): string {
  if (value === null) return "–";
  return typeof value === "number" && !Number.isInteger(value) ? value.toFixed(4) : String(value);
}
