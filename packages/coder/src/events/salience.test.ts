import { describe, expect, it } from "vitest";
import { codeEvents } from "../code-events.ts";
import { articleOf } from "../testing.ts";

const lead = "Rebels attacked a police station in Goma on Wednesday and killed three officers.";

/** Salience of the violence whose trigger is a word. */
function salienceOf(word: string, ...paragraphs: string[]): string | undefined {
  const events = codeEvents.run(articleOf(paragraphs, "2024-10-18"));
  const isAt = (words: { text: string }) => words.text.includes(word);
  return events.find(({ trigger, mentions, type }) => type === "ASSAULT" && [trigger, ...mentions].some(isAt))
    ?.salience;
}

describe("what an article reports", () => {
  it.each([
    ["the lead", "attacked", [lead]],
    [
      "another event of the week",
      "ambushed",
      [lead, "On Thursday, gunmen ambushed a convoy of aid workers in Bukavu."],
    ],
    ["later violence of police", "fired", [lead, "Police fired tear gas at a crowd in Goma on Thursday."]],
    ["a headline's event", "kill", ["Rebels kill three officers in Goma", lead]],
    [
      "a wire report in capitals",
      "MURDERED",
      ["LIMA, 18 OCT 24 (XYZ) -- [TEXT] A MAYOR WAS MURDERED LAST NIGHT IN AYACUCHO BY FOUR GUNMEN, POLICE REPORTED."],
    ],
  ])("%s", (_, word, paragraphs) => {
    expect(salienceOf(word, ...paragraphs)).toBe("main");
  });
});

describe("what an article recalls or speaks of in general", () => {
  it.each([
    ["long ago", "bombed", [lead, "The rebels bombed a hotel in Kinshasa in 2019."]],
    ["a sum over years", "killed", ["The war goes on.", "Rebels have killed thousands of civilians since 2014."]],
    ["a habit", "kidnap", ["Talks began in Goma.", "Armed groups kidnap villagers and attack soldiers."]],
    [
      "rhetoric",
      "murder",
      ["“We want peace,” the bishop said.", "“We will not bow to those who murder our priests,” he told us."],
    ],
    [
      "a wish",
      "attack",
      ["Talks began in Goma.", "The rebels want to attack our soldiers, we know, the minister said."],
    ],
  ])("%s", (_, word, paragraphs) => {
    expect(["background", undefined]).toContain(salienceOf(word, ...paragraphs));
  });

  it("is not the event of the day", () => {
    const sum = "Rebels have killed thousands of policemen over the past decade.";
    const events = codeEvents.run(articleOf([lead, sum], "2024-10-18"));
    expect(events.find(({ salience }) => salience === "main")?.fatalities?.best).toBe(3);
  });
});
