import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeEvents } from "./code-events.ts";
import { articleOf, eventsOf, summaryOf } from "./testing.ts";

describe("who does what to whom", () => {
  it.each([
    ["active", "Kenya attacked Somalia on Monday.", "ASSAULT occurred KEN > SOM"],
    ["passive", "Somalia was attacked by Kenya on Monday.", "ASSAULT occurred KEN > SOM"],
    ["light verb", "Kenya launched an attack on Somalia.", "ASSAULT occurred KEN > SOM"],
    ["noun with of, on and by", "The attack on Somalia by Kenya killed 12 people.", "ASSAULT occurred KEN > SOM"],
    ["two subjects", "Kenya and Tanzania condemned Somalia.", "ACCUSE occurred KEN,TZA > SOM"],
    ["passive of asking", "Kenya was urged by Somalia to end the blockade.", "REQUEST occurred SOM > KEN"],
    ["both sides", "Kenya resumed talks with Somalia.", "CONSULT occurred KEN,SOM > "],
    [
      "a role and a nationality",
      "Kenyan president William Ruto met Somali leaders in Nairobi.",
      "CONSULT occurred KEN,SOM > ",
    ],
    ["an envoy", "Kenya expelled the Somali ambassador.", "SANCTION occurred KEN > SOM"],
    ["a crowd at home", "Protesters marched against the government in Nairobi.", "PROTEST occurred KEN > KEN"],
    ["police and a crowd", "Police arrested 30 protesters in Nairobi.", "COERCE occurred KEN > KEN"],
    ["whom a demand's content names", "Kenya demanded that Uganda reopen the border.", "REQUEST occurred KEN > UGA"],
    [
      "owner of what is protested",
      "Hundreds of Kenyans marched to protest Uganda's decision.",
      "PROTEST occurred KEN > UGA",
    ],
    ["two whom aid is for", "Kenya agreed to provide aid for Uganda and Rwanda.", "AGREE occurred KEN > RWA,UGA"],
    [
      "a body's people in what is allowed",
      "Kenya agreed to allow the return of U.N. monitors.",
      "AGREE occurred KEN > UNO",
    ],
    [
      "whom something is taken from",
      "Kenyan police seized rifles and grenades from Somali militants.",
      "COERCE occurred KEN > SOM",
    ],
    ["a leaning is not where", "An anti-Uganda journalist was killed in Nairobi.", "ASSAULT occurred  > KEN"],
    ["a people at home elsewhere", "About 100 ethnic Somalis marched in Kenya.", "PROTEST occurred KEN > KEN"],
    ["a part of a country", "Rebels stormed a village in Western Kenya.", "ASSAULT occurred KEN > KEN"],
  ])("%s: %s", (_, sentence, summary) => {
    expect(eventsOf(sentence).map(summaryOf)).toContain(summary);
  });
});

describe("what turns an act into another", () => {
  it.each([
    ["Kenya refused to release the Somali prisoners.", "REJECT occurred KEN > SOM", "yield", "1243"],
    ["Kenya agreed to lift sanctions on Somalia.", "AGREE occurred KEN > SOM", null, "0354"],
    ["Kenya promised to send food to Somalia.", "AGREE occurred KEN > SOM", null, "0333"],
    ["Kenya threatened to attack Somalia.", "THREATEN occurred KEN > SOM", "violence", "138"],
    ["Kenya vowed to attack Somalia.", "THREATEN occurred KEN > SOM", "violence", "138"],
    ["Kenya urged Somalia to withdraw its troops.", "REQUEST occurred KEN > SOM", "yield", "0256"],
    ["Kenya demanded that Somalia release the hostages.", "REQUEST occurred KEN > SOM", "yield", "1053"],
    ["Kenya will meet Somalia next week.", "AGREE planned KEN > SOM", null, "036"],
    ["Kenya will not meet Somalia.", "REJECT occurred KEN > SOM", "meet", "125"],
    ["Kenya ruled out talks with Somalia.", "REJECT occurred KEN > SOM", "meet", "125"],
    ["Kenya suspended aid to Somalia.", "SANCTION occurred KEN > SOM", "discontinue", "162"],
    ["Kenya stopped shelling Somalia.", "RETREAT occurred KEN > SOM", "ceasefire", "0871"],
    ["Kenya may attack Somalia.", "ASSAULT hypothetical KEN > SOM", null, "190"],
    ["Kenya denied attacking Somalia.", "ASSAULT denied KEN > SOM", null, "190"],
    ["Kenya must release the prisoners, Somalia said.", "REQUEST occurred SOM > KEN", "yield", "1053"],
    ["Kenya cannot confirm that Somalia attacked Ethiopia.", "ASSAULT unconfirmed SOM > ETH", null, "190"],
  ])("%s", (sentence, summary, mode, cameo) => {
    const event = eventsOf(sentence).find((other) => summaryOf(other) === summary);
    expect([event?.mode, event?.cameo]).toEqual([mode, cameo]);
  });

  it.each([
    "Kenya did not attack Somalia.",
    "If Kenya attacks Somalia, the border will close.",
    "Did Kenya attack Somalia?",
    "No talks were held between Kenya and Somalia.",
  ])("no event: %s", (sentence) => {
    expect(eventsOf(sentence)).toEqual([]);
  });
});

