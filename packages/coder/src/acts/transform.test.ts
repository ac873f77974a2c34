import { describe, expect, it } from "vitest";
import { eventsOf, summaryOf } from "../testing.ts";

/** Infinitive, gerund and past of acts of Kenya towards Somalia. */
const cooperation = [
  ["SUPPORT", "recognise Somalia", "recognising Somalia", "recognised Somalia"],
  ["AID", "send food to Somalia", "sending food to Somalia", "sent food to Somalia"],
  ["RETREAT", "release two Somali prisoners", "releasing two Somali prisoners", "released two Somali prisoners"],
] as const;
const conflict = [
  ["SANCTION", "expel Somali diplomats", "expelling Somali diplomats", "expelled Somali diplomats"],
  ["COERCE", "arrest Somali activists", "arresting Somali activists", "arrested Somali activists"],
  ["ASSAULT", "attack Somalia", "attacking Somalia", "attacked Somalia"],
] as const;
type Act = (typeof cooperation)[number] | (typeof conflict)[number];

/** What a sentence about an act tells; `=` stands for the act's own type. */
type Row = readonly [sentence: (act: Act) => string, summary: string];

const both: Row[] = [
  [([, to]) => `Kenya may ${to}.`, "= hypothetical KEN > SOM"],
  [([, to]) => `Kenya could ${to}.`, "= hypothetical KEN > SOM"],
  [([, , ing]) => `Kenya is considering ${ing}.`, "= hypothetical KEN > SOM"],
  [([, , ing]) => `Kenya denied ${ing}.`, "= denied KEN > SOM"],
  [([, , , past]) => `Kenya denied that it had ${past}.`, "= denied KEN > SOM"],
  [([, , , past]) => `Kenya allegedly ${past}.`, "= unconfirmed KEN > SOM"],
  [([, , , past]) => `Kenya has ${past}.`, "= occurred KEN > SOM"],
  [([, , ing]) => `Kenya is ${ing}.`, "= ongoing KEN > SOM"],
  [([, , ing]) => `Kenya began ${ing}.`, "= occurred KEN > SOM"],
  [([, to]) => `Uganda urged Kenya to ${to}.`, "REQUEST occurred UGA > KEN"],
  [([, to]) => `Uganda demanded that Kenya ${to}.`, "REQUEST occurred UGA > KEN"],
  [([, to]) => `Kenya must ${to}, Uganda said.`, "REQUEST occurred UGA > KEN"],
  [([, to]) => `Kenya threatened to ${to}.`, "THREATEN occurred KEN > SOM"],
];

const ofCooperation: Row[] = [
  [([, to]) => `Kenya refused to ${to}.`, "REJECT occurred KEN > SOM"],
  [([, to]) => `Kenya declined to ${to}.`, "REJECT occurred KEN > SOM"],
  [([, to]) => `Kenya will not ${to}.`, "REJECT occurred KEN > SOM"],
  [([, to]) => `Kenya no longer wants to ${to}.`, "REJECT occurred KEN > SOM"],
  [([, to]) => `Kenya agreed to ${to}.`, "AGREE occurred KEN > SOM"],
  [([, to]) => `Kenya promised to ${to}.`, "AGREE occurred KEN > SOM"],
  [([, to]) => `Kenya vowed to ${to}.`, "AGREE occurred KEN > SOM"],
  [([, to]) => `Kenya offered to ${to}.`, "AGREE occurred KEN > SOM"],
  [([, to]) => `Kenya will ${to}.`, "AGREE planned KEN > SOM"],
  [([, to]) => `Kenya is to ${to}.`, "AGREE planned KEN > SOM"],
  [([, to]) => `Kenya said it would ${to}.`, "AGREE planned KEN > SOM"],
  [([, to]) => `Kenya is expected to ${to}.`, "AGREE planned KEN > SOM"],
  [([, to]) => `Kenya wants to ${to}.`, "AGREE planned KEN > SOM"],
];

const ofConflict: Row[] = [
  [([, to]) => `Kenya will ${to}.`, "THREATEN occurred KEN > SOM"],
  [([, to]) => `Kenya is to ${to}.`, "THREATEN occurred KEN > SOM"],
  [([, to]) => `Kenya vowed to ${to}.`, "THREATEN occurred KEN > SOM"],
  [([, to]) => `Kenya promised to ${to}.`, "THREATEN occurred KEN > SOM"],
  [([, to]) => `Kenya is expected to ${to}.`, "= planned KEN > SOM"],
  [([, to]) => `Kenya wants to ${to}.`, "= planned KEN > SOM"],
  [([, , ing]) => `Kenya stopped ${ing}.`, "RETREAT occurred KEN > SOM"],
];

const nothing: ((act: Act) => string)[] = [
  ([, to]) => `Kenya did not ${to}.`,
  ([, , , past]) => `Kenya never ${past}.`,
  ([, to]) => `Kenya failed to ${to}.`,
  ([, , ing]) => `Uganda prevented Kenya from ${ing}.`,
  ([, , , past]) => `Has Kenya ${past}?`,
  ([, , , past]) => `If Kenya ${past}, the border would close.`,
  ([, , ing]) => `Kenya closed the file without ${ing}.`,
  ([, to]) => `Kenya is unlikely to ${to}.`,
];

const cases = (rows: readonly Row[], acts: readonly Act[]) =>
  rows.flatMap(([sentence, summary]) =>
    acts.map((act): [string, string] => [sentence(act), summary.replace("=", act[0])]),
  );

describe("an act as the words around it leave it", () => {
  it.each([
    ...cases(both, [...cooperation, ...conflict]),
    ...cases(ofCooperation, cooperation),
    ...cases(ofConflict, conflict),
  ])("%s %s", (sentence, summary) => {
    expect(eventsOf(sentence).map(summaryOf)).toContain(summary);
  });

  it.each(nothing.flatMap((sentence) => [...cooperation, ...conflict].map(sentence)))("no event: %s", (sentence) => {
    expect(eventsOf(sentence)).toEqual([]);
  });

  it("what is allowed is part of allowing it", () => {
    expect(eventsOf("Uganda allowed Kenya to attack Somalia.").map(({ type }) => type)).toEqual(["CONCEDE"]);
  });

  it.each([
    ["Egypt urged Israel not to attack Rafah.", "0256"],
    ["Egypt urged Israel to attack Rafah.", "020"],
  ])("%s %s", (sentence, cameo) => {
    expect(eventsOf(sentence).map((event) => event.cameo)).toContain(cameo);
  });
});
