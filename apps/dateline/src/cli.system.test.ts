import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Run the command line from source, as `pnpm dateline` does. */
function dateline(args: readonly string[], input = "") {
  const command = ["--conditions=source", "--import", "tsx", "apps/dateline/src/cli.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    input,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

const filesOf = (dataset: string) =>
  Object.fromEntries(readdirSync(dataset).map((name) => [name, readFileSync(join(dataset, name), "base64")]));

test("three jobs give the bytes of one, and a pipe sees no progress line", () => {
  const one = dateline(["run", "examples", "--out", join(folder, "one")]);
  const three = dateline(["run", "examples", "--out", join(folder, "three"), "--jobs", "3"]);
  expect([one.status, one.stderr]).toEqual([0, ""]);
  expect([three.status, three.stderr]).toEqual([0, ""]);
  expect(filesOf(join(folder, "three"))).toEqual(filesOf(join(folder, "one")));
  expect(one.stdout).toContain("events.csv");
});

test("the filters give what a run gives", () => {
  dateline(["run", "examples", "--out", join(folder, "run")]);
  const articles = dateline(["ingest", "examples"]);
  const coded = dateline(["code"], articles.stdout);
  expect(coded.stdout).toBe(readFileSync(join(folder, "run", "coded.ndjson"), "utf8"));
  for (const file of ["events.csv", "articles.csv"]) {
    expect(dateline(["export", file], coded.stdout).stdout).toBe(readFileSync(join(folder, "run", file), "utf8"));
  }
});

test("statements come one a line, with their speaker", () => {
  const { status, stdout } = dateline(["statements"], dateline(["ingest", "examples"]).stdout);
  expect(status).toBe(0);
  const [first] = stdout.split("\n");
  expect(JSON.parse(first!).speaker.country).toMatch(/^[A-Z]{3}$/);
});

test.each([
  ["no command", []],
  ["no output folder", ["run", "examples"]],
  ["an unknown format", ["run", "examples", "--out", "x", "--formats", "csv,nope"]],
  ["jobs that are no number", ["run", "examples", "--out", "x", "--jobs", "many"]],
  ["a day that is none", ["run", "examples", "--out", "OUT", "--published", "2024-02-30"]],
  ["an unknown export", ["export", "nope.csv"]],
])("%s cannot run: exit 2 and one clear message", (_, args) => {
  const { status, stderr } = dateline(args.map((arg) => (arg === "OUT" ? join(folder, "out") : arg)));
  expect(status).toBe(2);
  expect(stderr).not.toBe("");
  expect(stderr).not.toContain("    at ");
});

test("standard input is an input, and a missing one ends with exit 1", () => {
  const piped = dateline(["run", "-", "--out", join(folder, "a")], "Ministers met in Vienna on Tuesday.\n");
  expect([piped.status, piped.stderr]).toEqual([0, ""]);
  writeFileSync(join(folder, "good.txt"), "Ministers met in Vienna on Tuesday.\n");
  const missing = dateline(["run", join(folder, "good.txt"), join(folder, "no"), "--out", join(folder, "b")]);
  expect(missing.status).toBe(1);
  expect(missing.stdout).toContain("1 article");
});
