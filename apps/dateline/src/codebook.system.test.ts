import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFileAtomic } from "@dateline/pipeline";
import { readFixture } from "@dateline/pipeline/testing";
import { DuckDBInstance } from "@duckdb/node-api";
import jsonld from "jsonld";
import { Store } from "oxigraph";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultFormats, formats } from "./formats.ts";
import { findPython, findR } from "./testing.ts";

const codebook = readFileSync(new URL("../../../docs/codebook.md", import.meta.url), "utf8");
let folder: string;

/** A dataset of the fixture, whose values the codebook's examples print. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-codebook-"));
  for (const exporter of defaultFormats.flatMap((name) => formats[name] ?? [])) {
    await writeFileAtomic(join(folder, exporter.file), exporter.write(readFixture()));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An example of the codebook in some language, and what it says it prints. */
function example(language: string): { code: string; output: string } {
  const found = new RegExp(`\`\`\`${language}\\n([^\`]+)\`\`\`\\n\\n\`\`\`text\\n([^\`]+)\`\`\``).exec(codebook);
  if (found === null) throw new Error(`the codebook has no ${language} example`);
  return { code: found[1] ?? "", output: found[2] ?? "" };
}

const plain = (text: string) => text.replaceAll(/ +$/gm, "").trim();

const python = findPython();
test.skipIf(python === null)("the pandas example prints what the codebook says", () => {
  const { code, output } = example("python");
  const { stdout, stderr } = spawnSync(python ?? "", ["-c", code], { cwd: folder, encoding: "utf8" });
  expect(plain(stdout), stderr).toBe(plain(output));
});

const r = findR();
test.skipIf(r === null)("the R example prints what the codebook says", () => {
  const { code, output } = example("r");
  const { stdout, stderr } = spawnSync(r ?? "", ["-e", code], { cwd: folder, encoding: "utf8" });
  expect(plain(stdout), stderr).toBe(plain(output));
});

test("the DuckDB example gives what the codebook says", async () => {
  const { code, output } = example("sql");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    code.replace("'events.parquet'", `'${join(folder, "events.parquet")}'`),
  );
  expect(
    plain(
      reader
        .getRows()
        .map((row) => row.join(" ").replaceAll(/ $/g, " null"))
        .join("\n"),
    ),
  ).toBe(plain(output));
});

test("the SPARQL example gives what the codebook says", async () => {
  const { code, output } = example("sparql");
  const document = JSON.parse(readFileSync(join(folder, "events.jsonld"), "utf8"));
  const store = new Store();
  const nquads = await jsonld.toRDF(document, { format: "application/n-quads", safe: true });
  store.load(String(nquads), { format: "application/n-quads" });
  const rows = store.query(code) as Map<string, { value: string }>[];
  expect(rows.map((row) => `${row.get("day")?.value} ${row.get("name")?.value}`).join("\n")).toBe(plain(output));
});
