import { describe, expect, it } from "vitest";
import { eventsOf, summaryOf } from "../testing.ts";

/** `summary` of `summaryOf` with mode and code. */
const found = (sentence: string) =>
  eventsOf(sentence).map((event) => `${summaryOf(event)} ${event.mode ?? "-"} ${event.cameo}`);

describe("who does it", () => {
  it.each([
    [
      "the author of a statement",
      "Amnesty International published a statement accusing Peruvian police of torture.",
      "ACCUSE occurred NGO > PER allege 1122",
    ],
    [
      "the authors of a resolution",
      "Chile's senate approved a motion condemning Peru.",
      "ACCUSE occurred CHL > PER disapprove 111",
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
    [
      "the one whose act is only given a name",
      "Kenya condemned what it called Somalia's reckless actions.",
      "ACCUSE occurred KEN > SOM disapprove 111",
    ],
    [
      "troops that are deployed by nobody who is told",
      "Kenyan troops had been deployed to Garissa.",
      "MOBILIZE occurred KEN >  troops 154",
    ],
    [
      "troops sent to the own border are not handed over",
      "Kenya has sent 5,000 soldiers to its border with Somalia.",
      "MOBILIZE occurred KEN > SOM troops 154",
    ],
    [
      "a second verb in the passive",
      "The ministry said nine officers were injured and 34 protesters arrested in Nairobi.",
      "COERCE occurred  > KEN arrest 173",
    ],
    [
      "what an answer would be done by",
      "Kenya would respond by expelling the Somali ambassador.",
      "THREATEN occurred KEN > SOM relations 1313",
    ],
  ])("%s: %s", (_, sentence, event) => {
    expect(found(sentence)).toContain(event);
  });
});

describe("what it is", () => {
  it.each([
    ["a particle read as a preposition", "Ethiopia switched off the internet in Amhara.", "COERCE", "172"],
    ["a particle read as a preposition", "Ethiopia took in 40,000 Sudanese refugees.", "AID", "075"],
    ["a finite verb read as a participle", "A dozen parties called for early elections.", "REQUEST", "0241"],
    ["a word that also begins a holiday", "Kenyan students pushed for snap elections.", "REQUEST", "0241"],
    ["two who drill", "Kenya and Tanzania staged naval exercises.", "COOPERATE", "062"],
    ["one who drills", "Kenya staged naval exercises.", "MOBILIZE", "150"],
    ["support that is pledged", "Kenya pledged support for the Somali government.", "SUPPORT", "051"],
    ["criticism that is offered", "Kenya offered criticism of the Somali government.", "ACCUSE", "111"],
    ["aid that is stopped, as a noun", "Norway announced a freeze of assistance to Uganda.", "SANCTION", "162"],
    ["what somebody must do", "Kenya said Somalia must respect the border.", "REQUEST", "100"],
    ["what a request is about", "Kenya urged the militia in Somalia to respect human rights.", "REQUEST", "0243"],
    ["what a request is about", "Norway called for Belarus to carry out reforms.", "REQUEST", "024"],
    ["what a refusal is about", "Kenya rejected an appeal for a ceasefire with Somalia.", "REJECT", "1246"],
    ["debt written off", "China wrote off the debt of Ethiopia.", "AID", "071"],
    ["work that is stopped", "Dockers in Mombasa stopped work over pay.", "PROTEST", "143"],
    ["inspectors let in", "Eritrea has let in monitors of the United Nations.", "RETREAT", "086"],
    ["officials named on a blacklist", "Kenya put two Somali officials on a blacklist.", "COERCE", "163"],
  ])("%s: %s", (_, sentence, type, cameo) => {
    expect(eventsOf(sentence).map((event) => [event.type, event.cameo])).toContainEqual([type, cameo]);
  });

  it.each([
    "Kenya declined to comment on Monday.",
    "Kenya said in a press release that the road was open.",
    "The Kenyan minister said Kenya would win the price war.",
  ])("no event: %s", (sentence) => {
    expect(eventsOf(sentence)).toEqual([]);
  });
});

describe("what belongs to another act is none of its own", () => {
  it.each([
    ["Kenya accused Somalia of sending weapons to the rebels.", ["ACCUSE"]],
    ["Kenya agreed to stage a joint exercise with Uganda.", ["AGREE"]],
    ["Kenya rejected Somali calls for a ceasefire.", ["REJECT"]],
    ["Kenyan police arrested an activist for collaborating with rebels.", ["COERCE"]],
    ["Kenya announced that it had sent food to Somalia.", ["AID"]],
  ])("%s", (sentence, types) => {
    expect(eventsOf(sentence).map(({ type }) => type)).toEqual(types);
  });
});
