import { createHash } from "node:crypto";
import type { Actor, Event, Incident, Place, PloverMode, Toll, When } from "@dateline/schema";

/** One incident from the events that were linked: what they agree on, and the spread of what they differ on. */
export function toIncident(events: readonly Event[]): Incident {
  const eventIds = events.map((event) => event.id).sort();
  return {
    id: createHash("sha256").update(eventIds.join(" ")).digest("hex").slice(0, 16),
    eventIds,
    articleIds: [...new Set(events.map((event) => event.articleId))].sort(),
    type: events[0]!.type,
    mode:
      mostFrequent(events.map((event) => event.mode).filter((mode): mode is PloverMode => mode !== null))[0] ?? null,
    actors: names(events.flatMap((event) => event.actors)),
    recipients: names(events.flatMap((event) => event.recipients)),
    when: narrowest(events.map((event) => event.when).filter((when) => when !== null)),
    where: mostPrecise(events.map((event) => event.where).filter((where) => where !== null)),
    fatalities: spread(events.map((event) => event.fatalities).filter((toll) => toll !== null)),
    injuries: spread(events.map((event) => event.injuries).filter((toll) => toll !== null)),
  };
}

function names(parties: readonly Actor[]): string[] {
  return mostFrequent(parties.map((party) => party.name));
}

/** Distinct values, the most frequent first, then in the order they came. */
function mostFrequent<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
}

function narrowest(times: readonly When[]): When | null {
  const days = (when: When) => Date.parse(when.end) - Date.parse(when.start);
  return times.reduce<When | null>((best, when) => (best === null || days(when) < days(best) ? when : best), null);
}

const precisions: readonly Place["precision"][] = ["place", "near", "admin2", "admin1", "water", "region", "country"];

function mostPrecise(places: readonly Place[]): Place | null {
  const rank = (place: Place) => precisions.indexOf(place.precision);
  return places.reduce<Place | null>((best, place) => (best === null || rank(place) < rank(best) ? place : best), null);
}

/** Lowest low, median best (the lower of two middles), highest high. */
function spread(tolls: readonly Toll[]): Toll | null {
  if (tolls.length === 0) return null;
  const best = tolls.map((toll) => toll.best).sort((a, b) => a - b);
  return {
    low: Math.min(...tolls.map((toll) => toll.low)),
    best: best[Math.floor((best.length - 1) / 2)]!,
    high: Math.max(...tolls.map((toll) => toll.high)),
  };
}
