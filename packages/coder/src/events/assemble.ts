import { hash } from "node:crypto";
import {
  type AcledSubEventType,
  type Actor,
  type Event,
  goldsteinOf,
  type Place,
  publicationDay,
  type Quantity,
  quadOf,
  type When,
} from "@dateline/schema";
import { acledView } from "../acled/acled-view.ts";
import { joinIncidents } from "../acled/incidents.ts";
import { isByMob } from "../acled/mob.ts";
import { type Casualties, tollOf } from "../quantity/index.ts";
import { actorOf, evidenceOf } from "./actor.ts";
import { confidenceOf } from "./confidence.ts";
import type { Draft, Report } from "./draft.ts";
import { casualtiesByDraft, quantitiesOf } from "./figures.ts";
import { codeByMode, modeByMeans } from "./means-of.ts";
import type { Mentions } from "./merge.ts";
import { exactness, sceneOf } from "./place.ts";
import { isBackground } from "./salience.ts";
import type { Scene } from "./scene.ts";
import { readSceneDays, sceneTime } from "./time.ts";
import { readVenues, type Venues, venueOf } from "./venue.ts";

/** An event with the mentions it was made from. */
export interface CodedEvent {
  readonly event: Event;
  readonly mentions: Mentions;
}

/** Events in the model's form, in the order of their triggers. */
export function assembleEvents(scene: Scene, groups: readonly Mentions[]): CodedEvent[] {
  const taken: Taken = new Map();
  const drafts = groups.flat();
  const casualties = casualtiesByDraft(scene, drafts);
  const days = readSceneDays(scene, drafts);
  const venues = readVenues(drafts);
  const coded = [...groups]
    .sort((a, b) => a[0].trigger.start - b[0].trigger.start || a[0].trigger.end - b[0].trigger.end)
    .map((mentions) => ({ event: assemble(scene, mentions, venues, days, casualties, taken), mentions }));
  const joined = joinIncidents(coded.map(({ event }) => event));
  return coded.map(({ mentions }, at) => ({ event: joined[at]!, mentions }));
}

function assemble(
  scene: Scene,
  mentions: Mentions,
  venues: Venues,
  days: ReturnType<typeof readSceneDays>,
  casualties: ReadonlyMap<Draft, readonly Casualties[]>,
  taken: Taken,
): Event {
  const { article } = scene;
  const [best, ...others] = mentions;
  const text = article.text;
  const where = exactest(mentions) ?? sceneOf(scene, best) ?? venueOf(scene, best, venues);
  const actors = richest(mentions, (draft) => draft.actors).map((party) => actorOf(party, text));
  const recipients = richest(mentions, (draft) => draft.recipients).map((party) => actorOf(party, text));
  const told = mentions
    .flatMap((draft) => casualties.get(draft) ?? [])
    .sort((a, b) => distanceFrom(best, a) - distanceFrom(best, b));
  const fatalities = tollOf(told.filter(({ kind }) => kind === "killed"));
  const injuries = tollOf(told.filter(({ kind }) => kind === "injured"));
  const isRecalled = isBackground(scene, mentions, told);
  const means = mentions
    .flatMap((draft) => draft.means)
    .filter((one, at, all) => all.findIndex((other) => other.name === one.name) === at);
  // Another mention may name the weapon.
  const mode =
    best.mode ?? firstOf(mentions, (draft) => draft.mode) ?? (best.type === "ASSAULT" ? modeByMeans(means) : null);
  const cameo = best.type === "ASSAULT" ? codeByMode(best.cameo, mode) : best.cameo;
  const view = acledView({
    type: best.type,
    mode,
    cameo,
    hint: hintOf(mentions),
    status: best.status,
    isBackground: isRecalled,
    actors,
    recipients,
    means,
    isByMob: isByMob(mentions),
    hasDeaths: fatalities !== null && fatalities.best > 0,
    hasInjuries: injuries !== null && injuries.best > 0,
  });
  return {
    id: idOf(article.id, best, actors, taken),
    articleId: article.id,
    sentence: { index: best.tree.index, ...evidenceOf(best.tree, text) },
    trigger: evidenceOf(best.trigger, text),
    mentions: others.map((draft) => evidenceOf(draft.trigger, text)),
    type: best.type,
    mode,
    contexts: [...scene.contexts[best.tree.index]!],
    cameo,
    goldstein: cameo === null ? null : goldsteinOf(cameo),
    quad: quadOf(best.type),
    ...view,
    actors,
    recipients,
    when: firstOf(mentions, (draft) => draft.when) ?? sceneTime(days, best) ?? publication(scene, best),
    where,
    quantities: withoutRepeats([
      ...told.map((count) => countOf(count, text)),
      ...mentions.flatMap((draft) => quantitiesOf(scene, draft)),
    ]),
    fatalities,
    injuries,
    means,
    status: best.status,
    attribution: reportsOf(mentions).map(({ name, verb, span }) => ({
      actor: name,
      verb,
      evidence: evidenceOf(span, text),
    })),
    salience: isRecalled ? "background" : "main",
    confidence: confidenceOf(scene, mentions),
    coder: {
      name: "code-events",
      version: "1",
      rule: [best.reading.frame.name, best.rule].filter((part) => part !== "").join("+"),
    },
  };
}

