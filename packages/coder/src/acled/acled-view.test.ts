import { describe, expect, it } from "vitest";
import { codeEvents } from "../code-events.ts";
import { articleOf, eventsOf } from "../testing.ts";

describe("the ACLED view", () => {
  it.each([
    ["Russian artillery shelled the Ukrainian city of Kharkiv on Monday.", "Shelling/artillery/missile attack"],
    ["A Turkish drone struck a Kurdish militia post near Kobani.", "Air/drone strike"],
    ["A suicide bomber blew himself up at a market in Kabul, killing 12 people.", "Suicide bomb"],
    ["Thousands of protesters marched against the government in Lima.", "Peaceful protest"],
    ["Police arrested 30 opposition activists in Minsk.", "Arrests"],
    ["Gunmen kidnapped two aid workers in northern Mali.", "Abduction/forced disappearance"],
    ["Soldiers clashed with rebels near Goma.", "Armed clash"],
    ["The army deployed 2,000 troops to the border.", "Change to group/activity"],
    ["A suicide bomber killed nine soldiers in Kabul.", "Suicide bomb"],
    ["Syrian jets fired missiles at a village near Idlib.", "Air/drone strike"],
    ["Militants hurled a hand grenade at a market in Quetta.", "Grenade"],
    ["Warplanes dropped a chlorine bomb on Aleppo.", "Chemical weapon"],
    ["Police shot and wounded three protesters in Lima.", "Excessive force against protesters"],
    ["Riot police fired tear gas at protesters in Lima.", "Protest with intervention"],
    ["Villagers beat a suspected thief to death in Kisumu.", "Mob violence"],
    ["Police seized nine rifles and 200 bullets at a house in Accra.", "Disrupted weapons use"],
    ["The army destroyed a roadside bomb in Helmand.", "Disrupted weapons use"],
    ["Somali forces pushed al-Shabab out of several towns in Lower Shabelle.", "Government regains territory"],
    ["Mai Mai rebels have taken over four villages near Goma.", "Non-state actor overtakes territory"],
    ["Rebels seized the town without resistance.", "Non-violent transfer of territory"],
    ["Peace talks between the government and FARC rebels began in Havana.", "Agreement"],
    ["Some 300 soldiers have defected to the rebels.", "Change to group/activity"],
    ["More than 300 activists have been arrested in the district.", "Arrests"],
    ["Shops were looted in Durban on Monday.", "Looting/property destruction"],
    ["Violent protests erupted in Bolivia on Tuesday.", "Violent demonstration"],
  ])("%s", (sentence, subEventType) => {
    expect(eventsOf(sentence).map(({ acled }) => acled?.subEventType)).toContain(subEventType);
  });

  it.each([
    ["Ukraine condemned Russia.", "verbal"],
    ["Kenya sent food to Somalia.", "cooperation"],
    ["Kenya may attack Somalia.", "not-occurred"],
    ["A court in Tunis sentenced a former minister to eight years in prison.", "not-political-disorder"],
  ])("%s has none: %s", (sentence, reason) => {
    expect(eventsOf(sentence).map(({ acledExclusion }) => acledExclusion)).toEqual([reason]);
  });

  it("leaves out what the article recalls from long ago", () => {
    const [event] = codeEvents.run(articleOf(["Kenya attacked Somalia in March 2011."], "2024-10-18"));
    expect([event?.salience, event?.acledExclusion]).toEqual(["background", "background"]);
  });

  it.each([
    ["Students marched in Lima as riot police fired tear gas at protesters.", ["Protest with intervention"]],
    ["Dozens were hurt as protesters clashed with police in Beirut, who used tear gas.", ["Violent demonstration"]],
    [
      "Al Shabaab fighters regained Baraawe after government forces withdrew from the city on Monday.",
      ["Non-violent transfer of territory"],
    ],
  ])("%s is one incident", (sentence, types) => {
    const found = eventsOf(sentence).flatMap(({ acled }) => acled?.subEventType ?? []);
    expect([...new Set(found)]).toEqual(types);
  });

  it("keeps a march and a raid of different towns apart", () => {
    const text = "Thousands of protesters marched in Lima. Police fired tear gas at protesters in Nairobi.";
    expect(eventsOf(text).map(({ acled }) => acled?.subEventType)).toEqual([
      "Peaceful protest",
      "Protest with intervention",
    ]);
  });

  it.each(["A man was beaten by his neighbor's dog in Ohio.", "Twelve people died in a plane crash in Peru."])(
    "%s is none",
    (sentence) => {
      expect(eventsOf(sentence)).toEqual([]);
    },
  );
});
