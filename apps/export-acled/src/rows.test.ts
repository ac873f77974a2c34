import { readFileSync } from "node:fs";
import { readFixture, render } from "@dateline/pipeline/testing";
import { AcledEventType, AcledInter, AcledSubEventType, acledRegions, interaction } from "@dateline/schema";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acledExclusions, toAcledExporter } from "./acled-exporter.ts";
import { acledColumns, pre2023Columns } from "./columns.ts";
import { isAllowed } from "./combination.ts";
import { type AcledDialect, apiDialect, exportToolDialect } from "./dialect.ts";
import { rowExclusions } from "./exclusion.ts";
import { acledArbitrary } from "./testing.ts";

type Row = Record<string, string>;
const read = (bytes: Buffer): Row[] => parse(bytes, { columns: true });
const fixture = readFixture();
const rowsOf = async (dialect: AcledDialect = apiDialect) =>
  read((await render(toAcledExporter(dialect), fixture)).bytes);

test("the columns are the 31 names that consumers compare as a set, in ACLED's order", async () => {
  const { bytes } = await render(toAcledExporter(), fixture);
  const names =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";
  expect(bytes.toString().split("\n")[0]).toBe(names);
  expect(acledColumns).toHaveLength(31);
  expect(new Set(pre2023Columns).size).toBe(31);
});

