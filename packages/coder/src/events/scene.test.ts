import { describe, expect, it } from "vitest";
import { codeEvents } from "../code-events.ts";
import { articleOf } from "../testing.ts";

const code = (paragraphs: readonly string[], published = "2024-10-18") =>
  codeEvents.run(articleOf(paragraphs, published));
const violence = (paragraphs: readonly string[], published?: string) =>
  code(paragraphs, published).filter(({ type }) => type === "ASSAULT");

describe("which mentions are one event", () => {
  it("what goes on for years is none of its own events", () => {
    const told = violence([
      "NAIROBI (Reuters) - Militants attacked a Kenyan police post near Garissa on Monday, killing nine officers.",
      "Militants have fought the Kenyan police for more than a decade.",
      "Militants often attack the Kenyan police.",
    ]);
    expect(told.map(({ sentence, mentions }) => [sentence.index, mentions.length])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });
});

describe("which violence is of another kind", () => {
  it.each([
    [
      "a village is taken",
      "Russian missiles hit Kharkiv on Thursday, killing nine people. Russian troops captured the village of Novopil in Ukraine.",
      [9, null],
    ],
    [
      "a war began years ago",
      "Russian troops shelled a village near Kharkiv. More than 13,000 people died since Russia's invasion of Ukraine in February 2022.",
      [null, 13000],
    ],
    [
      "two armies fight, and civilians are killed",
      "Indian and Pakistani soldiers exchanged fire in Kashmir on Sunday. Three civilians were killed in a blast near Pahalgam.",
      [null, 3],
    ],
  ])("%s", (_, text, deaths) => {
    expect(violence([text]).map(({ fatalities }) => fatalities?.best ?? null)).toEqual(deaths);
  });

  it("a strike that talks were suspended after took place", () => {
    const types = code([
      "Iran suspended cooperation with the agency in July after Israeli strikes on its nuclear sites.",
    ]);
    expect(types.map(({ type }) => type)).toEqual(["SANCTION", "ASSAULT"]);
  });
});

describe("stories without events", () => {
  it.each([
    [
      "sport",
      "Harbour United crushed Lakeside Rovers 5-0 on Saturday, with striker Tom Ndlovu shooting the hosts in front in the first half.",
      "The defender attacked the referee's decision and was booked for protesting. The coach said the team would fight for the title.",
    ],
    [
      "business",
      "Shares in the brewer fell 8% on Tuesday after the company cut its profit forecast.",
      "Chief executive Ole Lund told analysts that the company had struck a deal to buy a rival and would sue a former supplier.",
    ],
  ])("%s", (_, ...paragraphs) => {
    expect(code(paragraphs).map(({ trigger }) => trigger.text)).toEqual([]);
  });
});

describe("two sides of one country", () => {
  it("what the army did and what was done to it are two events", () => {
    const told = violence([
      "Burkina Faso's army killed 60 militants near Djibo on Monday after militants stormed a military base near Djibo on Monday.",
    ]);
    expect(told.map(({ actors }) => actors[0]?.sectors[0])).toEqual(["MIL", "REB"]);
  });

  it("the dead belong to the innermost act", () => {
    const told = violence([
      "Police fired tear gas and water cannons at protesters in Nairobi on Friday, and at least three people were shot dead.",
    ]);
    expect(told.map(({ mode, fatalities }) => [mode, fatalities?.best ?? null])).toEqual([
      ["crowd-control", null],
      ["firearms", 3],
    ]);
  });
});

describe("where an event happened", () => {
  it.each([
    [
      "the dateline's country, told by no place",
      "LIMA, 18 OCT 24 (XYZ) -- [TEXT] GUNMEN KILLED TWO POLICEMEN AT A PERUVIAN CHECKPOINT.",
      "PER",
    ],
    [
      "words in capitals are no places",
      "LIMA, 18 OCT 24 (XYZ) -- [TEXT] GUNMEN KILLED TWO POLICEMEN IN A CAR OUTSIDE THE CENTER FOR PERUVIAN WORKERS.",
      "PER",
    ],
    [
      "a small namesake abroad",
      "LIMA, 18 OCT 24 (XYZ) -- [TEXT] GUNMEN KILLED TWO PERUVIAN POLICEMEN IN MARIENTHAL HAMLET.",
      "PER",
    ],
    ["a country that says whose", "NAIROBI (Reuters) - Gunmen attacked a U.S. base in Kenya on Monday.", "KEN"],
    ["not where somebody was going", "NAIROBI (Reuters) - Gunmen kidnapped a priest on his way to Somalia.", "KEN"],
  ])("%s", (_, text, country) => {
    expect(violence([text]).map(({ where }) => where?.country)).toEqual([country]);
  });
});

describe("where the scene is", () => {
  const place = (paragraphs: readonly string[], type: string) =>
    code(paragraphs)
      .filter((event) => event.type === type)
      .map(({ where }) => where?.name ?? null);

  it.each([
    [
      "a place of talks is the scene of the talks alone",
      "ASSAULT",
      ["Kenya and Somalia held talks in Doha.", "Somali soldiers looted a warehouse."],
      [null],
    ],
    [
      "of those it is done to, when they are elsewhere",
      "ASSAULT",
      ["Kenya and Somalia held talks in Doha.", "Kenyan soldiers looted a Somali warehouse."],
      ["Somalia"],
    ],
    [
      "where the army of one side is",
      "ASSAULT",
      ["President Volodymyr Zelensky met lawmakers in Kyiv on Monday.", "Russian missiles hit a hospital."],
      ["Kyiv"],
    ],
    [
      "not the seat of an institute",
      "ASSAULT",
      [
        "Israeli troops shelled reporters near a hill in Lebanon.",
        "An institute in The Hague looked into it.",
        "The soldiers fired at reporters.",
      ],
      ["Lebanon", "Lebanon"],
    ],
    [
      "people who are somewhere",
      "COERCE",
      ["Protesters in Nairobi burned cars.", "Police arrested 12 protesters."],
      ["Nairobi"],
    ],
    [
      "what the place borders on",
      "ASSAULT",
      ["A drone killed a civilian in the Russian town of Grayvoron, in the Belgorod region bordering Ukraine."],
      ["Grayvoron"],
    ],
    [
      "not the seat of those who speak of it",
      "ASSAULT",
      [
        "Gunmen abducted 12 girls from a school in Kano on Monday.",
        "The president's office in Abuja condemned the abduction of the girls.",
      ],
      ["Kano"],
    ],
    [
      "a government that is blamed",
      "ASSAULT",
      ["A drone hit a school in Luhansk, which Moscow blamed on Kyiv."],
      ["Luhansk"],
    ],
  ])("%s", (_, type, paragraphs, names) => {
    expect(place(paragraphs, type)).toEqual(names);
  });
});

describe("where parties without a country are put", () => {
  it("not where a dateline is all that names it", () => {
    const [arrest] = code([
      "GENEVA (XYZ) - The United Nations condemned the murder of a Mexican reporter.",
      "Mexican police have arrested two suspects.",
      "Officials arrested three lawmakers on Friday.",
    ])
      .filter(({ type }) => type === "COERCE")
      .slice(-1);
    expect(arrest?.recipients.map(({ country }) => country)).toEqual(["MEX"]);
  });
});

describe("who was killed in an act", () => {
  it("nobody, by a sentence to death", () => {
    const [sentence] = code(["A court in Dhaka sentenced the former minister to death on Monday."]);
    expect(sentence?.fatalities).toBeNull();
  });

  it("counts the victim named beside the one who is hurt", () => {
    const [event] = violence(["Gunmen murdered Maria Keita in Gao and her mother was wounded."]);
    expect(event?.fatalities?.best).toBe(1);
  });
});

describe("bounds of a count", () => {
  it.each([
    ["Rebels killed at least 12 soldiers near Gao.", 12, 12, null, false],
    ["Rebels killed at least 12 soldiers and three civilians near Gao.", 15, 15, null, false],
    ["Up to 20 soldiers were killed near Gao.", 20, null, 20, false],
    ["Rebels killed about 20 soldiers near Gao.", 20, null, null, true],
    ["Rebels killed 12 soldiers near Gao.", 12, null, null, false],
  ])("%s", (text, value, min, max, approximate) => {
    expect(violence([text])[0]?.quantities[0]).toMatchObject({ kind: "killed", value, min, max, approximate });
  });
});

describe("when an event happened", () => {
  it.each([
    ["a day that would lie ahead", "Rebels attacked Goma on December 3, killing two people.", "2023-12-03"],
    ["a day gone by", "Rebels attacked Goma on October 3, killing two people.", "2024-10-03"],
  ])("%s", (_, text, day) => {
    expect(violence([text]).map(({ when }) => when?.start)).toEqual([day]);
  });
});

describe("the time inside a clause without a tense", () => {
  it.each([
    [
      "goes on with the act",
      "Protesters entered the hall carrying flags of Kenya and marched on Wednesday.",
      "PROTEST",
      "2024-10-16",
    ],
    [
      "of what a meeting is for",
      "Kenya's foreign minister will meet Ugandan diplomats to discuss the border on Tuesday.",
      "AGREE",
      "2024-10-22",
    ],
    [
      "of what a journey was for",
      "Uganda's president flew to Arusha to sign a deal with Tanzania on Monday.",
      "SUPPORT",
      "2024-10-14",
    ],
    [
      "lies ahead of what has happened",
      "Kenya sent troops to Somalia to hold the town of Kismayo until December 3.",
      "MOBILIZE",
      "2024-10-18",
    ],
    [
      "of what is asked for",
      "Uganda urged Kenya to release the prisoners arrested on Monday.",
      "REQUEST",
      "2024-10-18",
    ],
  ])("%s", (_, text, type, day) => {
    const event = code([text]).find((one) => one.type === type);
    expect(event?.when?.start).toBe(day);
  });
});

it("aid from abroad has no place but its own", () => {
  const aid = code(["Kenyan troops shelled Kismayo in Somalia on Monday.", "Turkey supplied Somalia with drones."]);
  expect(aid.filter(({ type }) => type === "AID").map(({ where }) => where)).toEqual([null]);
});

describe("where words are said", () => {
  const places = (paragraphs: readonly string[], type: string) =>
    code(paragraphs)
      .filter((event) => event.type === type)
      .map(({ where }) => (where === null ? null : `${where.name} ${where.precision}`));

  it.each([
    [
      "where a speaker met others",
      [
        "Kenya's president met Uganda's president in Kisumu on Monday.",
        "Kenya's president criticised Uganda over the closed border.",
      ],
      "Kisumu place",
    ],
    [
      "not where others met",
      ["Kenya's president met Uganda's president in Kisumu on Monday.", "France accused Russia of spying."],
      null,
    ],
    [
      "not where they will meet",
      ["Kenya's president will meet Uganda's president in Kisumu on Tuesday.", "Uganda accused Kenya of spying."],
      null,
    ],
    [
      "at home, among parties of the country the article is about",
      ["Kenya's parliament met.", "Kenya's opposition accused Kenyan police of torture."],
      "Kenya country",
    ],
    ["nowhere, between states", ["Kenya accused Uganda of torture."], null],
  ])("%s", (_, paragraphs, place) => {
    expect(places(paragraphs, "ACCUSE")).toEqual([place]);
  });
});

it("numbers of a list count what is sent", () => {
  const [sent] = code(["Russia deployed 1,500 troops and 40 tanks to Belarus."]);
  expect(sent?.quantities.map(({ value, unit }) => [value, unit])).toEqual([
    [1500, "troop"],
    [40, "tank"],
  ]);
});

describe("when two clauses tell how far apart they are", () => {
  it.each([
    ["days after", "Gunmen freed 12 girls near Gao on Thursday, nine days after they abducted them.", "2024-10-08"],
    [
      "a week before",
      "Kenya's army freed him near Garissa on Thursday, a week before gunmen attacked Garissa.",
      "2024-10-24",
    ],
    [
      "months are no number of days",
      "Gunmen freed 12 girls near Gao on Thursday, two months after they abducted them.",
      undefined,
    ],
  ])("%s", (_, text, day) => {
    const [told] = violence([text]).slice(-1);
    expect(told?.when?.basis === "publication" ? undefined : told?.when?.start).toBe(day);
  });
});

describe("what an event is coded from", () => {
  it("what was done, rather than what came of it", () => {
    const [ambush] = violence([
      "Gunmen ambushed an army convoy near Djibo on Wednesday, killing 14 soldiers and wounding nine.",
    ]);
    expect(ambush?.trigger.text).toBe("ambushed");
    expect(ambush?.salience).toBe("main");
    expect(ambush?.recipients.map(({ sectors }) => sectors[0])).toEqual(["MIL"]);
    expect([ambush?.fatalities?.best, ambush?.injuries?.best]).toEqual([14, 9]);
  });
});

describe("the day of the scene", () => {
  const basis = (paragraphs: readonly string[], type: string) =>
    code(paragraphs)
      .filter((event) => event.type === type)
      .map(({ when }) => [when?.start, when?.basis]);

  it.each([
    [
      "of the sentence before",
      "COERCE",
      ["Protesters marched in Nairobi on Tuesday.", "Police arrested 30 of the protesters."],
      ["2024-10-15", "inferred"],
    ],
    [
      "of the lead",
      "ACCUSE",
      [
        "Kenya and Uganda held talks on Wednesday.",
        "It rained.",
        "It rained again.",
        "Tea was served.",
        "It was late.",
        "Bread was served.",
        "Kenya accused Uganda of arming rebels.",
      ],
      ["2024-10-16", "inferred"],
    ],
    [
      "is not the day of something old",
      "ACCUSE",
      ["Kenya attacked Uganda on May 3, 2010.", "Uganda accused Kenya of arming rebels."],
      ["2024-10-18", "publication"],
    ],
    [
      "said then",
      "THREATEN",
      ["The minister said on Monday that Kenya will attack Somalia."],
      ["2024-10-14", "relative"],
    ],
    [
      "not the day it is asked for",
      "REQUEST",
      ["Uganda urged Kenya to release the prisoners no later than December 10."],
      ["2024-10-18", "publication"],
    ],
  ])("%s", (_, type, paragraphs, when) => {
    expect(basis(paragraphs, type)).toEqual([when]);
  });
});

describe("numbers of an event", () => {
  it.each([
    ["what is promised", "Kenya agreed to send 10,000 troops to Somalia.", ["troops 10000"]],
    ["what containers hold", "Kenya supplied Somalia with 300 containers of shells and missiles.", ["weapons 300"]],
    ["one person", "A drone killed a civilian in the town of Goma.", ["killed 1"]],
    [
      "the dead of the act beside them",
      "Rebels burned four vehicles in Goma. The army carried out air strikes against the group, and about 30 fighters were killed.",
      ["other 4", "killed 30"],
    ],
  ])("%s", (_, text, quantities) => {
    const found = code([text]).flatMap((event) => event.quantities.map(({ kind, value }) => `${kind} ${value}`));
    expect(found).toEqual(quantities);
  });

  it("belong to the act nearest to them", () => {
    const text =
      "Rebels burned four vehicles in Goma. The army carried out air strikes against the group, and about 30 fighters were killed.";
    expect(violence([text]).map(({ fatalities }) => fatalities?.best ?? null)).toEqual([null, 30]);
  });
});

describe("mentions of one event", () => {
  it("complete each other's mode", () => {
    const text = [
      "Rebels attacked a police station in Goma on Monday.",
      "Police said the rebels used a car bomb in the attack in Goma.",
    ];
    expect(violence(text).map(({ mode }) => mode)).toEqual(["explosives"]);
  });
});
