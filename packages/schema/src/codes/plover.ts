import { z } from "zod";

/** The 16 event types of PLOVER. Source: PLOVER manual, draft of 2021. */
export const PloverType = z.enum([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);
export type PloverType = z.infer<typeof PloverType>;

/** Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4;

export interface PloverTypeEntry {
  readonly label: string;
  readonly quad: Quad;
  /** PLOVER wants a recipient for this type. */
  readonly needsRecipient: boolean;
  readonly modes: readonly string[];
  readonly definition: string;
}

/** What each PLOVER type means (in our words), its quad class and its modes. Source: PLOVER manual, draft of 2021. */
export const ploverTypes: Readonly<Record<PloverType, PloverTypeEntry>> = {
  AGREE: {
    label: "Agree",
    quad: 1,
    needsRecipient: false,
    modes: [],
    definition: "Agrees, offers, promises or otherwise commits to cooperate; cooperation announced for the future.",
  },
  CONSULT: {
    label: "Consult",
    quad: 1,
    needsRecipient: false,
    modes: ["visit", "third-party", "multilateral", "phone"],
    definition: "Meets, visits, hosts, negotiates or talks with another party, in person or remotely.",
  },
  SUPPORT: {
    label: "Support",
    quad: 1,
    needsRecipient: false,
    modes: [],
    definition:
      "Begins, improves or expands diplomatic or political cooperation: praise, recognition, signing, apology.",
  },
  CONCEDE: {
    label: "Concede",
    quad: 1,
    needsRecipient: false,
    modes: [],
    definition: "Yields in word or policy: eases restrictions, accepts demands, grants reform or rights.",
  },
  COOPERATE: {
    label: "Cooperate",
    quad: 2,
    needsRecipient: true,
    modes: [],
    definition: "Carries out material cooperation: trade, joint exercises, sharing of intelligence, extradition.",
  },
  AID: {
    label: "Aid",
    quad: 2,
    needsRecipient: true,
    modes: [],
    definition: "Provides or extends material help: money, arms, troops in support, relief, shelter, asylum.",
  },
  RETREAT: {
    label: "Retreat",
    quad: 2,
    needsRecipient: false,
    modes: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
    definition: "Gives up ground in deed: withdraws, releases, disarms, ceases fire, admits observers, steps down.",
  },
  REQUEST: {
    label: "Request",
    quad: 3,
    needsRecipient: false,
    modes: ["assist", "change", "yield", "meet"],
    definition: "Asks, urges, orders or demands that another party does something.",
  },
  ACCUSE: {
    label: "Accuse",
    quad: 3,
    needsRecipient: false,
    modes: ["disapprove", "investigate", "allege"],
    definition: "Criticises, condemns, blames, charges, sues or investigates.",
  },
  REJECT: {
    label: "Reject",
    quad: 3,
    needsRecipient: false,
    modes: ["assist", "change", "yield", "meet"],
    definition: "Refuses, rejects, vetoes, defies or declines what another party asks or proposes.",
  },
  THREATEN: {
    label: "Threaten",
    quad: 3,
    needsRecipient: false,
    modes: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
    definition:
      "Threatens, warns of or gives an ultimatum with coercion, sanctions or force; announces them for later.",
  },
  PROTEST: {
    label: "Protest",
    quad: 4,
    needsRecipient: false,
    modes: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
    definition: "Civilians or organised groups demonstrate, strike, boycott, blockade or riot.",
  },
  SANCTION: {
    label: "Sanction",
    quad: 4,
    needsRecipient: true,
    modes: ["convict", "expel", "withdraw", "discontinue"],
    definition: "Reduces or breaks relations, halts aid or talks, imposes embargoes, expels, convicts or fines.",
  },
  MOBILIZE: {
    label: "Mobilize",
    quad: 4,
    needsRecipient: false,
    modes: ["troops", "weapons", "police", "militia"],
    definition: "Moves, deploys, alerts or shows forces or weapons without using them.",
  },
  COERCE: {
    label: "Coerce",
    quad: 4,
    needsRecipient: false,
    modes: [
      "seize",
      "restrict",
      "censor",
      "curfew",
      "martial-law",
      "arrest",
      "deport",
      "withhold",
      "misinformation",
      "cyber",
    ],
    definition: "Represses, arrests, seizes, restricts, censors or attacks computers, without physical violence.",
  },
  ASSAULT: {
    label: "Assault",
    quad: 4,
    needsRecipient: false,
    modes: [
      "abduct",
      "beat",
      "torture",
      "sexual",
      "targeted",
      "destroy",
      "primitive",
      "firearms",
      "explosives",
      "suicide-attack",
      "aerial",
      "drone",
      "heavy-weapons",
      "crowd-control",
      "unconventional",
    ],
    definition: "Uses physical force that can hurt people or destroy property.",
  },
};

