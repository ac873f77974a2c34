import { describe, expect, it } from "vitest";
import { codeEvents } from "../code-events.ts";
import { articleOf, eventsOf, summaryOf } from "../testing.ts";

/** `TYPE status ACTORS > RECIPIENTS` of the events of a text. */
const found = (sentence: string) => eventsOf(sentence).map(summaryOf);

describe("whom a judgement is aimed at", () => {
  it.each([
    ["not the victims of the act", "Kenya condemned Monday's attack on a school in Mandera.", "ACCUSE occurred KEN > "],
    [
      "who did it, named beside it",
      "France denounced the shelling of Goma by Rwandan troops.",
      "ACCUSE occurred FRA > RWA",
    ],
    [
      "who did it, told before",
      "Rebels from Chad attacked a village in Darfur on Monday. The attack killed 12 people. The United Nations condemned the attack.",
      "ACCUSE occurred UNO > TCD",
    ],
    [
      "who struck there",
      "Russian missiles hit Kharkiv on Monday. Ukrainian drones attacked Rostov hours later. Norway condemned the strike on Kharkiv.",
      "ACCUSE occurred NOR > RUS",
    ],
    [
      "who is blamed for it",
      "Norway condemned a raid on a market in Mandera, which Kenya blamed on Somalia.",
      "ACCUSE occurred NOR > SOM",
    ],
  ])("%s: %s", (_, text, summary) => {
    expect(found(text)).toContain(summary);
  });
});

describe("whom an act is against that names nobody", () => {
  it.each([
    [
      "the country of the act beside it",
      "Peru expelled the Mexican ambassador on Saturday and cut diplomatic ties.",
      "SANCTION occurred PER > MEX",
    ],
    [
      "the one the actor has faced before",
      "Ethiopia accused Eritrea of sending troops. Eritrea's president rejected the accusation.",
      "REJECT occurred ERI > ETH",
    ],
    [
      "nobody, when it has faced two",
      "Ethiopia accused Eritrea of spying. Eritrea attacked Djibouti on Monday. Eritrea's president rejected the claims.",
      "REJECT occurred ERI > ",
    ],
  ])("%s: %s", (_, text, summary) => {
    expect(found(text)).toContain(summary);
  });
});

describe("who undergoes an act named by a noun", () => {
  it.each([
    [
      "a person before the noun",
      "The arrest of Kenyan lawyer John Okello led to riots. His arrest was condemned.",
      "COERCE",
    ],
  ])("%s: %s", (_, text, type) => {
    const arrest = eventsOf(text).find((event) => event.type === type);
    expect(arrest?.actors).toEqual([]);
    expect(arrest?.recipients.map(({ country }) => country)).toEqual(["KEN"]);
  });

  it("a body before the noun does it", () => {
    expect(found("Kenya's detention of Somali fishermen has angered Mogadishu.")).toContain(
      "COERCE occurred KEN > SOM",
    );
  });
});

describe("things stand for their owners", () => {
  it.each([
    ["the body before it", "Rebels attacked a UN aid convoy near Goma.", "ASSAULT occurred COD > UNO"],
    ["the nation before it", "Pirates hijacked a Greek tanker off Somalia.", "ASSAULT occurred SOM > GRC"],
    ["a thing does nothing", "A car bomb destroyed a police station in Kandahar.", "ASSAULT occurred  > AFG"],
  ])("%s: %s", (_, text, summary) => {
    expect(found(text)).toContain(summary);
  });
});

describe("parties spoken of together", () => {
  const talks = [
    "Kenya and Somalia held talks in Cairo on Tuesday.",
    "The two countries agreed to exchange prisoners.",
  ];

  it("are those named before", () => {
    expect(codeEvents.run(articleOf(talks)).map(summaryOf)).toContain("AGREE occurred KEN,SOM > ");
  });

  it("are those the article is about, not who speaks to them", () => {
    const told = [
      "India accused Pakistan of backing gunmen. Pakistan denied it and India closed the border with Pakistan.",
      "Iran's foreign minister offered to mediate.",
      "China urged the two sides to exercise restraint.",
    ];
    expect(codeEvents.run(articleOf(told)).map(summaryOf)).toContain("REQUEST occurred CHN > IND,PAK");
  });

  it("are both where each blames the other", () => {
    const told = ["Kenya and Somalia exchanged fire near the border.", "Each side blamed the other for the shooting."];
    expect(codeEvents.run(articleOf(told)).map(summaryOf)).toContain("ACCUSE occurred KEN,SOM > ");
  });

  it("are not the last government named", () => {
    const told = ["Chad's government thanked three envoys.", "Chad's prime minister praised the three governments."];
    expect(codeEvents.run(articleOf(told)).map(summaryOf)).toContain("SUPPORT occurred TCD > ?");
  });

  it("are of no country when the text does not tell which", () => {
    expect(found("Delegations of both sides met in Jeddah for talks.")).toContain("CONSULT occurred ? > ");
    expect(found("The three governments signed a pact in Port Vila.")).toContain("SUPPORT occurred ? > ");
  });
});

describe("whom words further off name", () => {
  it.each([
    ["a relative pronoun", "Kenya captured the general whom Somalia had vowed to kill.", "THREATEN occurred SOM > KEN"],
    [
      "the agent behind another phrase",
      "The refugees were given shelter in hotels by the Spanish government.",
      "AID occurred ESP > ESP",
    ],
    [
      "not the source at the end",
      "An air strike in Burkina Faso killed 14 people, officials in Mali said.",
      "ASSAULT occurred  > BFA",
    ],
  ])("%s: %s", (_, text, summary) => {
    expect(found(text)).toContain(summary);
  });

  it("a state that is asked is no place", () => {
    const [request] = eventsOf("Kenya demanded an apology from Somalia over the strike.");
    expect(request?.where).toBeNull();
  });
});