describe("who says so", () => {
  it.each([
    ["Kenya attacked Somalia, according to the United Nations.", "United Nations"],
    ["Somalia said Kenya attacked Ethiopia.", "Somalia"],
    ["“Kenya attacked Ethiopia,” Somalia said.", "Somalia"],
  ])("%s", (sentence, speaker) => {
    const event = eventsOf(sentence).find(({ type }) => type === "ASSAULT");
    expect(event?.attribution.map(({ actor }) => actor)).toEqual([speaker]);
  });

  it("a speaker who acts is no source", () => {
    expect(eventsOf("Kenya said it attacked Somalia.").map(({ attribution }) => attribution)).toEqual([[]]);
  });
});

describe("what is no politics", () => {
  it.each([
    "The striker attacked down the left and scored twice.",
    "Shares of the company rose after it agreed to buy a rival.",
    "Heavy rain hit the coast of Kenya.",
    "A man was injured when his car hit a tree.",
  ])("%s", (sentence) => {
    expect(eventsOf(sentence)).toEqual([]);
  });
});

const sentences = [
  "Kenya attacked Somalia on Monday.",
  "Somalia condemned the attack.",
  "Protesters marched against the government in Nairobi on Tuesday.",
  "Kenya has supplied Ethiopia with 40 tanks since August, the United Nations said.",
  "“We will not meet them,” Somali President Hassan Sheikh Mohamud said.",
  "At least 12 people were killed when soldiers opened fire on a market in Mogadishu.",
  "The weather stays dry.",
];

describe("laws", () => {
  const paragraphs = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 });

  it("evidence is the article's own words, ids are unique, and the model accepts every event", () => {
    fc.assert(
      fc.property(paragraphs, (chosen) => {
        const article = articleOf(chosen);
        const events = codeEvents.run(article);
        const check = (value: unknown): void => {
          if (typeof value !== "object" || value === null) return;
          if ("start" in value && "text" in value && typeof value.text === "string" && "end" in value)
            expect(article.text.slice(value.start as number, value.end as number)).toBe(value.text);
          for (const inner of Object.values(value)) check(inner);
        };
        for (const event of events) {
          codeEvents.output.parse(event);
          check(event);
        }
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        expect(codeEvents.run(article)).toEqual(events);
      }),
      { numRuns: 40 },
    );
  });

  it("a paragraph about something else changes no event before it", () => {
    fc.assert(
      fc.property(paragraphs, (chosen) => {
        const without = codeEvents.run(articleOf(chosen));
        const withMore = codeEvents.run(articleOf([...chosen, "The museum opens at nine and tickets are free."]));
        const bare = (events: typeof without) => events.map(({ id, articleId, ...rest }) => rest);
        expect(bare(withMore)).toEqual(bare(without));
      }),
      { numRuns: 30 },
    );
  });

  it("any text is survived", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (text) => {
        const trimmed = text.normalize("NFC").replace(/\s+/g, " ").trim();
        if (trimmed !== "") for (const event of codeEvents.run(articleOf([trimmed]))) codeEvents.output.parse(event);
      }),
      { numRuns: 100 },
    );
  });
});
