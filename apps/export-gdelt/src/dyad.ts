import { type Article, type CameoCode, type Coded, cameoCodes, type Event, publicationDay } from "@dateline/schema";
import { type Pair, pairsOf, toIntegerId } from "@dateline/tables";

/** One row of GDELT's events: an event between two parties. */
export interface Dyad extends Pair {
  readonly id: string;
  readonly event: Event;
  readonly article: Article;
  readonly cameo: CameoCode;
  readonly day: string;
}

/** Why an event has no row: GDELT's rows all have a CAMEO code and a day. */
export type DyadExclusion = "no-cameo" | "no-date";

/** The dyads of each event of an article, or the reason why it has none. */
export function* dyadsOf({ article, events }: Coded): Generator<readonly Dyad[] | DyadExclusion> {
  for (const event of events) {
    const cameo = event.cameo === null ? undefined : cameoCodes.get(event.cameo);
    const day = event.when?.start ?? publicationDay(article);
    if (cameo === undefined) yield "no-cameo";
    else if (day === null) yield "no-date";
    else
      yield pairsOf(event).map((pair, i) => ({
        ...pair,
        id: toIntegerId(`${event.id}/${i}`),
        event,
        article,
        cameo,
        day,
      }));
  }
}
