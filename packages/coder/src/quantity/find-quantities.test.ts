import { describe, expect, it } from "vitest";
import { annotated } from "../testing.ts";
import { findQuantities } from "./index.ts";

/** `words = value [min..max] ~ unit` of every quantity of a text; `?` where a bound is open. */
function read(text: string): string[] {
  return annotated(text).flatMap(({ tree, times }) =>
    findQuantities(tree, times).map(({ start, end, value, min, max, approximate, unit }) => {
      const bounds = min === null && max === null ? "" : ` [${min ?? "?"}..${max ?? "?"}]`;
      return `${text.slice(start, end)} = ${value}${bounds}${approximate ? " ~" : ""} ${unit ?? "-"}`;
    }),
  );
}

describe("findQuantities", () => {
  it.each<[string, ...string[]]>([
    ["The army sent 12,000 soldiers.", "12,000 = 12000 soldier"],
    ["Up to 12,000 North Korean soldiers left.", "Up to 12,000 = 12000 [?..12000] soldier"],
    ["Over 13,000 containers were shipped since August.", "Over 13,000 = 13000 [13000..?] container"],
    ["At least three people, including a child, were killed.", "At least three = 3 [3..?] person"],
    ["Dozens were wounded in the attack.", "Dozens = 24 [24..?] ~ -"],
    ["Hundreds of thousands of protesters marched.", "Hundreds of thousands = 200000 [200000..?] ~ protester"],
    ["Tens of thousands of people fled.", "Tens of thousands = 20000 [20000..?] ~ person"],
    ["Half a million refugees fled.", "Half a million = 500000 refugee"],
    ["Half a dozen gunmen opened fire.", "Half a dozen = 6 gunman"],
    ["Donors pledged $1.2bn in aid.", "$1.2bn = 1200000000 USD"],
    ["Donors pledged 2.5 million dollars in aid.", "2.5 million dollars = 2500000 USD"],
    ["They demanded €300 million.", "€300 million = 300000000 EUR"],
    ["They sent some 50 F-16 jets.", "some 50 = 50 ~ jet"],
    ["About 20 percent of voters stayed home.", "About 20 percent = 20 ~ percent"],
    ["Police arrested 15 to 20 people.", "15 to 20 = 17 [15..20] ~ person"],
    ["Police arrested 15-20 people.", "15-20 = 17 [15..20] ~ person"],
    ["A 2,000-strong force arrived.", "2,000 = 2000 force"],
    ["A dozen gunmen attacked two dozen villages.", "A dozen = 12 gunman", "two dozen = 24 village"],
    ["Several hundred people gathered.", "Several hundred = 300 [300..?] ~ person"],
    ["Eight thousand troops and 25 tanks crossed the border.", "Eight thousand = 8000 troop", "25 = 25 tank"],
    ["Twenty-five people were hurt.", "Twenty-five = 25 person"],
    ["One hundred and twenty prisoners were freed.", "One hundred and twenty = 120 prisoner"],
    ["Police seized 50 tons of explosives.", "50 tons = 50 ton"],
    ["Nearly 100 houses burned.", "Nearly 100 = 100 ~ house"],
    ["As many as 40 people are missing.", "As many as 40 = 40 [?..40] person"],
    ["No fewer than 60 villagers died.", "No fewer than 60 = 60 [60..?] villager"],
    ["Fewer than 20 people attended.", "Fewer than 20 = 20 [?..20] person"],
    ["Between 200 and 300 people fled.", "Between 200 and 300 = 250 [200..300] ~ person"],
    ["The group killed 14 in the raid.", "14 = 14 -"],
    ["Three were wounded.", "Three = 3 -"],
    ["Two to three million people need food.", "Two to three million = 2500000 [2000000..3000000] ~ person"],
    ["He commands 10,000 or more fighters.", "10,000 or more = 10000 [10000..?] fighter"],
    ["A couple of soldiers were hurt.", "A couple of = 2 soldier"],
    ["A handful of protesters remained.", "A handful of = 3 [3..?] ~ protester"],
    ["Several soldiers were hurt.", "Several = 3 [3..?] ~ soldier"],
    ["The 12 soldiers returned.", "12 = 12 soldier"],
    ["Two-thirds of lawmakers voted for it.", "Two-thirds = 0.6666666666666666 share"],
    ["It cost Rs 500 million.", "Rs 500 million = 500000000 rupee"],
    ["They stole 3 million pesos.", "3 million pesos = 3000000 peso"],
    ["More than 1.5 million people live there.", "More than 1.5 million = 1500000 [1500000..?] person"],
    ["A pair of bombs exploded.", "A pair of = 2 bomb"],
    ["Scores of villagers were taken.", "Scores = 40 [40..?] ~ villager"],
    ["Six of the hostages escaped.", "Six = 6 hostage"],
    ["An estimated 5,000 people marched.", "An estimated 5,000 = 5000 ~ person"],
    ["The ship carried 40 kg of cocaine.", "40 kg = 40 kilogram"],
  ])("%s", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    "An F-16 crashed.",
    "MiG-29 jets took off.",
    "A 5-year-old boy was hurt.",
    "The 27-nation bloc met.",
    "The five-member council met.",
    "The G7 met in Rome.",
    "The COVID-19 pandemic spread.",
    "John Smith, 45, was arrested.",
    "One of the men was shot.",
    "No one claimed the attack.",
    "The party won 3-2.",
    "Lawmakers approved it 254-119.",
    "He lives at 10 Downing Street.",
    "Article 5 was invoked.",
    "Resolution 242 applies.",
    "It happened on Oct. 18.",
    "It happened in 2019.",
    "It happened at 10:35 a.m.",
    "They met for three days.",
    "The road is 30 km long.",
    "It lies 12 miles north of the capital.",
    "The army used AK-47 rifles.",
    "The twenty-first century began.",
    "The third attack failed.",
    "He ranked No. 5 on the list.",
    "Flight 103 exploded.",
    "The soldiers carried 9mm pistols.",
    "Call 555-1234-5678.",
    "The two-day talks failed.",
    "He was aged 34.",
    "It was 30 degrees.",
  ])("finds none in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});
