import { describe, expect, test } from "vitest";
import { datelineLength } from "./dateline.ts";
import { tokenize } from "./tokenize.ts";

const dateline = (text: string) => {
  const tokens = tokenize(text);
  const length = datelineLength(text, tokens);
  return length === 0 ? "" : text.slice(0, tokens.ends[length - 1]);
};

describe("datelineLength", () => {
  test.each([
    ["place, date, agency", "SEOUL, Oct 18 (Reuters) — South Korea said", "SEOUL, Oct 18 (Reuters) —"],
    ["place and agency", "WASHINGTON (AP) - The Senate voted", "WASHINGTON (AP) -"],
    ["place only", "LONDON — The mayor said", "LONDON —"],
    ["two words", "NEW DELHI, May 4 (ANI) - Police said", "NEW DELHI, May 4 (ANI) -"],
    [
      "with its country",
      "GOMA, Democratic Republic of the Congo (AP) — Rebels took",
      "GOMA, Democratic Republic of the Congo (AP) —",
    ],
    ["not in capitals", "Seoul, South Korea (CNN) -- The president", "Seoul, South Korea (CNN) --"],
    ["a dash in the agency", "GOMA, 18 Oct 24 (XYZ - Abc) -- [Text] Rebels took", "GOMA, 18 Oct 24 (XYZ - Abc) --"],
    ["two places", "MOSCOW/KYIV (Reuters) - Talks", "MOSCOW/KYIV (Reuters) -"],
    ["an agency and no dash", "CAIRO (AP) The army said", "CAIRO (AP)"],
    ["a date and no dash", "Bogota, March 8 (AFP) : The army said", "Bogota, March 8 (AFP) :"],
    ["brackets in a sentence", "The Bank of Peru (BCR) Governor said", ""],
    ["a sentence with a dash", "Ukraine — which denied the report — said", ""],
    ["a sentence with brackets", "The Democratic Party (PD) - in power since May - lost", ""],
    ["capitals that go on", "NATO said on Monday that it - like others", ""],
    ["no dash", "SEOUL South Korea said", ""],
    ["empty", "", ""],
  ])("%s", (_, text, expected) => {
    expect(dateline(text)).toBe(expected);
  });
});
