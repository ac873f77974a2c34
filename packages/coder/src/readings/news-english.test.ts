import { describe, expect, it } from "vitest";
import { eventsOf, summaryOf } from "../testing.ts";

/** `summary` of `summaryOf` with mode and code. */
const found = (sentence: string) =>
  eventsOf(sentence).map((event) => `${summaryOf(event)} ${event.mode ?? "-"} ${event.cameo}`);

describe("who does it", () => {
  it.each([
    [
      "the author of a statement",
      "Amnesty International issued a report accusing the Kenyan army of torture.",
      "ACCUSE occurred NGO > KEN allege 112",
    ],
    [
      "the authors of a resolution",
      "Kenya's parliament passed a resolution condemning Somalia.",
      "ACCUSE occurred KEN > SOM disapprove 111",
    ],
    [
      "before a day without preposition",
      "Kenya last week condemned Somalia.",
      "ACCUSE occurred KEN > SOM disapprove 111",
    ],
    [
      "a country that is written like a pronoun",
      "US has condemned the Somali government.",
      "ACCUSE occurred USA > SOM disapprove 111",
    ],
  ])("%s: %s", (_, sentence, event) => {
    expect(found(sentence)).toContain(event);
  });
});

describe("what belongs to another act is none of its own", () => {
  it.each([
    ["Kenya accused Somalia of sending weapons to the rebels.", ["ACCUSE"]],
    ["Kenya agreed to stage a joint exercise with Uganda.", ["AGREE"]],
    ["Kenya announced that it had sent food to Somalia.", ["AID"]],
  ])("%s", (sentence, types) => {
    expect(eventsOf(sentence).map(({ type }) => type)).toEqual(types);
  });
});
