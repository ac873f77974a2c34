import { readFixture } from "@dateline/pipeline/testing";
import type { Coded } from "@dateline/schema";

const fixture = readFixture();

/** The fixture again and again, each time with other ids, until there are as many events as wanted. */
export function* records(events: number): Generator<Coded> {
  for (let made = 0, round = 0; made < events; round++) {
    const suffix = round.toString(36).padStart(6, "0");
    for (const coded of fixture) {
      const id = coded.article.id.slice(0, 10) + suffix;
      made += coded.events.length;
      yield {
        article: { ...coded.article, id },
        events: coded.events.map((event) => ({ ...event, id: `${id}-${event.id.slice(17)}`, articleId: id })),
      };
    }
  }
}
