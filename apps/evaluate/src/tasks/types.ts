import { codePair } from "@dateline/coder";
import { type PloverType, quadOf } from "@dateline/schema";
import { z } from "zod";
import { articleOf, eventsOf } from "../article-of.ts";
import { calibrationError, type Outcome } from "../calibration-error.ts";
import { readGold } from "../gold.ts";
import { groupBy } from "../group-by.ts";
import { f1, mean, share } from "../share.ts";
import type { Task } from "../task.ts";

const Row = z.looseObject({
  id: z.string(),
  text: z.string(),
  source: z.string(),
  target: z.string(),
  sourceStart: z.number().nullable(),
  targetStart: z.number().nullable(),
  types: z.array(z.string()),
  quad: z.number(),
});
type Row = z.infer<typeof Row>;

/** The source does not separate CONCEDE and RETREAT: they are one class. */
const classOf = (type: string) => (type === "RETREAT" ? "CONCEDE" : type);

/**
 * Event types of marked pairs, and of texts alone.
 *
 * accuracyGiven: share of rows whose one type, coded with both parties given, is accepted. Without parties: a row is
 * recalled when one of the text's types is accepted for it; a type of a text is right when any of its rows accepts it.
 * calibrationError is that of the `type` factor of confidence.
 */
export const types: Task = {
  name: "types",
  gold: ["events/types.ndjson"],
  async score(path) {
    const rows = await readGold(path, Row);
    const given = rows.map((row) => ({ row, type: typeOfPair(row) }));
    const texts = groupBy(rows, (row) => row.text);
    const predicted = new Map<string, ReadonlySet<string>>();
    const outcomes: Omit<Outcome, "score">[] = [];
    for (const [text, group] of texts) {
      const events = eventsOf(group[0]!.id, text, null);
      for (const { type, confidence } of events) {
        const isRight = group.some((row) => row.types.some((accepted) => classOf(accepted) === classOf(type)));
        outcomes.push({ confidence: confidence.factors.find(({ name }) => name === "type")!.value, isRight });
      }
      predicted.set(text, new Set(events.map((event) => classOf(event.type))));
    }
    const accepts = (row: Row, type: string) => row.types.some((accepted) => classOf(accepted) === type);
    const recalled = rows.filter((row) => [...predicted.get(row.text)!].some((type) => accepts(row, type)));
    const claims = [...texts].flatMap(([text, group]) =>
      [...predicted.get(text)!].map((type) => ({ type, right: group.some((row) => accepts(row, type)) })),
    );
    const precision = share(claims.filter((claim) => claim.right).length, claims.length);
    const recall = share(recalled.length, rows.length);
    const classes = new Set(rows.map((row) => classOf(row.types[0]!)));
    return {
      n: rows.length,
      metrics: {
        accuracyGiven: share(
          given.filter(({ row, type }) => type !== null && accepts(row, classOf(type))).length,
          rows.length,
        ),
        microF1: f1(precision, recall),
        microPrecision: precision,
        microRecall: recall,
        macroF1: mean(
          [...classes].map((type) => {
            const mine = rows.filter((row) => classOf(row.types[0]!) === type);
            const claimed = claims.filter((claim) => claim.type === type);
            return (
              f1(
                share(claimed.filter((claim) => claim.right).length, claimed.length) ?? 0,
                share(mine.filter((row) => predicted.get(row.text)!.has(type)).length, mine.length),
              ) ?? 0
            );
          }),
        ),
        calibrationError: calibrationError(outcomes),
        quadAccuracy: share(given.filter(({ row, type }) => type !== null && quadRight(row, type)).length, rows.length),
      },
    };
  },
};

function typeOfPair(row: Row): PloverType | null {
  const party = (words: string, start: number | null) => {
    const at = start ?? row.text.indexOf(words);
    return { text: words, start: at === -1 ? null : at };
  };
  return codePair(
    articleOf(row.id, row.text, null),
    party(row.source, row.sourceStart),
    party(row.target, row.targetStart),
  );
}

function quadRight(row: Row, type: PloverType): boolean {
  return quadOf(type) === row.quad || (type === "CONCEDE" && row.quad === 1);
}
