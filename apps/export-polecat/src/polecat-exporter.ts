import { dropsAllBut, type Exporter } from "@dateline/pipeline";
import {
  type Actor,
  type Article,
  type Coded,
  contestedCodes,
  countries,
  type Event,
  type Place,
  publicationDay,
} from "@dateline/schema";
import { type Cell, type Fields, toCells, tsvDialect, writeDelimited } from "@dateline/tables";

interface Row {
  readonly event: Event;
  readonly article: Article;
}

const empty = () => null;

/** Several values in a cell, as POLECAT joins them. Null when there are none. */
function list(values: readonly (string | null)[]): string | null {
  const present = values.filter((value) => value !== null).map((value) => value.replaceAll(/;\s*/g, ", "));
  return present.length === 0 ? null : [...new Set(present)].join(";");
}

/** The eight columns of one side; POLECAT writes `None` for a side that nobody is named on. */
function partyFields(side: "Actor" | "Recipient"): Fields<Row> {
  const of = (value: (actors: readonly Actor[]) => Cell) => (row: Row) =>
    value(side === "Actor" ? row.event.actors : row.event.recipients);
  return [
    [`${side} Name`, of((actors) => list(actors.map((actor) => actor.name)) ?? "None")],
    [`${side} Country`, of((actors) => list(actors.map((actor) => actor.country)))],
    [`${side} COW`, empty],
    [`Primary ${side} Sector`, of((actors) => actors[0]?.sectors[0] ?? null)],
    [`${side} Sectors`, of((actors) => list(actors.flatMap((actor) => actor.sectors)))],
    [`${side} Title`, of((actors) => list(actors.map((actor) => actor.title)))],
    [`${side} Name Raw`, of((actors) => list(actors.map((actor) => actor.evidence.text)))],
    [`Wikipedia ${side} ID`, empty],
  ];
}

const atPlace = (value: (place: Place) => Cell) => (row: Row) =>
  row.event.where === null ? null : value(row.event.where);

function countryName({ country }: Place): string | null {
  if (country === null) return null;
  return countries.get(country)?.name ?? (contestedCodes as Record<string, string>)[country] ?? null;
}

const people = ({ actors, recipients }: Event) => [...actors, ...recipients];

/** The 40 columns. Source: header of published POLECAT files; PLOVER manual of 2021 for the values. */
export const polecatFields: Fields<Row> = [
  ["Event ID", ({ event }) => event.id.replace("-", "_")],
  ["Event Date", ({ event, article }) => event.when?.start ?? publicationDay(article) ?? "None"],
  ["Event Type", ({ event }) => event.type],
  ["Event Mode", ({ event }) => event.mode],
  ["Intensity", empty],
  ["Quad Code", ({ event }) => event.quad],
  ["Contexts", ({ event }) => list(event.contexts)],
  ...partyFields("Actor"),
  ...partyFields("Recipient"),
  ["Placename", atPlace((place) => place.name)],
  ["City", atPlace((place) => (place.precision === "place" || place.precision === "near" ? place.name : null))],
  ["District", atPlace((place) => place.admin2)],
  ["Province", atPlace((place) => place.admin1)],
  ["Country", atPlace(countryName)],
  ["Latitude", atPlace((place) => place.lat)],
  ["Longitude", atPlace((place) => place.lon)],
  ["GeoNames ID", atPlace((place) => place.geonamesId)],
  ["Raw Placename", atPlace((place) => place.evidence.text)],
  ["Feature Type", empty],
  ["Source", ({ article }) => article.source.name ?? article.source.domain],
  ["Publication Date", ({ article }) => publicationDay(article)],
  ["Story People", ({ event }) => list(people(event).map((actor) => actor.person))],
  ["Story Organizations", ({ event }) => list(people(event).map((actor) => actor.organisation))],
  ["Story Locations", empty],
  ["Language", ({ article }) => article.language],
  ["Version", ({ event }) => `${event.coder.name} ${event.coder.version}`],
];

/** `polecat.txt`: POLECAT's 40 columns, tabs, one header line, a row for each event. */
export const polecat: Exporter = {
  name: "polecat",
  file: "polecat.txt",
  mediaType: "text/tab-separated-values",
  drops: dropsAllBut([
    "article.language",
    "article.publishedAt.value",
    "article.source.domain",
    "article.source.name",
    ...["actors", "recipients"].flatMap((party) =>
      ["country", "evidence.text", "name", "organisation", "person", "sectors", "title"].map(
        (leaf) => `events.${party}.${leaf}`,
      ),
    ),
    "events.coder.name",
    "events.coder.version",
    "events.contexts",
    "events.id",
    "events.mode",
    "events.quad",
    "events.type",
    "events.when.start",
    ...["admin1", "admin2", "country", "evidence.text", "geonamesId", "lat", "lon", "name", "precision"].map(
      (leaf) => `events.where.${leaf}`,
    ),
  ]),
  async *write(records) {
    const header = polecatFields.map(([name]) => name);
    const cells = function* ({ article, events }: Coded) {
      for (const event of events) yield toCells(polecatFields, { event, article });
    };
    return { records: yield* writeDelimited(records, header, cells, tsvDialect), excluded: {} };
  },
};
