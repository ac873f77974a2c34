import { readFileSync } from "node:fs";
import { readFixture, render } from "@dateline/pipeline/testing";
import type { Coded } from "@dateline/schema";
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { context } from "./context.ts";
import { contextFile, jsonldGraph } from "./jsonld-exporter.ts";

/** A loader that knows the context beside the lines, and no network. */
export const offline = async (url: string) => {
  if (!url.endsWith(contextFile)) throw new Error(`${url} would have to be fetched`);
  return { document: { "@context": context }, documentUrl: url };
};

/** N-Quads of a JSON-LD document as jsonld makes them in safe mode, which refuses whatever it would have to drop. */
export async function toNQuads(document: object): Promise<string> {
  const options = { format: "application/n-quads", safe: true, documentLoader: offline, base: "file:///dataset/" };
  return String(await jsonld.toRDF(document, options));
}

/** The whole-graph form of some records as quads that n3 has parsed. */
export async function graphOf(records: Iterable<Coded> = readFixture()): Promise<{ quads: Quad[]; nquads: string }> {
  const { bytes } = await render(jsonldGraph, records);
  const nquads = await toNQuads(JSON.parse(bytes.toString()));
  return { quads: new Parser().parse(nquads), nquads };
}

/** A file of `schemas/`. */
export function readSchema(name: string): string {
  return readFileSync(new URL(`../../../schemas/${name}`, import.meta.url), "utf8");
}
