import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folders = ["packages", "apps"].flatMap((parent) =>
  readdirSync(join(root, parent))
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(join(root, folder, "package.json"))),
);
const published = folders
  .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) }))
  .filter(({ manifest }) => manifest.private !== true);

const bin = (name: string) => join(root, "node_modules/.bin", name);
const env = {
  ...process.env,
  PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: "1",
};
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
  execFileSync(bin("turbo"), ["run", "build", "--output-logs=errors-only"], { cwd: root, env, stdio: "pipe" });
  const tarballs = join(folder, "tarballs");
  mkdirSync(tarballs);
  for (const { folder: path } of published) {
    execFileSync(bin("pnpm"), ["pack", "--pack-destination", tarballs], { cwd: join(root, path), env, stdio: "pipe" });
  }
  const project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  const files = readdirSync(tarballs).map((name) => join(tarballs, name));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...files], { cwd: project, stdio: "pipe" });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

test.each(published)("publint finds nothing wrong with $folder", ({ folder: path }) => {
  const { status, stdout } = spawnSync(bin("publint"), ["--strict", "--pack", "pnpm"], {
    cwd: join(root, path),
    env,
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([0, expect.stringContaining("All good!")]);
});

test("the installed command codes an article outside the workspace", () => {
  const project = join(folder, "project");
  writeFileSync(
    join(project, "a.txt"),
    "Police arrest nine in Lyon\n\nFrench police arrested nine protesters in Lyon on Monday.\n",
  );
  const { status, stdout, stderr } = spawnSync(
    join(project, "node_modules/.bin/dateline"),
    ["run", "a.txt", "--out", "out", "--published", "2025-05-06", "--jobs", "2"],
    { cwd: project, encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("1 article");
  expect(readFileSync(join(project, "out/events.csv"), "utf8")).toContain("COERCE");
});

const withCode = published.filter(({ manifest }) => manifest.exports?.["."] !== undefined);

test.each(withCode)("the installed entry point of $folder loads and has types", ({ folder: path, manifest }) => {
  const project = join(folder, "project");
  const script = `const all = await import(${JSON.stringify(manifest.name)}); console.log(Object.keys(all).length);`;
  const count = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: project,
    encoding: "utf8",
  });
  expect(Number(count), path).toBeGreaterThan(0);
  const types = manifest.exports?.["."]?.types;
  if (types !== undefined) expect(existsSync(join(project, "node_modules", manifest.name, types)), types).toBe(true);
});
