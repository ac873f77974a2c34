import type { PloverType } from "@dateline/schema";
import { quadOf } from "@dateline/schema";
import { readOperators } from "../acts/operators.ts";
import { type Act, asContent, transformAct } from "../acts/transform.ts";
import { verbClause } from "../clauses/verb-clause.ts";
import type { Party } from "../parties/mention.ts";
import type { Reading } from "../readings/match.ts";
import { contentHead } from "../readings/phrase.ts";
import { isNominal, isVerb, markOf, type Tree } from "../tree/tree.ts";
import type { Draft, Report } from "./draft.ts";
import { placeOf } from "./place.ts";
import type { Scene } from "./scene.ts";
import { timeOf } from "./time.ts";

/** Types whose content changes what they are. */
const turning: ReadonlySet<PloverType> = new Set<PloverType>([
  "AGREE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "ACCUSE",
  "CONCEDE",
]);

/** Types whose recipient counts whoever or whatever it is. */
const suffered: ReadonlySet<PloverType> = new Set<PloverType>(["ASSAULT", "COERCE"]);

/** The events of an article sentence by sentence, before merging; also those whose parties are not told. */
export function draftEvents(scene: Scene): Draft[] {
  return scene.trees.flatMap((tree) => draftSentence(scene, tree));
}

/** An event is worth a record when somebody takes part in it; a verbal act when somebody speaks. */
export function isReportable({ type, actors, recipients }: Draft): boolean {
  if (actors.length > 0) return true;
  const quad = quadOf(type);
  return recipients.length > 0 && (quad === 2 || quad === 4);
}

