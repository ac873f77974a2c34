import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseOrganisations } from "./actors/organisation.ts";
import { parseRegimes } from "./actors/regimes.ts";
import { parseRoles, pluralOf } from "./actors/role.ts";
import { packLists, readLists, readPackedLists } from "./lists.ts";
import { parsePlaces } from "./places/places.ts";

const folder = new URL("../data/", import.meta.url);

test("the packed lists are the lists of data/ (else run pnpm --filter @dateline/atlas build-lists)", () => {
  const packed = readPackedLists(new URL("lists.json.br", folder), "lists.json.br");
  expect(packed).toEqual(JSON.parse(JSON.stringify(readLists(folder))));
});

test("the same lists give the same bytes", () => {
  const lists = {
    countries: [],
    organisations: [],
    roles: [],
    regimes: [],
    terms: [],
    places: [],
    givenNames: ["a"],
    commonWords: [],
  };
  expect(packLists(lists)).toEqual(packLists(lists));
});

test("damaged lists are refused", () => {
  expect(() => readPackedLists(new URL("countries.csv", folder), "lists.json.br")).toThrow(
    expect.objectContaining({ code: "model.invalid", site: { input: "lists.json.br" } }),
  );
});

test("every data file says where it comes from", () => {
  for (const name of ["countries.csv", "organisations.csv", "roles.csv", "regimes.csv", "places/own.csv"])
    expect(readFileSync(new URL(name, folder), "utf8")).toMatch(/^# .{40,}/);
});

describe("errors name file and line", () => {
  const organisations = "name,aliases,country,sectors,acled,start,end\n";
  test.each<[string, () => unknown, number, string | undefined]>([
    ["unknown country", () => parseOrganisations(`${organisations}A,,QQQ,GOV,,,\n`, "o.csv", "own"), 2, "country"],
    ["unknown sector", () => parseOrganisations(`${organisations}A,,FRA,XXX,,,\n`, "o.csv", "own"), 2, "sectors.0"],
    [
      "name twice",
      () => parseOrganisations(`${organisations}A,B,FRA,GOV,,,\nB,,FRA,GOV,,,\n`, "o.csv", "own"),
      3,
      undefined,
    ],
    [
      "name in two countries on the same day",
      () =>
        parseOrganisations(`${organisations}A b,,FRA,GOV,,,2015-01-01\nA b,,DEU,GOV,,2014-01-01,\n`, "o.csv", "own"),
      3,
      undefined,
    ],
    [
      "acronym in two countries of a user",
      () => parseOrganisations(`${organisations}AB,,FRA,GOV,,,\nAB,,DEU,GOV,,,\n`, "o.csv", "user"),
      3,
      undefined,
    ],
    [
      "role twice",
      () => parseRoles("role,plural,sectors,kind,crowd,office\na,,GOV,,,\na,,MIL,,,\n", "r.csv"),
      3,
      undefined,
    ],
    [
      "unknown kind of role",
      () => parseRoles("role,plural,sectors,kind,crowd,office\na,,GOV,odd,,\n", "r.csv"),
      2,
      "kind",
    ],
    [
      "regimes out of order",
      () => parseRegimes("country,start\nFRA,2017-05-14\nFRA,2012-05-15\n", "g.csv"),
      3,
      undefined,
    ],
    [
      "latitude out of range",
      () =>
        parsePlaces(
          "name,aliases,adjectives,kind,country,admin1,lat,lon,weight\nA,,,town,FRA,,91,0,\n",
          "p.csv",
          "user",
        ),
      2,
      "lat",
    ],
    ["a column missing", () => parsePlaces("name,kind\nA,town\n", "p.csv", "user"), 2, "aliases"],
    ["too many cells", () => parseRegimes("country,start\nFRA,2017-05-14,x\n", "g.csv"), 2, undefined],
  ])("%s", (_label, parse, line, field) => {
    const site = field === undefined ? { line } : { line, field };
    expect(parse).toThrow(expect.objectContaining({ code: "data.invalid", site: expect.objectContaining(site) }));
  });
});

test("a name may pass to another country, and our own list may share an acronym", () => {
  const header = "name,aliases,country,sectors,acled,start,end\n";
  const passing = `${header}A b,,FRA,GOV,,,2014-01-01\nA b,,DEU,GOV,,2014-01-01,\n`;
  expect(parseOrganisations(passing, "o.csv", "user")).toHaveLength(2);
  expect(parseOrganisations(`${header}AB,,FRA,GOV,,,\nAB,,DEU,GOV,,,\n`, "o.csv", "own")).toHaveLength(2);
});

test.each([
  ["soldier", "soldiers"],
  ["ministry", "ministries"],
  ["gunman", "gunmen"],
  ["church", "churches"],
  ["German", "Germans"],
])("plural of %s", (singular, plural) => {
  expect(pluralOf(singular)).toBe(plural);
});
