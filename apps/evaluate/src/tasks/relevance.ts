import { readStatements } from "@dateline/coder";
import { cameoRoot } from "@dateline/schema";
import { z } from "zod";
import { articleOf, eventsOf } from "../article-of.ts";
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

/**
 * Event or not, against the majority of trained coders; rows on which they split evenly are left out. The coders worked by
 * CAMEO, where a public statement is an event (01), so the coder's statements count beside its events.
 */
export const relevance: Task = {
  name: "relevance",
  gold: ["events/relevance.ndjson"],
  async score(path) {
    const rows = (await readGold(path, Row)).filter((row) => row.relevantShare !== 0.5);
    const coded = rows.map((row) => ({
      isRelevant: row.relevantShare > 0.5,
      root: majorityRoot(row),
      roots: [
        ...eventsOf(row.id, row.text, null).map(({ cameo }) => (cameo === null ? null : cameoRoot(cameo))),
        ...readStatements(articleOf(row.id, row.text, null)).map(({ cameo }) => cameoRoot(cameo)),
      ],
    }));
    const claimed = coded.filter(({ roots }) => roots.length > 0);
    const relevant = coded.filter((row) => row.isRelevant);
    const found = relevant.filter(({ roots }) => roots.length > 0);
    const rooted = coded.filter(({ root }) => root !== null);
    return {
      n: rows.length,
      metrics: {
        agreement: share(coded.filter((row) => row.isRelevant === row.roots.length > 0).length, rows.length),
        precision: share(found.length, claimed.length),
        recall: share(found.length, relevant.length),
        rootAccuracy: share(rooted.filter(({ root, roots }) => roots.includes(root)).length, rooted.length),
        eventsPerRelevant: share(
          relevant.reduce((sum, { roots }) => sum + roots.length, 0),
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
