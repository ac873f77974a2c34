import type { AcledSubEventType, PloverType } from "@dateline/schema";
import { publicationDay, quadOf, type Status } from "@dateline/schema";
import { matterOf } from "../acts/matters.ts";
import { readOperators } from "../acts/operators.ts";
import { type Operator, operatorKey } from "../acts/tables.ts";
import { type Act, asContent, transformAct } from "../acts/transform.ts";
import type { Speaker } from "../attribution/speakers.ts";
import type { Frame } from "../frames/index.ts";
import { doersOf } from "../parties/belonging.ts";
import type { Party } from "../parties/mention.ts";
import type { Reading } from "../readings/match.ts";
import { contentHead, phraseTokens } from "../readings/phrase.ts";
import { childrenBy, isVerb, markOf, prepositionOf, spanOf, type Tree } from "../tree/tree.ts";
import { addressed, addresseesOf, isOwn, toldTo } from "./addressees.ts";
import { accusedOf } from "./doers.ts";
import type { Draft, Report } from "./draft.ts";
import { codeByMode, meansOf, modeByMeans } from "./means-of.ts";
import { addOpponents } from "./opponents.ts";
import { distinct, isSame, partiesOf, suffered } from "./parties-of.ts";
import { placeOf } from "./place.ts";
import type { Scene } from "./scene.ts";
import { pastTime, timeOf } from "./time.ts";

/** Types whose content changes what they are. */
const turning: ReadonlySet<PloverType> = new Set<PloverType>([
  "AGREE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "ACCUSE",
  "CONCEDE",
]);

/** The events of an article sentence by sentence, before merging; also those whose parties are not told. */
export function draftEvents(scene: Scene): Draft[] {
  return addOpponents(scene.trees.flatMap((tree) => draftSentence(scene, tree)));
}

/**
 * An event is worth a record when somebody takes part in it; a verbal act when somebody speaks. Protests, explosions and
 * fighting that are said to have taken place somewhere need nobody: `A bomb exploded in Kabul`.
 */
export function isReportable({ tree, type, actors, recipients, reading, where }: Draft): boolean {
  if (actors.length > 0 || (type === "PROTEST" && where !== null)) return true;
  if (type === "ASSAULT" && reading.frame.acled !== null && reading.clause.verb !== null && where !== null) return true;
  // Somebody does it, though the text does not tell who `he` or `they` are.
  if (recipients.length > 0 && (reading.fills.get("actor") ?? []).some((token) => personal.has(tree.lemmas[token]!)))
    return true;
  const quad = quadOf(type);
  const isTold = recipients.length > 0 || reading.fills.has("theme");
  return isTold && (quad === 2 || quad === 4);
}

const personal = new Set(["he", "she", "they"]);

