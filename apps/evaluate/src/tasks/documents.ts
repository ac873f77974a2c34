import type { Event, PloverSector } from "@dateline/schema";
import { countries } from "@dateline/schema";
import { z } from "zod";
import { eventsOf } from "../article-of.ts";
import { readGold } from "../gold.ts";
import { f1, share } from "../share.ts";
import type { Task } from "../task.ts";

const Template = z.looseObject({
  type: z.string(),
  optional: z.boolean(),
  date: z.array(
    z.looseObject({
      kind: z.string(),
      date: z.string().nullish(),
      start: z.string().nullish(),
      end: z.string().nullish(),
    }),
  ),
  country: z.string().nullable(),
  location_chain: z.array(z.array(z.string())),
  deaths: z.looseObject({ count: z.number(), exact: z.boolean() }),
});
type Template = z.infer<typeof Template>;
const Row = z.looseObject({
  id: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  events: z.array(Template),
});

interface Incident {
  readonly type: string;
  readonly event: Event;
}

/**
 * Articles with templates of terrorist incidents: events are matched by type, then date, then country.
 *
 * Only violent events that took place answer to a template; several events of an article with the same type, place and
 * day count once. The task's incidents are acts against people who do not fight: combat among armed sides is none of
 * them, so events whose victims are all combatants are left out, of precision and recall alike. `strict…` counts them.
 */
export const documents: Task = {
  name: "documents",
  gold: ["documents/muc.ndjson"],
  async score(path) {
    const rows = await readGold(path, Row);
    const coded = rows.map((row) => ({ row, events: eventsOf(row.id, row.text, row.published ?? null) }));
    const strict = scoreOf(coded, () => true);
    return {
      n: rows.length,
      metrics: {
        ...scoreOf(coded, (event) => !isCombat(event)),
        strictEventF1: strict.eventF1,
        strictFalseViolentShare: strict.falseViolentShare,
      },
    };
  },
};

interface Coded {
  readonly row: z.infer<typeof Row>;
  readonly events: readonly Event[];
}

/** The measures over articles and those of their events that a test lets through. */
function scoreOf(coded: readonly Coded[], isIncident: (event: Event) => boolean) {
  let claimed = 0;
  let wanted = 0;
  const matched: { template: Template; event: Event }[] = [];
  const articles = { both: 0, claimed: 0, wanted: 0, empty: 0, falseAlarms: 0 };
  for (const { row, events } of coded) {
    const found = incidentsOf(events.filter(isIncident));
    const pairs = match(row.events, found);
    matched.push(...pairs.filter(({ event }) => event !== null).map((pair) => ({ ...pair, event: pair.event! })));
    const missedOptional = pairs.filter(({ template, event }) => event === null && template.optional).length;
    claimed += found.length;
    wanted += row.events.length - missedOptional;
    const isWanted = row.events.some((template) => !template.optional);
    if (found.length > 0) articles.claimed += 1;
    if (isWanted) articles.wanted += 1;
    if (isWanted && found.length > 0) articles.both += 1;
    if (row.events.length === 0) articles.empty += 1;
    if (row.events.length === 0 && found.length > 0) articles.falseAlarms += 1;
  }
  const precision = share(matched.length, claimed);
  const recall = share(matched.length, wanted);
  const of = (use: (template: Template) => boolean, right: (template: Template, event: Event) => boolean) => {
    const used = matched.filter(({ template }) => use(template));
    return share(used.filter(({ template, event }) => right(template, event)).length, used.length);
  };
  const hasExactDate = (template: Template) => template.date.length === 1 && template.date[0]!.kind === "exact";
  return {
    eventF1: f1(precision, recall),
    eventPrecision: precision,
    eventRecall: recall,
    country: of(
      (template) => countryOf(template) !== null,
      (template, event) => event.where?.country === countryOf(template),
    ),
    dateExact: of(hasExactDate, (template, event) => daysApart(template, event) === 0),
    dateWithin3: of(hasExactDate, (template, event) => (daysApart(template, event) ?? 99) <= 3),
    placeRecall: of(
      (template) => template.location_chain.some((chain) => chain.length > 1),
      (template, event) => template.location_chain.some((chain) => namesPlace(chain, event)),
    ),
    deathsExact: of(
      (template) => template.deaths.exact,
      (template, event) => event.fatalities?.best === template.deaths.count,
    ),
    articlePrecision: share(articles.both, articles.claimed),
    articleRecall: share(articles.both, articles.wanted),
    falseViolentShare: share(articles.falseAlarms, articles.empty),
  };
}

