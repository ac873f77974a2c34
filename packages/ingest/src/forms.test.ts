import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Article } from "@dateline/schema";
import { expect, test } from "vitest";
import { tarEntry } from "../bench/generate.ts";
import { ingest } from "./index.ts";

const folder = new URL("../fixtures/", import.meta.url);
const names = readdirSync(folder).filter((name) => !name.endsWith(".expected.json") && name !== "README.md");

test.each(names)("%s", async (name) => {
  const outcome: unknown[] = [];
  for await (const record of ingest({ name, bytes: readFileSync(new URL(name, folder)) })) {
    if ("article" in record) Article.parse(record.article);
    outcome.push(record);
  }
  await expect(`${JSON.stringify(outcome, null, 2)}\n`).toMatchFileSnapshot(
    new URL(`${name}.expected.json`, folder).pathname,
  );
});

/** What an input gives, but for its own name. */
async function read(name: string, bytes: Uint8Array, inner = name): Promise<string> {
  const records: unknown[] = [];
  for await (const record of ingest({ name, bytes })) records.push(record);
  return JSON.stringify(records).replaceAll(inner, "INPUT");
}

test.each(names)("%s is told by its content: under a wrong name, in gzip and in tar", async (name) => {
  const bytes = readFileSync(new URL(name, folder));
  const expected = await read(name, bytes);
  for (const wrong of ["wrong.pdf", "wrong.html", "wrong.csv"]) expect(await read(wrong, bytes)).toBe(expected);
  expect(await read("wrong.txt", gzipSync(bytes))).toBe(expected);
  const entry = Buffer.from(tarEntry("wrong.doc", bytes.toString("latin1")), "latin1");
  const tar = Buffer.concat([entry, Buffer.alloc(1024)]);
  expect(await read("wrong.jpg", gzipSync(tar), "wrong.jpg/wrong.doc")).toBe(expected);
});
