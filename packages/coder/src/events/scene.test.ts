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

describe("mentions of one event", () => {
  it("complete each other's mode", () => {
    const text = [
      "Rebels attacked a police station in Goma on Monday.",
      "Police said the rebels used a car bomb in the attack in Goma.",
    ];
    expect(violence(text).map(({ mode }) => mode)).toEqual(["explosives"]);
  });
});
