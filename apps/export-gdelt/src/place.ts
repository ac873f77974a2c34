import { contestedCodes, countries, type Place } from "@dateline/schema";

/** Name with division and country, as GDELT's `FullName`: `Djibo, Sahel, Burkina Faso`. */
export function toFullName({ name, admin1, country }: Place): string {
  const state =
    country === null
      ? null
      : (countries.get(country)?.name ?? (contestedCodes as Record<string, string>)[country] ?? null);
  return [name, admin1, state].filter((part, i, all) => part !== null && all.indexOf(part) === i).join(", ");
}

/** GDELT's kinds of place: 1 country, 2 state of the USA, 3 city in the USA, 4 city elsewhere, 5 division elsewhere. */
export function toGeoType({ precision, country }: Place): 1 | 2 | 3 | 4 | 5 {
  if (precision === "country") return 1;
  const isDivision = precision === "admin1" || precision === "region" || precision === "water";
  if (country === "USA") return isDivision ? 2 : 3;
  return isDivision ? 5 : 4;
}