const combatants: ReadonlySet<PloverSector> = new Set<PloverSector>(["MIL", "REB", "UAF"]);

/** Fighting: everybody it is done to is a combatant, and nobody is named. An abducted soldier is a victim. */
function isCombat({ mode, recipients }: Event): boolean {
  return (
    mode !== "abduct" &&
    recipients.length > 0 &&
    recipients.every(({ person, sectors }) => person === null && sectors.some((sector) => combatants.has(sector)))
  );
}

/** The incident type an event answers to; null for events that are no violence or did not take place. */
function incidentType(event: Event): string | null {
  if (event.status === "planned" || event.status === "hypothetical" || event.status === "denied") return null;
  if (event.type === "COERCE") {
    return event.acled?.subEventType === "Looting/property destruction" ? "ROBBERY" : null;
  }
  if (event.type !== "ASSAULT") return null;
  if (event.mode === "abduct") return "KIDNAPPING";
  if (event.mode === "explosives" || event.mode === "suicide-attack") return "BOMBING";
  if (event.means.some((means) => means.category === "incendiary")) return "ARSON";
  return "ATTACK";
}

function incidentsOf(events: readonly Event[]): Incident[] {
  const found = new Map<string, Incident>();
  for (const event of events) {
    const type = incidentType(event);
    if (type === null || event.salience === "background") continue;
    const key = `${type} ${event.where?.name ?? ""} ${event.when?.start ?? ""}`;
    if (!found.has(key)) found.set(key, { type, event });
  }
  return [...found.values()];
}

function match(templates: readonly Template[], found: readonly Incident[]) {
  const options = templates
    .flatMap((template, t) => found.map((incident, i) => ({ t, i, points: points(template, incident) })))
    .filter((option) => option.points > 0)
    .sort((a, b) => b.points - a.points || a.t - b.t || a.i - b.i);
  const taken = new Set<number>();
  const incidentOf = new Map<number, number>();
  for (const { t, i } of options) {
    if (incidentOf.has(t) || taken.has(i)) continue;
    incidentOf.set(t, i);
    taken.add(i);
  }
  return templates.map((template, t) => ({ template, event: found[incidentOf.get(t) ?? -1]?.event ?? null }));
}

/** 0 when the type differs; else by type, then date, then country. A template may accept two types. */
function points(template: Template, { type, event }: Incident): number {
  if (!template.type.split(" / ").includes(type)) return 0;
  const apart = daysApart(template, event);
  const date = apart === null ? 1 : apart === 0 ? 3 : apart <= 3 ? 2 : 0;
  return 10 + 2 * date + (event.where?.country === countryOf(template) ? 1 : 0);
}

/** Days between the event's first day and the template's date or span; null when either has none. */
function daysApart(template: Template, event: Event): number | null {
  if (event.when === null) return null;
  const day = Date.parse(event.when.start);
  const distances = template.date.flatMap(({ kind, date, start, end }) => {
    const [from, to] = kind === "exact" ? [date, date] : [start, end];
    if (from != null && day < Date.parse(from)) return [(Date.parse(from) - day) / 86_400_000];
    if (to == null) return [];
    return [day > Date.parse(to) ? (day - Date.parse(to)) / 86_400_000 : 0];
  });
  return distances.length === 0 ? null : Math.min(...distances);
}

const codeOfName = new Map([...countries.values()].map((country) => [country.name.toUpperCase(), country.alpha3]));

function countryOf(template: Template): string | null {
  return codeOfName.get((template.country ?? "").replace("?", "").trim().replace("GUATAMALA", "GUATEMALA")) ?? null;
}

function namesPlace(chain: readonly string[], event: Event): boolean {
  const last = fold(chain.at(-1) ?? "");
  const { where } = event;
  if (where === null || last === "") return false;
  return [where.name, where.evidence.text, where.admin2, where.admin1].some((name) => {
    const coded = fold(name ?? "");
    return coded !== "" && (coded === last || coded.includes(last) || last.includes(coded));
  });
}

function fold(name: string): string {
  return name.replace(/\(.*$/, "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
