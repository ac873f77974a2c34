import { expect, test } from "vitest";
import { codeEvents } from "../code-events.ts";
import { articleOf, eventsOf, summaryOf } from "../testing.ts";

/** Sentence, and an event it must give as `TYPE status ACTORS > RECIPIENTS` in countries. */
test.each([
  // Who is behind a weapon or an act.
  ["A Kenyan drone killed a civilian in the Somali town of Dhobley.", "ASSAULT occurred KEN > SOM"],
  ["Syrian government shelling killed one Turkish soldier in Idlib.", "ASSAULT occurred SYR > TUR"],
  ["An airstrike by Ethiopia killed nine people in Eritrea.", "ASSAULT occurred ETH > ERI"],
  ["Boko Haram has been responsible for mass killings in northern Nigeria.", "ASSAULT occurred NGA > NGA"],
  // Several in one phrase.
  ["British and Irish negotiators have reached a deal on fishing.", "SUPPORT occurred GBR,IRL > "],
  [
    "Ukraine's allies, including France's president and Poland's prime minister, condemned the Russian strikes.",
    "ACCUSE occurred FRA,POL > RUS",
  ],
  // The US is no pronoun.
  ["The US and China have signed an agreement on trade.", "SUPPORT occurred CHN,USA > "],
  ["The US had suspended military aid to Pakistan.", "SANCTION occurred USA > PAK"],
  ["A bomb attack blamed on Boko Haram killed two Chadian policemen.", "ASSAULT occurred NGA > TCD"],
  // Whom `they`, `it`, `he` and a half of Korea stand for.
  ["Slovakia and Hungary said they would veto the Polish plan.", "REJECT planned HUN,SVK > POL"],
  ["The United States has a base in Kenya. On Friday it accused Somalia of lying.", "ACCUSE occurred USA > SOM"],
  [
    "Mali's president Assimi Goita spoke. Macky Sall said Senegal wanted peace. He accused Mauritania of lying.",
    "ACCUSE occurred SEN > MRT",
  ],
  ["North Korea fired a missile. The South's ministry urged the North to stop.", "REQUEST occurred KOR > PRK"],
  // A seat stands for the body that was named before.
  ["The EU met on Friday. Brussels accused Hungary of lying.", "ACCUSE occurred EUR > HUN"],
  ["Belgian police met on Friday. Brussels accused Hungary of lying.", "ACCUSE occurred BEL > HUN"],
  // What is settled for a time to come is not done.
  ["Hamas is to release 33 Israeli hostages.", "AGREE planned PSE > ISR"],
  // What is one's own is no recipient.
  ["Israel agreed to withdraw its troops from the cities of the West Bank.", "AGREE occurred ISR > PSE"],
  ["Australia offered to send troops to help the Philippine army.", "AGREE occurred AUS > PHL"],
  // Whose appeal, whose letter.
  ["The British court rejected an appeal filed by lawyers of the Libyan government.", "REJECT occurred GBR > LBY"],
  ["The Kenyan committee sent a letter to Uganda demanding answers.", "REQUEST occurred KEN > UGA"],
  // A place that is taken stands for its people.
  ["Rwandan troops captured three villages in eastern Congo.", "ASSAULT occurred RWA > COD"],
  // Where a party without a country is put.
  ["Police in Lima arrested three Chilean students.", "COERCE occurred PER > CHL"],
  ["Armenia promised aid for Romania and Poland.", "AGREE occurred ARM > POL,ROU"],
  // People take to the streets, governments complain.
  ["Thousands of Kenyans protested against a new tax in Nairobi.", "PROTEST occurred KEN > KEN"],
  ["Somalia protested against Kenya's arrest of two envoys.", "ACCUSE occurred SOM > KEN"],
  // Whose hostages, not through whose hands.
  ["Hamas handed over three Israeli hostages to the Red Cross in Gaza.", "RETREAT occurred PSE > ISR"],
  // Who is behind a beating, with a compound for a body.
  [
    "Vietnam complained about the beating of ten fishermen by Chinese law enforcement in September.",
    "ACCUSE occurred VNM > CHN",
  ],
  // The embassy of a country is not in it, and several countries are none.
  ["The embassies of Chad and ten European countries condemned Sudan.", "ACCUSE occurred ?,TCD > SDN"],
  // An infinitive behind an adjective has its subject.
  ["Kenya's president is due to meet the Somali leader in Doha on Friday.", "AGREE planned KEN > SOM"],
  // A drone that is shot down is no proposal; troops for a border are no gift; who is told, who is quoted.
  ["Ukraine's air force said it had shot down 41 drones launched by Russia.", "ASSAULT occurred UKR > RUS"],
  ["The Dominican Republic sent 1,500 soldiers to reinforce the border.", "MOBILIZE occurred DOM > "],
  [
    '"Moscow will answer for this," President Volodymyr Zelenskiy said on Telegram, urging France to send weapons.',
    "REQUEST occurred UKR > FRA",
  ],
  // Missiles counted by the hundred; who received threats; who repels an assault; where a clinic was.
  ["Iran fired hundreds of missiles at Israel.", "ASSAULT occurred IRN > ISR"],
  ["The Mexican reporter received death threats from a Honduran politician.", "THREATEN occurred HND > MEX"],
  ["The Kenyan army repelled an assault by Somali rebels near Garissa.", "ASSAULT occurred KEN > SOM"],
  ["The African Union suspended Guinea-Bissau on Friday.", "SANCTION occurred IGO > GNB"],
  ["Chad closed its border with Sudan after the attack.", "COERCE occurred TCD > SDN"],
  ["Iran hanged a man convicted of spying for Israel.", "ASSAULT occurred IRN > IRN"],
  // Whom the next verb concerns is its own affair.
  ["Germany pledged to deliver two batteries and condemned the strike on Kharkiv.", "AGREE occurred DEU > "],
  // Police act at home.
  ["Indian police detained about 500 people near the border with Pakistan.", "COERCE occurred IND > IND"],
  ["Peru expelled the Mexican chargé d'affaires on Saturday.", "SANCTION occurred PER > MEX"],
  ["Kenya joined Uganda in naval drills on Friday.", "COOPERATE occurred KEN,UGA > "],
] satisfies [string, string][])("%s", (sentence, expected) => {
  expect(eventsOf(sentence).map(summaryOf)).toContain(expected);
});

