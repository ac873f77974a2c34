import { describe, expect, test } from "vitest";
import { loadAtlas } from "../atlas.ts";
import type { ActorContext } from "./actor-sources.ts";

const atlas = loadAtlas();
const day = "2024-10-18";

describe("country and sectors", () => {
  test.each<[string, string, ActorContext, string | null, string[]]>([
    ["country", "Peru", {}, "PER", []],
    ["capital for its government", "Moscow", {}, "RUS", ["GOV"]],
    ["demonym and role", "Indonesian police", {}, "IDN", ["COP"]],
    ["possessive and role", "Kenya's interior ministry", {}, "KEN", ["GOV"]],
    ["role of", "the president of Zambia", {}, "ZMB", ["GOV"]],
    ["role in", "farmers in southern Chad", {}, "TCD", ["AGR"]],
    ["who is addressed is not whose it is", "Japan's ambassador to Brazil", {}, "JPN", ["GOV"]],
    ["town and role", "Chicago firefighters", {}, "USA", ["GOV"]],
    ["somebody who goes by one word", "Hemedti", { asOf: "2024-10-18" }, "SDN", ["PRM"]],
    ["rebels of a creed", "Nepal's Maoists", {}, "NPL", ["REB"]],
    ["a party of that creed", "the Maoist party", {}, null, ["PTY"]],
    ["organisation", "the Quds Force", {}, "IRN", ["MIL"]],
    ["organisation with a possessive in its name", "People's Liberation Army", {}, "CHN", ["MIL"]],
    ["member of an organisation", "a Hezbollah commander", {}, "LBN", ["PTY", "REB"]],
    ["armed role of an armed organisation", "PKK gunmen", {}, "TUR", ["REB"]],
    ["own role of an organisation", "EU lawmakers", {}, "EUR", ["LEG"]],
    ["a body of the United Nations", "UN peacekeepers", {}, "UNO", ["MIL"]],
    ["serves in the army", "an army doctor", {}, null, ["MIL"]],
    ["former official", "a former Mossad director", {}, "ISR", ["ELI"]],
    ["former role", "Poland's former prime minister", {}, "POL", ["ELI"]],
    ["former but not an official", "former rebels", {}, null, ["REB"]],
    ["unnamed", "unidentified gunmen", {}, null, ["UAF"]],
    ["protesters against", "anti-government protesters", {}, null, ["OPP"]],
    ["context names the country", "the finance minister", { countryHint: "CHL" }, "CHL", ["GOV"]],
    ["a leaning is no nationality", "pro-Russian separatists", {}, null, ["REB"]],
    ["who backs is not whose", "Turkish-backed Syrian rebels", {}, "SYR", ["REB"]],
    ["linked to is not member of", "Islamic State-linked militants", {}, null, ["REB"]],
    ["people are civilians", "two hundred Peruvians", {}, "PER", ["CVL"]],
    ["a people told from a nationality", "up to 300 ethnic Uzbeks", {}, null, ["CVL"]],
    ["a people of a region", "Chechens", {}, "RUS", ["CVL"]],
    ["a nation within a role", "US servicemen", {}, "USA", ["MIL"]],
    ["what a body deals with", "the ministry's panel on Peru", {}, null, ["GOV"]],
    ["a name that opens in lower case", "the leader of al-Qaeda", {}, "IMG", ["REB"]],
    ["a body behind its kind", "Press freedom watchdog Reporters Without Borders", {}, "NGO", ["JRN"]],
    ["who owns is not who acts", "Vladimir Putin's lawyers", {}, "RUS", ["JUD"]],
    ["a leader's surname owns", "Macron's government", {}, "FRA", ["GOV"]],
    ["all holders of one name are of one country", "President Assad", {}, "SYR", ["GOV"]],
    ["common words that are towns somewhere", "Human traffickers", {}, null, ["CRM"]],
    ["a month is no town", "August", {}, null, []],
    ["a vessel of a force", "a Philippine Coast Guard vessel", {}, "PHL", ["MIL"]],
    ["the first of two", "the Colombian government and the ELN", {}, "COL", ["GOV"]],
    ["the head of a body without a sector", "UN Secretary-General António Guterres", {}, "UNO", ["GOV"]],
    ["a town before the head, behind an article", "A Nairobi court", {}, "KEN", ["JUD"]],
    ["a state before the head, behind an article", "The West Bengal government", {}, "IND", ["GOV"]],
    ["an ally is somebody else", "Kenya's allies", {}, null, ["GOV"]],
    ["an ally with a nation of its own", "Kenya's Ugandan allies", {}, "UGA", ["GOV"]],
    ["loyal to", "fighters loyal to Riek Machar", {}, "SSD", ["UAF"]],
    ["led by", "an army led by Khalifa Haftar", {}, "LBY", ["MIL"]],
    ["a courtesy title", "Mr. Putin", {}, "RUS", ["GOV"]],
    ["an initial in a name", "Joseph R. Biden", {}, "USA", ["GOV"]],
    ["an acronym written as a word", "Asean", {}, "IGO", []],
    ["an adjective of a region is no town", "the troubled Balkan republic", {}, null, []],
    ["a leader's surname owns a thing", "Netanyahu's hardline policies", {}, "ISR", ["UNK"]],
    ["a congress of another nation", "Peru's unicameral Congress", {}, "PER", ["LEG"]],
    ["a party of another nation, behind its name", "the Socialist Party of Chile", {}, "CHL", ["PTY"]],
    ["a congress without a nation", "Congress", {}, "USA", ["LEG"]],
    ["no paper opens a longer name", "the National Assembly", {}, null, ["LEG"]],
    ["no paper is a nationality with a noun", "the Australian police", {}, "AUS", ["COP"]],
    ["Americans of a larger region", "Latin American governments", {}, null, ["GOV"]],
    ["a province that opens with a nationality", "the British Columbia premier", {}, "CAN", ["GOV"]],
    ["volunteers are of whom they serve", "Red Crescent volunteers", {}, "NGO", ["MED"]],
    ["the car of a car bomb", "a car jamboree", {}, null, ["UNK"]],
    ["contested state", "South Ossetia", {}, "XSO", ["PRE"]],
    ["a noun nobody knows", "three frumbles", {}, null, ["UNK"]],
    ["a name nobody knows", "Zyxwv Qrstu", {}, null, []],
    ["religious leaders", "Muslim leaders in Kenya", {}, "KEN", ["REL"]],
    ["the North in Korean news", "the North", { countryHint: "KOR" }, "PRK", []],
  ])("%s: %s", (_label, phrase, context, country, sectors) => {
    expect(atlas.resolveActor(phrase, context)).toMatchObject({ country, sectors });
  });

  test.each([
    ["PRKMIL", "North Korean special forces", "PRKMIL"],
    ["no sector, no code", "Egypt", null],
    ["no country, no code", "soldiers", null],
  ])("code: %s", (_label, phrase, code) => {
    expect(atlas.resolveActor(phrase).code).toBe(code);
  });
});

