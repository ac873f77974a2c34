import type { Outcome } from "./calibration-error.ts";

/** A metric: a share 0..1 or a count, a table of them, or null when it cannot be computed on this gold. */
export type Metric = number | null | { readonly [name: string]: number | null };

/** What a task measured. Keys are those that the gold README names. */
export interface Score {
  /** Records, or sentences, scored. */
  readonly n: number;
  readonly metrics: { readonly [name: string]: Metric };
  /** Whether each event was right in type and countries, where the task can tell. */
  readonly outcomes?: readonly Outcome[];
}

/** One measurement: a gold file or folder in, metrics out. */
export interface Task {
  /** Name on the command line. */
  readonly name: string;
  /** Gold this task is floored on, relative to the gold folder. */
  readonly gold: readonly string[];
  /**
   * Score the pipeline on a gold file or folder.
   *
   * @throws {PipelineError} `gold.invalid` when the gold is not in the task's format.
   */
  score(path: string): Promise<Score>;
}
