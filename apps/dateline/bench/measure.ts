import { formats } from "../src/formats.ts";
import { bareOf, encode } from "./bare.ts";
import { records } from "./records.ts";

// One exporter or the bare library beside it, in a process of its own, so that its peak of memory is its own.
// Usage: measure.ts EXPORTER own|bare EVENTS; prints one line of JSON.

/** What a measurement prints. */
export interface Measure {
  readonly library: string;
  readonly rows: number;
  readonly bytes: number | null;
  /** CPU seconds of all threads. */
  readonly seconds: number;
  /** Peak of resident memory of the whole process, with Node and the modules it loads, megabytes. */
  readonly megabytes: number;
}

const [name = "", who = "own", events = "1000"] = process.argv.slice(2);
const exporter = Object.values(formats)
  .flat()
  .find((candidate) => candidate.name === name);

async function own(): Promise<Pick<Measure, "library" | "rows" | "bytes"> | null> {
  if (exporter === undefined) return { library: "", rows: 0, bytes: 0 };
  const output = exporter.write(records(Number(events)));
  for (let bytes = 0; ; ) {
    const { done, value } = await output.next();
    if (done) return { library: "", rows: value.records ?? 0, bytes };
    bytes += encode(value);
  }
}

const bare = exporter === undefined || who === "own" ? null : await bareOf(exporter, Number(events));
const start = process.cpuUsage();
const done = who === "own" ? await own() : bare && { library: bare.library, rows: await bare.write(), bytes: null };
const { user, system } = process.cpuUsage(start);
const measure: Measure | null = done && {
  ...done,
  seconds: (user + system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1000,
};
console.log(JSON.stringify(measure));
