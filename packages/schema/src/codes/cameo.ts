import { cameoTable } from "./cameo-table.ts";
import type { PloverMode, PloverType, Quad } from "./plover.ts";

export interface CameoCode {
  readonly code: string;
  readonly label: string;
  /** Goldstein score, -10 (conflict) to 10 (cooperation). */
  readonly goldstein: number;
  /** Quad class by the CAMEO convention. */
  readonly quad: Quad;
  /** Quad class as GDELT emits it, which counts roots 09 and 14 one class lower. */
  readonly quadGdelt: Quad;
  /** PLOVER type by the 2021 conversion table; null for roots 01 and 02, which it does not convert. */
  readonly type: PloverType | null;
  readonly mode: PloverMode | null;
}

/** All CAMEO codes by code. Sources as named at `cameoTable`. */
export const cameoCodes: ReadonlyMap<string, CameoCode> = new Map(
  cameoTable.map(([code, label, goldstein, quad, quadGdelt, type, mode]) => [
    code,
    { code, label, goldstein, quad, quadGdelt, type, mode: mode as PloverMode | null },
  ]),
);

/** Goldstein score of a CAMEO code, -10 to 10; null for a code that is not in the table. */
export function goldsteinOf(code: string): number | null {
  return cameoCodes.get(code)?.goldstein ?? null;
}

/** The two-digit root of a CAMEO code. */
export function cameoRoot(code: string): string {
  return code.slice(0, 2);
}
