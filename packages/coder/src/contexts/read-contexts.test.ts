import { PloverContext } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { annotated } from "../testing.ts";
import { readContexts } from "./read-contexts.ts";

const read = (text: string) => readContexts(annotated(text).map(({ tree }) => tree));

const sentences: readonly (readonly [PloverContext, string])[] = [
  ["military", "The army moved two brigades to the frontier."],
  ["intelligence", "The spy agency recruited a double agent."],
  ["executive", "The president announced a cabinet reshuffle."],
  ["legislative", "Lawmakers in the senate rejected the bill."],
  ["election", "The electoral commission counted the ballots."],
  ["political_institutions", "The ruling party wants to change the constitution."],
  ["pro_democracy", "Activists demanded a return to civilian rule and free and fair elections."],
  ["pro_autocracy", "The junta declared martial law."],
  ["economic", "The central bank raised interest rates to fight inflation."],
  ["legal", "A court sentenced him after a long trial."],
  ["reparations", "Athens demanded war reparations from Berlin."],
  ["human_rights", "Human rights groups condemned the torture of prisoners."],
  ["rights_freedoms", "The law restricts press freedom and freedom of assembly."],
  ["repression", "Riot police used tear gas against the crowd."],
  ["human_security", "The famine left millions without drinking water."],
  ["gender", "Thousands marched for abortion rights and gender equality."],
  ["lgbt", "The government banned the pride parade of gay groups."],
  ["religion_ethnicity", "A mob attacked the mosque during a sectarian riot."],
  ["inequality", "Unions protested against inequality and poverty."],
  ["diplomatic", "The foreign minister summoned the ambassador."],
  ["territory", "The separatists control the disputed territory."],
  ["peacekeeping", "Two peacekeepers were hurt."],
  ["health", "The outbreak of cholera spread to the capital."],
  ["asylum", "The asylum seekers were turned away."],
  ["migration", "Migrants and refugees crossed the river."],
  ["disasters", "The earthquake destroyed the town."],
  ["natural_resource", "They agreed to build a gas pipeline."],
  ["environment", "Delegates agreed on climate change and emissions."],
  ["technology", "Washington limits the export of semiconductors."],
  ["terrorism", "The terrorist group sent a suicide bomber."],
  ["cbrn", "Inspectors found a stock of chemical weapons."],
  ["cyber", "Hackers used ransomware against the ministry."],
  ["misinformation", "Officials blamed a disinformation campaign."],
  ["crime", "The gang was charged with robbery and murder."],
  ["corruption", "He was accused of bribery and embezzlement."],
  ["illegal_drugs", "Police seized a ton of cocaine."],
  ["trafficking", "They broke up a human trafficking ring."],
];

describe("readContexts", () => {
  it("has a sentence for every context", () => {
    expect(sentences.map(([context]) => context).sort()).toEqual([...PloverContext.options].sort());
  });

  it.each(sentences)("%s: %s", (context, sentence) => {
    expect(read(sentence)[0]).toContain(context);
  });

  it("gives none where nothing tells", () => {
    expect(read("They met on Friday and smiled.")).toEqual([[]]);
  });

  it("lets the article help a weak term", () => {
    expect(read("The minister spoke of drugs.")[0]).not.toContain("illegal_drugs");
    const text =
      "Police seized cocaine and heroin. The drug cartel fled. The opium trade grew. The minister spoke of drugs.";
    expect(read(text)[3]).toContain("illegal_drugs");
  });
});
