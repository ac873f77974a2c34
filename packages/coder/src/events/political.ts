import { type AcledSubEventType, type Means, type PloverContext, type PloverSector, quadOf } from "@dateline/schema";
import { isByMob } from "../acled/mob.ts";
import type { Party } from "../parties/mention.ts";
import { readWords } from "../readings/lexicon.ts";
import { contentHead } from "../readings/phrase.ts";
import { childrenBy } from "../tree/tree.ts";
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
  "drone",
  "chemical",
  "crowd-control",
]);

/** Sub-events that are disorder whoever takes part: weapons of war, weapons taken away, looting, mobs, repression. */
const disorder: ReadonlySet<AcledSubEventType> = new Set<AcledSubEventType>([
  "Chemical weapon",
  "Suicide bomb",
  "Air/drone strike",
  "Shelling/artillery/missile attack",
  "Grenade",
  "Disrupted weapons use",
  "Looting/property destruction",
  "Mob violence",
  "Protest with intervention",
]);

/** Bodies that stand for a state or a cause without a sector of their own. */
const bodies = new Set(["country", "capital", "organisation", "demonym", "person"]);

/**
 * Whether an event is politics. Crime, accidents, business and sport among private people are none: somebody political
 * must take part, or the act be of a kind that is political by itself, or the sentence be about politics.
 */
export function isPolitical(scene: Scene, draft: Draft): boolean {
  const { tree, type, acled, actors, recipients, means } = draft;
  if (type === "PROTEST" || type === "MOBILIZE" || (acled !== null && disorder.has(acled))) return true;
  if (isByMob([draft]) || isRepression(draft)) return true;
  // Reporters who act are at work; what is done to them is politics.
  if (actors.some((party) => isPublic(party) && party.resolved.sectors[0] !== "JRN")) return true;
  if (recipients.some((party) => isPublic(party) && (quadOf(type) > 2 || party.resolved.sectors[0] !== "JRN")))
    return true;
  if (means.some(({ category }) => warlike.has(category))) return true;
  return scene.contexts[tree.index]!.some((context) => politicalContexts.has(context));
}

/** From how many people on an arrest is one of a crowd, whatever the charge. */
const massArrest = 50;
const many = new Set(["dozen", "score", "hundred", "thousand"]);

/** Arrests of people who speak out, or of many. */
function isRepression({ tree, type, mode, reading }: Draft): boolean {
  if (type !== "COERCE" || mode !== "arrest") return false;
  dissenters ??= readWords(new URL("../../data/sets/", import.meta.url), "dissenters.txt");
  const words = dissenters;
  return (reading.fills.get("recipient") ?? []).some((token) => {
    const lemma = tree.lemmas[contentHead(tree, token)]!;
    if (words.has(lemma) || many.has(tree.lemmas[token]!)) return true;
    return childrenBy(tree, token, "nummod").some((number) => figure(tree.words[number]!) >= massArrest);
  });
}

let dissenters: ReadonlySet<string> | null = null;

function figure(word: string): number {
  return Number(word.replaceAll(",", ""));
}

export function isPublic({ resolved, basis }: Party): boolean {
  if (resolved.acledInter === "Protesters" || resolved.acledInter === "Rioters") return true;
  if (resolved.sectors.some((sector) => political.has(sector))) return true;
  return (
    basis !== "inferred" &&
    (resolved.sectors.length === 0 || resolved.rule === "demonym") &&
    bodies.has(resolved.rule) &&
    resolved.country !== null
  );
}
