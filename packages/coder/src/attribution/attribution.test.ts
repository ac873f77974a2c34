import { describe, expect, it } from "vitest";
import { codeEvents } from "../code-events.ts";
import { articleOf } from "../testing.ts";

/** Sources of the events whose trigger is a word, in the order they are told. */
function sources(paragraphs: readonly string[], trigger: string, hasHeadline = false): string[] {
  const events = codeEvents.run(articleOf(paragraphs, "2024-10-18", hasHeadline));
  const found = events.filter((event) => event.trigger.text === trigger);
  expect(found.map((event) => event.trigger.text)).toEqual([trigger]);
  return found.flatMap((event) => event.attribution.map(({ actor }) => actor));
}

describe("who says so in one sentence", () => {
  it.each([
    [
      "a report before",
      "Amnesty International said Kenyan police arrested 30 students.",
      "arrested",
      "Amnesty International",
    ],
    [
      "a report behind",
      "Kenyan police arrested 30 students, Amnesty International said.",
      "arrested",
      "Amnesty International",
    ],
    [
      "a relative clause that lays blame",
      "The UN condemned the shelling of a market in Mandera, which Kenya has blamed on Somali rebels.",
      "shelling",
      "Kenya",
    ],
    [
      "the author of a claim",
      "Kenya dismissed reports by Amnesty International that Somalia had shelled a market.",
      "shelled",
      "Amnesty International",
    ],
    [
      "a report inside a relative clause",
      "The attack, which Somali officials said killed nine soldiers, took place in Baidoa on Monday.",
      "killed",
      "Somali officials",
    ],
    [
      "whom a report cites",
      "Rebels killed nine soldiers in Gao, Radio Mali reported, citing the Malian army.",
      "killed",
      "Malian army",
    ],
    [
      "the author of a document",
      "Rebels shelled a market in Baidoa, according to a report by Amnesty International.",
      "shelled",
      "Amnesty International",
    ],
  ])("%s: %s", (_, sentence, trigger, source) => {
    expect(sources([sentence], trigger)).toContain(source);
  });

  it("reasons that are cited are no source", () => {
    expect(sources(["Kenya expelled nine Somali diplomats, citing security."], "expelled")).toEqual([]);
  });

  it("a thing that shows something is no source", () => {
    expect(sources(["The crater shows that Somali rebels shelled the market."], "shelled")).toEqual([]);
  });

  it("stands behind the headline", () => {
    const paragraphs = ["Somali rebels shelled market in Baidoa: Amnesty International", "The weather was fine."];
    expect(sources(paragraphs, "shelled", true)).toEqual(["Amnesty International"]);
  });
});

describe("who says so in a quotation", () => {
  it("goes on over sentences", () => {
    const text =
      "“The town is empty,” Kenyan president William Ruto said. “The people have left. Somali rebels shelled the market.”";
    expect(sources([text], "shelled")).toEqual(["William Ruto"]);
  });

  it("goes on over paragraphs until it is closed", () => {
    const paragraphs = [
      "“Somali rebels shelled the market.",
      "“The people have left,” Kenyan president William Ruto said.",
    ];
    expect(sources(paragraphs, "shelled")).toEqual(["William Ruto"]);
  });

  it("opens behind a colon", () => {
    const paragraphs = ["Kenyan president William Ruto said:", "“Somali rebels shelled the market.”"];
    expect(sources(paragraphs, "shelled")).toEqual(["William Ruto"]);
  });

  it("goes on where the paragraph before ends with one", () => {
    const paragraphs = [
      "Kenyan president William Ruto said: “The people have left the town.”",
      "“Somali rebels shelled the market.”",
    ];
    expect(sources(paragraphs, "shelled")).toEqual(["William Ruto"]);
  });

  it("ends with its mark", () => {
    const text = "“The people have left,” Kenyan president William Ruto said. Somali rebels shelled the market.";
    expect(sources([text], "shelled")).toEqual([]);
  });

  it("names the source within it and the one who is quoted", () => {
    const text = "“A witness said Somali rebels shelled the market,” Kenyan president William Ruto said on Monday.";
    expect(sources([text], "shelled")).toContain("William Ruto");
  });
});
