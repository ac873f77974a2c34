import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codePair } from "../code-pair.ts";
import { calibrate } from "../events/calibrate.ts";
import { draftEvents } from "../events/draft-events.ts";
import { readScene } from "../events/scene.ts";
import { articleOf, eventsOf } from "../testing.ts";
import { parseScorer } from "./model.ts";
import { scoreOf } from "./score-event.ts";
import { countTopics } from "./topics.ts";

function likeliest(sentence: string): number {
  const scene = readScene(articleOf([sentence]));
  return Math.max(0, ...draftEvents(scene).map((draft) => scoreOf(scene, draft).type));
}

describe("events told from what only sounds like them", () => {
  it.each([
    ["Rebels killed nine soldiers near the border.", "A lorry killed nine sheep near the border."],
    ["Police arrested an opposition leader in Lusaka.", "Police arrested a burglar at a supermarket in Lusaka."],
    ["The president rejected the opposition's demand for an early vote.", "The striker rejected the club's contract."],
    ["The foreign ministers met in Vienna to discuss sanctions.", "The brewery's chairman met investors in Vienna."],
    ["Troops attacked the capital with artillery.", "The midfielder attacked with pace after the break."],
    ["The government accused the rebels of war crimes.", "The chef accused his landlord of stealing a pan."],
  ])("%s | %s", (event, other) => {
    expect(likeliest(event)).toBeGreaterThan(likeliest(other) + 0.1);
  });

  it.each([
    "A drunken bank clerk was arrested for stealing a bicycle in Leeds.",
    "The shares of the carmaker came under attack in late trading.",
    "The goalkeeper saved two penalties and Ghana beat Togo.",
    "A truck hit a bus near Nakuru, killing six passengers.",
  ])("leaves out: %s", (sentence) => {
    expect(eventsOf(sentence)).toEqual([]);
  });

  it("gives the likeliest mention's probability as confidence", () => {
    const [event] = eventsOf("Kenya condemned Somalia.");
    const [type, parties] = event!.confidence.factors;
    expect(type!.value).toBeCloseTo(likeliest("Kenya condemned Somalia."), 3);
    expect(event!.confidence.value).toBeCloseTo(calibrate(type!.value * parties!.value), 2);
  });

  it("gives the same probability whatever was read before", () => {
    const before = likeliest("Kenya threatened to attack Somalia.");
    likeliest("The midfielder attacked with pace after the break.");
    expect(likeliest("Kenya threatened to attack Somalia.")).toBe(before);
  });
});

describe("types of marked pairs", () => {
  const typeOf = (text: string, source: string, target: string) => {
    const party = (words: string) => ({ text: words, start: text.includes(words) ? text.indexOf(words) : null });
    return codePair(articleOf([text]), party(source), party(target));
  };

  it.each([
    ["Kenya condemned Somalia on Monday.", "Kenya", "Somalia", "ACCUSE"],
    ["Kenya and Somalia signed a trade pact.", "Kenya", "Somalia", "SUPPORT"],
    ["Bitter words flew from Nairobi as it blamed Mogadishu.", "Nairobi", "Mogadishu", "ACCUSE"],
  ])("%s", (text, source, target, type) => {
    expect(typeOf(text, source, target)).toBe(type);
  });

  it("answers where no frame does, and for parties that are not in the text", () => {
    expect(typeOf("Shells rained on Nyala from army lines.", "army", "Nyala")).toBe("ASSAULT");
    expect(typeOf("Shells rained on Nyala from army lines.", "Sudan", "Chad")).not.toBeNull();
  });
});

describe("the model file", () => {
  const text = readFileSync(new URL("../../data/scorer.json", import.meta.url), "utf8");
  const model = JSON.parse(text);

  it("is small and holds weights for readable features", () => {
    expect(text.length).toBeLessThan(1_000_000);
    expect(parseScorer(text).event.weights.get("private")).toBeLessThan(0);
  });

  it.each([
    ["no JSON", "{", undefined],
    ["another version", JSON.stringify({ ...model, version: 2 }), "version"],
    ["no threshold", JSON.stringify({ ...model, thresholds: { violence: 0, other: 0.5 } }), "thresholds.violence"],
    [
      "a weight that is no number",
      JSON.stringify({ ...model, event: { ...model.event, weights: { a: "1" } } }),
      "event.weights.a",
    ],
    ["a weight too few", JSON.stringify({ ...model, pair: { ...model.pair, weights: { a: [1] } } }), "pair.weights.a"],
    ["a type there is not", JSON.stringify({ ...model, pair: { ...model.pair, types: ["ATTACK"] } }), "pair.types.0"],
  ])("refuses %s", (_, damaged, field) => {
    expect(() => parseScorer(damaged)).toThrow(
      expect.objectContaining({
        code: "model.invalid",
        site: field === undefined ? { input: "scorer.json" } : { input: "scorer.json", field },
      }),
    );
  });
});

it("counts words of topics, also of two words", () => {
  const [tree] = readScene(articleOf(["The prime minister watched a football match."])).trees;
  expect(countTopics(tree!)).toEqual(
    new Map([
      ["politics", 2],
      ["sport", 2],
    ]),
  );
});
