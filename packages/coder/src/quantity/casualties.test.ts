import { describe, expect, it } from "vitest";
import { annotated } from "../testing.ts";
import { findQuantities, readCasualties, tollOf } from "./index.ts";

/** Casualties of each sentence, as `killed 3-3-3 count`. */
function told(text: string): string[] {
  return annotated(text).flatMap(({ tree, times }) =>
    readCasualties(tree, findQuantities(tree, times), times).map(
      ({ kind, toll: { low, best, high }, counting }) => `${kind} ${low}-${best}-${high} ${counting}`,
    ),
  );
}

describe("readCasualties", () => {
  it.each<[string, string[]]>([
    ["A woman and her two children were killed in the shelling.", ["killed 3-3-3 count"]],
    [
      "At least 64 were killed and more than 1,250 injured, officials said.",
      ["killed 64-64-64 count", "injured 1250-1250-1250 count"],
    ],
    [
      "A car bomb exploded outside the embassy, killing dozens of people and wounding 50 others.",
      ["killed 24-24-24 count", "injured 50-50-50 count"],
    ],
    ["Three soldiers died when their vehicle hit a mine.", ["killed 3-3-3 count"]],
    ["The blast left 12 people dead and 30 wounded.", ["killed 12-12-12 count", "injured 30-30-30 count"]],
    ["Gunmen shot dead two policemen.", ["killed 2-2-2 count"]],
    ["The raid killed between 20 and 30 fighters.", ["killed 20-25-30 count"]],
    ["Up to 12 people were killed.", ["killed 1-12-12 count"]],
    ["No one was injured.", ["injured 0-0-0 count"]],
    ["The attack did not kill anyone.", []],
    ["The attack claimed 14 lives.", ["killed 14-14-14 count"]],
    ["At least three people, including a child, were killed.", ["killed 3-3-3 count"]],
    ["Six people were killed, two of them children.", ["killed 6-6-6 count"]],
    ["Police fired at the crowd, wounding at least nine people, three of them critically.", ["injured 9-9-9 count"]],
    ["Soldiers killed nine villagers in Mali, according to the governor.", ["killed 9-9-9 count"]],
    ["Soldiers killed nine villagers and a priest.", ["killed 10-10-10 count"]],
    ["The explosion caused 12 deaths and 40 injuries.", ["killed 12-12-12 count", "injured 40-40-40 count"]],
    ["The mayor was shot and killed.", ["killed 1-1-1 count"]],
    ["The bombing damaged three houses and killed 40 goats.", []],
    ["More than 13,000 people have been killed since 2014.", ["killed 13000-13000-13000 cumulative"]],
    ["Over 100,000 people have been killed in the civil war.", ["killed 100000-100000-100000 cumulative"]],
    ["The death toll rose to 45 on Monday.", ["killed 45-45-45 update"]],
    ["The murder of two missionaries shocked the town.", ["killed 2-2-2 count"]],
    ["The bishop's murder was never solved.", ["killed 1-1-1 count"]],
    ["Police blamed the murder of Maria Lopez on the gang.", ["killed 1-1-1 count"]],
    ["The mayor was shot to death outside his home.", ["killed 1-1-1 count"]],
    ["The judge, who was murdered on Friday, led the inquiry.", ["killed 1-1-1 count"]],
    ["The driver and one of the guards were killed.", ["killed 2-2-2 count"]],
    ["Inspector Flores died in the explosion.", ["killed 1-1-1 count"]],
    ["The army bombarded the city and killed hope of peace.", []],
    ["The ambassador was gunned down in his car.", ["killed 1-1-1 count"]],
    ["The minister was killed along with two bodyguards.", ["killed 3-3-3 count"]],
    ["They condemned the murder of Ana Ruiz and union leader Pablo Vega.", ["killed 2-2-2 count"]],
    ["Another three people died in hospital.", ["killed 3-3-3 addition"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("tollOf", () => {
  const toll = (text: string) =>
    tollOf(
      annotated(text)
        .flatMap(({ tree, times }) => readCasualties(tree, findQuantities(tree, times), times))
        .filter(({ kind }) => kind === "killed"),
    );

  it.each([
    ["A bomb killed 12 people. Police said 15 people had died.", { low: 12, best: 12, high: 15 }],
    ["A bomb killed 12 people. Another three people died in hospital.", { low: 15, best: 15, high: 15 }],
    ["A bomb killed 12 people. The death toll rose to 45 on Monday.", { low: 45, best: 45, high: 45 }],
    ["A bomb killed 12 people. Over 9,000 people have been killed since 2011.", { low: 12, best: 12, high: 12 }],
    ["The minister visited the town.", null],
  ])("%s", (text, expected) => {
    expect(toll(text)).toEqual(expected);
  });
});
