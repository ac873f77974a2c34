import { acledRegions, type Country, countries, type Place } from "@dateline/schema";

export interface AcledPlace {
  readonly country: Country & { readonly acledName: string };
  readonly region: string;
  /** 1 the place itself, 2 near it or a small area, 3 a larger region. */
  readonly precision: 1 | 2 | 3;
  readonly lat: number;
  readonly lon: number;
}

const precisions: Readonly<Record<Place["precision"], 1 | 2 | 3 | null>> = {
  place: 1,
  near: 2,
  admin2: 2,
  admin1: 3,
  region: 3,
  water: 3,
  country: null,
};

/** The country under which ACLED files a contested state's events. */
const contestedIn: Readonly<Record<string, string>> = {
  XAB: "GEO",
  XAR: "AZE",
  XNC: "CYP",
  XSL: "SOM",
  XSO: "GEO",
  XTR: "MDA",
};

/** The country under which ACLED files what happens in a country or contested state. */
export function filedUnder(country: string): string {
  return contestedIn[country] ?? country;
}

/** Country, region and precision of a place, or the reason why ACLED's columns cannot have it. */
export function toAcledPlace(place: Place | null): AcledPlace | "no-place" | "place-too-broad" | "country-not-covered" {
  if (place === null) return "no-place";
  const precision = precisions[place.precision];
  if (precision === null || place.lat === null || place.lon === null) return "place-too-broad";
  const country = countries.get(filedUnder(place.country ?? ""));
  const region = acledRegions.get(country?.acledRegion ?? 0);
  if (country === undefined || country.acledName === null || region === undefined) return "country-not-covered";
  return {
    country: { ...country, acledName: country.acledName },
    region,
    precision,
    lat: place.lat,
    lon: place.lon,
  };
}
