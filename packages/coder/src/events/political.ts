import type { Means, PloverContext, PloverSector } from "@dateline/schema";
import type { Party } from "../parties/mention.ts";
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** Sectors whose acts are politics. */
const political: ReadonlySet<PloverSector> = new Set<PloverSector>(
  "GOV MIL JUD LEG PRM PTY REB SPY UAF OPP REF REL JRN SOC ELI LAB PRE".split(" ") as PloverSector[],
);
/** What a sentence is about when private parties act politically in it. */
const politicalContexts: ReadonlySet<PloverContext> = new Set<PloverContext>([
  "military",
  "terrorism",
  "territory",
  "repression",
  "election",
  "political_institutions",
  "rights_freedoms",
  "human_rights",
  "religion_ethnicity",
  "diplomatic",
  "peacekeeping",
  "pro_democracy",
  "pro_autocracy",
  "asylum",
  "migration",
]);
/** Means that make violence more than a brawl or a robbery. */
const warlike: ReadonlySet<Means["category"]> = new Set<Means["category"]>([
  "explosive",
  "artillery",
  "missile",
  "aircraft",
  "drone",
  "chemical",
  "crowd-control",
]);

/** Bodies that stand for a state or a cause without a sector of their own. */
const bodies = new Set(["country", "capital", "organisation", "demonym", "person"]);

/**
 * Whether an event is politics. Crime, accidents, business and sport among private people are none: somebody political
 * must take part, or the act be of a kind that is political by itself, or the sentence be about politics.
 */
export function isPolitical(scene: Scene, { tree, type, actors, recipients, means }: Draft): boolean {
  if (type === "PROTEST" || type === "MOBILIZE") return true;
  if (actors.some(isPublic) || recipients.some(isPublic)) return true;
  if (means.some(({ category }) => warlike.has(category))) return true;
  return scene.contexts[tree.index]!.some((context) => politicalContexts.has(context));
}

function isPublic({ resolved, basis }: Party): boolean {
  if (resolved.acledInter === "Protesters" || resolved.acledInter === "Rioters") return true;
  if (resolved.sectors.some((sector) => political.has(sector))) return true;
  return (
    basis !== "inferred" &&
    (resolved.sectors.length === 0 || resolved.rule === "demonym") &&
    bodies.has(resolved.rule) &&
    resolved.country !== null
  );
}
