import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { polecat, polecatFields } from "./polecat-exporter.ts";

testExporter(polecat, new URL("../golden/", import.meta.url));

test("a reader of POLECAT files finds 40 columns and, event by event, date, type and names", async () => {
  const { bytes } = await render(polecat, readFixture());
  const rows: Record<string, string>[] = parse(bytes, {
    delimiter: "\t",
    quote: null,
    escape: null,
    record_delimiter: "\n",
    columns: true,
  });
  expect(Object.keys(rows[0] ?? {})).toEqual(polecatFields.map(([name]) => name));
  expect(polecatFields).toHaveLength(40);
  const events = readFixture().flatMap(({ article, events }) => events.map((event) => ({ event, article })));
  expect(rows).toHaveLength(events.length);
  for (const [i, row] of rows.entries()) {
    const { event, article } = events[i]!;
    const fallback = article.publishedAt?.value.slice(0, 10) ?? "None";
    expect([row["Event Date"], row["Event Type"], row["Event Mode"]]).toEqual([
      event.when?.start ?? fallback,
      event.type,
      event.mode ?? "",
    ]);
    const names = event.actors.map((actor) => actor.name);
    expect(row["Actor Name"]?.split(";")).toEqual(names.length === 0 ? ["None"] : [...new Set(names)]);
    expect(row.Latitude).toBe(String(event.where?.lat ?? ""));
  }
});
