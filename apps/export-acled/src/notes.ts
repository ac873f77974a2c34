import type { AcledSubEventType, Event } from "@dateline/schema";
import { fold } from "./fold.ts";
import type { Parties } from "./parties.ts";
import type { AcledTime } from "./time.ts";

/** What the first party does to the second, and what it does when nobody else is named. */
const acts: Readonly<Record<AcledSubEventType, readonly [transitive: string, intransitive: string]>> = {
  "Government regains territory": ["regained territory from", "regained territory"],
  "Non-state actor overtakes territory": ["overtook territory from", "overtook territory"],
  "Armed clash": ["clashed with", "took part in an armed clash"],
  "Excessive force against protesters": ["were met with excessive force by", "were met with excessive force"],
  "Protest with intervention": [
    "held a protest that was met with an intervention by",
    "held a protest that was dispersed",
  ],
  "Peaceful protest": ["protested together with", "held a peaceful protest"],
  "Violent demonstration": ["demonstrated violently against", "demonstrated violently"],
  "Mob violence": ["rioted against", "rioted"],
  "Chemical weapon": ["used a chemical weapon against", "used a chemical weapon"],
  "Air/drone strike": ["carried out an air or drone strike on", "carried out an air or drone strike"],
  "Suicide bomb": ["carried out a suicide bombing against", "carried out a suicide bombing"],
  "Shelling/artillery/missile attack": ["shelled or fired missiles at", "shelled or fired missiles"],
  "Remote explosive/landmine/IED": ["set off an explosive against", "set off an explosive"],
  Grenade: ["threw a grenade at", "threw a grenade"],
  "Sexual violence": ["committed sexual violence against", "committed sexual violence"],
  Attack: ["attacked", "carried out an attack"],
  "Abduction/forced disappearance": ["abducted", "carried out an abduction"],
  Agreement: ["reached an agreement with", "reached an agreement"],
  Arrests: ["arrested", "carried out arrests"],
  "Change to group/activity": ["changed activity towards", "changed activity"],
  "Disrupted weapons use": ["disrupted the use of weapons by", "disrupted the use of weapons"],
  "Headquarters or base established": ["established a base against", "established a base"],
  "Looting/property destruction": ["looted or destroyed property of", "looted or destroyed property"],
  "Non-violent transfer of territory": [
    "took over territory without violence from",
    "took over territory without violence",
  ],
  Other: ["were involved in a strategic development with", "were involved in a strategic development"],
};

/** Labels that open the notes of strategic developments. Source: ACLED notes; the most frequent per mode. */
const labels: Readonly<Record<string, string>> = {
  "Change to group/activity troops": "Movement of forces: ",
  "Change to group/activity militia": "Movement of forces: ",
  "Change to group/activity police": "Security measures: ",
  "Change to group/activity curfew": "Security measures: ",
  "Disrupted weapons use seize": "Weapons seizure: ",
  "Looting/property destruction destroy": "Property destruction: ",
  "Looting/property destruction seize": "Looting: ",
};

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day in ACLED's long form, `03 April 2025`. */
export function toLongDate(day: string): string {
  return `${day.slice(8, 10)} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** One English sentence in the codebook's manner, made from the coded values alone. */
export function toNotes(event: Event, subEventType: AcledSubEventType, parties: Parties, time: AcledTime): string {
  const date = toLongDate(time.day).replace(/^0/, "");
  const opening =
    time.precision === 1 ? `On ${date}` : time.precision === 2 ? `Around ${date}` : `In ${date.replace(/^\d+ /, "")}`;
  const [transitive, intransitive] = acts[subEventType];
  const { first, second } = parties;
  const act =
    second === null
      ? `${withArticle(first.name)} ${intransitive}`
      : `${withArticle(first.name)} ${transitive} ${withArticle(second.name)}`;
  const [name, around] = [event.where?.name, event.where?.admin1].filter(isText).map(fold).filter(isNew);
  const place = name === undefined ? "" : ` in ${name}${around === undefined ? "" : ` (${around})`}`;
  const means = event.means.length === 0 ? "" : ` [means: ${event.means.map((entry) => entry.name).join(", ")}]`;
  const tolls = [toll(event.fatalities, "killed"), toll(event.injuries, "injured")].filter((text) => text !== "");
  const outcome = tolls.length === 0 ? "" : `, with ${tolls.join(" and ")}`;
  const sayers = event.attribution
    .map((entry) => entry.actor)
    .filter(isText)
    .filter(isNew)
    .map(withArticle);
  const attribution = sayers.length === 0 ? "" : `, according to ${enumeration.format(sayers)}`;
  const label = labels[`${subEventType} ${event.mode}`] ?? "";
  return fold(`${label}${opening}, ${act}${place}${means}${outcome}${attribution}.`);
}

function isText(text: string | null | undefined): text is string {
  return typeof text === "string";
}

function isNew(text: string, i: number, all: readonly string[]): boolean {
  return all.indexOf(text) === i;
}

const enumeration = new Intl.ListFormat("en-GB");

const official = /^(?:Government|Police Forces|Military Forces) of /;
const determined = /^(?:an?|the|this|that|one|both|each|some|his|her|its|their|our|my|your|he|she|it|they|who)\b/;

/** A party as a sentence names it: `the army`, `an Unidentified Gang`; names and plurals stand alone. */
function withArticle(name: string): string {
  if (official.test(name)) return `the ${name}`;
  if (name.startsWith("Unidentified ")) return `an ${name}`;
  const common = /^[a-z]/.test(name) && !name.endsWith("s") && !determined.test(name);
  return common ? `the ${name}` : name;
}

function toll(count: Event["fatalities"], what: string): string {
  if (count === null) return "";
  if (count.high === 0) return `nobody ${what}`;
  return count.low === count.high ? `${count.best} ${what}` : `${count.low} to ${count.high} ${what}`;
}