/** PLOVER modes; which type takes which is in `ploverTypes`. */
export const PloverMode = z.enum([
  "visit",
  "third-party",
  "multilateral",
  "phone",
  "withdraw",
  "release",
  "disarm",
  "ceasefire",
  "access",
  "resign",
  "assist",
  "change",
  "yield",
  "meet",
  "disapprove",
  "investigate",
  "allege",
  "restrict",
  "arrest",
  "relations",
  "expel",
  "territory",
  "violence",
  "demo",
  "riot",
  "strike",
  "hunger",
  "boycott",
  "obstruct",
  "vandalize",
  "convict",
  "discontinue",
  "troops",
  "weapons",
  "police",
  "militia",
  "seize",
  "censor",
  "curfew",
  "martial-law",
  "deport",
  "withhold",
  "misinformation",
  "cyber",
  "abduct",
  "beat",
  "torture",
  "sexual",
  "targeted",
  "destroy",
  "primitive",
  "firearms",
  "explosives",
  "suicide-attack",
  "aerial",
  "drone",
  "heavy-weapons",
  "crowd-control",
  "unconventional",
]);
export type PloverMode = z.infer<typeof PloverMode>;

/** PLOVER contexts: the issue an event is about. Source: PLOVER manual, draft of 2021. */
export const PloverContext = z.enum([
  "military",
  "intelligence",
  "executive",
  "legislative",
  "election",
  "political_institutions",
  "pro_democracy",
  "pro_autocracy",
  "economic",
  "legal",
  "reparations",
  "human_rights",
  "rights_freedoms",
  "repression",
  "human_security",
  "gender",
  "lgbt",
  "religion_ethnicity",
  "inequality",
  "diplomatic",
  "territory",
  "peacekeeping",
  "health",
  "asylum",
  "migration",
  "disasters",
  "natural_resource",
  "environment",
  "technology",
  "terrorism",
  "cbrn",
  "cyber",
  "misinformation",
  "crime",
  "corruption",
  "illegal_drugs",
  "trafficking",
]);
export type PloverContext = z.infer<typeof PloverContext>;

/** PLOVER sectors with their meaning in our words. Source: PLOVER manual, draft of 2021. */
export const ploverSectors = {
  COP: "police and other law enforcement",
  GOV: "government: the executive, governing parties, ministries",
  JUD: "courts and judges",
  LEG: "legislature and lawmakers",
  MIL: "state military: soldiers, units, equipment",
  PRM: "paramilitary forces not opposed to the government",
  PTY: "political parties",
  REB: "rebels: armed opposition groups",
  SPY: "state intelligence services",
  UAF: "unidentified armed forces",
  UNK: "unidentified actors",
  AGR: "farmers and agricultural labour",
  BUS: "business, other than multinational corporations",
  CRM: "criminals and criminal gangs",
  CVL: "civilians, protesters, activists without other affiliation",
  EDU: "educators, students, schools",
  ELI: "former officials and their families",
  JRN: "journalists and news media",
  LAB: "organised and unorganised labour in services and manufacturing",
  MED: "health workers and institutions",
  REF: "refugees and displaced people",
  OPP: "political opposition",
  PRE: "partially recognised entities",
  REL: "religious organisations",
  SOC: "civil society not covered otherwise",
} as const;

export const PloverSector = z.enum(Object.keys(ploverSectors) as [keyof typeof ploverSectors]);
export type PloverSector = z.infer<typeof PloverSector>;

/** Codes for actors that belong to no country. Source: PLOVER manual, draft of 2021. */
export const nonStateCodes = {
  IGO: "intergovernmental organisation",
  UNO: "United Nations",
  EUR: "European Union",
  NGO: "non-governmental organisation",
  ISM: "international social movement",
  IMG: "transnational armed group",
  MNC: "multinational corporation",
} as const;
export type NonStateCode = keyof typeof nonStateCodes;

/** Quad class of a type: computed, never chosen. */
export function quadOf(type: PloverType): Quad {
  return ploverTypes[type].quad;
}
