import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import { cameoCodes } from "@dateline/schema";
import { pairsOf } from "@dateline/tables";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import {
  eventFields,
  gdeltEvents,
  gdeltExporters,
  gdeltGkg,
  gdeltMentions,
  gkgFields,
  mentionFields,
} from "./index.ts";

for (const exporter of gdeltExporters) testExporter(exporter, new URL("../golden/", import.meta.url));

const fixture = readFixture();
type Row = Record<string, string>;

/** What a tab-separated reader without quoting makes of a file. */
async function read(exporter: typeof gdeltEvents, fields: readonly (readonly [string, unknown])[]): Promise<Row[]> {
  const { bytes } = await render(exporter, fixture);
  return parse(bytes, {
    delimiter: "\t",
    quote: null,
    escape: null,
    record_delimiter: "\n",
    columns: fields.map(([name]) => name),
  });
}

test.each([
  ["events", eventFields, 61],
  ["mentions", mentionFields, 16],
  ["gkg", gkgFields, 27],
])("%s has its number of columns, each once", (_, fields, count) => {
  expect(fields).toHaveLength(count);
  expect(new Set(fields.map(([name]) => name)).size).toBe(count);
});

test("events: one row a pair, with GDELT's dates, codes and classes", async () => {
  const rows = await read(gdeltEvents, eventFields);
  const events = fixture.flatMap((coded) => coded.events);
  const coded = events.filter((event) => event.cameo !== null);
  const { report } = await render(gdeltEvents, fixture);
  expect(report.excluded).toEqual({ "no-cameo": 1, "no-date": 8 });
  expect(rows.length).toBeLessThanOrEqual(coded.flatMap(pairsOf).length);
  expect(new Set(rows.map((row) => row.GLOBALEVENTID)).size).toBe(rows.length);
  for (const row of rows) {
    expect(row.SQLDATE).toMatch(/^\d{8}$/);
    expect([row.MonthYear, row.Year]).toEqual([row.SQLDATE?.slice(0, 6), row.SQLDATE?.slice(0, 4)]);
    expect(row.FractionDate).toMatch(/^\d{4}\.\d{4}$/);
    const code = cameoCodes.get(row.EventCode ?? "");
    expect([row.QuadClass, row.GoldsteinScale]).toEqual([String(code?.quadGdelt), String(code?.goldstein)]);
    expect(row.EventCode?.startsWith(row.EventBaseCode ?? "x")).toBe(true);
    expect(row.EventBaseCode?.startsWith(row.EventRootCode ?? "x")).toBe(true);
  }
  expect(rows[0]).toMatchObject({
    SQLDATE: "20250302",
    FractionDate: "2025.1698",
    Actor1Name: "GUNMEN",
    Actor1Code: "BFAUAF",
    Actor2CountryCode: "BFA",
    Actor2Type1Code: "MIL",
    IsRootEvent: "1",
    ActionGeo_Type: "4",
    ActionGeo_FullName: "Djibo, Sahel, Burkina Faso",
    ActionGeo_Lat: "14.1011",
    DATEADDED: "20250304182000",
  });
});

test("events and mentions: what the model has, pair by pair and mention by mention", async () => {
  const said = fixture.flatMap(({ article, events }) =>
    events
      .filter((event) => event.cameo !== null && (event.when !== null || article.publishedAt !== null))
      .flatMap((event) => pairsOf(event).map((pair) => ({ ...pair, event, article }))),
  );
  const check = (rows: Record<string, string>[], leaves: Record<string, readonly unknown[]>) => {
    for (const [name, values] of Object.entries(leaves)) {
      expect([name, rows.map((row) => row[name])]).toEqual([name, values.map((value) => String(value ?? ""))]);
    }
  };
  check(await read(gdeltEvents, eventFields), {
    SQLDATE: said.map(({ event, article }) =>
      (event.when?.start ?? article.publishedAt?.value.slice(0, 10))?.replaceAll("-", ""),
    ),
    Actor1Name: said.map(({ actor }) => actor?.name.toUpperCase()),
    Actor2Name: said.map(({ recipient }) => recipient?.name.toUpperCase()),
    EventCode: said.map(({ event }) => event.cameo),
    NumMentions: said.map(({ event }) => event.mentions.length + 1),
    ActionGeo_Lat: said.map(({ event }) => event.where?.lat),
    ActionGeo_Long: said.map(({ event }) => event.where?.lon),
    SOURCEURL: said.map(({ article }) => article.url),
  });
  const mentions = said.flatMap((row) =>
    [row.event.trigger, ...row.event.mentions].map((words) => ({ ...row, words })),
  );
  check(await read(gdeltMentions, mentionFields), {
    MentionType: mentions.map(({ article }) => (article.url === null ? 2 : 1)),
    MentionSourceName: mentions.map(({ article }) => article.source.domain ?? article.source.name),
    SentenceID: mentions.map(({ event }) => event.sentence.index + 1),
    Actor1CharOffset: mentions.map(({ actor }) => actor?.evidence.start ?? -1),
    Actor2CharOffset: mentions.map(({ recipient }) => recipient?.evidence.start ?? -1),
    ActionCharOffset: mentions.map(({ words }) => words.start),
    MentionDocLen: mentions.map(({ article }) => article.text.length),
  });
});

test("mentions: every row belongs to an event row, at the trigger or a further mention", async () => {
  const ids = new Set((await read(gdeltEvents, eventFields)).map((row) => row.GLOBALEVENTID));
  const mentions = await read(gdeltMentions, mentionFields);
  for (const row of mentions) expect(ids).toContain(row.GLOBALEVENTID);
  expect(new Set(mentions.map((row) => row.GLOBALEVENTID))).toEqual(ids);
  expect(mentions.filter((row) => row.GLOBALEVENTID === mentions[0]?.GLOBALEVENTID)).toHaveLength(2);
});

test("gkg: one row an article, counts and names with the place of their words", async () => {
  const rows = await read(gdeltGkg, gkgFields);
  expect(rows).toHaveLength(fixture.length);
  expect(rows[0]?.Counts).toContain("KILL#14#soldier#4#Djibo, Sahel, Burkina Faso#");
  for (const [i, row] of rows.entries()) {
    for (const entry of (row.V2Persons ?? "").split(";").filter((text) => text !== "")) {
      expect(Number(entry.split(",")[1])).toBeLessThan(fixture[i]?.article.text.length ?? 0);
    }
  }
});
