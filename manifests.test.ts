import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Manifest {
  name: string;
  private?: boolean;
  license: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const folders = ["packages", "apps"].flatMap((parent) =>
  readdirSync(parent)
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(`${folder}/package.json`)),
);
const manifests = folders.map((folder) => ({
  folder,
  manifest: JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as Manifest,
}));
const folderOf = new Map(manifests.map(({ folder, manifest }) => [manifest.name, folder]));

/** What each package may depend on; an app may depend on any package, and on no app but for apps/dateline. */
const below: Readonly<Record<string, readonly string[]>> = {
  "packages/schema": [],
  "packages/pipeline": ["packages/schema"],
  "packages/tables": ["packages/schema"],
  "packages/metadata": ["packages/tables"],
  "packages/ingest": ["packages/schema", "packages/pipeline"],
  "packages/language-model": [],
  "packages/language": ["packages/schema", "packages/language-model"],
  "packages/atlas": ["packages/schema", "packages/pipeline"],
  "packages/coder": [
    "packages/schema",
    "packages/pipeline",
    "packages/language",
    "packages/language-model",
    "packages/atlas",
  ],
  "packages/linker": ["packages/schema", "packages/pipeline"],
};

test.each(manifests)("$folder depends only on what stands below it", ({ folder, manifest }) => {
  const used = Object.keys(manifest.dependencies ?? {}).flatMap((name) => folderOf.get(name) ?? []);
  const allowed = folder.startsWith("packages/") ? (below[folder] ?? []) : [...folderOf.values()];
  expect(used.filter((dependency) => !allowed.includes(dependency))).toEqual([]);
  if (folder.startsWith("apps/") && folder !== "apps/dateline") {
    expect(used.filter((dependency) => dependency.startsWith("apps/"))).toEqual([]);
  }
});

test.each(manifests)(
  "$folder says its licence, has a README of 20 to 60 lines and pins what it uses",
  ({ folder, manifest }) => {
    expect(manifest.license).toMatch(/^(Apache-2\.0|CC-BY-SA-4\.0|CC-BY-4\.0)/);
    expect(existsSync(`${folder}/README.md`), `${folder}/README.md`).toBe(true);
    const lines = readFileSync(`${folder}/README.md`, "utf8").trim().split("\n").length;
    expect(lines).toBeGreaterThanOrEqual(15);
    expect(lines).toBeLessThanOrEqual(90);
    for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(range, `${name} in ${folder}`).toMatch(/^(workspace:\*|catalog:|\d+\.\d+\.\d+(-[\w.]+)?)$/);
    }
  },
);
