import type { Unit } from "./sense.ts";

const designators: {
  readonly [unit in Unit]: { readonly prefix: "P" | "PT"; readonly sign: string; readonly factor: number };
} = {
  second: { prefix: "PT", sign: "S", factor: 1 },
  minute: { prefix: "PT", sign: "M", factor: 1 },
  hour: { prefix: "PT", sign: "H", factor: 1 },
  day: { prefix: "P", sign: "D", factor: 1 },
  week: { prefix: "P", sign: "W", factor: 1 },
  fortnight: { prefix: "P", sign: "W", factor: 2 },
  month: { prefix: "P", sign: "M", factor: 1 },
  quarter: { prefix: "P", sign: "Q", factor: 1 },
  year: { prefix: "P", sign: "Y", factor: 1 },
  decade: { prefix: "P", sign: "E", factor: 1 },
  century: { prefix: "P", sign: "C", factor: 1 },
};

/** A duration in the notation of ISO-TimeML: `P2W`, `PT3H`; `PXY` for years without a number. */
export function durationValue(unit: Unit, count: number | null): string {
  const { prefix, sign, factor } = designators[unit];
  return `${prefix}${count === null ? "X" : count * factor}${sign}`;
}
