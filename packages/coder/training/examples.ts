import { type PloverType, PloverType as PloverTypes } from "@dateline/schema";
import type { Draft } from "../src/events/draft.ts";
import { draftEvents, isReportable } from "../src/events/draft-events.ts";
import type { Party } from "../src/parties/mention.ts";
import { eventFeatures } from "../src/scorer/event-features.ts";
import { pairCandidates } from "../src/scorer/pair-candidates.ts";
import { pairFeatures } from "../src/scorer/pair-features.ts";
import { sentenceFeatures } from "../src/scorer/sentence-features.ts";
import type { MarkedSpan, Sentence } from "./read-sentences.ts";
import { sceneOf } from "./scene-of.ts";

/** An example with its features by name; `sentence` keeps examples of one sentence on one side of a split. */
export interface NamedExample {
  readonly sentence: number;
  readonly names: readonly string[];
  readonly label: number;
}

/** What the sentences teach. */
export interface Examples {
  /** Which drafts are events of their type (1) and which are none (0). */
  readonly event: readonly NamedExample[];
  /** Which events have the marked parties on the right sides (1). */
  readonly parties: readonly NamedExample[];
  /** Which type joins the marked parties. */
  readonly pair: readonly NamedExample[];
}

export function examplesOf(sentences: readonly Sentence[]): Examples {
  const event: NamedExample[] = [];
  const told: NamedExample[] = [];
  const pair: NamedExample[] = [];
  for (const [index, { text, types, parties }] of sentences.entries()) {
    const scene = sceneOf(text);
    const marked = (side: "A" | "R", event: number) =>
      parties.filter(({ roles }) => roles.some((role) => role.side === side && role.event === event));
    for (const draft of draftEvents(scene).filter(isReportable)) {
      const own = sentenceFeatures(draft.tree, scene.contexts[draft.tree.index]!);
      const names = unique([...own.names, ...eventFeatures(scene, draft, own.topics)]);
      const number = types.findIndex((type) => isOfType(draft, type));
      event.push({ sentence: index, names, label: number < 0 ? 0 : 1 });
      if (number < 0) continue;
      const isRight = areSame(draft.actors, marked("A", number)) && areSame(draft.recipients, marked("R", number));
      told.push({ sentence: index, names, label: isRight ? 1 : 0 });
    }
    for (const [number, type] of types.entries()) {
      const [source, ...partners] = marked("A", number);
      const [target] = [...marked("R", number), ...partners];
      const sides = { source: source ?? null, target: target ?? null };
      const names = unique(pairFeatures(scene, sides, pairCandidates(scene, sides)));
      pair.push({ sentence: index, names, label: PloverTypes.options.indexOf(type) });
    }
  }
  return { event, parties: told, pair };
}

/** What is planned is marked with the type of the act; the coder may make an agreement of it. */
function isOfType({ type, status, reading }: Draft, marked: PloverType): boolean {
  return type === marked || (status === "planned" && reading.frame.type === marked);
}

/** Every party is marked and every mark a party's. */
function areSame(parties: readonly Party[], marks: readonly MarkedSpan[]): boolean {
  const touches = ({ span, antecedent }: Party, mark: MarkedSpan) =>
    [span, antecedent].some((words) => words !== null && words.start < mark.end && mark.start < words.end);
  return (
    parties.every((party) => marks.some((mark) => touches(party, mark))) &&
    marks.every((mark) => parties.some((party) => touches(party, mark)))
  );
}

/** The classes of pair examples, in the order of their labels. */
export const pairTypes: readonly PloverType[] = PloverTypes.options;

function unique(names: readonly string[]): string[] {
  return ["bias", ...new Set(names.filter((name) => name !== "bias"))];
}
