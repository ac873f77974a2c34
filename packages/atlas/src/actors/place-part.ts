import { foldName } from "../fold.ts";
import { nameKeys } from "../lexicon.ts";
import type { AtlasPlace } from "../places/place.ts";
import type { Word } from "../words.ts";
import type { ActorSources } from "./actor-sources.ts";
import { articles, type Part } from "./phrase.ts";

/** Titles before a surname that say nothing of who bears it. */
const courtesies = new Set(["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady", "madam", "hon"]);
const compass = new Set(["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"]);

/** A capitalised word that names no role, country or organisation. */
export function isStranger(
  words: readonly Word[],
  at: number,
  { roles, countries, organisations }: ActorSources,
): boolean {
  const word = words[at];
  if (word?.isCapital !== true || word.isPossessive || articles.has(word.key) || courtesies.has(word.key)) return false;
  const known = [roles, countries.lexicon, organisations].some((lexicon) => lexicon.longestAt(words, at) !== null);
  return !known;
}

/** Inhabitants above which any name of a town is taken for it, and below which its own name alone is not. */
const knownTown = 200_000;
const smallTown = 5_000;

function isOwnName(place: AtlasPlace, key: string): boolean {
  return foldName(place.name) === key;
}

/** The longest capitalised run that is a place's name, of at least a given population when more words follow. */
export function longestPlace(
  words: readonly Word[],
  at: number,
  sources: ActorSources,
  population: number,
): Part | null {
  const { key, innerKey } = words[at]!;
  const reach = Math.max(sources.placeReach(key), innerKey === key ? 0 : sources.placeReach(innerKey));
  if (reach === 0) return null;
  const keys = nameKeys(words, at, Math.min(words.length - at, reach, 5));
  for (let end = at + keys.length; end > at; end--) {
    const last = words[end - 1]!;
    if (!last.isCapital) continue;
    const place = sources.isCommonWord(keys[end - at - 1]!) ? null : sources.placeOf(keys[end - at - 1]!);
    if (place === null || compass.has(keys[end - at - 1]!) || sources.isRegional(keys[end - at - 1]!)) continue;
    const isWhole = at === 0 && end === words.length;
    // An alternate name of a small town is more often a person or a common word.
    const isListed = place.source !== "gazetteer" || place.population >= knownTown;
    if (!isListed && (isWhole ? !isOwnName(place, keys[end - at - 1]!) || place.population < smallTown : false))
      continue;
    if (isWhole) return { kind: "place", at, end, place };
    // A capitalised stranger on either side makes it part of a longer name: a person's, more often than not.
    const isPart = isStranger(words, at - 1, sources) || (!last.isPossessive && isStranger(words, end, sources));
    if (!isPart && (place.population >= population || place.source !== "gazetteer"))
      return { kind: "place", at, end, place };
  }
  return null;
}
