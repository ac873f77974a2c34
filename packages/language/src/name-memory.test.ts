import { describe, expect, test } from "vitest";
import { harmonise } from "./name-memory.ts";
import type { NameType } from "./name-tagger.ts";

const sentence = (text: string, ...names: [start: number, end: number, type: NameType, margin: number][]) => ({
  forms: text.split(" "),
  names: names.map(([start, end, type, margin]) => ({ start, end, type, margin })),
});
const shown = (sentences: Parameters<typeof harmonise>[0]) =>
  harmonise(sentences).map((names, i) =>
    names.map(({ start, end, type }) => `${sentences[i]!.forms.slice(start, end).join(" ")} ${type}`),
  );

describe("harmonise", () => {
  test("a surname takes the type of the full name", () => {
    const sentences = [
      sentence("Amina Diallo spoke .", [0, 2, "PER", 60]),
      sentence("Diallo left .", [0, 1, "LOC", 5]),
    ];
    expect(shown(sentences)).toEqual([["Amina Diallo PER"], ["Diallo PER"]]);
  });

  test("a surname that was missed is found", () => {
    const sentences = [sentence("Amina Diallo spoke .", [0, 2, "PER", 60]), sentence("But Diallo left .")];
    expect(shown(sentences)[1]).toEqual(["Diallo PER"]);
  });

  test("initials in brackets stand for the name before them", () => {
    const sentences = [
      sentence("The Rapid Support Forces ( RSF ) fled .", [1, 4, "ORG", 50], [5, 6, "LOC", 3]),
      sentence("The RSF returned .", [1, 2, "LOC", 2]),
    ];
    expect(shown(sentences)).toEqual([["Rapid Support Forces ORG", "RSF ORG"], ["RSF ORG"]]);
  });

  test("a name that is plain where it stands keeps its type", () => {
    const sentences = [
      sentence("Jack London wrote .", [0, 2, "PER", 60]),
      sentence("He saw London .", [2, 3, "LOC", 90]),
    ];
    expect(shown(sentences)[1]).toEqual(["London LOC"]);
  });

  test("part of an unknown longer name is left alone", () => {
    const sentences = [sentence("Amina Diallo spoke .", [0, 2, "PER", 60]), sentence("At Diallo Street it rained .")];
    expect(shown(sentences)[1]).toEqual([]);
  });
});
