import { describe, expect, test } from "vitest";
import { loadAtlas } from "../atlas.ts";
import { checkNames, parseLeaders, parseOffices, parsePersons } from "./read-terms.ts";

const header = "role,title,person,aliases,start,end\n";

describe("errors name file and line", () => {
  test.each([
    [
      "overlapping terms",
      "head-of-state,President,A B,,2001-01-01,2005-01-01\nhead-of-state,President,C D,,2004-12-31,\n",
      3,
    ],
    [
      "two without an end",
      "foreign-minister,Foreign Minister,A B,,2001-01-01,\nforeign-minister,Foreign Minister,C D,,2002-01-01,\n",
      3,
    ],
    ["end before start", "head-of-state,President,A B,,2001-01-01,2000-01-01\n", 2],
    ["unknown role", "chief-juggler,Juggler,A B,,2001-01-01,\n", 2],
    ["no such day", "head-of-state,President,A B,,2001-02-30,\n", 2],
    ["no person", "head-of-state,President,,,2001-02-03,\n", 2],
  ])("%s", (_label, rows, line) => {
    expect(() => parseOffices(`# note\n${header}${rows}`, "FRA", "offices/FRA.csv")).toThrow(
      expect.objectContaining({
        code: "data.invalid",
        site: expect.objectContaining({ input: "offices/FRA.csv", line: line + 1 }),
      }),
    );
  });

  test("a file that is no country", () => {
    expect(() => parseOffices(header, "XYZ", "offices/XYZ.csv")).toThrow(
      expect.objectContaining({ code: "data.invalid" }),
    );
  });

  test("a leader of an unknown organisation", () => {
    const text = "organisation,title,person,aliases,start,end\nNobody,Leader,A B,,2001-01-01,\n";
    expect(() => parseLeaders(text, () => null, "offices/groups.csv")).toThrow(
      expect.objectContaining({ site: { input: "offices/groups.csv", line: 2, field: "organisation" } }),
    );
  });

  test("one name in two countries on the same day", () => {
    const rows =
      "country,role,title,person,aliases,start,end\nFRA,mayor,Mayor,A B,,2001-01-01,2003-01-01\nITA,mayor,Mayor,A B,,2002-01-01,\n";
    expect(() => checkNames(parsePersons(rows, "persons.csv"))).toThrow(
      expect.objectContaining({ site: { input: "persons.csv", line: 3, field: "person" } }),
    );
  });
});

test("namesakes, collegial offices and dates known by month are no errors", () => {
  const text = `# Collegial: head-of-state\n${header}head-of-state,Member,A B,,2001,\nhead-of-state,Member,C D (Switzerland),,2002-03,\ndefence-minister,Defence Minister,E F,,2001-05-02,2001-10\ndefence-minister,Defence Minister,G H,,2001-10,\n`;
  const terms = parseOffices(text, "CHE", "offices/CHE.csv");
  expect(
    terms.map(({ person, start, startAtLatest, end, endAtLatest }) => [person, start, startAtLatest, end, endAtLatest]),
  ).toEqual([
    ["A B", "2001-01-01", "2002-01-01", null, null],
    ["C D", "2002-03-01", "2002-04-01", null, null],
    ["E F", "2001-05-02", "2001-05-02", "2001-10-01", "2001-11-01"],
    ["G H", "2001-10-01", "2001-11-01", null, null],
  ]);
});

describe("office-holders as of a day", () => {
  const atlas = loadAtlas();

  test.each([
    ["in office", "Yoon Suk Yeol", "2024-10-18", "KOR", "current"],
    ["after office", "Yoon Suk Yeol", "2025-07-01", "KOR", "former"],
    ["before any office", "Emmanuel Macron", "2010-01-01", "FRA", "future"],
    ["second term", "Donald Trump", "2025-03-01", "USA", "current"],
    ["between terms", "Donald Trump", "2022-03-01", "USA", "former"],
    ["day of change: who leaves", "Joe Biden", "2025-01-20", "USA", "former"],
    ["day of change: who comes", "Donald Trump", "2025-01-20", "USA", "current"],
    ["no day", "Angela Merkel", null, "DEU", "undated"],
  ])("%s", (_label, name, asOf, country, tenure) => {
    expect(atlas.holder(name, asOf)).toMatchObject({ person: name, tenure, term: { country } });
  });

  test.each([
    ["CHN", "head-of-state", "2020-05-05", "Xi Jinping"],
    ["GBR", "head-of-government", "2024-10-18", "Keir Starmer"],
    ["RUS", "foreign-minister", "2015-05-05", "Sergei Lavrov"],
  ] as const)("%s %s on %s", (country, role, day, person) => {
    expect(atlas.officeHolders(country, role, day).map((term) => term.person)).toEqual([person]);
  });
});
