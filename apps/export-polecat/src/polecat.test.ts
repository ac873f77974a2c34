import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { polecat, polecatFields } from "./polecat-exporter.ts";

testExporter(polecat, new URL("../golden/", import.meta.url));

test("a reader of POLECAT files finds 40 columns and, event by event, what the model has", async () => {
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
    const { when, where, actors, recipients, coder } = event;
    const day = article.publishedAt?.value.slice(0, 10);
    const leaves: Record<string, string | number | null | undefined> = {
      "Event ID": event.id.replace("-", "_"),
      "Event Date": when?.start ?? day ?? "None",
      "Event Type": event.type,
      "Event Mode": event.mode,
      "Quad Code": event.quad,
      "Primary Actor Sector": actors[0]?.sectors[0],
      "Primary Recipient Sector": recipients[0]?.sectors[0],
      Placename: where?.name,
      District: where?.admin2,
      Province: where?.admin1,
      Latitude: where?.lat,
      Longitude: where?.lon,
      "GeoNames ID": where?.geonamesId,
      "Raw Placename": where?.evidence?.text,
      Source: article.source.name ?? article.source.domain,
      "Publication Date": day,
      Language: article.language,
      Version: `${coder.name} ${coder.version}`,
    };
    const cells = Object.keys(leaves).map((name) => [name, row[name]]);
    expect(Object.fromEntries(cells)).toEqual(
      Object.fromEntries(Object.entries(leaves).map(([name, value]) => [name, String(value ?? "")])),
    );
    const lists: Record<string, readonly (string | null)[]> = {
      Contexts: event.contexts,
      "Actor Country": actors.map((actor) => actor.country),
      "Actor Sectors": actors.flatMap((actor) => actor.sectors),
      "Actor Title": actors.map((actor) => actor.title),
      "Actor Name Raw": actors.map((actor) => actor.evidence.text),
      "Recipient Country": recipients.map((actor) => actor.country),
      "Recipient Sectors": recipients.flatMap((actor) => actor.sectors),
      "Recipient Title": recipients.map((actor) => actor.title),
      "Recipient Name Raw": recipients.map((actor) => actor.evidence.text),
      "Story People": [...actors, ...recipients].map((actor) => actor.person),
      "Story Organizations": [...actors, ...recipients].map((actor) => actor.organisation),
    };
    for (const [name, values] of Object.entries(lists)) {
      expect([name, row[name]?.split(";").filter(Boolean)]).toEqual([
        name,
        [...new Set(values.filter(isPresent).map(withoutSeparator))],
      ]);
    }
    for (const [name, parties] of Object.entries({ "Actor Name": actors, "Recipient Name": recipients })) {
      const names = parties.length === 0 ? ["None"] : [...new Set(parties.map((actor) => actor.name))];
      expect([name, row[name]?.split(";")]).toEqual([name, names]);
    }
  }
});

const isPresent = (value: string | null): value is string => value !== null;
const withoutSeparator = (value: string): string => value.replaceAll(";", ",");
