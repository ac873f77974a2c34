import { dropsAllBut, type Exporter } from "@dateline/pipeline";
import type { Coded, Evidence, QuantityKind } from "@dateline/schema";
import { type Fields, toCells, tsvDialect, writeDelimited } from "@dateline/tables";
import { toNumberInstant } from "./instant.ts";
import { toFullName, toGeoType } from "./place.ts";

/** GKG's names of counts for kinds of quantity. */
const countTypes: Readonly<Partial<Record<QuantityKind, string>>> = {
  killed: "KILL",
  injured: "WOUND",
  detained: "ARREST",
  displaced: "DISPLACED",
  participants: "PROTEST",
};

const empty = () => null;
const clean = (text: string) => text.replaceAll(/[;,#\s]+/g, " ").trim();
const join = (parts: readonly string[]) => (parts.length === 0 ? null : [...new Set(parts)].join(";"));

function placesOf({ events }: Coded, withOffset: boolean): string | null {
  return join(
    events.flatMap(({ where }) => {
      if (where === null) return [];
      const name = toFullName(where).replaceAll(/[;#]/g, " ");
      const parts = [toGeoType(where), name, "", "", ...(withOffset ? [""] : []), where.lat ?? "", where.lon ?? "", ""];
      return [[...parts, ...(withOffset ? [where.evidence.start] : [])].join("#")];
    }),
  );
}

function countsOf({ events }: Coded, withOffset: boolean): string | null {
  return join(
    events.flatMap(({ quantities, where }) =>
      quantities.flatMap(({ kind, unit, value, evidence }) => {
        const type = countTypes[kind];
        if (type === undefined) return [];
        const place = where === null ? ["", ""] : [toGeoType(where), toFullName(where).replaceAll(/[;#]/g, " ")];
        const parts = [type, value, clean(unit ?? ""), ...place, "", "", where?.lat ?? "", where?.lon ?? "", ""];
        return [[...parts, ...(withOffset ? [evidence.start] : [])].join("#")];
      }),
    ),
  );
}

/** Names of persons or organisations among the parties, with or without the place of their mention. */
function namesOf({ events }: Coded, leaf: "person" | "organisation", withOffset: boolean): string | null {
  return join(
    events.flatMap(({ actors, recipients }) =>
      [...actors, ...recipients].flatMap((actor) => {
        const name = actor[leaf];
        return name === null ? [] : [withOffset ? `${clean(name)},${actor.evidence.start}` : clean(name)];
      }),
    ),
  );
}

/** Days named in the text: resolution (1 to the day, 3 to the month, 4 to the year), month, day, year, place. */
function datesOf({ events }: Coded): string | null {
  return join(
    events.flatMap(({ when }) => {
      if (when === null || when.evidence === null) return [];
      const [year, month, day] = when.start.split("-").map(Number);
      const isDay = when.start === when.end;
      return [`${isDay ? 1 : 3}#${month}#${isDay ? day : 0}#${year}#${(when.evidence satisfies Evidence).start}`];
    }),
  );
}

function amountsOf({ events }: Coded): string | null {
  return join(
    events.flatMap(({ quantities }) =>
      quantities.map(({ value, unit, evidence }) => `${value},${clean(unit ?? "")},${evidence.start}`),
    ),
  );
}

/** The 27 columns. Source: GDELT Global Knowledge Graph codebook 2.1. */
export const gkgFields: Fields<Coded> = [
  ["GKGRECORDID", ({ article }) => `${toNumberInstant(article) ?? "00000000000000"}-${article.id}`],
  ["DATE", ({ article }) => toNumberInstant(article)],
  ["SourceCollectionIdentifier", ({ article }) => (article.url === null ? 2 : 1)],
  ["SourceCommonName", ({ article }) => article.source.domain ?? article.source.name],
  ["DocumentIdentifier", ({ article }) => article.url ?? article.title],
  ["Counts", (coded) => countsOf(coded, false)],
  ["V2Counts", (coded) => countsOf(coded, true)],
  ["Themes", empty],
  ["V2Themes", empty],
  ["Locations", (coded) => placesOf(coded, false)],
  ["V2Locations", (coded) => placesOf(coded, true)],
  ["Persons", (coded) => namesOf(coded, "person", false)],
  ["V2Persons", (coded) => namesOf(coded, "person", true)],
  ["Organizations", (coded) => namesOf(coded, "organisation", false)],
  ["V2Organizations", (coded) => namesOf(coded, "organisation", true)],
  ["V2Tone", empty],
  ["Dates", datesOf],
  ["GCAM", empty],
  ["SharingImage", empty],
  ["RelatedImages", empty],
  ["SocialImageEmbeds", empty],
  ["SocialVideoEmbeds", empty],
  ["Quotations", empty],
  ["AllNames", empty],
  ["Amounts", amountsOf],
  ["TranslationInfo", empty],
  ["Extras", empty],
];

/** `gdelt.gkg.csv`: a subset of GDELT's Global Knowledge Graph 2.1, 27 columns, tabs, no header, a row for each article. */
export const gdeltGkg: Exporter = {
  name: "gdelt-gkg",
  file: "gdelt.gkg.csv",
  mediaType: "text/tab-separated-values",
  drops: dropsAllBut([
    "article.id",
    "article.publishedAt.value",
    "article.source.domain",
    "article.source.name",
    "article.title",
    "article.url",
    ...["actors", "recipients"].flatMap((party) => [
      `events.${party}.evidence.start`,
      `events.${party}.organisation`,
      `events.${party}.person`,
    ]),
    "events.quantities.evidence.start",
    "events.quantities.kind",
    "events.quantities.unit",
    "events.quantities.value",
    "events.when.end",
    "events.when.evidence.start",
    "events.when.start",
    "events.where.admin1",
    "events.where.country",
    "events.where.evidence.start",
    "events.where.lat",
    "events.where.lon",
    "events.where.name",
    "events.where.precision",
  ]),
  async *write(records) {
    const cells = (coded: Coded) => [toCells(gkgFields, coded)];
    return { records: yield* writeDelimited(records, null, cells, tsvDialect), excluded: {} };
  },
};
