import type { z } from "zod";
import { type ErrorSite, PipelineError } from "./errors.ts";

/**
 * Check a value from outside against a schema.
 *
 * @throws {PipelineError} `schema.invalid`; the first bad field is added to `site`.
 */
export function parseRecord<T>(schema: z.ZodType<T>, value: unknown, site: ErrorSite = {}): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  throw new PipelineError(
    "schema.invalid",
    issue?.message ?? "invalid",
    field === "" ? site : { ...site, field },
    result.error,
  );
}
