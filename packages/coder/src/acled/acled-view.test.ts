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
  ])("%s", (sentence, subEventType) => {
    expect(eventsOf(sentence).map(({ acled }) => acled?.subEventType)).toContain(subEventType);
  });

  it.each([
    ["Ukraine condemned Russia.", "verbal"],
    ["Kenya sent food to Somalia.", "cooperation"],
    ["Kenya may attack Somalia.", "not-occurred"],
  ])("%s has none: %s", (sentence, reason) => {
    expect(eventsOf(sentence).map(({ acledExclusion }) => acledExclusion)).toEqual([reason]);
  });

  it("leaves out what the article recalls from long ago", () => {
    const [event] = codeEvents.run(articleOf(["Kenya attacked Somalia in March 2011."], "2024-10-18"));
    expect([event?.salience, event?.acledExclusion]).toEqual(["background", "background"]);
  });
});
