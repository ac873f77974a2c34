import { dropsAllBut, type Exporter } from "@dateline/pipeline";
import type { Article, Coded, Event } from "@dateline/schema";
import { csvDialect, type Fields, toCells, toIntegerId, writeDelimited } from "@dateline/tables";
import { type Conflict, toConflict } from "./conflict.ts";
import { toGrid, toRegion, wherePrecisions } from "./where.ts";

interface Row extends Conflict {
  readonly event: Event;
  readonly article: Article;
}

const empty = () => null;
const instant = (day: string) => `${day} 00:00:00.000`;

/** 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 more. */
function datePrecision({ start, end }: { start: string; end: string }): 1 | 2 | 3 | 4 | 5 {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  return days === 1 ? 1 : days < 7 ? 2 : days === 7 ? 3 : days <= 31 ? 4 : 5;
}

/** The 49 columns. Source: UCDP GED codebook; order as in published files. */
export const ucdpFields: Fields<Row> = [
  ["id", ({ event }) => toIntegerId(event.id)],
  [
    "relid",
    ({ event, where, when, typeOfViolence }) =>
      `${where.country}-${when.start.slice(0, 4)}-${typeOfViolence}-${event.id}`,
  ],
  ["year", ({ when }) => Number(when.start.slice(0, 4))],
  ["active_year", empty],
  ["code_status", () => "Clear"],
  ["type_of_violence", ({ typeOfViolence }) => typeOfViolence],
  ["conflict_dset_id", empty],
  ["conflict_new_id", empty],
  ["conflict_name", ({ sideA, sideB }) => `${sideA} - ${sideB}`],
  ["dyad_dset_id", empty],
  ["dyad_new_id", empty],
  ["dyad_name", ({ sideA, sideB }) => `${sideA} - ${sideB}`],
  ["side_a_dset_id", empty],
  ["side_a_new_id", empty],
  ["side_a", ({ sideA }) => sideA],
  ["side_b_dset_id", empty],
  ["side_b_new_id", empty],
  ["side_b", ({ sideB }) => sideB],
  ["number_of_sources", () => 1],
  [
    "source_article",
    ({ article }) =>
      [article.source.name ?? article.source.domain, article.publishedAt?.value.slice(0, 10), article.title]
        .filter((part) => part != null)
        .join(",") || null,
  ],
  ["source_office", ({ article }) => article.source.name ?? article.source.domain],
  ["source_date", ({ article }) => article.publishedAt?.value.slice(0, 10) ?? null],
  ["source_headline", ({ article }) => article.title],
  ["source_original", ({ event }) => event.attribution.map((entry) => entry.actor).join(", ") || null],
  ["where_prec", ({ where }) => wherePrecisions[where.precision]],
  ["where_coordinates", ({ where }) => where.name],
  ["where_description", ({ where }) => where.evidence.text],
  ["adm_1", ({ where }) => where.admin1],
  ["adm_2", ({ where }) => where.admin2],
  ["latitude", ({ where }) => where.lat],
  ["longitude", ({ where }) => where.lon],
  ["geom_wkt", ({ where }) => `POINT (${where.lon} ${where.lat})`],
  ["priogrid_gid", ({ where }) => toGrid(where.lat, where.lon)],
  ["country", ({ country }) => country.name],
  ["country_id", empty],
  ["region", ({ country }) => toRegion(country)],
  ["event_clarity", ({ when }) => (when.start === when.end ? 1 : 2)],
  ["date_prec", ({ when }) => datePrecision(when)],
  ["date_start", ({ when }) => instant(when.start)],
  ["date_end", ({ when }) => instant(when.end)],
  ["deaths_a", () => 0],
  ["deaths_b", () => 0],
  ["deaths_civilians", ({ typeOfViolence, deaths }) => (typeOfViolence === 3 ? deaths.best : 0)],
  ["deaths_unknown", ({ typeOfViolence, deaths }) => (typeOfViolence === 3 ? 0 : deaths.best)],
  ["best", ({ deaths }) => deaths.best],
  ["high", ({ deaths }) => deaths.high],
  ["low", ({ deaths }) => deaths.low],
  ["gwnoa", empty],
  ["gwnob", empty],
];

/** `ucdp-ged.csv`: UCDP GED's 49 columns, organised violence with at least one death only; the rest is counted by reason. */
export const ucdp: Exporter = {
  name: "ucdp",
  file: "ucdp-ged.csv",
  mediaType: "text/csv",
  drops: dropsAllBut([
    "article.publishedAt.value",
    "article.source.domain",
    "article.source.name",
    "article.title",
    ...["actors", "recipients"].flatMap((party) =>
      ["acledInter", "acledName", "country", "name", "organisation"].map((leaf) => `events.${party}.${leaf}`),
    ),
    "events.acled.eventType",
    "events.attribution.actor",
    "events.fatalities",
    "events.id",
    "events.status",
    "events.type",
    "events.when.end",
    "events.when.start",
    ...["admin1", "admin2", "country", "evidence.text", "lat", "lon", "name", "precision"].map(
      (leaf) => `events.where.${leaf}`,
    ),
  ]),
  async *write(records) {
    const excluded: Record<string, number> = {};
    const cells = function* ({ article, events }: Coded) {
      for (const event of events) {
        const conflict = toConflict(event);
        if (typeof conflict === "string") {
          excluded[conflict] = (excluded[conflict] ?? 0) + 1;
          continue;
        }
        yield toCells(ucdpFields, { ...conflict, event, article });
      }
    };
    const header = ucdpFields.map(([name]) => name);
    return { records: yield* writeDelimited(records, header, cells, csvDialect), excluded };
  },
};