/** What the frames say it can be: mentions that name the kind of violence count before clashes, these before attacks. */
function hintOf(mentions: Mentions): AcledSubEventType | null {
  const [best] = mentions;
  if (best.type !== "ASSAULT") return best.acled;
  const hints = mentions.flatMap(({ acled, type }) => (acled === null || type !== "ASSAULT" ? [] : [acled]));
  const exact = hints.find((hint) => hint !== "Attack" && hint !== "Armed clash");
  return exact ?? hints.find((hint) => hint === "Armed clash") ?? hints[0] ?? null;
}

/** Everybody who is reported to say so in any mention, each once. */
function reportsOf(mentions: Mentions): readonly Report[] {
  const all = mentions.flatMap((draft) => draft.reports);
  return all.filter((report, at) => all.findIndex(({ name }) => name === report.name) === at);
}

/** Counts of the event's own sentence come first, then those of the text in order. */
function distanceFrom({ tree }: Draft, { start }: Casualties): number {
  return start >= tree.start && start < tree.end ? -1 : start;
}

function countOf({ kind, toll, min, max, approximate, start, end }: Casualties, text: string): Quantity {
  return { kind, unit: null, value: toll.best, min, max, approximate, evidence: evidenceOf({ start, end }, text) };
}

/** One number once: the same words, or the same value of the same kind. */
function withoutRepeats(quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter(
    (one, at) =>
      quantities.findIndex(
        (other) =>
          (other.evidence.start < one.evidence.end && one.evidence.start < other.evidence.end) ||
          (other.kind === one.kind && other.value === one.value),
      ) === at,
  );
}

/** The most exact place any mention gives. */
function exactest(mentions: Mentions): Place | null {
  let best: Place | null = null;
  for (const { where } of mentions)
    if (where !== null && (best === null || exactness(where) > exactness(best))) best = where;
  return best;
}

/** The publication day stands in for what happened and is told without a time. */
function publication({ article }: Scene, { status }: Draft): When | null {
  const day = publicationDay(article);
  if (day === null || (status !== "occurred" && status !== "ongoing")) return null;
  return { start: day, end: day, precision: "day", basis: "publication", evidence: null };
}

function firstOf<T>(mentions: Mentions, pick: (draft: Draft) => T | null): T | null {
  for (const draft of mentions) {
    const value = pick(draft);
    if (value !== null) return value;
  }
  return null;
}

/** The parties of the best mention, or of the first that has some. */
function richest<T>(mentions: Mentions, pick: (draft: Draft) => readonly T[]): readonly T[] {
  return mentions.map(pick).find((list) => list.length > 0) ?? [];
}

/** Ids of an article so far, each with how often its event was told. */
type Taken = Map<string, number>;

/** Article id and eight hex digits over what the event is; a repeated event takes the next free one. */
function idOf(articleId: string, draft: Draft, actors: readonly Actor[], taken: Taken): string {
  const words = draft.tree.text.slice(draft.tree.start, draft.tree.end);
  const offset = draft.trigger.start - draft.tree.start;
  const event = [draft.type, actors.map((actor) => actor.name).join("|"), offset, words].join("\u0000");
  for (let turn = taken.get(event) ?? 0; ; turn++) {
    const id = `${articleId}-${hash("sha256", `${event}\u0000${turn}`).slice(0, 8)}`;
    if (taken.has(id)) continue;
    taken.set(id, 1).set(event, turn + 1);
    return id;
  }
}
