import { distanceKm, loadAtlas, type ResolvedPlace } from "@dateline/atlas";
import { z } from "zod";
import { readGold } from "../gold.ts";
import { share } from "../share.ts";
import type { Task } from "../task.ts";

const Row = z.looseObject({
  id: z.string(),
  text: z.string(),
  places: z.array(
    z.looseObject({
      start: z.number(),
      end: z.number(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
    }),
  ),
});

/** Kilometres within which a resolved place is right; a country's middle point may lie this much farther off. */
const near = 161;
const nearCountry = 1200;

/** Place names found in raw text, and resolved to within 161 km. */
export const places: Task = {
  name: "places",
  gold: ["places/geovirus.ndjson"],
  async score(path) {
    const rows = await readGold(path, Row);
    const atlas = loadAtlas();
    let named = 0;
    let unplaced = 0;
    let unplacedNamed = 0;
    let pointed = 0;
    let found = 0;
    let right = 0;
    for (const { text, places: gold } of rows) {
      const predicted = atlas.resolvePlaces(text, atlas.scanPlaces(text));
      for (const { start, end, lat, lon } of gold) {
        const overlapping = predicted.filter((mention) => mention.start < end && start < mention.end);
        const mention = closest(overlapping, start, end);
        if (lat === null || lon === null) {
          unplaced++;
          if (mention !== null) unplacedNamed++;
          continue;
        }
        pointed++;
        if (mention === null) continue;
        found++;
        const km = distanceKm(mention.place, { lat, lon });
        if (km <= (mention.place.kind === "country" ? nearCountry : near)) right++;
      }
      named += gold.length;
    }
    return {
      n: rows.length,
      metrics: {
        nameRecall: share(found, pointed),
        within161: share(right, found),
        within161All: share(right, pointed),
        places: named,
        nameRecallUnplaced: share(unplacedNamed, unplaced),
      },
    };
  },
};

/** The overlapping mention that covers the gold span best. */
function closest(mentions: readonly ResolvedPlace[], start: number, end: number): ResolvedPlace | null {
  let best: ResolvedPlace | null = null;
  let bestSize = -Infinity;
  for (const mention of mentions) {
    const size = 2 * (Math.min(end, mention.end) - Math.max(start, mention.start)) - (mention.end - mention.start);
    if (size > bestSize) [best, bestSize] = [mention, size];
  }
  return best;
}
