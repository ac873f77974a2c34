import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { formats } from "../src/formats.ts";
import type { Measure } from "./measure.ts";

// Rows per CPU second and peak memory of every exporter, beside the bare library that writes the same cells, one after the
// other, each in a process of its own. The cells of the bare library are made beforehand, save for SQLite and Excel.
// Usage: pnpm --filter dateline bench [EVENTS] [FORMAT…]

const [events = "100000", ...only] = process.argv.slice(2);
const script = fileURLToPath(new URL("measure.ts", import.meta.url));

function measure(name: string, who: "own" | "bare"): Measure | null {
  const args = [...process.execArgv, script, name, who, events];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const count = (number: number) => Math.round(number).toLocaleString("en");
const rate = ({ rows, seconds }: Measure) => rows / seconds;
const line = (...cells: string[]) => {
  const widths = [16, 11, 12, 9, 9, 30, 7];
  console.log(
    cells.map((cell, i) => (i === 0 || i === 5 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(" "),
  );
};

line("exporter", "rows", "rows/CPU s", "MB", "peak MB", "  bare library: rows/CPU s", "ratio");
line("(none)", "", "", "", count(measure("", "own")!.megabytes), "", "");
for (const [format, exporters] of Object.entries(formats)) {
  if (only.length > 0 && !only.includes(format)) continue;
  for (const { name } of exporters) {
    const own = measure(name, "own")!;
    const bare = measure(name, "bare");
    line(
      name,
      count(own.rows),
      count(rate(own)),
      count((own.bytes ?? 0) / 1e6),
      count(own.megabytes),
      bare === null ? "" : `  ${bare.library}: ${count(rate(bare))}`,
      bare === null ? "" : (rate(own) / rate(bare)).toFixed(2),
    );
  }
}
