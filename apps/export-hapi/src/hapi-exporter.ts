import { dropsAllBut, type Exporter } from "@dateline/pipeline";
import { acledSubEvent, countries, type Event } from "@dateline/schema";
import { type Cell, csvDialect, type Fields, toCells, writeDelimited } from "@dateline/tables";

const types = ["civilian_targeting", "demonstration", "political_violence"] as const;
type Type = (typeof types)[number];

/** Events and deaths of one type in one division and month. */
interface Count {
  readonly country: string;
  readonly admin1: string | null;
  readonly month: string;
  readonly type: Type;
  readonly events: number;
  readonly fatalities: number;
}

/** The last day of a month, `2025-02` to `2025-02-28`. */
function lastDay(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
}

const empty = () => null;

/** The 19 columns. Source: conflict events of the HDX Humanitarian API. */
export const hapiFields: Fields<Count> = [
  ["location_code", ({ country }) => country],
  ["has_hrp", empty],
  ["in_gho", empty],
  ["provider_admin1_name", ({ admin1 }) => admin1],
  ["provider_admin2_name", empty],
  ["admin1_code", empty],
  ["admin1_name", ({ admin1 }) => admin1],
  ["admin2_code", empty],
  ["admin2_name", empty],
  ["admin_level", ({ admin1 }) => (admin1 === null ? 0 : 1)],
  ["event_type", ({ type }) => type],
  ["events", ({ events }) => events],
  ["fatalities", ({ type, fatalities }) => (type === "demonstration" ? null : fatalities)],
  ["reference_period_start", ({ month }) => `${month}-01`],
  ["reference_period_end", ({ month }) => lastDay(month)],
  ["dataset_hdx_id", empty],
  ["resource_hdx_id", empty],
  ["warning", empty],
  ["error", empty],
];

/** The types that an event counts to. An attack on civilians is political violence as well. */
function typesOf({ acled, actors, recipients }: Event): readonly Type[] {
  if (acled === null) return [];
  const { disorderType, civilianTargeting } = acledSubEvent(acled.subEventType);
  const hasCivilians = [...actors, ...recipients].some((actor) => actor.acledInter === "Civilians");
  const isTargeted = civilianTargeting === "always" || (civilianTargeting === "civilians" && hasCivilians);
  return [
    ...(isTargeted ? (["civilian_targeting"] as const) : []),
    ...(disorderType.includes("Demonstrations") ? (["demonstration"] as const) : []),
    ...(disorderType.includes("Political violence") ? (["political_violence"] as const) : []),
  ];
}

interface Totals {
  readonly country: string;
  readonly admin1: string | null;
  readonly month: string;
  readonly counts: Record<Type, { events: number; fatalities: number }>;
}

const zeros = () => ({
  civilian_targeting: { events: 0, fatalities: 0 },
  demonstration: { events: 0, fatalities: 0 },
  political_violence: { events: 0, fatalities: 0 },
});

/**
 * `hapi-conflict-events.csv`: monthly counts of events and deaths by country, first-order division and type, as HDX HAPI
 * has them, zeros said explicitly. Every month and division with an event has all three types.
 *
 * Memory grows with the number of divisions times months that have events, not with the number of events.
 */
export const hapi: Exporter = {
  name: "hapi",
  file: "hapi-conflict-events.csv",
  mediaType: "text/csv",
  drops: dropsAllBut([
    "events.acled.subEventType",
    "events.actors.acledInter",
    "events.fatalities.best",
    "events.recipients.acledInter",
    "events.when.end",
    "events.when.start",
    "events.where.admin1",
    "events.where.country",
  ]),
  async *write(records) {
    const excluded: Record<string, number> = {};
    const exclude = (reason: string) => {
      excluded[reason] = (excluded[reason] ?? 0) + 1;
    };
    const groups = new Map<string, Totals>();
    for await (const { events } of records) {
      for (const event of events) {
        const eventTypes = typesOf(event);
        const month = event.when?.start.slice(0, 7);
        const country = countries.get(event.where?.country ?? "")?.alpha3;
        if (eventTypes.length === 0) exclude("no-disorder");
        else if (month === undefined || month !== event.when?.end.slice(0, 7)) exclude("no-month");
        else if (country === undefined) exclude("no-country");
        else
          add(groups, { country, admin1: event.where?.admin1 ?? null, month }, eventTypes, event.fatalities?.best ?? 0);
      }
    }
    const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, totals]) => totals);
    yield "\uFEFF";
    const cells = ({ counts, ...place }: Totals): Cell[][] =>
      types.map((type) => toCells(hapiFields, { ...place, type, ...counts[type] }));
    const header = hapiFields.map(([name]) => name);
    return { records: yield* writeDelimited(sorted, header, cells, csvDialect), excluded };
  },
};

function add(
  groups: Map<string, Totals>,
  place: Omit<Totals, "counts">,
  eventTypes: readonly Type[],
  dead: number,
): void {
  const key = `${place.country}\t${place.admin1 ?? ""}\t${place.month}`;
  const totals = groups.get(key) ?? { ...place, counts: zeros() };
  groups.set(key, totals);
  for (const type of eventTypes) {
    totals.counts[type].events += 1;
    totals.counts[type].fatalities += dead;
  }
}