function draftSentence(scene: Scene, tree: Tree): Draft[] {
  const readings = scene.readings[tree.index]!;
  const contents = new Map<Reading, Reading>();
  const absorbed = new Set<Reading>();
  for (const reading of readings.values())
    for (const token of reading.fills.get("content") ?? []) {
      const inner = readingAt(readings, tree, token);
      if (inner === null || inner === reading) continue;
      if (!contents.has(reading)) contents.set(reading, inner);
      absorbed.add(inner);
      // What the content itself asks or promises goes with it.
      for (const below of inner.fills.get("content") ?? []) {
        const deeper = readingAt(readings, tree, below);
        if (deeper !== null && deeper !== reading) absorbed.add(deeper);
      }
    }
  const purposes = new Map<Reading, Reading>();
  for (const reading of readings.values()) {
    const main = purposeOf(readings, tree, reading);
    if (main === null || absorbed.has(reading)) continue;
    absorbed.add(reading);
    if (!purposes.has(main)) purposes.set(main, reading);
  }
  const drafts: Draft[] = [];
  for (const reading of readings.values()) {
    if (absorbed.has(reading)) continue;
    const draft = draftOf(scene, reading, contents.get(reading) ?? null, purposes.get(reading) ?? null);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** The act an infinitive is the purpose of: `sent troops to help it`; null when the infinitive stands for itself. */
function purposeOf(readings: ReadonlyMap<number, Reading>, tree: Tree, { clause }: Reading): Reading | null {
  const verb = clause.verb;
  if (verb === null || tree.penn[verb] !== "VB" || markOf(tree, verb) !== "to") return null;
  if (tree.bases[verb] !== "advcl" && tree.bases[verb] !== "acl") return null;
  for (let at = tree.heads[verb]!, steps = 0; at >= 0 && steps < 3; at = tree.heads[at]!, steps++) {
    const main = readingAt(readings, tree, at);
    if (main !== null) return main.clause.verb === verb ? null : main;
    if (isVerb(tree, at)) return null;
  }
  return null;
}

/** The reading a token carries, itself or as the light verb of a noun. */
export function readingAt(readings: ReadonlyMap<number, Reading>, tree: Tree, token: number): Reading | null {
  const head = contentHead(tree, token);
  const own = readings.get(token) ?? readings.get(head);
  if (own !== undefined) return own;
  for (const reading of readings.values()) if (reading.clause.verb === token) return reading;
  return null;
}

function draftOf(scene: Scene, reading: Reading, content: Reading | null, purpose: Reading | null): Draft | null {
  const { tree, frame, clause } = reading;
  let act: Act = { type: frame.type, mode: frame.mode, cameo: frame.cameo };
  if (content !== null && turning.has(frame.type)) {
    const inner: Act = { type: content.frame.type, mode: content.frame.mode, cameo: content.frame.cameo };
    const turned = turn(act, inner, scene);
    if (turned === null) return null;
    act = turned;
  }
  const overVerb = readOperators(tree, clause.verb ?? clause.predicate, scene.tables);
  const over =
    clause.kind === "noun" && clause.verb === null ? readOperators(tree, clause.predicate, scene.tables) : overVerb;
  const transformed = transformAct(act, over, scene.tables);
  if (transformed === null) return null;
  const speakers = scene.speakers(tree, clause.predicate);
  let actors = partiesOf(scene, reading, "actor");
  let recipients = partiesOf(scene, reading, "recipient");
  const parties = partiesOf(scene, reading, "party");
  if (content !== null) {
    const innerActors = partiesOf(scene, content, "actor");
    const innerRecipients = [...partiesOf(scene, content, "recipient"), ...partiesOf(scene, content, "party")];
    const isAsking = act.type === "REQUEST" || act.type === "ACCUSE" || act.type === "THREATEN";
    if (recipients.length === 0) {
      const others = (list: readonly Party[]) => list.filter((party) => !actors.some((actor) => isSame(actor, party)));
      recipients = isAsking && others(innerActors).length > 0 ? others(innerActors) : others(innerRecipients);
    }
  }
  if (recipients.length === 0 && purpose !== null && !frame.isReciprocal)
    recipients = partiesOf(scene, purpose, "recipient").filter(
      (party) => !actors.some((actor) => isSame(actor, party)),
    );
  if (recipients.length === 0 && addressed.has(act.type)) recipients = addresseesOf(scene, reading, actors);
  if (transformed.isDemand) {
    const speaker = speakers[0] === undefined ? null : scene.discourse.party(speakers[0].tree, speakers[0].token);
    if (speaker === null) return null;
    const asked = actors.filter((party) => !isSame(party, speaker));
    if (asked.length === 0) return null;
    recipients = asked;
    actors = [speaker];
  }
  if (frame.isReciprocal) {
    actors = distinct([...parties, ...actors]);
    if (transformed.type !== frame.type && actors.length > 1 && recipients.length === 0) recipients = actors.splice(1);
  }
  const reports = speakers
    .map((speaker) => reportOf(scene, speaker))
    .filter((report) => !actors.some((actor) => actor.resolved.name === report.name || isWithin(report, actor)));
  const verb = clause.kind === "noun" ? null : clause.verb;
  return {
    tree,
    reading,
    type: transformed.type,
    mode: transformed.mode,
    cameo: transformed.cameo,
    acled: frame.acled,
    status: transformed.status,
    rule: [content === null ? "" : "content", transformed.rule].filter((part) => part !== "").join("+"),
    content,
    trigger: { start: tree.starts[verb ?? clause.predicate]!, end: tree.ends[clause.predicate]! },
    actors,
    recipients: distinct(recipients).filter(
      (party) => !frame.isReciprocal || !actors.some((actor) => isSame(actor, party)),
    ),
    reports,
    isNominal: clause.kind === "noun",
    where: placeOf(scene, reading),
    when: timeOf(scene, reading),
  };
}

/** Verbal types whose recipient may have to be read out of what is said. */
const addressed: ReadonlySet<PloverType> = new Set<PloverType>(["AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"]);
/** Slots of a content in which its party is looked for, likeliest first. */
const partySlots = ["subject", "object", "to", "for", "with", "against", "from", "on", "of", "between", "in"];

/** Whom a promise, demand, refusal or threat concerns when only its content tells: `to lay siege to Goma`. */
function addresseesOf(scene: Scene, reading: Reading, actors: readonly Party[]): Party[] {
  const { tree } = reading;
  const isOther = (party: Party) => !actors.some((actor) => isSame(actor, party) || isInside(party, actor));
  for (const token of reading.fills.get("content") ?? []) {
    if (isVerb(tree, token)) {
      const { slots } = verbClause(tree, token);
      for (const name of partySlots)
        for (const filler of slots.get(name) ?? []) {
          const party = scene.discourse.party(tree, filler);
          const found = (party === null ? scene.discourse.owners(tree, contentHead(tree, filler)) : [party]).filter(
            isOther,
          );
          if (found.length > 0) return found.map(inferred);
        }
      continue;
    }
    const party = scene.discourse.party(tree, token);
    const found = (party === null ? scene.discourse.owners(tree, contentHead(tree, token)) : [party]).filter(isOther);
    if (found.length > 0) return found.map(inferred);
  }
  return [];
}

function inferred(party: Party): Party {
  return party.basis === "named" ? { ...party, basis: "inferred" } : party;
}

/** The same body under another name: one country, and no person or other sector to tell them apart. */
function isInside(party: Party, actor: Party): boolean {
  return (
    party.resolved.country !== null &&
    party.resolved.country === actor.resolved.country &&
    party.basis === "coreference"
  );
}

/** A verbal act with its content; null when together they are no event. */
function turn(outer: Act, inner: Act, scene: Scene): Act | null {
  const isConflict = quadOf(inner.type) === 4;
  switch (outer.type) {
    case "AGREE":
      if (isConflict || inner.type === "THREATEN") return asContent("THREATEN", null, inner, scene.tables);
      if (inner.type === "REJECT") return inner;
      return asContent("AGREE", outer.cameo, inner, scene.tables);
    case "REJECT":
      if (inner.type === "ASSAULT") return null;
      return asContent("REJECT", outer.cameo, inner, scene.tables);
    case "ACCUSE":
      return { ...outer, cameo: outer.cameo ?? asContent("ACCUSE", null, inner, scene.tables).cameo };
    default:
      return asContent(outer.type, outer.cameo, inner, scene.tables);
  }
}

/** Who fills a role; where the words name a thing, the party it belongs to; where they name an act, who does it. */
export function partiesOf(scene: Scene, reading: Reading, role: "actor" | "recipient" | "party"): Party[] {
  const { tree, frame } = reading;
  const { discourse } = scene;
  const found: Party[] = [];
  for (const token of reading.fills.get(role) ?? []) {
    if (discourse.isAgent(tree, token)) {
      const party = discourse.party(tree, token);
      // A town does nothing; only a country or its capital stands for who governs there.
      if (role !== "recipient" && party?.resolved.rule === "place" && party.resolved.isPlaceOnly) continue;
      if (party !== null) found.push(party);
      else if (role === "recipient" && suffered.has(frame.type)) found.push(discourse.bystander(tree, token));
      continue;
    }
    const head = contentHead(tree, token);
    const act = role === "recipient" ? undefined : scene.readings[tree.index]!.get(head);
    if (act !== undefined && act !== reading)
      found.push(...partiesOf(scene, act, "actor"), ...partiesOf(scene, act, "party"));
    else if (role === "recipient" && suffered.has(frame.type) && isNominal(tree, token)) {
      found.push(discourse.party(tree, token) ?? discourse.bystander(tree, token));
    } else {
      const owners = discourse.owners(tree, head);
      found.push(...(owners.length > 0 ? owners : doersBefore(scene, tree, head)));
    }
  }
  return distinct(found);
}

/** How far back, in sentences, an act may be referred to. */
const reach = 5;

/** Who did the act a definite noun refers back to: `the deployment`, `the move`. */
function doersBefore(scene: Scene, tree: Tree, noun: number): Party[] {
  const isDefinite = tree.children[noun]!.some((child) => /^(?:the|this|that|these|those)$/.test(tree.lemmas[child]!));
  const types = scene.lexicon.types.get(tree.lemmas[noun]!) ?? [];
  const isAny = anyAct.has(tree.lemmas[noun]!);
  if (!isDefinite || (types.length === 0 && !isAny)) return [];
  for (let index = tree.index; index >= 0 && index >= tree.index - reach; index--) {
    const before = [...scene.readings[index]!.values()].filter(
      ({ clause, frame }) =>
        (index < tree.index || clause.predicate < noun - 1) && (isAny || types.includes(frame.type)),
    );
    for (const reading of isAny ? before : before.reverse()) {
      if (reading.tree === tree && !isAny) continue;
      const actors = [...partiesOf(scene, reading, "actor"), ...partiesOf(scene, reading, "party")];
      if (actors.length > 0)
        return actors.map((party) => ({ ...inferred(party), antecedent: party.span, basis: "coreference" }));
    }
  }
  return [];
}

/** Nouns that refer back to any act. */
const anyAct = new Set([
  "move",
  "decision",
  "step",
  "action",
  "measure",
  "act",
  "plan",
  "incident",
  "operation",
  "ruling",
]);

export function isSame(a: Party, b: Party): boolean {
  if (a === b || (a.tree === b.tree && a.head === b.head)) return true;
  return a.resolved.name === b.resolved.name && a.resolved.country === b.resolved.country;
}

function distinct(parties: readonly Party[]): Party[] {
  return parties.filter((party, at) => parties.findIndex((other) => isSame(other, party)) === at);
}

function isWithin(report: Report, actor: Party): boolean {
  return report.span.start < actor.span.end && actor.span.start < report.span.end;
}

function reportOf(scene: Scene, { tree, token, verb }: { tree: Tree; token: number; verb: string }): Report {
  const party = scene.discourse.party(tree, token);
  const span = party?.span ?? { start: tree.starts[token]!, end: tree.ends[token]! };
  const words = tree.text.slice(span.start, span.end);
  return { name: party?.resolved.name ?? words, country: party?.resolved.country ?? null, verb, span };
}
