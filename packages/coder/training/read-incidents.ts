/**
 * Writes how the articles of a MUC file tell of violence, as `incidents.txt` holds it: features, no text.
 *
 * An article's violence counts as told where a template of the same type
 * has the same day, or no day speaks against it; fighting
 * among combatants is left out, because the templates leave it out.
 *
 *     node --conditions=source --import tsx training/read-incidents.ts GOLD > training/incidents.txt
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Draft } from "../src/events/draft.ts";
import type { Mentions } from "../src/events/merge.ts";
import { articleOf } from "../src/testing.ts";
import { violenceOf } from "./violence-examples.ts";

interface Template {
  readonly type: string;
  readonly date: readonly { kind: string; date?: string | null; start?: string | null; end?: string | null }[];
}

function incidentType(mentions: Mentions): string {
  const mode = mentions.find((draft) => draft.mode !== null)?.mode ?? null;
  if (mode === "abduct") return "KIDNAPPING";
  if (mode === "explosives" || mode === "suicide-attack") return "BOMBING";
  const burns = mentions.some(({ means }) => means.some(({ category }) => category === "incendiary"));
  return burns ? "ARSON" : "ATTACK";
}

const combatants = new Set(["MIL", "REB", "UAF"]);

/** Against fighters and nobody by name. */
function isCombat({ recipients }: Draft): boolean {
  return (
    recipients.length > 0 &&
    recipients.every(
      ({ resolved }) => resolved.person === null && resolved.sectors.some((sector) => combatants.has(sector)),
    )
  );
}

/** Days a date in the text may be off. */
const slack = 3;

function isNear(day: string, dates: Template["date"]): boolean {
  if (dates.length === 0) return true;
  return dates.some(({ kind, date, start, end }) => {
    const [from, to] = kind === "exact" ? [date, date] : [start, end];
    const at = Date.parse(day) / 86_400_000;
    const first = from == null ? Number.NEGATIVE_INFINITY : Date.parse(from) / 86_400_000 - slack;
    const last = to == null ? Number.POSITIVE_INFINITY : Date.parse(to) / 86_400_000 + slack;
    return at >= first && at <= last;
  });
}

const rows = readFileSync(process.argv[2]!, "utf8")
  .split("\n")
  .filter((line) => line !== "");
const lines = rows.flatMap((line, number) => {
  const { text, published, events } = JSON.parse(line) as { text: string; published?: string; events: Template[] };
  // Articles without a day are interviews that go on: they would teach that a missing day is no news.
  if (published === undefined) return [];
  const article = articleOf(text.split(/\n\s*\n/), published);
  return violenceOf(article).flatMap(({ mentions, names }) => {
    if (isCombat(mentions[0])) return [];
    const day = mentions.find((draft) => draft.when !== null)?.when?.start ?? published;
    const own = events.filter(({ type }) => type.split(" / ").includes(incidentType(mentions)));
    const isTold = own.some(({ date }) => isNear(day, date));
    return [`${number} ${isTold ? 1 : 0} ${names.join(" ")}`];
  });
});
writeFileSync(
  1,
  `# Written by read-incidents.ts: article, 1 where it reports the violence, features of how it tells of it.\n${lines.join("\n")}\n`,
);
