import { foldName, isInCapitals, type ResolvedPlace } from "@dateline/atlas";

/** So many different names in one country speak for it by themselves. */
const enoughNames = 3;
/** A town of this size needs no support. */
const wellKnown = 500_000;

/**
 * Places without those whose country nothing else in the article points to. A small town bears the name of many
 * others; when the article speaks of other countries, such a name means a place nobody has listed.
 */
export function trustedPlaces(
  places: readonly ResolvedPlace[],
  text: string,
  known: readonly (string | null)[],
): ResolvedPlace[] {
  const isShouted = isInCapitals(text);
  const anchors = new Set(known.filter((country) => country !== null));
  const names = new Map<string, Set<string>>();
  for (const found of places) {
    const { country } = found.place;
    if (country === null) continue;
    if (isSelfEvident(found, isShouted)) anchors.add(country);
    const keys = names.get(country) ?? new Set();
    names.set(country, keys.add(found.key));
  }
  if (anchors.size === 0) return [...places];
  if (!isShouted) for (const [country, keys] of names) if (keys.size >= enoughNames) anchors.add(country);
  return places.filter((found) => {
    const { country } = found.place;
    return country === null || isSelfEvident(found, isShouted) || anchors.has(country);
  });
}

/** Countries, peoples, and by their main name capitals and cities; in mixed letters also places of our own lists. */
function isSelfEvident({ kind, key, place }: ResolvedPlace, isShouted: boolean): boolean {
  if (kind === "demonym" || place.kind === "country") return true;
  if (!isShouted && (place.kind === "capital" || place.source !== "gazetteer")) return true;
  const isCity = place.kind === "capital" || (place.kind === "town" && place.population >= wellKnown);
  return isCity && foldName(place.name) === key;
}