function draftSentence(scene: Scene, tree: Tree): Draft[] {
  const readings = scene.readings[tree.index]!;
  const contents = new Map<Reading, Content>();
  const absorbed = new Set<Reading>();
  for (const reading of readings.values())
    for (const token of reading.fills.get("content") ?? []) {
      const content = contentAt(scene, readings, tree, token);
      if (content === null || content.reading === reading) continue;
      if (!contents.has(reading)) contents.set(reading, content);
      absorbed.add(content.reading);
      // What the content itself asks or promises goes with it.
      for (const below of content.reading.fills.get("content") ?? []) {
        const deeper = contentAt(scene, readings, tree, below);
        if (deeper !== null && deeper.reading !== reading) absorbed.add(deeper.reading);
      }
    }
  // A demand that is refused or met is part of the answer: `rejected calls for a ceasefire`.
  for (const reading of readings.values())
    if (answering.has(reading.frame.type))
      for (const token of [...reading.fills.values()].flat()) {
        const asked = readings.get(contentHead(tree, token));
        if (asked !== undefined && asked !== reading && asked.frame.type === "REQUEST" && asked.clause.kind === "noun")
          absorbed.add(asked);
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

/** Types that answer a demand. */
const answering: ReadonlySet<PloverType> = new Set<PloverType>(["REJECT", "CONCEDE", "RETREAT", "AGREE"]);

/** The act an infinitive is the purpose of: `sent troops to help it`; null when the infinitive stands for itself. */
function purposeOf(readings: ReadonlyMap<number, Reading>, tree: Tree, { clause }: Reading): Reading | null {
  const verb = clause.verb;
  if (verb === null && clause.kind === "noun") return meetingOf(readings, tree, clause.predicate);
  if (verb === null || tree.penn[verb] !== "VB" || markOf(tree, verb) !== "to") return null;
  if (tree.bases[verb] !== "advcl" && tree.bases[verb] !== "acl") return null;
  for (let at = tree.heads[verb]!, steps = 0; at >= 0 && steps < 3; at = tree.heads[at]!, steps++) {
    const main = readingAt(readings, tree, at);
    if (main !== null) return main.clause.verb === verb ? null : main;
    if (isVerb(tree, at)) return null;
  }
  return null;
}

/** The journey that talks are the purpose of: `travelled to Cairo for talks with the president`. */
function meetingOf(readings: ReadonlyMap<number, Reading>, tree: Tree, noun: number): Reading | null {
  if (prepositionOf(tree, noun) !== "for" || readings.get(noun)?.frame.type !== "CONSULT") return null;
  const journey = readings.get(tree.heads[noun]!);
  return journey?.frame.type === "CONSULT" && journey.clause.kind === "verb" ? journey : null;
}

/** The act a clause names: its own, or what is left of the act below it when it says stop, resume or try. */
function contentAt(scene: Scene, readings: ReadonlyMap<number, Reading>, tree: Tree, token: number): Content | null {
  const own = readingAt(readings, tree, token);
  if (own !== null) return { reading: own, act: withheld(scene, own) ?? actOf(own) };
  const operator = scene.tables.words.get(operatorKey(isVerb(tree, token) ? "verb" : "noun", tree.lemmas[token]!));
  if (operator === undefined) return null;
  for (const child of tree.children[token]!) {
    const base = tree.bases[child]!;
    if (base !== "xcomp" && base !== "obj" && base !== "ccomp" && base !== "nmod" && base !== "acl") continue;
    const below = readingAt(readings, tree, child);
    if (below === null) continue;
    const frame = { operators: new Set([operator]), isProgressive: false, isPast: false, words: [tree.words[token]!] };
    const act = transformAct(actOf(below), frame, scene.tables);
    return act === null ? null : { reading: below, act };
  }
  return null;
}

/** What `not to attack` asks for: that it be left. Null where nothing is negated. */
function withheld(scene: Scene, reading: Reading): Act | null {
  const { tree, clause } = reading;
  const { operators, words } = readOperators(tree, clause.verb ?? clause.predicate, scene.tables);
  if (!operators.has("negation") || quadOf(reading.frame.type) !== 4) return null;
  const frame = { operators: new Set<Operator>(["stop"]), isProgressive: false, isPast: false, words };
  return transformAct(actOf(reading), frame, scene.tables);
}

function actOf({ frame }: Reading): Act {
  return { type: frame.type, mode: frame.mode, cameo: frame.cameo };
}

/** The reading a token carries, itself or as the light verb of a noun. */
export function readingAt(readings: ReadonlyMap<number, Reading>, tree: Tree, token: number): Reading | null {
  const head = contentHead(tree, token);
  const own = readings.get(token) ?? readings.get(head);
  if (own !== undefined) return own;
  for (const reading of readings.values()) if (reading.clause.verb === token) return reading;
  return null;
}

/** What an act asks, promises, refuses or threatens. */
interface Content {
  readonly reading: Reading;
  readonly act: Act;
}

function draftOf(scene: Scene, reading: Reading, content: Content | null, purpose: Reading | null): Draft | null {
  const { tree, frame, clause } = reading;
  let act = actOf(reading);
  if (content !== null && turning.has(frame.type)) {
    const turned = turn(act, content.act, scene);
    if (turned === null) return null;
    act = turned;
  }
  act = aboutMatter(scene, reading, act, content);
  const overVerb = readOperators(tree, clause.verb ?? clause.predicate, scene.tables);
  const over =
    clause.kind === "noun" && clause.verb === null ? readOperators(tree, clause.predicate, scene.tables) : overVerb;
  const transformed = transformAct(act, over, scene.tables);
  if (transformed === null) return null;
  const speakers = scene.speakers(tree, clause.predicate);
  let actors = partiesOf(scene, reading, "actor");
  // Of troops that are deployed nobody says by whom: they move themselves.
  if (actors.length === 0 && frame.type === "MOBILIZE" && clause.isPassive) actors = partiesOf(scene, reading, "theme");
  let recipients = partiesOf(scene, reading, "recipient");
  const parties = partiesOf(scene, reading, "party");
  if (actors.length === 0 && !frame.isReciprocal && suffered.has(act.type)) actors = accusedOf(scene, reading);
  if (content !== null) {
    const innerActors = partiesOf(scene, content.reading, "actor");
    const innerRecipients = [
      ...partiesOf(scene, content.reading, "recipient"),
      ...partiesOf(scene, content.reading, "party"),
    ];
    // Who repels an assault fights those who carry it out.
    const isAsking =
      act.type === "REQUEST" || act.type === "ACCUSE" || act.type === "THREATEN" || act.type === "ASSAULT";
    const isRepelled = act.type === "ASSAULT" && content.act.type === "ASSAULT";
    if (recipients.length === 0) {
      const others = (list: readonly Party[]) => list.filter((party) => !actors.some((actor) => isSame(actor, party)));
      recipients =
        isRepelled || (isAsking && others(innerActors).length > 0) ? others(innerActors) : others(innerRecipients);
    }
  }
  if (recipients.length === 0 && purpose !== null && !frame.isReciprocal)
    recipients = partiesOf(scene, purpose, "recipient").filter(
      (party) => !actors.some((actor) => isSame(actor, party)),
    );
  recipients = recipients.flatMap((party) => {
    if (isReflexive(party) || !actors.some((actor) => isSame(actor, party))) return [party];
    return scene.discourse.another(party, actors);
  });
  // Its own troops are what it sends or withdraws, not whom it deals with.
  if (!suffered.has(act.type)) recipients = recipients.filter((party) => !isOwn(scene, party, actors));
  if (recipients.length === 0) recipients = addresseesOf(scene, reading, act.type, actors);
  if (act.type !== "PROTEST") actors = actors.map((actor) => notOpponent(actor, recipients));
  if (addressed.has(transformed.type)) {
    const told = toldTo(scene, reading).filter((party) => !actors.some((actor) => isSame(actor, party)));
    if (told.length > 0) recipients = told;
  }
  if (transformed.isDemand) {
    const speaker = speakers[0] === undefined ? null : scene.discourse.party(speakers[0].tree, speakers[0].token);
    if (speaker === null) return null;
    recipients = [...actors, ...recipients]
      .filter((party) => !isSame(party, speaker))
      .slice(0, Math.max(1, actors.length));
    if (recipients.length === 0) return null;
    actors = [speaker];
  }
  if (frame.isReciprocal) {
    actors = distinct([...parties, ...actors]);
    if (transformed.type !== frame.type && actors.length > 1 && recipients.length === 0)
      [actors, recipients] = [actors.slice(0, 1), actors.slice(1)];
  }
  // What several parties agree on among themselves is not agreed with whoever it is about.
  if (act.type === "AGREE" && new Set(actors.map(({ resolved }) => resolved.country)).size > 1)
    recipients = recipients.filter(({ basis }) => basis !== "inferred");
  const reports = speakers
    .flatMap((speaker) => reportOf(scene, speaker) ?? [])
    .filter((report) => !actors.some((actor) => actor.resolved.name === report.name || isWithin(report, actor)));
  const means = meansOf(reading);
  const quad = quadOf(transformed.type);
  const isUtterance = (quad === 1 || quad === 3) && transformed.status === "occurred" && transformed.type !== "CONSULT";
  const when = timeOf(scene, reading, isUtterance, isDone(transformed.status));
  const isAssault = transformed.type === "ASSAULT";
  const mode = transformed.mode ?? (isAssault ? modeByMeans(means) : null);
  const verb = clause.kind === "noun" ? null : clause.verb;
  return {
    tree,
    reading,
    type: transformed.type,
    mode,
    cameo: isAssault ? codeByMode(transformed.cameo, mode) : transformed.cameo,
    acled: acledOf(frame, transformed.type, content),
    status: transformed.status,
    rule: [content === null ? "" : "content", transformed.rule].filter((part) => part !== "").join("+"),
    content: content?.reading ?? null,
    trigger: { start: tree.starts[verb ?? clause.predicate]!, end: tree.ends[clause.predicate]! },
    actors,
    recipients: distinct(recipients).filter(
      (party) => !frame.isReciprocal || !actors.some((actor) => isSame(actor, party)),
    ),
    reports,
    isNominal: clause.kind === "noun",
    means,
    where: placeOf(scene, reading),
    when: isDone(transformed.status) ? pastTime(when, publicationDay(scene.article)) : when,
  };
}

function isReflexive({ tree, head }: Party): boolean {
  return /sel(?:f|ves)$/.test(tree.lemmas[head]!);
}

/** Codes of requests, refusals, promises and threats of nothing in particular. */
const general = new Set(["020", "100", "120", "030", "130"]);
/** Codes of protest that a cause makes exact. */
const protests = new Set(["141", "142", "143", "144", "145"]);
/** Prepositions of what a protest is about. */
const causes = ["for", "over", "against", "at", "to", "in"];

/** A verbal act whose code says nothing of its content, or only of its kind, takes it from the words it governs. */
function aboutMatter(scene: Scene, { tree, clause, fills }: Reading, act: Act, content: Content | null): Act {
  if (act.cameo === null) return act;
  const below = [...(fills.get("content") ?? []), ...(clause.slots.get("clause") ?? []), ...(fills.get("theme") ?? [])];
  if (protests.has(act.cameo)) {
    const cause = matterOf(tree, [...below, ...causes.flatMap((preposition) => clause.slots.get(preposition) ?? [])]);
    // 0831 is change of leadership, 1411 a demonstration for it.
    return cause === null || !/^083\d$/.test(cause) ? act : { ...act, cameo: `${act.cameo}${cause[3]}` };
  }
  if (!turning.has(act.type)) return act;
  if (general.has(act.cameo)) below.push(...(clause.slots.get("for") ?? []), ...(clause.slots.get("object") ?? []));
  const matter = matterOf(tree, below);
  if (matter === null) return act;
  // Who asks for an attack does not ask for an end to it.
  if (matter.startsWith("087") && content !== null && quadOf(content.act.type) === 4) return act;
  const { mode, cameo } = asContent(act.type, act.cameo, { type: act.type, mode: null, cameo: matter }, scene.tables);
  if (!general.has(act.cameo) && !(cameo?.startsWith(act.cameo) ?? false)) return act;
  return { ...act, mode: act.mode ?? mode, cameo };
}

/** What the frame says the event can be in ACLED's terms, unless operators made another act of it; agreed is agreed. */
function acledOf(frame: Frame, type: PloverType, content: Content | null): AcledSubEventType | null {
  if (type !== frame.type) return null;
  const isAgreed = type === "AGREE" && content?.reading.frame.acled === "Agreement";
  return frame.acled ?? (isAgreed ? "Agreement" : null);
}

/** An actor without a country of its own is not put into the country it acts against. */
function notOpponent(actor: Party, recipients: readonly Party[]): Party {
  const { country, rule } = actor.resolved;
  const isTaken = recipients.some(
    ({ resolved }) => resolved.country === country && (resolved.rule === "country" || resolved.rule === "capital"),
  );
  if (actor.basis !== "inferred" || rule === "country" || country === null || !isTaken) return actor;
  return { ...actor, resolved: { ...actor.resolved, country: null, code: null, acledName: null, acledInter: null } };
}

/** A verbal act with its content; null when together they are no event. */
function turn(outer: Act, inner: Act, scene: Scene): Act | null {
  const isConflict = quadOf(inner.type) === 4;
  switch (outer.type) {
    case "AGREE":
      // Forces that are agreed on or promised are given: a joint exercise, peacekeepers, a deployment.
      if ((isConflict && inner.type !== "MOBILIZE") || inner.type === "THREATEN")
        return asContent("THREATEN", null, inner, scene.tables);
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

function isDone(status: Status): boolean {
  return status === "occurred" || status === "ongoing";
}

function isWithin(report: Report, actor: Party): boolean {
  return report.span.start < actor.span.end && actor.span.start < report.span.end;
}

function reportOf(scene: Scene, { tree, token, verb }: Speaker): Report | null {
  const { discourse } = scene;
  const head = contentHead(tree, token);
  const isDocument = documents.has(tree.lemmas[head]!);
  // A story is its author's: `according to a story her sister told`.
  const author = isDocument && !discourse.isActor(tree, head) ? authorOf(scene, tree, head) : null;
  const party = author ?? discourse.party(tree, token);
  if (party === null && !isDocument && !discourse.isAgent(tree, head)) return null;
  const span = party?.span ?? spanOf(tree, phraseTokens(tree, token));
  const words = tree.text.slice(span.start, span.end);
  return { name: party?.resolved.name ?? words, country: party?.resolved.country ?? null, verb, span };
}

/** What can say something for whoever has written it. */
const documents = new Set(
  (
    "account analysis article assessment audit book broadcast bulletin communique data dataset diary dispatch document email " +
    "estimate evidence figure file filing film finding footage indictment inquiry investigation lawsuit leaflet letter log " +
    "map media memo message monitor newspaper note notice paper photo picture poll post press probe profile readout record " +
    "recording release report result review source statement statistic story study survey tally testimony text transcript " +
    "tweet video website witness writer"
  ).split(" "),
);

function authorOf({ discourse }: Scene, tree: Tree, document: number): Party | null {
  for (const clause of tree.children[document]!) {
    if (tree.relations[clause] !== "acl:relcl") continue;
    const subject = childrenBy(tree, clause, "nsubj").find(
      (token) => token > document && discourse.isAgent(tree, token),
    );
    const party = subject === undefined ? null : (discourse.party(tree, subject) ?? discourse.bystander(tree, subject));
    if (party !== null) return party;
  }
  return doersOf(discourse, tree, document)[0] ?? null;
}
