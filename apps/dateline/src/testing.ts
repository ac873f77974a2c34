import { spawnSync } from "node:child_process";

const runs = (command: string, args: readonly string[]) => spawnSync(command, args).status === 0;

/** A Python that has pandas; null where there is none, which is told. */
export function findPython(): string | null {
  const found = ["python3", "/usr/bin/python3"].find((command) => runs(command, ["-c", "import pandas"]));
  if (found === undefined) console.warn("python3 with pandas is not here: what it reads is not tested");
  return found ?? null;
}

/** An R that has readr; null where there is none, which is told. */
export function findR(): string | null {
  if (runs("Rscript", ["-e", "library(readr)"])) return "Rscript";
  console.warn("Rscript with readr is not here: what it reads is not tested");
  return null;
}
