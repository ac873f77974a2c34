import type { Actor, Evidence } from "@dateline/schema";
import type { Party, Span } from "../parties/mention.ts";

/** A party as the model writes it. */
export function actorOf(party: Party, text: string): Actor {
  const { resolved, basis, antecedent } = party;
  return {
    name: resolved.name,
    evidence: evidenceOf(party.span, text),
    basis,
    antecedent: basis === "coreference" && antecedent !== null ? evidenceOf(antecedent, text) : null,
    country: resolved.country,
    sectors: [...resolved.sectors],
    code: resolved.code,
    person: resolved.person,
    title: resolved.title,
    organisation: resolved.organisation,
    asOf: resolved.asOf,
    acledName: resolved.acledName,
    acledInter: resolved.acledInter,
  };
}

export function evidenceOf({ start, end }: Span, text: string): Evidence {
  return { start, end, text: text.slice(start, end) };
}
