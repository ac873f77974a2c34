import { dropsAllBut, type Exporter } from "@dateline/pipeline";
import {
  type Actor,
  type Article,
  type Coded,
  cameoCodes,
  contestedCodes,
  countries,
  type Event,
  nonStateCodes,
  ploverSectors,
  publicationDay,
} from "@dateline/schema";
import {
  type Cell,
  type Fields,
  type Pair,
  pairsOf,
  toCells,
  toIntegerId,
  tsvDialect,
  writeDelimited,
} from "@dateline/tables";

interface Row extends Pair {
  readonly id: string;
  readonly event: Event;
  readonly article: Article;
  readonly day: string;
}

function countryName(code: string | null): string | null {
  if (code === null || code in nonStateCodes) return null;
  return countries.get(code)?.name ?? (contestedCodes as Record<string, string>)[code] ?? null;
}

function partyFields(side: "Source" | "Target"): Fields<Row> {
  const of = (value: (actor: Actor) => Cell) => (row: Row) => {
    const actor = side === "Source" ? row.actor : row.recipient;
    return actor === null ? null : value(actor);
  };
  return [
    [`${side} Name`, of((actor) => actor.name)],
    [
      `${side} Sectors`,
      of((actor) => actor.sectors.map((sector) => ploverSectors[sector].replaceAll(",", "")).join(",") || null),
    ],
    [`${side} Country`, of((actor) => countryName(actor.country))],
  ];
}

/** The 20 columns. Source: header of published ICEWS files. Cities and districts that are missing are `NA`. */
export const icewsFields: Fields<Row> = [
  ["Event ID", ({ id }) => id],
  ["Event Date", ({ day }) => day],
  ...partyFields("Source"),
  ["Event Text", ({ event }) => cameoCodes.get(event.cameo ?? "")?.label ?? null],
  ["CAMEO Code", ({ event }) => event.cameo],
  ["Intensity", ({ event }) => event.goldstein],
  ...partyFields("Target"),
  ["Story ID", ({ article }) => toIntegerId(article.id)],
  ["Sentence Number", ({ event }) => event.sentence.index + 1],
  ["Publisher", ({ article }) => article.source.name ?? article.source.domain],
  ["City", ({ event: { where } }) => (where?.precision === "place" || where?.precision === "near" ? where.name : "NA")],
  ["District", ({ event: { where } }) => where?.admin2 ?? "NA"],
  ["Province", ({ event: { where } }) => where?.admin1 ?? null],
  ["Country", ({ event: { where } }) => countryName(where?.country ?? null)],
  ["Latitude", ({ event: { where } }) => where?.lat ?? null],
  ["Longitude", ({ event: { where } }) => where?.lon ?? null],
];

/** `icews.tab`: ICEWS's 20 columns, tabs, one header line, a row for each pair of parties of an event with a CAMEO code. */
export const icews: Exporter = {
  name: "icews",
  file: "icews.tab",
  mediaType: "text/tab-separated-values",
  drops: dropsAllBut([
    "article.id",
    "article.publishedAt.value",
    "article.source.domain",
    "article.source.name",
    ...["actors", "recipients"].flatMap((party) =>
      ["country", "name", "sectors"].map((leaf) => `events.${party}.${leaf}`),
    ),
    "events.cameo",
    "events.goldstein",
    "events.id",
    "events.sentence.index",
    "events.when.start",
    ...["admin1", "admin2", "country", "lat", "lon", "name", "precision"].map((leaf) => `events.where.${leaf}`),
  ]),
  async *write(records) {
    const excluded: Record<string, number> = {};
    const cells = function* ({ article, events }: Coded) {
      for (const event of events) {
        const day = event.when?.start ?? publicationDay(article);
        const reason = event.cameo === null ? "no-cameo" : day === null ? "no-date" : null;
        if (reason !== null || day === null) {
          excluded[reason ?? "no-date"] = (excluded[reason ?? "no-date"] ?? 0) + 1;
          continue;
        }
        for (const [i, pair] of pairsOf(event).entries()) {
          const row = { ...pair, id: toIntegerId(`${event.id}/${i}`), event, article, day };
          yield toCells(icewsFields, row);
        }
      }
    };
    const header = icewsFields.map(([name]) => name);
    return { records: yield* writeDelimited(records, header, cells, tsvDialect), excluded };
  },
};
