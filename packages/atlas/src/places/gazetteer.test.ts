import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName } from "../fold.ts";
import { lookupName, openGazetteer, readGazetteer } from "./gazetteer.ts";
import { decodeGazetteer, encodeGazetteer, type GazetteerRow } from "./gazetteer-format.ts";

const row = (name: string, population: number): GazetteerRow => ({
  geonamesId: population,
  name,
  lat: 12.34567,
  lon: -89.1,
  population,
  alpha2: "SV",
  feature: "PPL",
  admin1: -1,
  admin2: -1,
});

test("what is written is read back, most populous first", () => {
  const names = fc.array(
    fc.record({ name: fc.stringMatching(/^[A-Z][a-z]{1,12}( [a-z]{1,6})?$/), population: fc.nat(9_999_999) }),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(names, (places) => {
      const bytes = encodeGazetteer(
        places.map(({ name, population }) => row(name, population)),
        places.map(({ name }) => [foldName(name)]),
      );
      const gazetteer = openGazetteer(decodeGazetteer(bytes, "test"));
      for (const { name } of places) {
        const found = lookupName(gazetteer, name);
        const populations = places
          .filter((place) => foldName(place.name) === foldName(name))
          .map((place) => place.population);
        expect(found.map((place) => place.population)).toEqual(populations.sort((a, b) => b - a));
        expect(found[0]).toMatchObject({ country: "SLV", lat: 12.34567, lon: -89.1, kind: "town" });
      }
      expect(lookupName(gazetteer, "qqq no such place")).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

describe("damage", () => {
  const bytes = encodeGazetteer([row("Soyapango", 1), row("Apopa", 2)], [["soyapango"], ["apopa"]]);

  test("a gazetteer cut anywhere is refused", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(() => decodeGazetteer(bytes.slice(0, length), "cut.bin")).toThrow(
          expect.objectContaining({ code: "model.invalid", site: { input: "cut.bin" } }),
        );
      }),
    );
  });

  test("a gazetteer with any bit flipped is refused", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const damaged = bytes.slice();
        damaged[at]! ^= 1 << bit;
        expect(() => decodeGazetteer(damaged, "odd.bin")).toThrow(expect.objectContaining({ code: "model.invalid" }));
      }),
    );
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["another file", Buffer.from("hello".repeat(100))],
    ["bytes left over", Buffer.concat([bytes, Buffer.from([0])])],
  ])("%s", (_label, other) => {
    expect(() => decodeGazetteer(other, "gazetteer.bin")).toThrow(expect.objectContaining({ code: "model.invalid" }));
  });

  test("a missing file is an input that is missing", () => {
    expect(() => readGazetteer("no-such-file.bin", "no-such-file.bin")).toThrow(
      expect.objectContaining({ code: "input.missing" }),
    );
  });
});
