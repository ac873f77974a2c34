import { readFixture, render } from "@dateline/pipeline/testing";
import type { Event } from "@dateline/schema";
import { codedArbitrary } from "@dateline/schema/testing";
import fc from "fast-check";
import { Parser, Store } from "n3";
import { Store as TripleStore } from "oxigraph";
import SHACLValidator from "rdf-validate-shacl";
import { beforeAll, describe, expect, test } from "vitest";
import { codePointsOf } from "./code-points.ts";
import { acledScheme, cameoScheme, ploverScheme } from "./concepts.ts";
import { context } from "./context.ts";
import { jsonldLines } from "./jsonld-exporter.ts";
import { graphOf, readSchema, toNQuads } from "./testing.ts";

const schemas = (name: string) => new URL(`../../../schemas/${name}`, import.meta.url).pathname;
const shapes = new Store(new Parser().parse(readSchema("shapes.ttl")));
const validator = new SHACLValidator(shapes as never);
const validate = (quads: Store) => validator.validate(quads as never);
let graph: Awaited<ReturnType<typeof graphOf>>;
beforeAll(async () => {
  graph = await graphOf();
});

test.each([
  ["context.jsonld", () => ({ "@context": context })],
  ["plover.skos.jsonld", ploverScheme],
  ["cameo.skos.jsonld", cameoScheme],
  ["acled.skos.jsonld", acledScheme],
])("schemas/%s is what the code has", async (name, make) => {
  await expect(`${JSON.stringify(make(), null, 2)}\n`).toMatchFileSnapshot(schemas(name));
});

test("every term of the context is used, so that none is misspelt", async () => {
  const { bytes } = await render(jsonldLines, readFixture());
  const body = bytes.toString();
  const prefixes = new Set([
    "@version",
    "sem",
    "gaf",
    "schema",
    "prov",
    "oa",
    "geo",
    "rdf",
    "xsd",
    "dl",
    "article",
    "event",
  ]);
  const unused = Object.keys(context).filter((term) => !prefixes.has(term) && !body.includes(`"${term}"`));
  expect(unused.filter((term) => !["plover", "cameo", "acled"].includes(term))).toEqual([]);
});

test("the lines hold the same triples as the whole graph, blank nodes apart", async () => {
  const { bytes } = await render(jsonldLines, readFixture());
  const lines = bytes.toString().trim().split("\n");
  const all = await Promise.all(lines.map((line) => toNQuads(JSON.parse(line))));
  const plain = (nquads: string) =>
    nquads
      .split("\n")
      .map((line) => line.replaceAll(/_:\w+/g, "_:b"))
      .sort();
  expect(plain(all.join(""))).toEqual(plain(graph.nquads));
});

test("any records become RDF in safe mode", async () => {
  await fc.assert(
    fc.asyncProperty(codedArbitrary, async (coded) => {
      expect((await graphOf([coded])).quads.length).toBeGreaterThan(0);
    }),
    { numRuns: 30 },
  );
});

describe("SHACL", () => {
  test("the exported graph conforms", async () => {
    const report = await validate(new Store(graph.quads));
    expect(
      report.results.map((result) => `${result.focusNode?.value} ${result.path?.value} ${result.message}`),
    ).toEqual([]);
  });

  test.each([
    ["an event without type", "http://semanticweb.cs.vu.nl/2009/11/sem/eventType"],
    ["a role without actor", "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"],
    ["a span without words", "http://www.w3.org/ns/oa#exact"],
    ["an event without article", "http://www.w3.org/ns/prov#wasDerivedFrom"],
    ["a place without name or precision", "urn:dateline:term:placePrecision"],
    ["an event with neither ACLED type nor reason", "urn:dateline:term:acledExclusion"],
    ["an article without hash", "https://schema.org/sha256"],
  ])("finds %s", async (_, predicate) => {
    const broken = new Store(graph.quads.filter((quad) => quad.predicate.value !== predicate));
    expect((await validate(broken)).conforms).toBe(false);
  });
});

