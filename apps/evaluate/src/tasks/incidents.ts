import { readFile } from "node:fs/promises";
import { linkEvents } from "@dateline/linker";
import { type Coded, type Event, PipelineError } from "@dateline/schema";
import { articleOf, eventsOf } from "../article-of.ts";
import { goldFiles } from "../gold.ts";
import { share } from "../share.ts";
import type { Task } from "../task.ts";

/** Words of a text that tell of a happening. */
interface Mark {
  readonly happening: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Events of many articles that are the same happening: of the pairs of events in different articles, which are linked, which
 * should be. What the coder does not find has no part in it; `told` says how many of the marks have an event.
 */
export const incidents: Task = {
  name: "incidents",
  gold: [],
  async score(path) {
    const records: Coded[] = [];
    const happenings = new Map<string, string>();
    const count = { marks: 0, told: 0 };
    for (const file of (await goldFiles(path)).filter((name) => name.endsWith(".txt"))) {
      for (const { id, day, text, marks } of readArticles(await readFile(file, "utf8"))) {
        const events = eventsOf(id, text, day);
        records.push({ article: articleOf(id, text, day), events: [...events] });
        for (const event of events) happenings.set(event.id, happeningOf(event, marks) ?? event.id);
        count.marks += marks.length;
        count.told += marks.filter((mark) => events.some((event) => isIn(event, mark))).length;
      }
    }
    const linked = new Set<string>();
    for await (const { eventIds } of linkEvents(records)) for (const pair of pairsIn(eventIds)) linked.add(pair);
    const events = records.flatMap((record) => record.events);
    const groups = new Map<string, Event[]>();
    for (const event of events) {
      const happening = happenings.get(event.id)!;
      groups.set(happening, [...(groups.get(happening) ?? []), event]);
    }
    const gold = new Set<string>();
    for (const group of groups.values()) {
      for (const pair of pairsIn(group.map((event) => event.id))) {
        if (pair.slice(0, 16) !== pair.split(" ")[1]?.slice(0, 16)) gold.add(pair);
      }
    }
    const right = [...linked].filter((pair) => gold.has(pair)).length;
    const [precision, recall] = [share(right, linked.size), share(right, gold.size)];
    return {
      n: records.length,
      metrics: {
        pairs: gold.size,
        precision,
        recall,
        f1: share(2 * right, linked.size + gold.size),
        told: share(count.told, count.marks),
      },
    };
  },
};

const isIn = ({ trigger }: Event, { start, end }: Mark) => start <= trigger.start && trigger.end <= end;

function happeningOf(event: Event, marks: readonly Mark[]): string | null {
  return marks.find((mark) => isIn(event, mark))?.happening ?? null;
}

/** All pairs of some ids, each id's article in front. */
function pairsIn(ids: readonly string[]): string[] {
  const sorted = [...ids].sort();
  return sorted.flatMap((one, i) => sorted.slice(i + 1).map((other) => `${one} ${other}`));
}

/** The articles of a file: `# outlet day`, then a text whose happenings stand in braces. */
function readArticles(file: string): { id: string; day: string; text: string; marks: Mark[] }[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head = "", ...lines] = part.split("\n");
      const [outlet = "", day = ""] = head.trim().split(" ");
      if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new PipelineError("gold.invalid", `no outlet and day in “${head}”`);
      const marks: Mark[] = [];
      let text = "";
      let last = 0;
      const source = lines.join("\n").trim();
      for (const match of source.matchAll(/\{([a-z0-9-]+) ([^{}]*)\}/g)) {
        text += source.slice(last, match.index);
        const [, happening = "", words = ""] = match;
        marks.push({ happening, start: text.length, end: text.length + words.length });
        text += words;
        last = match.index + match[0].length;
      }
      text += source.slice(last);
      return { id: `${outlet} ${day} ${text.slice(0, 20)}`, day, text, marks };
    });
}
