import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLines } from "@dateline/pipeline";
import { Coded, Issue, Manifest } from "@dateline/schema";
import { afterEach, beforeEach, expect, test } from "vitest";
import { defaultDialects, formats } from "./formats.ts";
import { journalFile } from "./journal.ts";
import { type RunOptions, run } from "./run.ts";

const examples = fileURLToPath(new URL("../../../examples", import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-"));
});
afterEach(() => rm(folder, { recursive: true }));

function options(inputs: readonly string[], changes: Partial<RunOptions> = {}): RunOptions {
  const out = join(folder, "out");
  return {
    inputs,
    out,
    published: null,
    files: { actors: null, places: null },
    jobs: 1,
    resume: false,
    formats: Object.keys(formats),
    dialects: defaultDialects,
    ...changes,
  };
}

const runQuietly = (settings: RunOptions) => run(settings, () => undefined);

/** Every file of a dataset by name. */
async function bytesOf(dataset: string): Promise<Record<string, string>> {
  const names = (await readdir(dataset)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dataset, name), "utf8")])),
  );
}

async function issuesOf(dataset: string): Promise<Issue[]> {
  const text = await readFile(join(dataset, "issues.ndjson"), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Issue.parse(JSON.parse(line)));
}

test("the examples become a dataset whose manifest tells the truth about every file", async () => {
  const manifest = await runQuietly(options([examples]));
  const files = await bytesOf(join(folder, "out"));
  expect(Manifest.parse(JSON.parse(files["manifest.json"] ?? ""))).toEqual(manifest);
  expect(Object.keys(files)).toEqual([...manifest.files.map((file) => file.name), "manifest.json"].sort());
  for (const { name, sha256, bytes } of manifest.files) {
    const content = await readFile(join(folder, "out", name));
    expect([name, createHash("sha256").update(content).digest("hex"), content.length]).toEqual([name, sha256, bytes]);
  }
  for await (const { text } of readLines([Buffer.from(files["coded.ndjson"] ?? "")])) {
    const { article, events } = Coded.parse(JSON.parse(text));
    for (const { trigger } of events) expect(article.text.slice(trigger.start, trigger.end)).toBe(trigger.text);
  }
  expect(manifest.counts.articles).toBe(16);
  expect(manifest.counts.errors).toBe(0);
}, 60_000);

test("the same inputs give the same bytes, in another folder", async () => {
  await runQuietly(options([examples]));
  await runQuietly(options([examples], { out: join(folder, "again") }));
  expect(await bytesOf(join(folder, "again"))).toEqual(await bytesOf(join(folder, "out")));
}, 120_000);

test("what cannot be read is an issue with its name and reason, and the rest goes on", async () => {
  const inputs = join(folder, "in");
  await mkdir(inputs);
  await writeFile(
    join(inputs, "a-good.txt"),
    "Police arrest nine in Lyon\n\nPolice arrested nine people in Lyon on Monday.\n",
  );
  await writeFile(join(inputs, "b-empty.txt"), "");
  await writeFile(join(inputs, "c-binary.bin"), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256)));
  await writeFile(join(inputs, "d-latin.txt"), Buffer.from([0x43, 0x61, 0x66, 0xc3, 0x28, 0xff, 0xfe, 0x0a]));
  await writeFile(
    join(inputs, "e-long.ndjson"),
    `{"text":"${"x".repeat(50_000_000)}"}\n{"text":"Troops left the town on Friday."}\n`,
  );
  await writeFile(join(inputs, "f-good.txt"), "Ministers met in Vienna on Tuesday to discuss the budget.\n");
  const manifest = await runQuietly(options([inputs, join(folder, "missing.txt")]));
  const issues = await issuesOf(join(folder, "out"));
  const errors = issues.filter((issue) => issue.severity === "error").map(({ input, code }) => `${input} ${code}`);
  expect(errors).toContain("in/b-empty.txt input.empty");
  expect(errors).toContain("in/c-binary.bin input.binary");
  expect(errors.filter((error) => error.startsWith("in/e-long.ndjson"))).toHaveLength(1);
  expect(errors).toContain("missing.txt input.missing");
  expect(issues.some((issue) => issue.input === "in/d-latin.txt")).toBe(true);
  expect(manifest.inputs.map((input) => input.name)).toHaveLength(7);
  const coded = await readFile(join(folder, "out", "coded.ndjson"), "utf8");
  for (const name of ["in/a-good.txt", "in/e-long.ndjson", "in/f-good.txt"])
    expect(coded).toContain(`"input":"${name}"`);
  for (const text of Object.values(await bytesOf(join(folder, "out")))) expect(text).not.toContain(folder);
}, 60_000);

