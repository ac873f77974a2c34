import { z } from "zod";
import { Article } from "./article.ts";
import { Coded } from "./coded.ts";
import { Event } from "./event.ts";
import { Incident } from "./incident.ts";
import { Issue } from "./issue.ts";
import { Manifest } from "./manifest.ts";

const models = { Article, Coded, Event, Incident, Issue, Manifest } as const;

/** The records that have a JSON Schema. */
export type ModelName = keyof typeof models;

/** Names of the records that have a JSON Schema, in alphabetical order. */
export const modelNames = Object.keys(models) as readonly ModelName[];

/**
 * JSON Schema (2020-12) of a record, with the description of every field.
 *
 * Rules between fields (a mode belongs to its type, low ≤ best ≤ high) are in the zod schema only: JSON Schema cannot say
 * them.
 */
export function toJsonSchema(name: ModelName): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(models[name], { target: "draft-2020-12" });
  return { $schema, $id: `urn:dateline:schema:${fileOf(name)}`, title: name, ...schema };
}

/** File name of a record's schema, without extension. */
export function fileOf(name: ModelName): string {
  return name.toLowerCase();
}
