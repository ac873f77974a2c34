import type { Country, PlacePrecision } from "@dateline/schema";

/** UCDP's seven degrees of precision of a place. */
export const wherePrecisions: Readonly<Record<PlacePrecision, 1 | 2 | 3 | 4 | 5 | 6 | 7>> = {
  place: 1,
  near: 2,
  admin2: 3,
  admin1: 4,
  region: 5,
  country: 6,
  water: 7,
};

/** Cell of the PRIO-GRID that a point lies in: half a degree, counted from 90° S 180° W, rows of 720. */
export function toGrid(lat: number, lon: number): number {
  const row = Math.min(359, Math.floor((lat + 90) * 2));
  const column = Math.min(719, Math.floor((lon + 180) * 2));
  return row * 720 + column + 1;
}

const regions: Readonly<Record<number, string>> = {
  1: "Africa",
  2: "Africa",
  3: "Africa",
  4: "Africa",
  5: "Africa",
  7: "Asia",
  9: "Asia",
  11: "Middle East",
  12: "Europe",
  13: "Asia",
  14: "Americas",
  15: "Americas",
  16: "Americas",
  17: "Asia",
  18: "Americas",
  19: "Asia",
};

/** Countries that UCDP counts to another region than ACLED's neighbours of theirs. */
const others: Readonly<Record<string, string>> = {
  EGY: "Middle East",
  ARM: "Europe",
  AZE: "Europe",
  GEO: "Europe",
  CYP: "Europe",
};

/** One of UCDP's five regions; null for territories that it does not list. */
export function toRegion({ alpha3, acledRegion }: Country): string | null {
  return others[alpha3] ?? regions[acledRegion ?? 0] ?? null;
}
