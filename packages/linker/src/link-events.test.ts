import { collect } from "@dateline/pipeline/testing";
import { type Coded, type Event, Incident, quadOf } from "@dateline/schema";
import { codedArbitrary, eventArbitrary } from "@dateline/schema/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { linkEvents } from "./link-events.ts";

const [sample] = fc.sample(codedArbitrary, { numRuns: 1, seed: 3 }) as [Coded];
const [blank] = fc.sample(eventArbitrary, { numRuns: 1, seed: 3 }) as [Event];
const words = { start: 0, end: 1, text: "x" };

type Change = Partial<Event> & { day?: string; place?: string; lat?: number; actor?: string; recipient?: string };

const party = (country: string): Event["actors"][number] => ({
  name: `government of ${country}`,
  evidence: words,
  basis: "named",
  antecedent: null,
  country,
  sectors: ["GOV"],
  code: `${country}GOV`,
  person: null,
  title: null,
  organisation: null,
  asOf: null,
  acledName: null,
  acledInter: null,
});

/** A bombing in a town, as one article reports it. */
function report(article: number, change: Change = {}): Coded {
  const { day = "2025-03-04", place = "Djibo", lat = 14.1, actor = "MLI", recipient = "BFA", ...rest } = change;
  const id = article.toString(16).padStart(16, "0");
  const event: Event = {
    ...blank,
    id: `${id}-00000000`,
    articleId: id,
    type: "ASSAULT",
    quad: quadOf("ASSAULT"),
    mode: "explosives",
    status: "occurred",
    when: { start: day, end: day, precision: "day", basis: "explicit", evidence: words },
    where: {
      name: place,
      country: "BFA",
      admin1: "Sahel",
      admin2: null,
      lat,
      lon: -1.6,
      geonamesId: null,
      precision: "place",
      evidence: words,
    },
    actors: [party(actor)],
    recipients: [party(recipient)],
    fatalities: null,
    injuries: null,
    ...rest,
  };
  return { article: { ...sample.article, id }, events: [event] };
}

test.each<[string, Change, number]>([
  ["the same scene a day later", { day: "2025-03-05" }, 1],
  ["the same scene a week later", { day: "2025-03-11" }, 2],
  ["a village close by", { place: "Kelbo", lat: 14.3 }, 1],
  ["a town far away", { place: "Dori", lat: 15.9 }, 2],
  ["another mode", { mode: "abduct" }, 2],
  ["no mode", { mode: null }, 1],
  ["another type", { type: "COERCE", quad: 4, mode: "arrest" }, 2],
  ["a plan of it", { status: "planned" }, 2],
  ["another attacker", { actor: "NER" }, 2],
  ["no attacker named", { actors: [] }, 1],
  ["a toll that grew", { fatalities: { low: 5, best: 5, high: 5 } }, 1],
  ["no date", { when: null }, 2],
])("a second report with %s", async (_, change, incidents) => {
  const first = report(1, { fatalities: { low: 3, best: 3, high: 3 } });
  expect(await collect(linkEvents([first, report(2, change)]))).toHaveLength(incidents);
});

const clash = { mode: null, actors: [party("MLI"), party("BFA")], recipients: [] } satisfies Change;

test.each<[string, Change, Change, number]>([
  [
    "one report has both sides act, the other one side",
    clash,
    { ...clash, actors: [party("BFA")], recipients: [party("MLI")] },
    1,
  ],
  ["the sides stand the other way round", clash, { ...clash, actors: [party("BFA"), party("MLI")] }, 1],
  ["one side is another one", clash, { ...clash, actors: [party("BFA"), party("NER")] }, 2],
  ["a bombing is told with its bomber", {}, { mode: "suicide-attack" }, 1],
  [
    "a country stands for its government",
    {},
    { actors: [{ ...party("MLI"), name: "Mali", sectors: [], code: null }] },
    1,
  ],
])("two reports where %s", async (_, one, other, incidents) => {
  expect(await collect(linkEvents([report(1, one), report(2, other)]))).toHaveLength(incidents);
});

test("a toll that cannot be of one act keeps reports apart", async () => {
  const toll = (best: number) => ({ fatalities: { low: best, best, high: best } });
  expect(await collect(linkEvents([report(1, toll(2)), report(2, toll(60))]))).toHaveLength(2);
});

test("an incident holds what its reports agree on and the spread of what they differ on", async () => {
  const toll = (best: number) => ({ low: best - 1, best, high: best + 1 });
  const reports = [3, 5, 4].map((best, i) => report(i, { fatalities: toll(best) }));
  const [incident] = await collect(linkEvents(reports));
  expect(incident).toMatchObject({
    articleIds: reports.map(({ article }) => article.id),
    mode: "explosives",
    actors: ["government of MLI"],
    fatalities: { low: 2, best: 4, high: 6 },
  });
});

test("every event is in exactly one valid incident, twice the same, also when memory is tight", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(codedArbitrary, { maxLength: 12, selector: ({ article }) => article.id }),
      fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      async (records, maxOpen) => {
        const options = maxOpen === undefined ? {} : { maxOpen };
        const incidents = await collect(linkEvents(records, options));
        for (const incident of incidents) expect(Incident.parse(incident)).toEqual(incident);
        expect(incidents.flatMap(({ eventIds }) => eventIds).sort()).toEqual(
          records.flatMap(({ events }) => events.map(({ id }) => id)).sort(),
        );
        expect(await collect(linkEvents(records, options))).toEqual(incidents);
      },
    ),
    { numRuns: 50 },
  );
});
