import { foldName } from "../fold.ts";
import { type AtlasPlace, distanceKm } from "./place.ts";
import type { Places } from "./places.ts";
import type { PlaceMention } from "./scan-places.ts";

/** True when a place lies in another: a town in a division or country, a division in a country. */
export function liesIn(inner: AtlasPlace, outer: AtlasPlace): boolean {
  if (inner === outer || (inner.country !== outer.country && outer.kind !== "region")) return false;
  if (outer.kind === "country") return inner.kind !== "country";
  const name = foldName(outer.name);
  if (outer.kind === "admin1")
    return inner.kind !== "admin1" && inner.admin1 !== null && foldName(inner.admin1) === name;
  if (outer.kind === "admin2")
    return inner.admin2 !== null && foldName(inner.admin2) === name && inner.admin1 === outer.admin1;
  if (inner.kind === "country") return false;
  return outer.population > inner.population && distanceKm(inner, outer) < 60;
}

/** Text between two mentions that says the first lies in the second. */
const containment =
  /^,? ?(?:,|\(|in|in the|of|of the|, in the|, in|, a (?:town|city|village|district|suburb) (?:in|of)(?: the)?)(?: (?:northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|far-northern|upstate|rural|nearby|neighbou?ring|the|state of|province of|region of|district of))*? ?$/;

/** Text between two mentions that says the second lies in the first: Libya's capital Tripoli, the Syrian city of Homs. */
const possession =
  /^(?:['’]s?)? (?:(?:capital|city|town|village|port|district|province|region|border|island|northern|southern|eastern|western|central|second|largest|coastal|main|of|the) ){0,5}$/;

/** For each mention, the mention its text says it lies in, or -1. */
export function containersOf(text: string, mentions: readonly PlaceMention[], places: Places): number[] {
  const isInside = (inner: PlaceMention, outer: PlaceMention) =>
    inner.candidates.some((place) => outer.candidates.some((around) => liesIn(place, around)));
  return mentions.map((mention, i) => {
    if (mention.kind !== "place") return -1;
    const next = mentions[i + 1];
    if (
      next?.kind === "place" &&
      next.start - mention.end <= 45 &&
      containment.test(text.slice(mention.end, next.start)) &&
      !isList(mention, next, places) &&
      isInside(mention, next)
    )
      return i + 1;
    const before = mentions[i - 1];
    // `China's Taiwan drills`: a country is no town of the one before it.
    const isCountry = mention.candidates.some((place) => place.kind === "country");
    const isOwned =
      before !== undefined &&
      !isCountry &&
      mention.start - before.end <= 45 &&
      possession.test(text.slice(before.end, mention.start));
    return isOwned && isInside(mention, before) ? i - 1 : -1;
  });
}

/** "China, Japan" and "Oregon, Idaho" list siblings; a town called China in Japan is not meant. */
function isList(mention: PlaceMention, next: PlaceMention, places: Places): boolean {
  if (places.isAbbreviation(next.key)) return false;
  return mention.candidates.some(
    (a) =>
      (a.kind === "country" && next.candidates.some((b) => b.kind === "country")) ||
      (a.kind === "admin1" &&
        a.source === "own" &&
        next.candidates.some((b) => b.kind === "admin1" && b.country === a.country && b !== a)),
  );
}
