import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
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
  const pairs = readFixture().flatMap(({ article, events }) =>
    events
      .filter((event) => event.cameo !== null && (event.when !== null || article.publishedAt !== null))
      .flatMap((event) =>
        pairsOf(event).map((pair) => [pair.actor?.name ?? "", pair.recipient?.name ?? "", event.cameo]),
      ),
  );
  expect(rows.map((row) => [row["Source Name"], row["Target Name"], row["CAMEO Code"]])).toEqual(pairs);
  expect(new Set(rows.map((row) => row["Event ID"])).size).toBe(rows.length);
  for (const row of rows) {
    expect(row["Event Date"]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect([row.City, row.District]).not.toContain("");
    expect(row["Event Text"]).not.toBe("");
  }
});
