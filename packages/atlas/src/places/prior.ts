import { foldName } from "../fold.ts";
import { liesIn } from "./containment.ts";
import type { AtlasPlace } from "./place.ts";
import type { PlaceContext } from "./resolve-places.ts";
import type { PlaceMention } from "./scan-places.ts";

export interface Candidate {
  readonly place: AtlasPlace;
  readonly prior: number;
}

/** Candidates kept for each name: the first ones by prior, and all that some other name of the text supports. */
const keptCandidates = 14;

export function keepCandidates(
  mention: PlaceMention,
  container: PlaceMention | null,
  context: PlaceContext,
): Candidate[] {
  const scored = mention.candidates.map((place) => {
    const isInside = container?.candidates.some((outer) => liesIn(place, outer)) ?? false;
    const prior = priorOf(place) + contextBonus(place, context) - (isByName(place, mention.key) ? 0 : otherName);
    return { place, prior, rank: prior + (isInside ? 20 : 0) };
  });
  return scored.sort((a, b) => b.rank - a.rank).slice(0, keptCandidates);
}

/**
 * How likely a name means this place before anything else is known, in powers of ten.
 *
 * Population counts by its logarithm; a national capital gains one, divisions that share their name with a town lose.
 */
function priorOf(place: AtlasPlace): number {
  const size = Math.log10(place.population + 30);
  switch (place.kind) {
    case "country":
      return 7.6;
    case "continent":
      return 9;
    case "capital":
      return size + 1;
    case "admin1":
      return size - 0.75;
    case "admin2":
      return size - 1.1;
    case "district":
      return size - 1;
    default:
      return place.source === "user" ? size + 4 : size;
  }
}

function contextBonus(place: AtlasPlace, { sourceCountry }: PlaceContext): number {
  return sourceCountry != null && place.country === sourceCountry ? 0.8 : 0;
}

/** Powers of ten a candidate loses when the words are not its main name. */
const otherName = 0.8;

/** Candidates of our own lists carry the names news uses; of the gazetteer's alternate names many are rare. */
function isByName(place: AtlasPlace, key: string): boolean {
  return place.source !== "gazetteer" || foldName(place.name) === key;
}
