import { z } from "zod";
import { errorCodes, type PipelineError } from "./errors.ts";

/** Something a run could not handle, or handled with a doubt a data user must know, with its place in the data. */
export const Issue = z
  .strictObject({
    code: z.enum(errorCodes).meta({ description: "Stable machine-readable reason, area.reason." }),
    severity: z
      .enum(["error", "warning"])
      .meta({ description: "error: something is missing from the dataset; warning: it is there, with a doubt." }),
    stage: z.string().min(1).nullable().meta({ description: "Stage that met it; null before any stage." }),
    input: z
      .string()
      .min(1)
      .nullable()
      .meta({ description: "Input as the user named it, relative; null when unknown." }),
    recordId: z.string().min(1).nullable().meta({ description: "Article or event id, when one exists." }),
    line: z.int().min(1).nullable().meta({ description: "Line of the input, counted from 1." }),
    byte: z.int().min(0).nullable().meta({ description: "Byte of the input, counted from 0." }),
    field: z.string().min(1).nullable().meta({ description: "Dotted path of the field concerned." }),
    message: z.string().min(1).meta({ description: "One sentence for people. Never branch on it." }),
  })
  .meta({ description: "Something a run could not handle, with its place in the data." });
export type Issue = z.infer<typeof Issue>;

/** An error as an issue record: same code, same place. */
export function toIssue(error: PipelineError, severity: Issue["severity"] = "error"): Issue {
  const { site } = error;
  return {
    code: error.code,
    severity,
    stage: site.stage ?? null,
    input: site.input ?? null,
    recordId: site.recordId ?? null,
    line: site.line ?? null,
    byte: site.byte ?? null,
    field: site.field ?? null,
    message: error.reason,
  };
}
