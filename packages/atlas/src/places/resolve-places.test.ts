import { describe, expect, test } from "vitest";
import { loadAtlas } from "../atlas.ts";
import { distanceKm, toPlace } from "./place.ts";

const atlas = loadAtlas();
const resolve = (text: string, context = {}) => atlas.resolvePlaces(text, atlas.scanPlaces(text), context);
const read = (text: string, context = {}) =>
  resolve(text, context)
    .filter((mention) => mention.kind === "place" && !mention.isEmbedded)
    .map(({ text: words, place }) => `${words}: ${place.admin1 ?? place.kind}, ${place.country}`);

describe("choosing", () => {
  test.each([
    ["size alone", "A fire broke out in Paris.", ["Paris: Île-de-France, FRA"]],
    ["X, Y", "A fire broke out in Paris, Texas.", ["Paris: Texas, USA", "Texas: Texas, USA"]],
    ["state abbreviation", "Schools closed in Paris, Tenn.", ["Paris: Tennessee, USA", "Tenn: Tennessee, USA"]],
    ["possession", "In Libya's capital Tripoli, calm returned.", ["Libya: country, LBY", "Tripoli: Tripoli, LBY"]],
    [
      "a country behind another's name",
      "Japan watched China's Taiwan drills.",
      ["Japan: country, JPN", "China: country, CHN", "Taiwan: country, TWN"],
    ],
    [
      "country of context",
      "Syrian jets struck Tripoli in Lebanon.",
      ["Tripoli: North Lebanon, LBN", "Lebanon: country, LBN"],
    ],
    [
      "a list of countries",
      "The leaders of China, Japan and India met.",
      ["China: country, CHN", "Japan: country, JPN", "India: country, IND"],
    ],
    [
      "neighbours",
      "Deputies from Plano and Garland searched a farm near Paris, and Dallas sent help.",
      ["Plano: Texas, USA", "Garland: Texas, USA", "Paris: Texas, USA", "Dallas: Texas, USA"],
    ],
    [
      "a county of common words",
      "A man from Orange County, California, won.",
      ["Orange County: California, USA", "California: California, USA"],
    ],
    [
      "a given name before a comma",
      "Drones hit Rostov-on-Don, Taganrog and Bataysk.",
      ["Rostov-on-Don: Rostov, RUS", "Taganrog: Rostov, RUS", "Bataysk: Rostov, RUS"],
    ],
    ["division by its noun", "Shelling hit Kherson Oblast overnight.", ["Kherson Oblast: Kherson, UKR"]],
    ["a site by its noun", "Gunmen left Jenin refugee camp.", ["Jenin refugee camp: site, PSE"]],
    ["a small letter behind a hyphen", "Tunnels caved in at Punggye-ri.", ["Punggye-ri: site, PRK"]],
    ["an article in a small letter", "Detainees fled al-Hol.", ["al-Hol: site, SYR"]],
    ["an airport with a person's name", "Shots rang out at Ben Gurion Airport.", ["Ben Gurion Airport: site, ISR"]],
    ["a court's city", "Judges met in The Hague on Monday.", ["The Hague: South Holland, NLD"]],
    [
      "own places",
      "Ships left the Strait of Hormuz for the Arabian Sea.",
      ["Strait of Hormuz: water, null", "Arabian Sea: water, null"],
    ],
  ])("%s", (_label, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("the publisher's country decides between equals", () => {
    const text = "The council of Victoria voted on Monday. Residents of Windsor and Hamilton objected.";
    const countries = (sourceCountry: string) =>
      new Set(resolve(text, { sourceCountry }).map(({ place }) => place.country));
    expect(countries("CAN")).toEqual(new Set(["CAN"]));
  });

  test("one unknown name does not cost the others", () => {
    expect(read("Troops moved from Qwxzvania to Vladivostok.")).toEqual(["Vladivostok: Primorye, RUS"]);
  });
});

describe("scanning", () => {
  test("a demonym points to a country and is no place", () => {
    const [mention] = resolve("The Bolivian envoy left.");
    expect(mention).toMatchObject({ text: "Bolivian", kind: "demonym", place: { country: "BOL", kind: "country" } });
  });

  test("a place inside an organisation's name is embedded", () => {
    expect(resolve("He teaches at Columbia University in Peru.")[0]).toMatchObject({ isEmbedded: true });
  });

  test.each([
    ["a person's name", "John Paris and Mary Cleveland testified."],
    ["a common word that opens a sentence", "March was cold. Most people stayed in."],
    ["a pronoun", "It hurt us all."],
    ["a tagger's person", "Charlotte Reading spoke."],
  ])("%s is no place", (_label, text) => {
    const names = text.startsWith("Charlotte") ? [{ start: 0, end: 17, type: "PER" as const }] : [];
    expect(atlas.scanPlaces(text, names)).toEqual([]);
  });

  test("spans are the words of the text, in order and apart", () => {
    const text = "KYIV, Ukraine — Russian drones hit Odesa, Kharkiv’s suburbs and Ukraine's Dnipro region.";
    let last = 0;
    for (const mention of atlas.scanPlaces(text)) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.start).toBeGreaterThanOrEqual(last);
      last = mention.end;
    }
  });
});

test("a place of an event carries its evidence and precision", () => {
  const text = "Clashes near Aleppo";
  const [mention] = resolve(text);
  const evidence = { start: 13, end: 19, text: "Aleppo" };
  expect(toPlace(mention!.place, evidence, true)).toMatchObject({ country: "SYR", precision: "near", evidence });
});

test("distance in kilometres", () => {
  expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20015, 0);
  expect(distanceKm({ lat: 52.52, lon: 13.4 }, { lat: 48.86, lon: 2.35 })).toBeCloseTo(878, -1);
});
