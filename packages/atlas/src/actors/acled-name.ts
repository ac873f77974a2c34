import { type AcledInter, contestedCodes, countries, type PloverSector } from "@dateline/schema";
import type { Organisation } from "./organisation.ts";
import { type Regime, regimeOn, regimeYears } from "./regimes.ts";
import type { AcledCrowd } from "./role.ts";

/** What the ACLED name of an actor is made from. */
export interface AcledParts {
  readonly country: string | null;
  readonly sectors: readonly PloverSector[];
  readonly organisation: Organisation | null;
  readonly crowd: AcledCrowd | null;
  /** Role noun in the singular, for the branch of a force: air force. */
  readonly role: string | null;
  /** Nothing but a country or its capital: the government stands for it. */
  readonly isState: boolean;
}

const articled = new Set([
  "BHS",
  "CAF",
  "COD",
  "COG",
  "COM",
  "DOM",
  "GMB",
  "MDV",
  "MHL",
  "NLD",
  "PHL",
  "SLB",
  "ARE",
  "GBR",
  "USA",
  "SYC",
]);

/** Country name as ACLED writes it, without and with the article that follows `of`. */
function acledCountry(code: string): { bare: string; articled: string } | null {
  const bare = countries.get(code)?.acledName ?? (contestedCodes as Record<string, string>)[code] ?? null;
  return bare === null ? null : { bare, articled: articled.has(code) ? `the ${bare}` : bare };
}

const crowdNames: Readonly<Record<AcledCrowd, string>> = {
  protesters: "Protesters",
  rioters: "Rioters",
  civilians: "Civilians",
  "armed-group": "Unidentified Armed Group",
  gang: "Unidentified Gang",
  "communal-militia": "Unidentified Communal Militia",
  "private-security": "Private Security Forces",
};

/** Branches ACLED names after the state's forces. */
const branches: Readonly<Record<string, string>> = {
  "air force": "Air Force",
  "border guard": "Border Guard",
  "coast guard": "Coast Guard",
  gendarmerie: "Gendarmerie",
  "military police": "Military Police",
  "national guard": "National Guard",
  navy: "Navy",
  "presidential guard": "Presidential Guard",
  "prison guard": "Prison Guards",
  "prison guards": "Prison Guards",
  "republican guard": "Republican Guard",
  "special forces": "Special Forces",
};

const stateForces: Readonly<Partial<Record<PloverSector, string>>> = {
  MIL: "Military Forces of",
  SPY: "Military Forces of",
  COP: "Police Forces of",
  GOV: "Government of",
  LEG: "Government of",
  JUD: "Government of",
};

/** Sectors of people who carry no arms and hold no power: ACLED's civilians. */
const civilian: ReadonlySet<PloverSector> = new Set<PloverSector>([
  "CVL",
  "AGR",
  "BUS",
  "EDU",
  "ELI",
  "JRN",
  "LAB",
  "MED",
  "REF",
  "REL",
  "SOC",
  "PTY",
  "OPP",
  "UNK",
]);

/**
 * An actor's name in ACLED's manner: state forces and governments with regime years, named groups as their list has
 * them, crowds and unnamed actors by rule. Null when no rule fits or the country has no regime on the day.
 *
 * Source: ACLED codebook, actor names; patterns as found in published files.
 */
export function acledActorName(
  parts: AcledParts,
  regimes: ReadonlyMap<string, readonly Regime[]>,
  asOf: string | null,
): string | null {
  const { country, sectors, organisation, crowd } = parts;
  const named = country === null ? null : acledCountry(country);
  const regime = country === null ? null : regimeOn(regimes.get(country), asOf);
  const withYears = named !== null && regime !== null ? `${named.articled} ${regimeYears(regime)}` : null;

  if (organisation?.acledName != null) {
    if (!organisation.acledName.includes("*")) return organisation.acledName;
    return withYears === null ? null : organisation.acledName.replace("*", withYears);
  }
  if (crowd !== null) return named === null ? null : `${crowdNames[crowd]} (${named.bare})`;
  const sector = sectors[0];
  if (sector === undefined) return parts.isState && withYears !== null ? `Government of ${withYears}` : null;
  const forces = stateForces[sector];
  if (forces !== undefined) {
    const branch = branches[parts.role ?? ""];
    return withYears === null ? null : `${forces} ${withYears}${branch === undefined ? "" : ` ${branch}`}`;
  }
  if (organisation !== null && !civilian.has(sector)) return organisation.name;
  if (named === null) return null;
  if (sector === "UAF" || sector === "REB" || sector === "PRM") return `Unidentified Armed Group (${named.bare})`;
  if (sector === "CRM") return `Unidentified Gang (${named.bare})`;
  if (civilian.has(sector)) return `Civilians (${named.bare})`;
  return null;
}

/** International bodies: their forces are external wherever they act. */
const international = new Set(["UNO", "IGO", "EUR"]);

/**
 * ACLED actor class for an event in a country; without one the actor is taken to act at home.
 *
 * Source: ACLED codebook, table 3: state forces abroad are External/Other forces.
 */
export function acledInter(parts: AcledParts, eventCountry: string | null): AcledInter | null {
  const { country, sectors, crowd } = parts;
  const sector = sectors[0];
  if (crowd === "protesters") return "Protesters";
  if (crowd === "rioters") return "Rioters";
  if (crowd === "civilians") return "Civilians";
  if (crowd === "communal-militia") return "Identity militia";
  if (crowd === "private-security") return "External/Other forces";
  if (crowd === "armed-group" || crowd === "gang") return "Political militia";
  if (sector === undefined && !parts.isState) return null;
  if (sector === undefined || stateForces[sector] !== undefined) {
    if (country === null) return null;
    const isAbroad = international.has(country) || (eventCountry !== null && eventCountry !== country);
    return isAbroad ? "External/Other forces" : "State forces";
  }
  if (sector === "REB") return "Rebel group";
  if (sector === "UAF" || sector === "PRM" || sector === "CRM") return "Political militia";
  return civilian.has(sector) ? "Civilians" : null;
}
