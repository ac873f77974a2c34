import type { Evidence, Place, PlacePrecision } from "@dateline/schema";

/**
 * What a place is. `capital` is a national capital; `district` a part of a town; `region` an area without an own
 * administration; `site` a base, airport, camp, plant or the like; `water` a sea, strait, lake or river.
 */
export type PlaceKind =
  | "country"
  | "capital"
  | "town"
  | "district"
  | "admin1"
  | "admin2"
  | "region"
  | "island"
  | "continent"
  | "water"
  | "site";

/** A place of the atlas. */
export interface AtlasPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-3 or a contested state's code; null for what lies in none or in several. */
  readonly country: string | null;
  /** First-order division by name, of the place itself when it is one. */
  readonly admin1: string | null;
  readonly admin2: string | null;
  /** WGS 84, decimal degrees. */
  readonly lat: number;
  readonly lon: number;
  /** Null for places of our own files and for divisions. */
  readonly geonamesId: number | null;
  /** Inhabitants; 0 when not known. Own places without one carry a weight in its stead. */
  readonly population: number;
  readonly source: "gazetteer" | "own" | "country" | "user";
}

const precisions: Readonly<Record<PlaceKind, PlacePrecision>> = {
  country: "country",
  capital: "place",
  town: "place",
  district: "place",
  site: "place",
  admin1: "admin1",
  admin2: "admin2",
  region: "region",
  island: "region",
  continent: "region",
  water: "water",
};

/** An atlas place as the place of an event, on the evidence of the words that name it. */
export function toPlace(place: AtlasPlace, evidence: Evidence, isNear = false): Place {
  const precision = precisions[place.kind];
  return {
    name: place.name,
    country: place.country,
    admin1: place.admin1,
    admin2: place.admin2,
    lat: place.lat,
    lon: place.lon,
    geonamesId: place.geonamesId,
    precision: isNear && precision === "place" ? "near" : precision,
    evidence,
  };
}

/** Great-circle distance in kilometres (sphere of 6,371 km). */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = Math.PI / 180;
  const sinLat = Math.sin(((b.lat - a.lat) * radians) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * radians) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * sinLon * sinLon;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}
