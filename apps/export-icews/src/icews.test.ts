import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import { nonStateCodes } from "@dateline/schema";
import { pairsOf } from "@dateline/tables";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { icews, icewsFields } from "./icews-exporter.ts";

testExporter(icews, new URL("../golden/", import.meta.url));

test("a reader of ICEWS files finds 20 columns and a row for each pair of parties", async () => {
  const { bytes, report } = await render(icews, readFixture());
  const rows: Record<string, string>[] = parse(bytes, {
    delimiter: "\t",
    quote: null,
    escape: null,
    record_delimiter: "\n",
    columns: true,
  });
  expect(icewsFields).toHaveLength(20);
  expect(Object.keys(rows[0] ?? {})).toEqual(icewsFields.map(([name]) => name));
  expect(report).toEqual({ records: rows.length, excluded: { "no-cameo": 1, "no-date": 8 } });
  const said = readFixture().flatMap(({ article, events }) =>
    events
      .filter((event) => event.cameo !== null && (event.when !== null || article.publishedAt !== null))
      .flatMap((event) => pairsOf(event).map((pair) => ({ ...pair, event, article }))),
  );
  const leaves: Record<string, (row: (typeof said)[number]) => string | number | null | undefined> = {
    "Source Name": ({ actor }) => actor?.name,
    "Target Name": ({ recipient }) => recipient?.name,
    "Event Date": ({ event, article }) => event.when?.start ?? article.publishedAt?.value.slice(0, 10),
    "CAMEO Code": ({ event }) => event.cameo,
    Intensity: ({ event }) => event.goldstein,
    "Sentence Number": ({ event }) => event.sentence.index + 1,
    Publisher: ({ article }) => article.source.name ?? article.source.domain,
    District: ({ event }) => event.where?.admin2 ?? "NA",
    Province: ({ event }) => event.where?.admin1,
    Latitude: ({ event }) => event.where?.lat,
    Longitude: ({ event }) => event.where?.lon,
  };
  for (const [column, value] of Object.entries(leaves)) {
    expect([column, rows.map((row) => row[column])]).toEqual([column, said.map((row) => String(value(row) ?? ""))]);
  }
  for (const [i, { actor, recipient, event }] of said.entries()) {
    const sectors = [actor, recipient].map((party) => party?.sectors.length ?? 0);
    expect(
      [rows[i]?.["Source Sectors"], rows[i]?.["Target Sectors"]].map((cell) => cell?.split(",").filter(Boolean).length),
    ).toEqual(sectors);
    expect(rows[i]?.Country === "").toBe(event.where === null || !isNamed(event.where.country));
  }
  expect(new Set(rows.map((row) => row["Event ID"])).size).toBe(rows.length);
  for (const row of rows) {
    expect(row["Event Date"]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect([row.City, row.District]).not.toContain("");
    expect(row["Event Text"]).not.toBe("");
  }
});

/** Whether a place's country is one that ICEWS has a name for. */
function isNamed(country: string | null): boolean {
  return country !== null && !(country in nonStateCodes);
}
