import { PipelineError, parseRecord } from "@dateline/schema";
import type { z } from "zod";

/**
 * One step of the pipeline: a pure function from one record to zero or more records.
 *
 * `run` reads no clock, file, network, random or changing global. Same record, same version, same output.
 */
export interface Stage<In, Out> {
  /** kebab-case verb phrase, such as `code-events`. */
  readonly name: string;
  /** Bump whenever the same input can give another output. */
  readonly version: string;
  readonly input: z.ZodType<In>;
  readonly output: z.ZodType<Out>;
  run(record: In): readonly Out[];
}

/** Infers a stage's types; does nothing at run time. */
export function defineStage<In, Out>(stage: Stage<In, Out>): Stage<In, Out> {
  return stage;
}

/**
 * Apply a stage to a stream of records. A failed record gives no output at all, and the others go on.
 *
 * @param onError takes each failed record's error; left out, the first error is thrown.
 * @throws {PipelineError} `schema.invalid` or `stage.failed`, with stage and record id in `site`.
 */
export async function* applyStage<In, Out>(
  stage: Stage<In, Out>,
  records: AsyncIterable<In> | Iterable<In>,
  onError?: (error: PipelineError) => void,
): AsyncGenerator<Out> {
  for await (const record of records) {
    let outputs: readonly Out[] = [];
    try {
      outputs = runStage(stage, record);
    } catch (error) {
      if (!(error instanceof PipelineError) || onError === undefined) throw error;
      onError(error);
    }
    yield* outputs;
  }
}

/**
 * Run a stage on one record, checking what goes in and what comes out.
 *
 * @throws {PipelineError} `schema.invalid` or `stage.failed`, with stage and record id in `site`.
 */
export function runStage<In, Out>(stage: Stage<In, Out>, record: In): readonly Out[] {
  const site = { stage: stage.name, recordId: idOf(record) };
  const input = parseRecord(stage.input, record, site);
  let outputs: readonly Out[];
  try {
    outputs = stage.run(input);
  } catch (cause) {
    if (cause instanceof PipelineError) throw cause;
    throw new PipelineError("stage.failed", "the stage stopped on this record", site, cause);
  }
  return outputs.map((output) => parseRecord(stage.output, output, site));
}

function idOf(record: unknown): string {
  return typeof record === "object" && record !== null && "id" in record ? String(record.id) : "(no id)";
}
