import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** An example is a block of TypeScript with the text it prints in the block that follows. */
const example = /```ts\n([^`]+?)```\n\n```text\n([^`]*?)```/g;

const readmes = ["packages", "apps"].flatMap((parent) =>
  readdirSync(parent)
    .map((name) => `${parent}/${name}/README.md`)
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(example)].map(([, code = "", output = ""], i) => ({
        path,
        i,
        code,
        output,
      })),
    ),
);

test.each(readmes)("example $i of $path prints what it says", ({ path, i, code, output }) => {
  const file = join(dirname(path), `.readme-example-${i}.ts`);
  writeFileSync(file, code);
  try {
    const printed = execFileSync(process.execPath, ["--conditions=source", "--import", "tsx", file], {
      encoding: "utf8",
    });
    expect(printed).toBe(output);
  } finally {
    rmSync(file);
  }
});