describe("persons as of a day", () => {
  test.each<[string, string, string | null, string, string[], string | null]>([
    ["in office", "South Korean President Yoon Suk Yeol", "2024-10-18", "KOR", ["GOV"], "Yoon Suk Yeol"],
    ["out of office", "President Yoon Suk Yeol", "2025-07-01", "KOR", ["ELI"], "Yoon Suk Yeol"],
    ["surname of a leader", "Macron", "2022-03-01", "FRA", ["GOV"], "Emmanuel Macron"],
    ["title and surname", "Chancellor Merkel", "2017-04-01", "DEU", ["GOV"], "Angela Merkel"],
    ["called former", "former President Barack Obama", "2024-10-18", "USA", ["ELI"], "Barack Obama"],
    ["no day", "Angela Merkel", null, "DEU", ["GOV"], "Angela Merkel"],
  ])("%s", (_label, phrase, asOf, country, sectors, person) => {
    expect(atlas.resolveActor(phrase, { asOf })).toMatchObject({ country, sectors, person, asOf });
  });

  test("an office names its holder without naming a person", () => {
    expect(atlas.resolveActor("the French president", { asOf: day })).toMatchObject({
      person: null,
      title: "president",
      holder: "Emmanuel Macron",
    });
  });

  test("a title of somebody unknown keeps the name as written", () => {
    expect(atlas.resolveActor("Minister Zyxwv Qrstu")).toMatchObject({ sectors: ["GOV"], person: "Zyxwv Qrstu" });
  });
});

describe("names in ACLED's manner", () => {
  test.each<[string, string, string | null, string | null, string | null, string | null]>([
    ["state forces", "North Korean troops", day, null, "Military Forces of North Korea (2011-)", "State forces"],
    ["abroad", "North Korean troops", day, "RUS", "Military Forces of North Korea (2011-)", "External/Other forces"],
    [
      "a regime that is over",
      "Syrian soldiers",
      "2020-05-01",
      null,
      "Military Forces of Syria (2000-2024)",
      "State forces",
    ],
    [
      "with article",
      "American soldiers",
      "2025-06-01",
      null,
      "Military Forces of the United States (2025-)",
      "State forces",
    ],
    ["police", "Indian police", day, null, "Police Forces of India (2014-)", "State forces"],
    ["government", "the Chinese foreign ministry", day, null, "Government of China (2012-)", "State forces"],
    [
      "branch",
      "the Russian air force",
      day,
      "UKR",
      "Military Forces of Russia (2000-) Air Force",
      "External/Other forces",
    ],
    ["unit", "Assam Rifles", day, null, "Military Forces of India (2014-) Assam Rifles", "State forces"],
    ["named group", "the PKK", day, null, "PKK: Kurdistan Workers Party", "Rebel group"],
    ["protesters", "Kenyan protesters", day, null, "Protesters (Kenya)", "Protesters"],
    ["rioters", "rioters in India", day, null, "Rioters (India)", "Rioters"],
    ["civilians", "Somali villagers", day, null, "Civilians (Somalia)", "Civilians"],
    ["unnamed armed men", "gunmen in Mexico", day, null, "Unidentified Armed Group (Mexico)", "Political militia"],
    ["no country", "protesters", day, null, null, "Protesters"],
    ["before the list begins", "Syrian soldiers", "1950-01-01", null, null, "State forces"],
  ])("%s", (_label, phrase, asOf, eventCountry, acledName, acledInter) => {
    expect(atlas.resolveActor(phrase, { asOf, eventCountry })).toMatchObject({ acledName, acledInter });
  });
});

test("a group's codes change with its role", () => {
  expect(atlas.resolveActor("the Taliban", { asOf: "2019-05-01" })).toMatchObject({
    sectors: ["REB"],
    acledName: "Taliban",
  });
  expect(atlas.resolveActor("the Taliban", { asOf: "2023-05-01" })).toMatchObject({
    sectors: ["GOV", "MIL"],
    acledName: "Military Forces of Afghanistan (2021-)",
  });
});
