import { readTimes, readTrees, type Time } from "@dateline/coder";
import { z } from "zod";
import { articleOf } from "../article-of.ts";
import { readGold } from "../gold.ts";
import { share } from "../share.ts";
import type { Task } from "../task.ts";

const Row = z.looseObject({
  id: z.string(),
  published: z.iso.date(),
  text: z.string(),
  timexes: z.array(
    z.looseObject({
      start: z.number(),
      end: z.number(),
      type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
      value: z.string().nullable(),
    }),
  ),
});

/** Time expressions in newswire texts: their extents, and the days that dates mean. The publication day is given. */
export const dates: Task = {
  name: "dates",
  gold: ["dates/timexes.ndjson"],
  async score(path) {
    const rows = await readGold(path, Row);
    const count = { predicted: 0, right: 0, gold: 0, found: 0, dates: 0, values: 0, days: 0, dayValues: 0 };
    for (const { id, published, text, timexes } of rows) {
      const times = timesOf(id, text, published);
      count.predicted += times.length;
      count.right += times.filter((time) => timexes.some((gold) => overlap(gold, time))).length;
      for (const gold of timexes) {
        const first = times.find((time) => overlap(gold, time));
        count.gold++;
        if (first !== undefined) count.found++;
        if (gold.type !== "DATE") continue;
        const isRight = first?.value === gold.value;
        count.dates++;
        if (isRight) count.values++;
        if (!/^\d{4}-\d\d-\d\d$/.test(gold.value ?? "")) continue;
        count.days++;
        if (isRight) count.dayValues++;
      }
    }
    return {
      n: rows.length,
      metrics: {
        extentPrecision: share(count.right, count.predicted),
        extentRecall: share(count.found, count.gold),
        dayValue: share(count.dayValues, count.days),
        value: share(count.values, count.dates),
      },
    };
  },
};

/** Times as the gold has them: the two ends of a range apart. */
function timesOf(id: string, text: string, published: string): Time[] {
  const trees = readTrees(articleOf(id, text, published));
  const times = readTimes(trees, { published, publishedInterval: null }).flat();
  return times.flatMap((time) => (time.parts.length > 0 ? time.parts : [time]));
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
