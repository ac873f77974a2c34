import { z } from "zod";
import { readGold } from "../gold.ts";
import { isSameDay, readGoldPage } from "../pages.ts";
import { share } from "../share.ts";
import type { Task } from "../task.ts";

const DateRow = z.object({ id: z.string(), url: z.string(), html: z.string(), date: z.iso.date().nullable() });

/** Publication day of web pages; no answer is wrong. */
export const metadata: Task = {
  name: "metadata",
  gold: ["pages/htmldate.ndjson"],
  async score(path) {
    const rows = await readGold(path, DateRow);
    let answered = 0;
    let right = 0;
    let rightAnswers = 0;
    let errors = 0;
    for (const row of rows) {
      const outcome = await readGoldPage(path, row);
      if (outcome.isError) errors++;
      const value = outcome.article?.publishedAt?.value ?? null;
      if (value !== null) answered++;
      if (row.date === null ? value === null : isSameDay(value, row.date)) {
        right++;
        if (value !== null) rightAnswers++;
      }
    }
    return {
      n: rows.length,
      metrics: {
        day: share(right, rows.length),
        dayOfAnswered: share(rightAnswers, answered),
        answered: share(answered, rows.length),
        errors,
      },
    };
  },
};
