import type { NamedExample } from "./examples.ts";
import { fit, sharesOf } from "./logistic.ts";

/** Weights of every class by feature name. */
export type NamedWeights = ReadonlyMap<string, Float64Array>;

export interface Settings {
  readonly classes: number;
  readonly penalty: number;
  /** A feature seen in fewer examples is left out. */
  readonly fewest: number;
}

/** Fits a model on examples whose features have names. */
export function fitNames(examples: readonly NamedExample[], { classes, penalty, fewest }: Settings): NamedWeights {
  const counts = new Map<string, number>();
  for (const { names } of examples) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [name, count] of counts) if (count >= fewest) index.set(name, index.size);
  const encoded = examples.map(({ names, label }) => ({
    features: Int32Array.from(names.flatMap((name) => index.get(name) ?? [])),
    label,
  }));
  const weights = fit(encoded, index.size, classes, penalty);
  return new Map([...index].map(([name, at]) => [name, weights.slice(at * classes, (at + 1) * classes)]));
}

/** Probabilities of the classes. */
export function sharesBy(weights: NamedWeights, names: readonly string[], classes: number): Float64Array {
  const rows = names.flatMap((name) => weights.get(name) ?? []);
  const flat = new Float64Array(rows.length * classes);
  for (const [i, row] of rows.entries()) flat.set(row, i * classes);
  const shares = new Float64Array(classes);
  sharesOf(Int32Array.from(rows.keys()), flat, classes, shares);
  return shares;
}

/** Probabilities of each example by a model that has not seen its sentence. */
export function crossValidate(examples: readonly NamedExample[], settings: Settings, folds = 5): Float64Array[] {
  const found: Float64Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitNames(
      examples.filter(({ sentence }) => sentence % folds !== fold),
      settings,
    );
    for (const [i, { sentence, names }] of examples.entries())
      if (sentence % folds === fold) found[i] = sharesBy(weights, names, settings.classes);
  }
  return found;
}
