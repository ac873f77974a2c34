import { expect, test } from "vitest";
import { loadAtlas } from "./atlas.ts";
import { parseCountries } from "./countries.ts";

const atlas = loadAtlas();

test.each([
  ["short name", "Norway", "NOR", "name"],
  ["official name", "Democratic People's Republic of Korea", "PRK", "name"],
  ["old name", "Burma", "MMR", "name"],
  ["old state", "the Soviet Union", "RUS", "name"],
  ["acronym", "U.S.", "USA", "name"],
  ["adjective", "Dutch", "NLD", "demonym"],
  ["irregular plural", "Frenchmen", "FRA", "demonym"],
  ["regular plural", "Ukrainians", "UKR", "demonym"],
  ["compound", "North Korean-made", "PRK", "demonym"],
  ["compound of an acronym", "US-led", "USA", "name"],
  ["possessive", "Chile's", "CHL", "name"],
  ["capital", "Pyongyang", "PRK", "capital"],
  ["capital in capitals", "TEHRAN", "IRN", "capital"],
  ["Kosovo's capital as it is spelt there", "Prishtina", "XKX", "capital"],
  ["contested state", "South Ossetia", "XSO", "name"],
  ["longer name wins", "Papua New Guinea", "PNG", "name"],
])("%s", (_label, words, code, kind) => {
  expect(atlas.countryOf(words)).toEqual({ code, kind });
});

test.each([
  ["a leaning is no nationality", "pro-Russian"],
  ["a pronoun is no acronym", "us"],
  ["further words", "Norway house"],
  ["nothing", ""],
])("%s", (_label, words) => {
  expect(atlas.countryOf(words)).toBeNull();
});

test("a wrong code is an error that names file and line", () => {
  const text =
    "code,name,parent,aliases,adjectives,people,capital,lat,lon\nFRA,France,,,French,,Paris,46,2\nXXX,Nowhere,,,,,,0,0\n";
  expect(() => parseCountries(text, "countries.csv")).toThrow(
    expect.objectContaining({ code: "data.invalid", site: { input: "countries.csv", line: 3, field: "code" } }),
  );
});
