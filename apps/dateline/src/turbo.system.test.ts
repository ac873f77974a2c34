import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const Plan = z.looseObject({ tasks: z.array(z.looseObject({ taskId: z.string(), hash: z.string() })) });

/** What turbo would run for the example dataset: the hash of each task over its inputs. */
function hashes(): Record<string, string> {
  const env = { ...process.env, PATH: `${root}/node_modules/.bin:${process.env.PATH}`, TURBO_TELEMETRY_DISABLED: "1" };
  const plan = execFileSync(`${root}/node_modules/.bin/turbo`, ["run", "dataset", "--dry=json"], { cwd: root, env });
  return Object.fromEntries(Plan.parse(JSON.parse(plan.toString())).tasks.map(({ taskId, hash }) => [taskId, hash]));
}

test("an unchanged corpus is a cache hit; an added article concerns the dataset alone", () => {
  const before = hashes();
  expect(hashes()).toEqual(before);
  const added = `${root}/examples/turbo-system-test.txt`;
  writeFileSync(added, "Ministers met in Vienna on Tuesday.\n");
  try {
    const after = hashes();
    const changed = Object.keys(after).filter((task) => after[task] !== before[task]);
    expect(changed).toEqual(["dateline#dataset"]);
  } finally {
    rmSync(added);
  }
});
