import type { AcledInter, Day, PloverSector } from "@dateline/schema";
import { type AcledParts, acledActorName, acledInter } from "./acled-name.ts";
import type { ActorContext, ActorSources } from "./actor-sources.ts";
import { coverPhrase } from "./cover-phrase.ts";
import type { ActorRule } from "./findings.ts";
import { interpretPhrase } from "./interpret-phrase.ts";
import type { Phrase } from "./phrase.ts";

/** Who a phrase stands for on a day. */
export interface ResolvedActor {
  /** Resolved name, or the phrase without its article. */
  readonly name: string;
  /** Country or non-state code; null when the phrase and its context name none. */
  readonly country: string | null;
  readonly sectors: readonly PloverSector[];
  /** Country then sectors, such as PRKMIL; null without a country or without a sector. */
  readonly code: string | null;
  /** Full name of the person named; null when none is. */
  readonly person: string | null;
  /** Office or role named, or the known office of the person named. */
  readonly title: string | null;
  readonly organisation: string | null;
  /** Who holds the office the phrase names on the day; null when not known or the phrase is no office. */
  readonly holder: string | null;
  readonly asOf: Day | null;
  readonly acledName: string | null;
  readonly acledInter: AcledInter | null;
  /** The phrase is a place's name and nothing else; it is an actor only where the sentence makes it one. */
  readonly isPlaceOnly: boolean;
  readonly rule: ActorRule;
}

/** Who a noun phrase stands for, as of a day: nationality or organisation and role first, the person's name second. */
export function resolveActor(text: string, sources: ActorSources, context: ActorContext = {}): ResolvedActor {
  const asOf = context.asOf ?? null;
  const phrase = coverPhrase(text, sources, context);
  const found = interpretPhrase(phrase, sources, context);
  const country = found.country ?? (found.rule === "person" ? null : (context.countryHint ?? null));
  const parts: AcledParts = {
    country,
    sectors: found.sectors,
    organisation: found.organisation,
    crowd: found.crowd,
    role: found.title,
    isState: found.isState,
  };
  const code = country === null || found.sectors.length === 0 ? null : country + found.sectors.join("");
  return {
    name: found.name ?? bareName(phrase, text),
    country,
    sectors: found.sectors,
    code,
    person: found.person,
    title: found.title,
    organisation: found.organisation?.name ?? null,
    holder: found.holder,
    asOf,
    acledName: acledActorName(parts, sources.regimes, asOf),
    acledInter: acledInter(parts, context.eventCountry ?? null),
    isPlaceOnly: found.isPlaceOnly,
    rule: found.rule,
  };
}

function bareName({ words }: Phrase, text: string): string {
  let at = 0;
  while (at < words.length - 1 && ["the", "a", "an"].includes(words[at]!.key)) at++;
  const start = words[at]?.start ?? 0;
  return text.slice(start).trim() || text;
}