test("somebody else than the subject is meant by `him`", () => {
  const paragraph =
    "General Ahmed Gaid Salah was arrested in Algeria on Monday. Then Tunisia's president pardoned him.";
  const events = codeEvents.run(articleOf([paragraph]));
  expect(events.map(summaryOf)).toContain("RETREAT occurred TUN > DZA");
});

test("`it` is the act when it is judged", () => {
  const paragraph = "North Korea sent troops to Russia on Friday. Ukraine denounced it as a grave escalation.";
  expect(codeEvents.run(articleOf([paragraph])).map(summaryOf)).toContain("ACCUSE occurred UKR > PRK");
});

test("a party is put where the article is set, not where those it deals with come from", () => {
  const first = "Thousands of people live in camps around Tripoli, Libya.";
  const events = codeEvents.run(articleOf([`${first} Police arrested three Nigerian activists.`]));
  expect(events.map(summaryOf)).toContain("COERCE occurred LBY > NGA");
});

test("what is ruled out is no event of its own", () => {
  expect(eventsOf("Kenya's president ruled out sending warships to Somalia.").map(({ type }) => type)).toEqual([
    "REJECT",
  ]);
});

test.each([
  [
    "a person is meant by `he`, not the government",
    '"The government will not tolerate it," Kenya\'s interior minister Kithure Kindiki told reporters on Friday. He accused Somali traders of smuggling.',
    "Kenya's interior minister",
  ],
  [
    "the army is not its captain",
    "Captain Ibrahim Traore took power in Burkina Faso in 2022. The army accused Mali of spying.",
    "army",
  ],
  [
    "a surname is the person named before, not a town",
    "Kosovo's prime minister, Albin Kurti, spoke in Pristina. Kurti accused Serbia of lying.",
    "Albin Kurti",
  ],
  [
    "a surname is the namesake with a first name, not a statesman elsewhere",
    "Governor Chris Christie spoke in New Jersey. Christie accused Iran of lying.",
    "Chris Christie",
  ],
])("%s", (_, text, name) => {
  const accused = codeEvents.run(articleOf([text], "2025-06-26")).find(({ type }) => type === "ACCUSE");
  expect(accused?.actors.map((actor) => actor.name)).toEqual([name]);
});
