import { describe, expect, it } from "vitest";
import { codeEvents } from "../code-events.ts";
import { articleOf } from "../testing.ts";

const code = (paragraphs: readonly string[], published = "2024-10-18") =>
  codeEvents.run(articleOf(paragraphs, published));
const violence = (paragraphs: readonly string[], published?: string) =>
  code(paragraphs, published).filter(({ type }) => type === "ASSAULT");

describe("where an event happened", () => {
  it.each([
    [
      "the dateline's country, told by no place",
      "LIMA, 18 OCT 24 (XYZ) -- [TEXT] GUNMEN KILLED TWO POLICEMEN AT A PERUVIAN CHECKPOINT.",
      "PER",
    ],
    [
      "words in capitals are no places",
      "LIMA, 18 OCT 24 (XYZ) -- [TEXT] GUNMEN KILLED TWO POLICEMEN IN A CAR OUTSIDE THE CENTER FOR PERUVIAN WORKERS.",
      "PER",
    ],
    [
      "a small namesake abroad",
      "LIMA, 18 OCT 24 (XYZ) -- [TEXT] GUNMEN KILLED TWO PERUVIAN POLICEMEN IN MARIENTHAL HAMLET.",
      "PER",
    ],
    ["a country that says whose", "NAIROBI (Reuters) - Gunmen attacked a U.S. base in Kenya on Monday.", "KEN"],
    ["not where somebody was going", "NAIROBI (Reuters) - Gunmen kidnapped a priest on his way to Somalia.", "KEN"],
  ])("%s", (_, text, country) => {
    expect(violence([text]).map(({ where }) => where?.country)).toEqual([country]);
  });
});

describe("when an event happened", () => {
  it.each([
    ["a day that would lie ahead", "Rebels attacked Goma on December 3, killing two people.", "2023-12-03"],
    ["a day gone by", "Rebels attacked Goma on October 3, killing two people.", "2024-10-03"],
  ])("%s", (_, text, day) => {
    expect(violence([text]).map(({ when }) => when?.start)).toEqual([day]);
  });
});

describe("the day of the scene", () => {
  const basis = (paragraphs: readonly string[], type: string) =>
    code(paragraphs)
      .filter((event) => event.type === type)
      .map(({ when }) => [when?.start, when?.basis]);

  it.each([
    [
      "of the sentence before",
      "COERCE",
      ["Protesters marched in Nairobi on Tuesday.", "Police arrested 30 of the protesters."],
      ["2024-10-15", "inferred"],
    ],
    [
      "of the lead",
      "ACCUSE",
      [
        "Kenya and Uganda held talks on Wednesday.",
        "It rained.",
        "It rained again.",
        "Tea was served.",
        "It was late.",
        "Bread was served.",
        "Kenya accused Uganda of arming rebels.",
      ],
      ["2024-10-16", "inferred"],
    ],
    [
      "is not the day of something old",
      "ACCUSE",
      ["Kenya attacked Uganda on May 3, 2010.", "Uganda accused Kenya of arming rebels."],
      ["2024-10-18", "publication"],
    ],
    [
      "said then",
      "THREATEN",
      ["The minister said on Monday that Kenya will attack Somalia."],
      ["2024-10-14", "relative"],
    ],
    [
      "not the day it is asked for",
      "REQUEST",
      ["Uganda urged Kenya to release the prisoners no later than December 10."],
      ["2024-10-18", "publication"],
    ],
  ])("%s", (_, type, paragraphs, when) => {
    expect(basis(paragraphs, type)).toEqual([when]);
  });
});

describe("numbers of an event", () => {
  it.each([
    ["what is promised", "Kenya agreed to send 10,000 troops to Somalia.", ["troops 10000"]],
    ["what containers hold", "Kenya supplied Somalia with 300 containers of shells and missiles.", ["weapons 300"]],
    ["one person", "A drone killed a civilian in the town of Goma.", ["killed 1"]],
    [
      "the dead of the act beside them",
      "Rebels burned four vehicles in Goma. The army carried out air strikes against the group, and about 30 fighters were killed.",
      ["other 4", "killed 30"],
    ],
  ])("%s", (_, text, quantities) => {
    const found = code([text]).flatMap((event) => event.quantities.map(({ kind, value }) => `${kind} ${value}`));
    expect(found).toEqual(quantities);
  });

  it("belong to the act nearest to them", () => {
    const text =
      "Rebels burned four vehicles in Goma. The army carried out air strikes against the group, and about 30 fighters were killed.";
    expect(violence([text]).map(({ fatalities }) => fatalities?.best ?? null)).toEqual([null, 30]);
  });
});

describe("mentions of one event", () => {
  it("complete each other's mode", () => {
    const text = [
      "Rebels attacked a police station in Goma on Monday.",
      "Police said the rebels used a car bomb in the attack in Goma.",
    ];
    expect(violence(text).map(({ mode }) => mode)).toEqual(["explosives"]);
  });
});
