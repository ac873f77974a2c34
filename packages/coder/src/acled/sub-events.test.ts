import { describe, expect, it } from "vitest";
import { eventsOf } from "../testing.ts";

const subEventsOf = (sentence: string) => eventsOf(sentence).map(({ acled }) => acled?.subEventType);

describe("Agreement", () => {
  it.each([
    "The Ethiopian government agreed to a truce with Tigrayan forces.",
    "Chad's junta and 40 rebel groups signed a peace pledge in Doha.",
    "The warring sides in Yemen exchanged 80 captives on Friday.",
    "Peace talks between the Philippine government and communist rebels opened in Oslo.",
    "Guns fell silent in Tripoli as a ceasefire took effect.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Agreement");
  });
});

describe("Change to group/activity", () => {
  it.each([
    "The army sent reinforcements to the border town of Mandera.",
    "Rebel forces withdrew from the outskirts of Bangui.",
    "The cartel recruited teenagers in Culiacan.",
    "Villagers in Benue formed a vigilante group to fight cattle thieves.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Change to group/activity");
  });
});

describe("Disrupted weapons use", () => {
  it.each([
    "Bomb disposal experts defused a mine planted under a bridge in Marib.",
    "Security forces seized a large cache of ammunition in Kunar.",
    "Police found explosives in an abandoned house in Mombasa.",
    "Air defences intercepted three missiles over Riyadh.",
    "Soldiers destroyed 200 landmines near the town of Sumbe.",
    "Troops uncovered an arms depot in Jalisco.",
    "A roadside bomb was discovered and safely detonated near Bannu.",
    "Three rifles and 400 rounds of ammunition were recovered in a raid in Kano.",
    "The army dismantled a car bomb in Idlib.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Disrupted weapons use");
  });
});

describe("Looting/property destruction", () => {
  it.each([
    "Rebels set fire to a clinic in the village of Kanga.",
    "Looters ransacked shops in the centre of Khartoum.",
    "Unknown men vandalised a Christian cemetery in Lahore.",
    "Bulldozers razed 30 Palestinian homes in the Jordan Valley.",
    "A mosque was burned to the ground in Mandalay.",
    "Soldiers plundered houses in the abandoned town.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Looting/property destruction");
  });
});

describe("Mob violence", () => {
  it.each([
    "An angry crowd beat a suspected kidnapper to death in Puebla.",
    "Residents stoned a man accused of sorcery in Goma.",
    "Hindus and Muslims clashed in Aligarh, leaving two people dead.",
    "Two men were lynched in Guatemala on Sunday.",
    "Villagers attacked a health team in Guinea.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Mob violence");
  });
});

describe("Non-violent transfer of territory", () => {
  it.each([
    "The army handed the base over to UN peacekeepers in Gao.",
    "Rebels peacefully took control of Bunia after government troops left.",
    "Government troops entered the town of Rutshuru after the rebels pulled out.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Non-violent transfer of territory");
  });
});

describe("Non-state actor overtakes territory", () => {
  it.each(["The town of Moura fell to jihadists on Saturday.", "Rebels took full control of the airport in Hodeida."])(
    "%s",
    (sentence) => {
      expect(subEventsOf(sentence)).toContain("Non-state actor overtakes territory");
    },
  );
});

describe("Government regains territory", () => {
  it.each([
    "The Iraqi army retook the town of Rawa from Islamic State.",
    "Philippine troops cleared Marawi of militants.",
    "The military drove the insurgents out of Palma.",
    "Syrian forces advanced and captured three villages from the rebels.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Government regains territory");
  });
});

describe("Other", () => {
  it.each(["Soldiers staged a coup in Gabon and arrested the president."])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Other");
  });
});

describe("Sexual violence", () => {
  it.each([
    "Five soldiers raped a girl in North Kivu.",
    "Women were gang-raped by militiamen in El Geneina.",
    "An armed man sexually assaulted a displaced woman near the camp in Maiduguri.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Sexual violence");
  });
});

describe("Excessive force against protesters", () => {
  it.each([
    "Security forces fired live bullets at demonstrators in Yangon, killing seven.",
    "Police beat peaceful marchers in Minsk with batons, injuring dozens.",
    "Soldiers opened fire on a sit-in in Khartoum.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Excessive force against protesters");
  });
});

describe("Protest with intervention", () => {
  it.each([
    "Police broke up a rally in Almaty and detained 40 people.",
    "Riot police used water cannon against demonstrators in Tbilisi.",
    "Officers arrested climate activists who blocked a road in Berlin.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Protest with intervention");
  });
});

describe("Peaceful protest", () => {
  it.each([
    "Nurses rallied outside the ministry in Harare to demand better pay.",
    "Hundreds of people held a candlelight vigil in Manila for the slain journalist.",
    "Prisoners in Douala went on hunger strike.",
    "Shopkeepers in Multan closed their shops in protest at new taxes.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Peaceful protest");
  });
});

