import { AcledSubEventType } from "@dateline/schema";
import { z } from "zod";
import { eventsOf } from "../article-of.ts";
import { readGold } from "../gold.ts";
import { f1, mean, share } from "../share.ts";
import type { Task } from "../task.ts";

const Row = z.looseObject({ id: z.string(), text: z.string(), subEventType: AcledSubEventType.nullable() });

/** ACLED sub-event type of news snippets: of several events the one that ranks highest in the codebook counts. */
export const acledTypes: Task = {
  name: "acled-types",
  gold: ["events/acled-types.ndjson"],
  async score(path) {
    const rows = await readGold(path, Row);
    const coded = rows.map((row) => {
      const found = new Set(eventsOf(row.id, row.text, null).map((event) => event.acled?.subEventType));
      return { gold: row.subEventType, type: AcledSubEventType.options.find((type) => found.has(type)) ?? null };
    });
    const typed = coded.filter(({ gold }) => gold !== null);
    return { n: rows.length, metrics: { macroF1: macro(coded), macroF1Typed: macro(typed) } };
  },
};

type Coded = { gold: AcledSubEventType | null; type: AcledSubEventType | null };

function macro(rows: readonly Coded[]): number | null {
  return mean(
    [...new Set(rows.map(({ gold }) => gold))].map((type) => {
      const right = rows.filter((row) => row.gold === type && row.type === type).length;
      const claimed = rows.filter((row) => row.type === type).length;
      const gold = rows.filter((row) => row.gold === type).length;
      return f1(share(right, claimed) ?? 0, share(right, gold));
    }),
  );
}
