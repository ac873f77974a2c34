import { readFileSync } from "node:fs";
import { type Source, SourceScale } from "@dateline/schema";
import { z } from "zod";

const Row = z.tuple([
  z.string().regex(/^[a-z0-9.-]+$/),
  z.string().min(1),
  z.string().regex(/^[A-Z]{3}$/),
  SourceScale,
]);

const byDomain = new Map<string, z.infer<typeof Row>>();
for (const line of readFileSync(new URL("../data/sources.tsv", import.meta.url), "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const row = Row.parse(line.split("\t"));
  byDomain.set(row[0], row);
}

/**
 * The source of an article: what it calls itself, its domain, and what the table of news sources knows of that domain
 * or the one above it. A name the document states goes before the table's; country and scale come from the table alone.
 */
export function sourceOf(name: string | null, domain: string | null): Source {
  for (let host = domain; host?.includes("."); host = host.slice(host.indexOf(".") + 1)) {
    const row = byDomain.get(host);
    if (row !== undefined) return { name: name ?? row[1], domain, country: row[2], scale: row[3] };
  }
  return { name, domain, country: null, scale: null };
}
