import type { Coded, Event, Incident } from "@dateline/schema";
import { linkThreshold, sameHappening } from "./same-happening.ts";
import { toIncident } from "./to-incident.ts";

export interface LinkOptions {
  /**
   * Incidents that are kept open at once. Beyond it the one that was opened first is closed, so memory stays bounded;
   * articles in the order of their publication lose nothing by it.
   */
  readonly maxOpen?: number;
}

/** An incident that further events may join. */
interface Open {
  readonly order: number;
  readonly key: string;
  readonly events: Event[];
  readonly articles: Set<string>;
}

/** About 200 bytes to 2 kB each: 100,000 are within 200 MB. */
const defaultMaxOpen = 100_000;

/**
 * Group the events of many articles into incidents, in the order of their first events.
 *
 * Each event joins the open incident it fits best, or opens one. Events of one article are never linked with each other:
 * the coder has already merged what is the same there.
 */
export async function* linkEvents(
  records: AsyncIterable<Coded> | Iterable<Coded>,
  options: LinkOptions = {},
): AsyncGenerator<Incident> {
  const maxOpen = options.maxOpen ?? defaultMaxOpen;
  const open = new Map<string, Open[]>();
  const queue: Open[] = [];
  let closed = 0;
  let order = 0;
  for await (const { events } of records) {
    for (const event of events) {
      const found = bestOf(open, event);
      if (found !== null) {
        found.events.push(event);
        found.articles.add(event.articleId);
        continue;
      }
      const key = keyOf(event, 0);
      const incident: Open = { order, key, events: [event], articles: new Set([event.articleId]) };
      order += 1;
      queue.push(incident);
      const siblings = open.get(key);
      if (siblings === undefined) open.set(key, [incident]);
      else siblings.push(incident);
    }
    while (queue.length - closed > maxOpen) {
      const incident = queue[closed]!;
      closed += 1;
      const siblings = open.get(incident.key)!;
      if (siblings.length === 1) open.delete(incident.key);
      else siblings.splice(siblings.indexOf(incident), 1);
      yield toIncident(incident.events);
      // The closed front is cut off now and then: one by one would cost time, never would cost memory.
      if (closed >= 65_536) closed -= queue.splice(0, closed).length;
    }
  }
  for (const incident of queue.slice(closed)) yield toIncident(incident.events);
}

/** The open incident that fits the event best; of equals the one that was opened first. */
function bestOf(open: ReadonlyMap<string, readonly Open[]>, event: Event): Open | null {
  let best: Open | null = null;
  let most = linkThreshold;
  for (const shift of [0, -1, 1]) {
    for (const incident of open.get(keyOf(event, shift)) ?? []) {
      if (incident.articles.has(event.articleId)) continue;
      const agreement = Math.min(...incident.events.map((other) => sameHappening(other, event)));
      if (agreement > most || (agreement === most && (best === null || incident.order < best.order))) {
        best = incident;
        most = agreement;
      }
    }
  }
  return best;
}

/** Events that can be the same share type and, within a step, the week of their first day: only those are compared. */
function keyOf(event: Event, shift: number): string {
  if (event.when === null) return `${event.id}`;
  const week = Math.floor(Date.parse(event.when.start) / (7 * 86_400_000));
  return `${event.type} ${week + shift}`;
}
