import { CountryCode, Day, PipelineError } from "@dateline/schema";
import { z } from "zod";
import { parseTable } from "../table.ts";

/** A regime as ACLED dates state forces: from its first day to the next one's. */
export interface Regime {
  readonly country: string;
  readonly start: string;
  /** First day of the next regime; null while it lasts. */
  readonly end: string | null;
}

const RegimeRow = z.object({ country: CountryCode, start: Day });

/**
 * Read `country,start`: one line per regime, in order; a regime lasts until the next line of the country.
 *
 * @throws {PipelineError} `data.invalid` with file and line when lines are out of order.
 */
export function parseRegimes(text: string, file: string): Regime[] {
  const byCountry = new Map<string, Regime[]>();
  for (const { row, line } of parseTable(text, RegimeRow, file)) {
    const regimes = byCountry.get(row.country) ?? [];
    const last = regimes.at(-1);
    if (last !== undefined) {
      if (last.start >= row.start)
        throw new PipelineError("data.invalid", `the regime of ${row.country} begins before the one above it`, {
          input: file,
          line,
        });
      regimes[regimes.length - 1] = { ...last, end: row.start };
    }
    byCountry.set(row.country, [...regimes, { country: row.country, start: row.start, end: null }]);
  }
  return [...byCountry.values()].flat();
}

/** Regimes by country, in order. */
export function indexRegimes(regimes: readonly Regime[]): ReadonlyMap<string, readonly Regime[]> {
  const byCountry = new Map<string, Regime[]>();
  for (const regime of regimes) {
    const known = byCountry.get(regime.country);
    if (known === undefined) byCountry.set(regime.country, [regime]);
    else known.push(regime);
  }
  return byCountry;
}

/** The regime of a day; the current one without a day; null when the list begins later or lacks the country. */
export function regimeOn(regimes: readonly Regime[] | undefined, day: string | null): Regime | null {
  if (regimes === undefined) return null;
  if (day === null) return regimes.at(-1) ?? null;
  return regimes.find((regime) => regime.start <= day && (regime.end === null || day < regime.end)) ?? null;
}

/** `(2011-)`, or `(2000-2024)` for a regime that is over. */
export function regimeYears(regime: Regime): string {
  return `(${regime.start.slice(0, 4)}-${regime.end?.slice(0, 4) ?? ""})`;
}
