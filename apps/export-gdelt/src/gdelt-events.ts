import { dropsAllBut, type Exporter } from "@dateline/pipeline";
import { type Article, type Coded, cameoRoot, type Evidence, type Place } from "@dateline/schema";
import { type Cell, type Fields, toCells, tsvDialect, writeDelimited } from "@dateline/tables";
import { actorFields } from "./actor-fields.ts";
import { type Dyad, dyadsOf } from "./dyad.ts";
import { toNumberDay, toNumberInstant } from "./instant.ts";
import { toFullName, toGeoType } from "./place.ts";

const empty = () => null;

function geoFields(prefix: "Actor1Geo" | "Actor2Geo" | "ActionGeo"): Fields<Dyad> {
  const of = (value: (place: Place) => Cell) => (row: Dyad) =>
    prefix !== "ActionGeo" || row.event.where === null ? null : value(row.event.where);
  const type = of(toGeoType);
  return [
    [`${prefix}_Type`, (row) => type(row) ?? 0],
    [`${prefix}_FullName`, of(toFullName)],
    [`${prefix}_CountryCode`, empty],
    [`${prefix}_ADM1Code`, empty],
    [`${prefix}_ADM2Code`, empty],
    [`${prefix}_Lat`, of((place) => place.lat)],
    [`${prefix}_Long`, of((place) => place.lon)],
    [`${prefix}_FeatureID`, empty],
  ];
}

/** Year and the part of it that is over, by GDELT's formula of 30-day months. */
function toFractionDate(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}.${Math.floor((((Number(month) - 1) * 30 + Number(date)) / 365) * 10_000)
    .toString()
    .padStart(4, "0")
    .slice(-4)}`;
}

/** Whether some words stand in the headline or the first paragraph, which makes an event a root event. */
function isInLead({ paragraphs }: Article, { start }: Evidence): boolean {
  const first = paragraphs.find(({ kind }) => kind === "lead" || kind === "body");
  return start < (first?.end ?? 0);
}

/** The 61 columns. Source: GDELT 2.0 event codebook. */
export const eventFields: Fields<Dyad> = [
  ["GLOBALEVENTID", ({ id }) => id],
  ["SQLDATE", ({ day }) => toNumberDay(day)],
  ["MonthYear", ({ day }) => toNumberDay(day).slice(0, 6)],
  ["Year", ({ day }) => day.slice(0, 4)],
  ["FractionDate", ({ day }) => toFractionDate(day)],
  ...actorFields<Dyad>(1),
  ...actorFields<Dyad>(2),
  ["IsRootEvent", ({ article, event }) => (isInLead(article, event.trigger) ? 1 : 0)],
  ["EventCode", ({ cameo }) => cameo.code],
  ["EventBaseCode", ({ cameo }) => cameo.code.slice(0, 3)],
  ["EventRootCode", ({ cameo }) => cameoRoot(cameo.code)],
  ["QuadClass", ({ cameo }) => cameo.quadGdelt],
  ["GoldsteinScale", ({ cameo }) => cameo.goldstein],
  ["NumMentions", ({ event }) => event.mentions.length + 1],
  ["NumSources", () => 1],
  ["NumArticles", () => 1],
  ["AvgTone", empty],
  ...geoFields("Actor1Geo"),
  ...geoFields("Actor2Geo"),
  ...geoFields("ActionGeo"),
  ["DATEADDED", ({ article }) => toNumberInstant(article)],
  ["SOURCEURL", ({ article }) => article.url],
];

/** `gdelt.export.CSV`: GDELT 2.0 events, 61 columns, tabs, no header, a row for each pair of parties. */
export const gdeltEvents: Exporter = {
  name: "gdelt-events",
  file: "gdelt.export.CSV",
  mediaType: "text/tab-separated-values",
  drops: dropsAllBut([
    "article.paragraphs.end",
    "article.paragraphs.kind",
    "article.publishedAt.value",
    "article.url",
    "events.actors.country",
    "events.actors.name",
    "events.actors.sectors",
    "events.cameo",
    "events.id",
    "events.recipients.country",
    "events.recipients.name",
    "events.recipients.sectors",
    "events.trigger.start",
    "events.when.start",
    "events.where.admin1",
    "events.where.country",
    "events.where.lat",
    "events.where.lon",
    "events.where.name",
    "events.where.precision",
  ]),
  async *write(records) {
    const excluded: Record<string, number> = {};
    const cells = function* (coded: Coded) {
      for (const dyads of dyadsOf(coded)) {
        if (typeof dyads === "string") excluded[dyads] = (excluded[dyads] ?? 0) + 1;
        else for (const dyad of dyads) yield toCells(eventFields, dyad);
      }
    };
    return { records: yield* writeDelimited(records, null, cells, tsvDialect), excluded };
  },
};