test("an interrupted run goes on where it stopped and gives the same dataset", async () => {
  const inputs = join(folder, "in");
  await cp(examples, inputs, { recursive: true });
  await runQuietly(options([inputs]));
  const whole = await bytesOf(join(folder, "out"));

  const half = join(folder, "half");
  let seen = 0;
  const stopped = run(options([inputs], { out: half }), () => {
    seen += 1;
    if (seen === 9) throw new RangeError("stopped");
  });
  await expect(stopped).rejects.toThrow("stopped");
  expect(await readdir(half)).toEqual([journalFile]);

  const journal = await readFile(join(half, journalFile), "utf8");
  await writeFile(join(half, journalFile), journal.slice(0, -20));
  await runQuietly(options([inputs], { out: half, resume: true }));
  expect(await bytesOf(half)).toEqual(whole);
}, 120_000);

test("the same article twice is left out with a warning", async () => {
  const inputs = join(folder, "in");
  await mkdir(inputs);
  for (const name of ["a.txt", "b.txt"]) await writeFile(join(inputs, name), "Troops left the town on Friday.\n");
  const manifest = await runQuietly(options([inputs]));
  expect(manifest.counts).toMatchObject({ articles: 1, errors: 0 });
  expect(await issuesOf(join(folder, "out"))).toContainEqual(
    expect.objectContaining({ code: "input.duplicate", input: "b.txt", severity: "warning" }),
  );
});

test("a copy with another lead and a cut tail is linked to its original", async () => {
  const inputs = join(folder, "in");
  await mkdir(inputs);
  const original = await readFile(join(examples, "north-korea-russia.txt"), "utf8");
  const paragraphs = original.split("\n\n");
  await writeFile(join(inputs, "a.txt"), original);
  await writeFile(join(inputs, "b.txt"), ["Troops land in Vladivostok", ...paragraphs.slice(1, -2)].join("\n\n"));
  await runQuietly(options([inputs]));
  const coded = await readFile(join(folder, "out", "coded.ndjson"), "utf8");
  const articles = coded
    .trim()
    .split("\n")
    .map((line) => Coded.parse(JSON.parse(line)).article);
  expect(articles.map((article) => article.nearDuplicateOf)).toEqual([null, articles[0]?.id]);
});

test("a user's own actors win, and a wrong code in them ends the run before it starts", async () => {
  const actors = join(folder, "actors.csv");
  const article = join(folder, "a.txt");
  const header = "name,aliases,country,sectors,acled,start,end";
  await writeFile(
    article,
    "Fighters of the Lakeside Defence League killed nine soldiers near Kisumu on Monday, the army said.\n",
  );
  await writeFile(actors, `${header}\nLakeside Defence League,LDL,KEN,REB,,,\n`);
  await runQuietly(options([article], { files: { actors, places: null }, published: "2025-05-06" }));
  const rows = (await readFile(join(folder, "out", "actors.csv"), "utf8")).split("\n");
  expect(rows.find((row) => row.includes("Lakeside Defence League"))).toContain("KENREB");

  const wrong = join(folder, "wrong.csv");
  await writeFile(wrong, `${header}\nLakeside Defence League,LDL,ZZZ,REB,,,\n`);
  const out = join(folder, "bad");
  await expect(runQuietly(options([article], { files: { actors: wrong, places: null }, out }))).rejects.toMatchObject({
    code: "data.invalid",
    site: { line: 2 },
  });
  await expect(readdir(out)).rejects.toThrow("ENOENT");
});

test("an article in another language is kept, with a warning that no events were looked for", async () => {
  const article = join(folder, "a.txt");
  const text =
    "Le gouvernement a annoncé lundi que la police avait arrêté neuf personnes à Lyon après la manifestation.";
  await writeFile(article, `${text}\n\n${text}\n`);
  const manifest = await runQuietly(options([article]));
  expect(manifest.counts).toMatchObject({ articles: 1, events: 0, errors: 0 });
  expect((await issuesOf(join(folder, "out"))).map((issue) => issue.code)).toContain("article.language");
});

test("a folder with somebody's files is not written into", async () => {
  await writeFile(join(folder, "thesis.doc"), "precious");
  await expect(runQuietly(options([examples], { out: folder }))).rejects.toMatchObject({ code: "output.exists" });
  expect(await readdir(folder)).toEqual(["thesis.doc"]);
});

test("files of an earlier run that this one does not write are removed, others stay", async () => {
  await runQuietly(options([examples]));
  await writeFile(join(folder, "out", "notes.txt"), "mine");
  await runQuietly(options([examples], { formats: [] }));
  expect((await readdir(join(folder, "out"))).sort()).toEqual([
    "coded.ndjson",
    "croissant.json",
    "dcat.jsonld",
    "incidents.ndjson",
    "issues.ndjson",
    "manifest.json",
    "notes.txt",
  ]);
});
