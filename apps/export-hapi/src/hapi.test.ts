import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import type { Coded } from "@dateline/schema";
import { codedArbitrary } from "@dateline/schema/testing";
import { parse } from "csv-parse/sync";
import type fc from "fast-check";
import { expect, test } from "vitest";
import { hapi, hapiFields } from "./hapi-exporter.ts";

/** Articles whose events mostly fall into one month. */
const withinMonths: fc.Arbitrary<Coded> = codedArbitrary.map(({ article, events }) => ({
  article,
  events: events.map((event, i) => ({
    ...event,
    ...(event.actors.length > 0
      ? {}
      : {
          acled: { eventType: "Explosions/Remote violence" as const, subEventType: "Grenade" as const },
          acledExclusion: null,
        }),
    when: event.when === null || i > 0 ? event.when : { ...event.when, end: event.when.start },
  })),
}));

testExporter(hapi, new URL("../golden/", import.meta.url), withinMonths);

test("the counts are those of the events, month by month, with explicit zeros and a byte-order mark", async () => {
  const { bytes, report } = await render(hapi, readFixture());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: Record<string, string>[] = parse(bytes, { columns: true, bom: true });
  expect(hapiFields).toHaveLength(19);
  expect(rows).toHaveLength(report.records ?? 0);
  const of = (type: string, column: string) =>
    rows.filter((row) => row.event_type === type).reduce((sum, row) => sum + Number(row[column]), 0);
  const events = readFixture().flatMap((coded) => coded.events);
  const demonstrations = events.filter(
    ({ acled, when, where }) =>
      (acled?.eventType === "Protests" || acled?.subEventType === "Violent demonstration") &&
      when !== null &&
      where !== null,
  );
  expect(of("demonstration", "events")).toBe(demonstrations.length - 1);
  expect(of("civilian_targeting", "fatalities")).toBe(29);
  expect(rows.some((row) => row.events === "0")).toBe(true);
  for (const row of rows) expect(row.reference_period_end?.slice(0, 7)).toBe(row.reference_period_start?.slice(0, 7));
  expect(Object.values(report.excluded).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
});
