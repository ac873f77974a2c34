import type { PloverSector } from "@dateline/schema";

/**
 * Roles a term of office can have, most prominent first, with the PLOVER sectors of who holds it.
 *
 * The order decides which office stands for a person who holds several on the same day.
 */
export const officeRoles = {
  "head-of-state": ["GOV"],
  "head-of-government": ["GOV"],
  "de-facto-leader": ["GOV"],
  "vice-president": ["GOV"],
  deputy: ["GOV"],
  "foreign-minister": ["GOV"],
  "defence-minister": ["GOV", "MIL"],
  "interior-minister": ["GOV"],
  "finance-minister": ["GOV"],
  minister: ["GOV"],
  "military-chief": ["MIL"],
  "intelligence-chief": ["SPY"],
  "police-chief": ["COP"],
  "security-adviser": ["GOV"],
  governor: ["GOV"],
  mayor: ["GOV"],
  "central-bank-governor": ["GOV"],
  diplomat: ["GOV"],
  speaker: ["LEG"],
  lawmaker: ["LEG"],
  judge: ["JUD"],
  "party-leader": ["PTY"],
  "opposition-leader": ["PTY", "OPP"],
  "religious-leader": ["REL"],
  spokesperson: ["GOV"],
  executive: ["BUS"],
  activist: ["CVL"],
  "public-figure": ["CVL"],
  journalist: ["JRN"],
  academic: ["EDU"],
  criminal: ["CRM"],
  rebel: ["REB"],
  leader: [],
} as const satisfies Readonly<Record<string, readonly PloverSector[]>>;
export type OfficeRole = keyof typeof officeRoles;

export const officeRoleNames = Object.keys(officeRoles) as [OfficeRole, ...OfficeRole[]];

/** Roles of which a country has one holder at a time, unless its file says `# Collegial: role`. */
export const singleRoles: ReadonlySet<OfficeRole> = new Set<OfficeRole>([
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "defence-minister",
  "interior-minister",
]);

/** Sectors of public office: who has left one is a former official (ELI). */
export const officialSectors: ReadonlySet<PloverSector> = new Set<PloverSector>([
  "GOV",
  "MIL",
  "LEG",
  "JUD",
  "SPY",
  "COP",
]);

/** One person's time in one office. */
export interface Term {
  readonly person: string;
  /** Somebody else of this name is in office elsewhere at the time. */
  readonly hasNamesake: boolean;
  readonly aliases: readonly string[];
  /** Country code, or the country of the organisation led. */
  readonly country: string | null;
  readonly role: OfficeRole;
  /** As styled in English: Prime Minister. */
  readonly title: string;
  readonly organisation: string | null;
  readonly sectors: readonly PloverSector[];
  /** First day in office; null when it was before the file begins. */
  readonly start: string | null;
  /** Latest day it can have begun, where `start` is known by month or year only. */
  readonly startAtLatest: string | null;
  /** Day the successor or a vacancy begins; null while in office. */
  readonly end: string | null;
  /** Latest day the successor or a vacancy can begin, where `end` is known by month or year only. */
  readonly endAtLatest: string | null;
}

/** Whether a term covers a day. The day of a change belongs to who comes in. */
export function isInOffice(term: Term, day: string): boolean {
  return (term.start === null || term.start <= day) && (term.endAtLatest === null || day < term.endAtLatest);
}
