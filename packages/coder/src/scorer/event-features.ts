import { quadOf } from "@dateline/schema";
import type { Draft } from "../events/draft.ts";
import { isPolitical } from "../events/political.ts";
import type { Scene } from "../events/scene.ts";
import type { Party } from "../parties/mention.ts";
import { contentHead } from "../readings/phrase.ts";
import { classOf } from "./party-class.ts";

/** What tells whether a draft is an event: its predicate, its frame, who takes part, and how it is said. */
export function eventFeatures(scene: Scene, draft: Draft, topics: readonly string[]): string[] {
  const { tree, reading, type } = draft;
  const { clause, frame, fills } = reading;
  const quad = quadOf(type);
  const lemma = tree.lemmas[clause.predicate]!;
  const actor = sideOf(draft.actors);
  const recipient = sideOf(draft.recipients);
  const political = isPolitical(scene, draft) ? "political" : "private";
  const names = [
    political,
    `${political}:${quad}`,
    `type:${type}`,
    `type:${type}:${clause.kind}`,
    `frame:${frame.name}`,
    `predicate:${lemma}`,
    `predicate:${type}:${lemma}`,
    `mode:${type}:${draft.mode ?? "none"}`,
    `kind:${clause.kind}:${clause.isPassive ? "passive" : "active"}`,
    `form:${tree.penn[clause.verb ?? clause.predicate]}`,
    `status:${draft.status}`,
    `rule:${draft.rule}`,
    `content:${draft.content?.frame.type ?? "none"}`,
    `necessary:${Math.min(frame.requiredCount, 3)}`,
    `predicates:${Math.min(frame.predicates.length, 4)}`,
    `relation:${tree.bases[clause.predicate]}`,
    `stands:${quad}:${tree.bases[clause.verb ?? clause.predicate]}:${tree.penn[clause.verb ?? clause.predicate]}`,
    `told:${quad}:${tree.penn[clause.verb ?? clause.predicate]}:${tree.isHeadline ? "headline" : "body"}`,
    `sides:${quad}:${actor.is}:${recipient.is}`,
    `actor:${actor.is}`,
    `recipient:${recipient.is}`,
    `actor:${quad}:${actor.is}`,
    `recipient:${quad}:${recipient.is}`,
    `actor:${type}:${actor.is}`,
    `actor-country:${actor.country}`,
    `recipient-country:${recipient.country}`,
    `actor-basis:${actor.basis}`,
    `recipient-basis:${recipient.basis}`,
    `reports:${Math.min(draft.reports.length, 1)}`,
  ];
  for (const topic of topics) names.push(`topic:${topic}:${quad}`);
  for (const [role, tokens] of fills) {
    names.push(`filled:${role}`);
    for (const token of tokens) {
      // Names are left out: who somebody is, not what the party is called, may tell.
      const head = contentHead(tree, token);
      if (tree.tags[head] !== "PROPN") names.push(`${role}-word:${tree.lemmas[head]}`);
    }
  }
  for (const name of clause.slots.keys()) names.push(`slot:${type}:${name}`);
  if (draft.means.length > 0) names.push("means");
  if (draft.where !== null) names.push("where");
  if (draft.when !== null) names.push("when");
  return names;
}

interface Side {
  readonly is: string;
  readonly country: string;
  readonly basis: string;
}

const nobody: Side = { is: "nobody", country: "none", basis: "none" };

/** The most political of the parties on one side. */
function sideOf(parties: readonly Party[]): Side {
  const known = parties.find(({ resolved }) => resolved.sectors.length > 0) ?? parties[0];
  if (known === undefined) return nobody;
  return { is: classOf(known), country: known.resolved.country === null ? "unknown" : "known", basis: known.basis };
}
