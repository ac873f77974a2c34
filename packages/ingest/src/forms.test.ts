import { readdirSync, readFileSync } from "node:fs";
import { Article } from "@dateline/schema";
import { expect, test } from "vitest";
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
