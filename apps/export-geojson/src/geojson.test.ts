import { readFixture, render, testExporter } from "@dateline/pipeline/testing";
import { codedArbitrary } from "@dateline/schema/testing";
import { eventsTable } from "@dateline/tables";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { geojson } from "./geojson-exporter.ts";

/** Coordinates are one member: an event with only one of them has no geometry. */
const placed = codedArbitrary.map(({ article, events }) => ({
  article,
  events: events.map((event) => ({
    ...event,
    where: event.where === null ? null : { ...event.where, lat: event.where.lat ?? 1, lon: event.where.lon ?? 2 },
  })),
}));
testExporter(geojson, new URL("../golden/", import.meta.url), placed);

/** The parts of RFC 7946 that a feature collection of points must keep. */
const rfc7946 = {
  type: "object",
  required: ["type", "features"],
  additionalProperties: false,
  properties: {
    type: { const: "FeatureCollection" },
    features: {
      type: "array",
      items: {
        type: "object",
        required: ["type", "id", "geometry", "properties"],
        additionalProperties: false,
        properties: {
          type: { const: "Feature" },
          id: { type: "string" },
          geometry: {
            anyOf: [
              { type: "null" },
              {
                type: "object",
                required: ["type", "coordinates"],
                additionalProperties: false,
                properties: {
                  type: { const: "Point" },
                  coordinates: {
                    type: "array",
                    minItems: 2,
                    maxItems: 2,
                    items: [
                      { type: "number", minimum: -180, maximum: 180 },
                      { type: "number", minimum: -90, maximum: 90 },
                    ],
                    additionalItems: false,
                  },
                },
              },
            ],
          },
          properties: { type: "object" },
        },
      },
    },
  },
};

test("the file is GeoJSON, and every feature has the cells of its event", async () => {
  const { bytes } = await render(geojson, readFixture());
  const collection = JSON.parse(bytes.toString());
  const validate = new Ajv({ strictTuples: false }).compile(rfc7946);
  expect(validate(collection), JSON.stringify(validate.errors)).toBe(true);
  const rows = readFixture().flatMap((coded) => [...eventsTable.rows(coded)]);
  expect(collection.features).toHaveLength(rows.length);
  for (const [i, feature] of collection.features.entries()) {
    const [lon, lat] = feature.geometry?.coordinates ?? [null, null];
    const found = { event_id: feature.id, latitude: lat, longitude: lon, ...feature.properties };
    for (const [j, { name, list }] of eventsTable.columns.entries()) {
      const cell = rows[i]?.[j] ?? null;
      expect(list === true && found[name] !== null ? found[name].join("; ") : found[name], name).toEqual(cell);
    }
  }
});
