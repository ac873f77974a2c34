import { readStatements } from "@dateline/coder";
import { cameoRoot, type Event } from "@dateline/schema";
import { z } from "zod";
import { articleOf, eventsOf } from "../article-of.ts";
import { readGold } from "../gold.ts";
import { share } from "../share.ts";
import type { Task } from "../task.ts";

const Row = z.looseObject({ id: z.string(), text: z.string(), code: z.string() });

/** Full CAMEO code of example sentences; of several events the most confident one counts, the first among equals. */
export const cameo: Task = {
  name: "cameo",
  gold: ["events/cameo.ndjson"],
  async score(path) {
    const rows = await readGold(path, Row);
    const coded = rows.map((row) => ({ gold: row.code, code: codeOf(row.id, row.text) }));
    const accuracy = (cut: (code: string) => string) =>
      share(coded.filter(({ gold, code }) => code !== null && cut(gold) === cut(code)).length, rows.length);
    return {
      n: rows.length,
      metrics: {
        code: accuracy((code) => code),
        code3: accuracy((code) => code.slice(0, 3)),
        root: accuracy(cameoRoot),
      },
    };
  },
};

/** Sentences without an event are coded as what they are in CAMEO: a statement. */
function codeOf(id: string, text: string): string | null {
  const events = eventsOf(id, text, null);
  if (events.length === 0) return readStatements(articleOf(id, text, null))[0]?.cameo ?? null;
  const best = events.reduce<Event | null>(
    (top, event) => (top === null || event.confidence.value > top.confidence.value ? event : top),
    null,
  );
  return best?.cameo ?? null;
}
