import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import type { AcledInter, Actor, Coded, Event } from "@dateline/schema";
import { codedArbitrary } from "@dateline/schema/testing";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toConflict } from "./conflict.ts";
import { ucdp, ucdpFields } from "./ucdp-exporter.ts";
import { toGrid } from "./where.ts";

const sides = fc.constantFrom("State forces", "Rebel group", "Civilians", "Rioters", null);

/** Articles whose events are mostly deadly organised violence. */
const deadly: fc.Arbitrary<Coded> = fc
  .tuple(codedArbitrary, fc.array(sides, { minLength: 8, maxLength: 8 }), fc.integer({ min: 0, max: 9 }))
  .map(([{ article, events }, classes, rest]) => {
    const names = rest > 4 ? { acledName: null, organisation: null } : {};
    return {
      article,
      events: events.map((event, i) => ({
        ...event,
        ...(rest === 0 ? {} : { type: "ASSAULT" as const, mode: null, quad: 4 as const }),
        status: rest === 1 ? event.status : ("occurred" as const),
        where: event.where === null ? null : { ...event.where, lat: event.where.lat ?? 1, lon: event.where.lon ?? 2 },
        actors: event.actors.map((actor, j) => ({
          ...actor,
          ...names,
          acledInter: classes[i * 4 + j] ?? "State forces",
        })),
        recipients: event.recipients.map((actor, j) => ({
          ...actor,
          ...names,
          acledInter: classes[i * 4 + 2 + j] ?? null,
        })),
      })),
    };
  });

testExporter(ucdp, new URL("../golden/", import.meta.url), deadly);

test("GED readers find 49 columns, and deaths that add up", async () => {
  const { bytes, report } = await render(ucdp, readFixture());
  const rows: Record<string, string>[] = parse(bytes, { columns: true });
  expect(ucdpFields).toHaveLength(49);
  expect(Object.keys(rows[0] ?? {})).toEqual(ucdpFields.map(([name]) => name));
  for (const row of rows) {
    const sum = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"].reduce(
      (all, name) => all + Number(row[name]),
      0,
    );
    expect(sum).toBe(Number(row.best));
    expect(Number(row.low)).toBeLessThanOrEqual(Number(row.best));
    expect(Number(row.high)).toBeGreaterThanOrEqual(Number(row.best));
    expect(row.dyad_name).toBe(`${row.side_a} - ${row.side_b}`);
    expect(["1", "2", "3"]).toContain(row.type_of_violence);
  }
  const coded = readFixture().flatMap(({ article, events }) => events.map((event) => ({ article, event })));
  for (const row of rows) {
    const { article, event } = coded.find(({ event }) => row.relid?.endsWith(event.id))!;
    const { when, where, fatalities } = event;
    const leaves: Record<string, string | number | null | undefined> = {
      year: when?.start.slice(0, 4),
      source_office: article.source.name ?? article.source.domain,
      source_date: article.publishedAt?.value.slice(0, 10),
      source_headline: article.title,
      source_original: event.attribution.map(({ actor }) => actor).join(", "),
      where_coordinates: where?.name,
      where_description: where?.evidence?.text,
      adm_1: where?.admin1,
      adm_2: where?.admin2,
      latitude: where?.lat,
      longitude: where?.lon,
      date_start: `${when?.start} 00:00:00.000`,
      date_end: `${when?.end} 00:00:00.000`,
      best: fatalities?.best,
      low: fatalities?.low,
      high: fatalities?.high,
    };
    const cells = Object.fromEntries(Object.entries(leaves).map(([name, value]) => [name, String(value ?? "")]));
    expect(row).toMatchObject(cells);
  }
  expect(rows.map((row) => [row.type_of_violence, row.dyad_name])).toEqual([
    ["1", "Government of Burkina Faso - Unidentified Armed Group (Burkina Faso)"],
    ["1", "Government of Burkina Faso - Group for Support of Islam and Muslims"],
    ["1", "Government of Somalia - Islamic State Somalia Province"],
    ["3", "Unidentified Armed Group (Somalia) - Civilians"],
  ]);
  expect(report.records).toBe(4);
});

describe("the two sides", () => {
  const coded = readFixture().flatMap(({ events }) => events);
  const deadly = coded.find((event) => typeof toConflict(event) !== "string")!;
  const [actor] = deadly.actors;
  const as = (acledInter: AcledInter, country: string): Actor => ({ ...actor!, acledInter, country, acledName: null });
  const guards = [as("State forces", "KGZ"), as("State forces", "TJK")];
  const civilians = [as("Civilians", "KGZ")];
  const battle = { eventType: "Battles", subEventType: "Armed clash" } as const;
  const bombing = { eventType: "Explosions/Remote violence", subEventType: "Grenade" } as const;
  const sidesOf = (values: Partial<Event>) => {
    const conflict = toConflict({ ...deadly, acledExclusion: null, ...values });
    return typeof conflict === "string" ? conflict : [conflict.typeOfViolence, conflict.sideA, conflict.sideB];
  };
  const between = [1, "Government of Kyrgyzstan", "Government of Tajikistan"];

  test("of a battle are those who fight, whoever falls", () => {
    expect(sidesOf({ acled: battle, actors: guards, recipients: civilians })).toEqual(between);
    expect(sidesOf({ acled: battle, actors: guards, recipients: [] })).toEqual(between);
    expect(sidesOf({ acled: battle, actors: guards.slice(0, 1), recipients: civilians })).toBe("not-organised");
    expect(sidesOf({ acled: battle, actors: [guards[0]!, guards[0]!], recipients: [] })).toBe("not-organised");
  });

  test("of an attack are who attacks and who is attacked, not two attackers", () => {
    const oneSided = [3, "Government of Kyrgyzstan", "Civilians"];
    expect(sidesOf({ acled: bombing, actors: guards, recipients: civilians })).toEqual(oneSided);
    expect(sidesOf({ acled: bombing, actors: guards, recipients: [] })).toBe("not-organised");
    expect(sidesOf({ acled: null, acledExclusion: "background", actors: guards, recipients: [] })).toEqual(between);
  });
});

test.each([
  [48.92, 39.02, 199_879],
  [-90, -180, 1],
  [90, 180, 259_200],
])("PRIO-GRID cell of %s, %s", (lat, lon, cell) => {
  expect(toGrid(lat, lon)).toBe(cell);
});