describe("Violent demonstration", () => {
  it.each([
    "Protesters threw stones at police and burned tyres in Port Harcourt.",
    "Demonstrators stormed the governor's office in Basra and set it on fire.",
    "A march in Santiago turned violent when hooded youths smashed shop windows.",
    "Protesters clashed with police in Athens.",
    "Riots erupted in Conakry after the election results.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Violent demonstration");
  });
});

describe("Arrests", () => {
  it.each([
    "Security forces rounded up dozens of opposition supporters in Bujumbura.",
    "Turkish police detained a pro-Kurdish mayor.",
    "Gambian soldiers arrested the head of the electoral commission.",
    "Dozens of suspected separatists were taken into custody in Buea.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Arrests");
  });
});

describe("Abduction/forced disappearance", () => {
  it.each([
    "Unidentified gunmen kidnapped three engineers in Kaduna.",
    "Armed men took a priest from his home in Bamenda.",
    "Houthi militiamen detained two journalists at a checkpoint in Taiz.",
    "Pirates boarded a tanker off Lome and took ten sailors hostage.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Abduction/forced disappearance");
  });
});

describe("Air/drone strike", () => {
  it.each([
    "Fighter jets bombed rebel hideouts in Benue.",
    "Helicopters fired rockets at a village in Chin state.",
    "An unmanned aircraft targeted a vehicle near Deir ez-Zor.",
    "At least four civilians died in an air raid on Mekelle.",
    "Coalition warplanes carried out two raids on Saada.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Air/drone strike");
  });
});

describe("Shelling/artillery/missile attack", () => {
  it.each([
    "The army fired mortar shells at the village of Ain Issa.",
    "Two rockets landed near the airport in Baghdad.",
    "Artillery fire from the Armenian side hit the town of Terter.",
    "Missiles struck an apartment block in Zaporizhzhia.",
    "Tanks shelled a hospital in Misrata.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Shelling/artillery/missile attack");
  });
});

describe("Remote explosive/landmine/IED", () => {
  it.each([
    "A bus hit a landmine near Boni, killing ten people.",
    "An explosive device went off in a market in Mogadishu.",
    "Militants detonated an IED under an army convoy in Diffa.",
    "A bomb planted in a motorcycle blew up in Yala.",
    "A parcel bomb injured a policeman in Athens.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Remote explosive/landmine/IED");
  });
});

describe("Suicide bomb", () => {
  it.each([
    "A bomber rammed an explosives-laden truck into a checkpoint in Kandahar.",
    "The suicide attack on the army camp in Gao killed 47 people.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Suicide bomb");
  });
});

describe("Grenade", () => {
  it.each([
    "Assailants hurled a hand grenade at a police station in Srinagar.",
    "A grenade blast at a market in Bangui wounded nine people.",
    "Two attackers on a motorbike lobbed grenades into a church in Nairobi.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Grenade");
  });
});

describe("Chemical weapon", () => {
  it.each([
    "Forty people were poisoned when mustard gas shells hit Marea.",
    "Helicopters dropped barrels filled with chlorine on Sarmin.",
    "A gas attack in Khan al-Assal killed 26 people.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Chemical weapon");
  });
});

describe("Armed clash", () => {
  it.each([
    "Soldiers and insurgents exchanged fire near Pattani.",
    "Militants ambushed an army patrol in Tillaberi, killing six soldiers.",
    "Troops killed five rebels in a gun battle in Cotabato.",
    "Al-Shabaab fighters attacked an African Union base in Lower Shabelle.",
    "Border guards of Kyrgyzstan and Tajikistan traded gunfire.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Armed clash");
  });
});

describe("Attack", () => {
  it.each([
    "Bandits killed 15 farmers in Zamfara.",
    "Three traders were hacked to death by unknown men in Ituri.",
    "A radio journalist was gunned down outside his home in Mindanao.",
    "Police tortured a suspect to death in Kampala.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence)).toContain("Attack");
  });
});

describe("Headquarters or base established", () => {
  it.each(["Russian forces built a new camp near Bangassou.", "The peacekeepers set up a base in Beni."])(
    "%s",
    (sentence) => {
      expect(subEventsOf(sentence)).toContain("Headquarters or base established");
    },
  );
});

describe("no disorder", () => {
  it.each([
    "A gas explosion in a restaurant in Lyon injured six people.",
    "A house fire in Leeds killed two children.",
    "A truck crashed into a bus near Accra, killing eleven passengers.",
    "Germany expelled two Chinese diplomats.",
    "An earthquake destroyed hundreds of homes in Herat.",
  ])("%s", (sentence) => {
    expect(subEventsOf(sentence).filter((type) => type !== undefined)).toEqual([]);
  });
});
