import { type Actor, nonStateCodes, type PloverSector } from "@dateline/schema";
import type { Cell, Fields, Pair } from "@dateline/tables";

/** CAMEO role codes of PLOVER sectors; two letter groups mean other things in the two lists. Null: CAMEO has none. */
const roles: Readonly<Record<PloverSector, string | null>> = {
  COP: "COP",
  GOV: "GOV",
  JUD: "JUD",
  LEG: "LEG",
  MIL: "MIL",
  PRM: null,
  PTY: "PTY",
  REB: "REB",
  SPY: "SPY",
  UAF: "UAF",
  UNK: null,
  AGR: "AGR",
  BUS: "BUS",
  CRM: "CRM",
  CVL: "CVL",
  EDU: "EDU",
  ELI: "ELI",
  JRN: "MED",
  LAB: "LAB",
  MED: "HLH",
  REF: "REF",
  OPP: "OPP",
  PRE: null,
  REL: "REL",
  SOC: "NGO",
};

function typesOf({ country, sectors }: Actor): readonly string[] {
  const general =
    country !== null && country in nonStateCodes && country !== "UNO" && country !== "EUR" ? [country] : [];
  return [...new Set([...general, ...sectors.flatMap((sector) => roles[sector] ?? [])])];
}

function countryOf({ country }: Actor): string | null {
  return country !== null && (country === "EUR" || !(country in nonStateCodes)) ? country : null;
}

/** The ten columns of one party. Ethnic and religious codes are not coded. */
export function actorFields<Row extends Pair>(side: 1 | 2): Fields<Row> {
  const of = (value: (actor: Actor) => Cell) => (row: Row) => {
    const actor = side === 1 ? row.actor : row.recipient;
    return actor === null ? null : value(actor);
  };
  const empty = () => null;
  return [
    [
      `Actor${side}Code`,
      of((actor) => [countryOf(actor) ?? (actor.country === "UNO" ? "UNO" : ""), ...typesOf(actor)].join("") || null),
    ],
    [`Actor${side}Name`, of((actor) => actor.name.toUpperCase())],
    [`Actor${side}CountryCode`, of(countryOf)],
    [`Actor${side}KnownGroupCode`, of((actor) => (actor.country === "UNO" ? "UNO" : null))],
    [`Actor${side}EthnicCode`, empty],
    [`Actor${side}Religion1Code`, empty],
    [`Actor${side}Religion2Code`, empty],
    [`Actor${side}Type1Code`, of((actor) => typesOf(actor)[0] ?? null)],
    [`Actor${side}Type2Code`, of((actor) => typesOf(actor)[1] ?? null)],
    [`Actor${side}Type3Code`, of((actor) => typesOf(actor)[2] ?? null)],
  ];
}
