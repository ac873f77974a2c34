import { cameoRoot } from "@dateline/schema";
import { z } from "zod";
import { eventsOf } from "../article-of.ts";
import { readGold } from "../gold.ts";
import { share } from "../share.ts";
import type { Task } from "../task.ts";

const Row = z.looseObject({
  id: z.string(),
  text: z.string(),
  coders: z.array(z.looseObject({ roots: z.array(z.union([z.string(), z.number()])) })),
  relevantShare: z.number(),
});
type Row = z.infer<typeof Row>;

/** Event or not, against the majority of trained coders; rows on which they split evenly are left out. */
export const relevance: Task = {
  name: "relevance",
  gold: ["events/relevance.ndjson"],
  async score(path) {
    const rows = (await readGold(path, Row)).filter((row) => row.relevantShare !== 0.5);
    const coded = rows.map((row) => ({
      isRelevant: row.relevantShare > 0.5,
      root: majorityRoot(row),
      events: eventsOf(row.id, row.text, null),
    }));
    const claimed = coded.filter(({ events }) => events.length > 0);
    const relevant = coded.filter((row) => row.isRelevant);
    const found = relevant.filter(({ events }) => events.length > 0);
    const rooted = coded.filter(({ root }) => root !== null);
    return {
      n: rows.length,
      metrics: {
        agreement: share(coded.filter((row) => row.isRelevant === row.events.length > 0).length, rows.length),
        precision: share(found.length, claimed.length),
        recall: share(found.length, relevant.length),
        rootAccuracy: share(
          rooted.filter(({ root, events }) =>
            events.some((event) => event.cameo !== null && cameoRoot(event.cameo) === root),
          ).length,
          rooted.length,
        ),
        eventsPerRelevant: share(
          relevant.reduce((sum, { events }) => sum + events.length, 0),
          relevant.length,
        ),
      },
    };
  },
};

/** The root that more than half of the coders who gave one agree on. */
function majorityRoot({ coders }: Row): string | null {
  const voters = coders.filter((coder) => coder.roots.length > 0);
  const votes = new Map<string, number>();
  for (const coder of voters) {
    for (const root of new Set(coder.roots.map((value) => String(value).padStart(2, "0").slice(0, 2)))) {
      votes.set(root, (votes.get(root) ?? 0) + 1);
    }
  }
  return [...votes].find(([, count]) => count > voters.length / 2)?.[0] ?? null;
}