describe("any event", () => {
  const closed: Readonly<Record<string, RegExp>> = {
    event_id_cnty: /^[A-Z]{3}\d{40}$/,
    event_date: /^\d{4}-\d\d-\d\d$/,
    year: /^\d{4}$/,
    time_precision: /^[123]$/,
    disorder_type: /^(Political violence|Demonstrations|Strategic developments|Political violence; Demonstrations)$/,
    actor1: /./,
    civilian_targeting: /^(Civilian targeting)?$/,
    iso: /^(0|[1-9]\d{0,2})$/,
    admin3: /^$/,
    location: /./,
    latitude: /^-?\d{1,2}\.\d{4}$/,
    longitude: /^-?\d{1,3}\.\d{4}$/,
    geo_precision: /^[123]$/,
    notes: /^[A-Z].*\.$/,
    fatalities: /^\d+$/,
    timestamp: /^-?\d*$/,
  };
  const lists: Readonly<Record<string, readonly string[]>> = {
    event_type: AcledEventType.options,
    sub_event_type: AcledSubEventType.options,
    inter1: AcledInter.options,
    inter2: [...AcledInter.options, ""],
    region: [...acledRegions.values()],
  };

  test("gives rows within the forms of ACLED's own, or a reason", async () => {
    await fc.assert(
      fc.asyncProperty(acledArbitrary, async (coded) => {
        const { bytes, report } = await render(toAcledExporter(), [coded]);
        expect(bytes.every((byte) => byte === 0x0a || (byte >= 0x20 && byte < 0x7f))).toBe(true);
        const rows = read(bytes);
        for (const row of rows) {
          for (const [name, form] of Object.entries(closed)) expect(row[name], name).toMatch(form);
          for (const [name, values] of Object.entries(lists)) expect(values, name).toContain(row[name]);
          expect(row.year).toBe(row.event_date?.slice(0, 4));
          const second = row.inter2 === "" ? null : (row.inter2 as AcledInter);
          expect(row.interaction).toBe(interaction(row.inter1 as AcledInter, second).text);
          expect(row.inter2 === "").toBe(row.actor2 === "");
          expect(row.notes).not.toMatch(/["\n]| {2}/);
          expect(isAllowed(row.sub_event_type as AcledSubEventType, row.inter1 as AcledInter, second)).toBe(true);
        }
        const excluded = Object.values(report.excluded).reduce((sum, count) => sum + count, 0);
        expect(rows.length + excluded).toBe(coded.events.length);
        for (const reason of Object.keys(report.excluded)) expect(rowExclusions).toContain(reason);
      }),
    );
  });

  test("has an id that splits into one country and one event", async () => {
    const ids = (await rowsOf()).map((row) => row.event_id_cnty);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("statements, appeals and plans have no row, and the exclusions say why, event by event", async () => {
  const { report } = await render(toAcledExporter(), fixture);
  const excluded = read((await render(acledExclusions, fixture)).bytes);
  const counted: Record<string, number> = {};
  for (const { reason = "" } of excluded) counted[reason] = (counted[reason] ?? 0) + 1;
  expect(counted).toEqual(report.excluded);
  expect(report.excluded).toMatchObject({ verbal: 6, "not-occurred": 2, background: 1, "date-too-broad": 1 });
  expect((report.records ?? 0) + excluded.length).toBe(fixture.flatMap((coded) => coded.events).length);
});

test("a consumer that splits cells on the separator gets the names that the events have", async () => {
  const rows = await rowsOf();
  const split = rows.flatMap((row) =>
    [row.assoc_actor_1, row.assoc_actor_2].flatMap((cell) => (cell ?? "").split("; ")),
  );
  expect(new Set(split.filter((name) => name !== ""))).toEqual(
    new Set(["Students (Bangladesh)", "Labor Group (Poland)"]),
  );
  expect(rows.flatMap((row) => row.source?.split("; ") ?? [])).toHaveLength(rows.length);
});

describe("dialects", () => {
  test("export tool: long dates, text with white space in quotes, nothing else in quotes", async () => {
    const { bytes } = await render(toAcledExporter(exportToolDialect), fixture);
    const [first] = read(bytes);
    expect(first?.event_date).toBe("02 March 2025");
    const cells: { value: string; quoted: boolean }[] = [];
    parse(bytes, { cast: (value, { quoting }) => cells.push({ value, quoted: quoting }) });
    for (const { value, quoted } of cells) expect([value, quoted]).toEqual([value, /[\s,"]/.test(value)]);
  });

  test("numeric classes: 0 for no second actor, and the interaction of the two", async () => {
    const [text, numeric] = [await rowsOf(), await rowsOf({ ...apiDialect, inter: "numeric" })];
    for (const [i, row] of numeric.entries()) {
      expect(row.inter2 === "0").toBe(text[i]?.inter2 === "");
      const [a = 0, b = 0] = [Number(row.inter1), Number(row.inter2)];
      expect(Number(row.interaction)).toBe(b === 0 ? a * 10 : Math.min(a, b) * 10 + Math.max(a, b));
    }
  });

  test("pre-2023: the old columns, and the crowd size in the notes", async () => {
    const rows = await rowsOf({ ...apiDialect, header: "pre-2023", inter: "numeric" });
    expect(Object.keys(rows[0] ?? {})).toEqual([...pre2023Columns]);
    expect(rows.find((row) => row.sub_event_type === "Peaceful protest")?.notes).toMatch(
      /\[size=thousands of students\]$/,
    );
    expect(rows[0]?.iso3).toBe("BFA");
  });

  test("monadic: one row for each main actor, as actor1", async () => {
    const [dyadic, monadic] = [await rowsOf(), await rowsOf({ ...apiDialect, form: "monadic" })];
    const expected = dyadic.flatMap((row) => (row.actor2 === "" ? [row.actor1] : [row.actor1, row.actor2]));
    expect(monadic.map((row) => row.actor1)).toEqual(expected);
  });
});

test("the codebook's rule allows what published files have, but for rows whose second actor was lost", () => {
  const table = readFileSync(new URL("../data/combinations.csv", import.meta.url), "utf8");
  const found: Row[] = parse(table, { columns: true, comment: "#" });
  let allowed = 0;
  let all = 0;
  for (const { sub_event_type, inter1, inter2, rows } of found) {
    const [first, second] = [inter1, inter2 === "" ? null : inter2] as [AcledInter, AcledInter | null];
    const fits = (a: AcledInter, b: AcledInter | null) => isAllowed(sub_event_type as AcledSubEventType, a, b);
    all += Number(rows);
    if (fits(first, second) || (second !== null && fits(second, first))) allowed += Number(rows);
  }
  expect(all).toBe(28_199);
  expect(allowed / all).toBeGreaterThan(0.93);
});

test.each([
  ["its army is a state force in its own country", "SOM", "SOM", "State forces", "State forces"],
  ["and external in another, whatever was coded", "SOM", "KEN", "State forces", "External/Other forces"],
  ["a foreign army is external", "USA", "SOM", "External/Other forces", "External/Other forces"],
  ["and a state force at home, whatever was coded", "USA", "USA", "External/Other forces", "State forces"],
  [
    "a contested state's forces are state forces in the country that claims it",
    "XSL",
    "SOM",
    "State forces",
    "State forces",
  ],
])("class of an actor: %s", async (_, home, country, coded, expected) => {
  const [source] = fixture.flatMap(({ article, events }) =>
    events.filter((event) => event.acled?.subEventType === "Suicide bomb").map((event) => ({ article, event })),
  );
  if (source === undefined || source.event.where === null) throw new Error("the fixture has no such event");
  const [party] = source.event.actors;
  const acledName = `Military Forces of ${home} (2020-)`;
  const actors = [{ ...party!, country: home, acledInter: coded as AcledInter, acledName }];
  const event = { ...source.event, actors, recipients: [], where: { ...source.event.where, country } };
  const [row] = read((await render(toAcledExporter(), [{ article: source.article, events: [event] }])).bytes);
  expect(row?.inter1).toBe(expected);
});