describe("a triple store", () => {
  const store = new TripleStore();
  const ask = (query: string) =>
    (store.query(query) as Map<string, { value: string }>[]).map((row) =>
      Object.fromEntries([...row].map(([name, term]) => [name, term.value])),
    );
  const prefixes = `PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> PREFIX schema: <https://schema.org/>
    PREFIX dl: <urn:dateline:term:> PREFIX plover: <urn:dateline:plover:> PREFIX gaf: <http://groundedannotationframework.org/gaf#>
    PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX prov: <http://www.w3.org/ns/prov#>`;
  const parties = ({ actors, recipients }: Event) => [...actors, ...recipients];
  beforeAll(async () => {
    store.load(graph.nquads, { format: "application/n-quads" });
    for (const scheme of [ploverScheme(), cameoScheme(), acledScheme()]) {
      store.load(await toNQuads(scheme), { format: "application/n-quads" });
    }
  });
  const events = readFixture().flatMap((coded) => coded.events);

  test("counts the model's events, parties and toll", () => {
    expect(ask(`${prefixes} SELECT (COUNT(?e) AS ?n) WHERE { ?e a sem:Event }`)).toEqual([
      { n: String(events.length) },
    ]);
    expect(
      ask(`${prefixes} SELECT (COUNT(?r) AS ?n) WHERE { ?e sem:hasActor ?r . ?r sem:roleType dl:recipient }`),
    ).toEqual([{ n: String(events.flatMap((event) => event.recipients).length) }]);
    expect(ask(`${prefixes} SELECT (SUM(?f) AS ?n) WHERE { ?e dl:fatalities ?f }`)).toEqual([
      { n: String(events.reduce((sum, event) => sum + (event.fatalities?.best ?? 0), 0)) },
    ]);
  });

  /** Paths from an event to a value, and the values the model has there. */
  const leaves: readonly [
    path: string,
    values: (event: Event) => readonly (string | number | boolean | null | undefined)[],
  ][] = [
    ["schema:additionalType", ({ type }) => [`urn:dateline:plover:${type}`]],
    ["dl:mode", ({ type, mode }) => [mode && `urn:dateline:plover:${type}.${mode}`]],
    ["dl:context", ({ contexts }) => contexts.map((context) => `urn:dateline:plover:context.${context}`)],
    ["dl:cameoCode", ({ cameo }) => [cameo && `urn:dateline:cameo:${cameo}`]],
    ["dl:goldstein", ({ goldstein }) => [goldstein]],
    ["dl:quadClass", ({ quad }) => [quad]],
    ["dl:acledExclusion", ({ acledExclusion }) => [acledExclusion]],
    ["dl:status", ({ status }) => [status]],
    ["dl:salience", ({ salience }) => [salience]],
    ["schema:startDate", ({ when }) => [when?.start]],
    ["sem:hasTime/sem:hasEndTimeStamp", ({ when }) => [when?.end]],
    ["sem:hasTime/dl:timePrecision", ({ when }) => [when?.precision]],
    ["sem:hasTime/dl:timeBasis", ({ when }) => [when?.basis]],
    ["sem:hasPlace/schema:name", ({ where }) => [where?.name]],
    ["sem:hasPlace/dl:country", ({ where }) => [where?.country]],
    ["sem:hasPlace/dl:admin1", ({ where }) => [where?.admin1]],
    ["sem:hasPlace/dl:admin2", ({ where }) => [where?.admin2]],
    ["sem:hasPlace/schema:geo/schema:latitude", ({ where }) => [where?.lat]],
    ["sem:hasPlace/schema:geo/schema:longitude", ({ where }) => [where?.lon]],
    ["sem:hasPlace/dl:placePrecision", ({ where }) => [where?.precision]],
    ["sem:hasActor/rdf:value/dl:country", (event) => parties(event).map((actor) => actor.country)],
    ["sem:hasActor/rdf:value/dl:actorCode", (event) => parties(event).map((actor) => actor.code)],
    ["sem:hasActor/rdf:value/dl:acledName", (event) => parties(event).map((actor) => actor.acledName)],
    ["sem:hasActor/rdf:value/dl:acledInter", (event) => parties(event).map((actor) => actor.acledInter)],
    ["sem:hasActor/rdf:value/schema:jobTitle", (event) => parties(event).map((actor) => actor.title)],
    [
      "sem:hasActor/rdf:value/schema:affiliation/schema:name",
      (event) => parties(event).map((actor) => actor.organisation),
    ],
    ["sem:hasActor/dl:basis", (event) => parties(event).map((actor) => actor.basis)],
    ["dl:quantity/schema:value", ({ quantities }) => quantities.map((quantity) => quantity.value)],
    ["dl:quantity/schema:minValue", ({ quantities }) => quantities.map((quantity) => quantity.min)],
    ["dl:quantity/schema:maxValue", ({ quantities }) => quantities.map((quantity) => quantity.max)],
    ["dl:quantity/schema:unitText", ({ quantities }) => quantities.map((quantity) => quantity.unit)],
    ["dl:quantity/dl:quantityKind", ({ quantities }) => quantities.map((quantity) => quantity.kind)],
    ["dl:quantity/dl:approximate", ({ quantities }) => quantities.map((quantity) => quantity.approximate)],
    ["dl:fatalitiesLow", ({ fatalities }) => [fatalities?.low]],
    ["dl:fatalities", ({ fatalities }) => [fatalities?.best]],
    ["dl:fatalitiesHigh", ({ fatalities }) => [fatalities?.high]],
    ["dl:injuries", ({ injuries }) => [injuries?.best]],
    ["dl:means/schema:name", ({ means }) => means.map((entry) => entry.name)],
    ["dl:means/dl:category", ({ means }) => means.map((entry) => entry.category)],
    ["sem:accordingTo/schema:name", ({ attribution }) => attribution.map((entry) => entry.actor)],
    ["sem:accordingTo/dl:reportingVerb", ({ attribution }) => attribution.map((entry) => entry.verb)],
    ["dl:sentenceIndex", ({ sentence }) => [sentence.index]],
    ["dl:confidence", ({ confidence }) => [confidence.value]],
    ["prov:wasGeneratedBy/dl:rule", ({ coder }) => [coder.rule]],
    ["prov:wasDerivedFrom", ({ articleId }) => [`urn:dateline:article:${articleId}`]],
  ];

  test.each(leaves)("has at %s what the model has", (path, values) => {
    const found = ask(`${prefixes} SELECT ?e ?v WHERE { ?e a sem:Event ; ${path} ?v }`).map(({ e, v }) => `${e} ${v}`);
    const said = events.flatMap((event) =>
      values(event)
        .filter((value) => value !== null && value !== undefined)
        .map((value) => `urn:dateline:event:${event.id} ${value}`),
    );
    expect(found.sort()).toEqual(said.sort());
    expect(found.length).toBeGreaterThan(0);
  });

  test("has every type, CAMEO code and ACLED type of an event as a labelled concept", () => {
    const unlabelled = ask(
      `${prefixes} SELECT ?c WHERE { ?e sem:eventType|dl:mode|dl:context ?c FILTER NOT EXISTS { ?c skos:prefLabel ?l } }`,
    );
    expect(unlabelled).toEqual([]);
  });

  test("finds the words of every trigger, in code points", () => {
    const found =
      ask(`${prefixes} SELECT ?e ?start ?words WHERE { ?e gaf:denotedBy ?s . ?s a dl:Trigger ; oa:hasSelector ?p, ?q .
      ?p oa:start ?start . ?q oa:exact ?words }`);
    const said = readFixture().flatMap(({ article, events }) =>
      events.map(({ id, trigger }) => ({
        e: `urn:dateline:event:${id}`,
        start: String([...article.text.slice(0, trigger.start)].length),
        words: trigger.text,
      })),
    );
    const byEvent = (a: { e?: string }, b: { e?: string }) => ((a.e ?? "") < (b.e ?? "") ? -1 : 1);
    expect(found.sort(byEvent)).toEqual(said.sort(byEvent));
  });
});

test("offsets become code points whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (text, offset) => {
      const end = Math.min(offset, text.length);
      fc.pre(!/[\uD800-\uDBFF]$/.test(text.slice(0, end)));
      expect(codePointsOf(text)(end)).toBe([...text.slice(0, end)].length);
    }),
  );
});
