import { readFixture, render } from "@dateline/pipeline/testing";
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
  const unused = Object.keys(context).filter((term) => !prefixes.has(term) && !body.includes(`"${term}":`));
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
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>`;
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
