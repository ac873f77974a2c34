import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import { expect, test } from "vitest";
import { fileOf, modelNames, toJsonSchema } from "./json-schema.ts";

const schemas = (file: string) => fileURLToPath(new URL(`../../../schemas/${file}`, import.meta.url));
const banner = "// Generated from packages/schema by `pnpm schemas`. Do not edit.";

test.each(modelNames)("schemas/ has the JSON Schema and the types of %s as the model has them", async (name) => {
  const schema = toJsonSchema(name);
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(schemas(`${fileOf(name)}.schema.json`));
  const types = await compile(schema, name, { bannerComment: banner, additionalProperties: false });
  await expect(types).toMatchFileSnapshot(schemas(`${fileOf(name)}.d.ts`));
});

test("every field of every record says what it means", () => {
  const silent: string[] = [];
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== "object" || schema === null) return;
    const node = schema as Record<string, unknown>;
    for (const [key, field] of Object.entries(node.properties ?? {})) {
      if (typeof (field as { description?: unknown }).description !== "string") silent.push(`${path}.${key}`);
      walk(field, `${path}.${key}`);
    }
    for (const key of ["items", "anyOf", "allOf"]) {
      for (const child of [node[key]].flat()) walk(child, path);
    }
  };
  for (const name of modelNames) walk(toJsonSchema(name), name);
  expect(silent).toEqual([]);
});
