import { createRequire } from "node:module";
import { incidentsTable, tables } from "@dateline/tables";
import { Ajv } from "ajv";
import ajvDraft04 from "ajv-draft-04";
import jsonld from "jsonld";
import { expect, test } from "vitest";
import { toCroissant, toDataPackage, toDcat, toTableSchema } from "./index.ts";

const files = [...tables, incidentsTable].map(({ name }, i) => ({
  name: `${name}.csv`,
  mediaType: "text/csv",
  bytes: 100 + i,
  sha256: String(i).repeat(64),
}));
const others = [
  { name: "events.parquet", mediaType: "application/vnd.apache.parquet", bytes: 7, sha256: "f".repeat(64) },
];

/** The profiles that Frictionless publishes for tabular data packages, version 1: version 2 keeps what they ask for. */
const profile = (name: string): object => createRequire(import.meta.url)(`datapackage/lib/profiles/${name}.json`);

/** N-Quads of a document in safe mode; whatever would have to be fetched fails. */
async function toNQuads(text: string): Promise<string> {
  const documentLoader = async (url: string) => {
    throw new Error(`${url} would have to be fetched`);
  };
  return String(
    await jsonld.toRDF(JSON.parse(text), {
      format: "application/n-quads",
      safe: true,
      base: "https://x.example/d/",
      documentLoader,
    }),
  );
}

test.each([...tables.map((table) => [table.name, table] as const), ["incidents", incidentsTable] as const])(
  "schemas/ has the table schema of %s as the columns are",
  async (name, table) => {
    const path = new URL(`../../../schemas/tables/${name}.tableschema.json`, import.meta.url).pathname;
    await expect(`${JSON.stringify(toTableSchema(table), null, 2)}\n`).toMatchFileSnapshot(path);
  },
);

test("the data package satisfies the published profile of tabular data packages", () => {
  // A CommonJS module: its class is the default of its default.
  const ajv = new ajvDraft04.default({ strict: false, validateFormats: false });
  const validate = ajv.compile(profile("tabular-data-package"));
  const descriptor = JSON.parse(toDataPackage(files));
  const asTabular = {
    ...descriptor,
    profile: "tabular-data-package",
    resources: descriptor.resources.map((resource: object) => ({ ...resource, profile: "tabular-data-resource" })),
  };
  expect(validate(asTabular), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(validate({ ...asTabular, resources: [{ name: "No Name!" }] })).toBe(false);
});

/** What version 2 says and version 1 does not; written from the text of the standard, which no package carries. */
const version2 = {
  type: "object",
  required: ["$schema", "resources"],
  properties: {
    $schema: { enum: ["https://datapackage.org/profiles/2.0/datapackage.json"] },
    profile: false,
    resources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["$schema", "name", "type", "path", "schema"],
        properties: {
          $schema: { enum: ["https://datapackage.org/profiles/2.0/dataresource.json"] },
          profile: false,
          type: { enum: ["table"] },
          path: { type: "string", pattern: "^[^./~]" },
          mediatype: { type: "string", pattern: "^[^/]+/[^/]+$" },
          hash: { type: "string", pattern: "^[^:]+:[a-fA-F0-9]+$" },
          dialect: {
            type: "object",
            additionalProperties: false,
            properties: {
              header: { type: "boolean" },
              delimiter: { type: "string" },
              lineTerminator: { type: "string" },
              quoteChar: { type: "string" },
              doubleQuote: { type: "boolean" },
            },
          },
          schema: {
            type: "object",
            required: ["$schema", "fields"],
            properties: {
              $schema: { enum: ["https://datapackage.org/profiles/2.0/tableschema.json"] },
              missingValues: { type: "array", items: { type: "string" } },
              primaryKey: { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } },
              foreignKeys: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["fields", "reference"],
                  properties: {
                    fields: { type: "array", minItems: 1 },
                    reference: { type: "object", required: ["fields"], properties: { fields: { type: "array" } } },
                  },
                },
              },
              fields: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["name", "type"],
                  properties: { type: { enum: ["string", "integer", "number", "boolean", "date", "datetime"] } },
                  // Bounds are for what has an order; texts and truth values have none.
                  anyOf: [
                    { properties: { type: { not: { enum: ["string", "boolean"] } } } },
                    { properties: { constraints: { properties: { minimum: false, maximum: false } } } },
                  ],
                },
              },
            },
          },
        },
      },
    },
  },
};

test("the data package has what version 2 of the standard asks for and nothing of what it left behind", () => {
  const validate = new Ajv({ strict: false }).compile(version2);
  const descriptor = JSON.parse(toDataPackage(files));
  expect(validate(descriptor), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  expect(validate({ ...descriptor, profile: "tabular-data-package" })).toBe(false);
});

test("the data package has every table with its file's hash, every column once, and keys that exist", () => {
  const { resources } = JSON.parse(toDataPackage(files));
  expect(resources.map((resource: { path: string }) => resource.path)).toEqual(files.map((file) => file.name));
  const names = new Map<string, string[]>(
    resources.map((resource: { name: string; schema: { fields: { name: string }[] } }) => [
      resource.name,
      resource.schema.fields.map((field) => field.name),
    ]),
  );
  for (const [i, resource] of resources.entries()) {
    expect([resource.hash, resource.bytes]).toEqual([`sha256:${files[i]?.sha256}`, files[i]?.bytes]);
    expect(new Set(names.get(resource.name)).size).toBe(resource.schema.fields.length);
    for (const name of resource.schema.primaryKey) expect(names.get(resource.name)).toContain(name);
    for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
      expect(names.get(resource.name)).toContain(fields[0]);
      expect(names.get(reference.resource)).toContain(reference.fields[0]);
    }
  }
});

test("Croissant: every id is unique, every reference meets one, and safe mode drops nothing", async () => {
  const text = toCroissant([...files, ...others]);
  const dataset = JSON.parse(text);
  const defined: string[] = [];
  const used: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("@id" in value) (Object.keys(value).length === 1 ? used : defined).push(String(value["@id"]));
    for (const child of Object.values(value)) walk(child);
  };
  walk([dataset.distribution, dataset.recordSet]);
  expect(new Set(defined).size).toBe(defined.length);
  expect(used.filter((id) => !defined.includes(id))).toEqual([]);
  expect(dataset.distribution).toHaveLength(7);
  const nquads = await toNQuads(text);
  for (const { sha256 } of files) expect(nquads).toContain(`"${sha256}"`);
  expect(nquads).toContain('<http://purl.org/dc/terms/conformsTo> "http://mlcommons.org/croissant/1.1"');
});

test("DCAT: a distribution for each file, with size and hash, in safe mode", async () => {
  const nquads = await toNQuads(toDcat([...files, ...others], "1.2.3"));
  expect(nquads.match(/ns\/dcat#downloadURL>/g)).toHaveLength(7);
  expect(nquads).toContain(`"${"f".repeat(64)}"^^<http://www.w3.org/2001/XMLSchema#hexBinary>`);
  expect(nquads).toContain("<https://x.example/d/events.parquet>");
});
