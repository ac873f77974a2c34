import type { Quantity } from "@dateline/schema";
import {
  type Casualties,
  type FoundQuantity,
  findQuantities,
  isOnePerson,
  kindOf,
  readCasualties,
  unbounded,
} from "../quantity/index.ts";
import { contentHead } from "../readings/phrase.ts";
import { childrenBy, isUnder, isVerb, prepositionOf, type Tree, withConjuncts } from "../tree/tree.ts";
import { evidenceOf } from "./actor.ts";
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

interface Figures {
  readonly quantities: readonly FoundQuantity[];
  readonly casualties: readonly Casualties[];
}

const cache = new WeakMap<Tree, Figures>();

/** Numbers of a sentence, and who was killed or hurt in it. */
function figuresIn(scene: Scene, tree: Tree): Figures {
  const known = cache.get(tree);
  if (known !== undefined) return known;
  const times = scene.times[tree.index]!;
  const quantities = findQuantities(tree, times);
  const figures = { quantities, casualties: readCasualties(tree, quantities, times) };
  cache.set(tree, figures);
  return figures;
}

/** The numbers of an event: those that count what fills its roles, or the roles of what is asked or promised in it. */
export function quantitiesOf(scene: Scene, { tree, reading, content, type }: Draft): Quantity[] {
  const { quantities } = figuresIn(scene, tree);
  return quantities.flatMap((found) => {
    for (const { fills, clause } of content === null ? [reading] : [reading, content]) {
      const role = roleOf(fills, tree, found);
      if (role === null) continue;
      const isActor = role === "actor" || role === "party";
      const predicate = isFatal(tree, clause.predicate) ? "kill" : tree.lemmas[clause.predicate]!;
      const kind = kindOf(found, { type, predicate, isActor, contents: contentsOf(tree, found.head) });
      const { unit, value, min, max, approximate } = found;
      return [{ kind, unit, value, min, max, approximate, evidence: evidenceOf(found, tree.text) }];
    }
    return [];
  });
}

/** `shot dead`, `beat to death`. */
function isFatal(tree: Tree, predicate: number): boolean {
  if (tree.lemmas[predicate] === "sentence" || tree.lemmas[predicate] === "condemn") return false;
  return childrenBy(tree, predicate, "xcomp", "advmod", "obl").some((child) =>
    /^(?:dead|death)$/.test(tree.lemmas[child]!),
  );
}

/** What a counted thing is full of or made of: `containers of shells and missiles`. */
function contentsOf(tree: Tree, head: number): string[] {
  return childrenBy(tree, head, "nmod")
    .filter((child) => prepositionOf(tree, child) === "of")
    .flatMap((child) => withConjuncts(tree, child).map((token) => tree.lemmas[token]!));
}

/** The role whose filler a number counts; null when it belongs to none. */
function roleOf(fills: Draft["reading"]["fills"], tree: Tree, { head, number }: FoundQuantity): string | null {
  for (const [role, tokens] of fills) {
    if (role === "content" || role === "place") continue;
    for (const filler of tokens)
      for (const token of listOf(tree, filler))
        if (token === head || token === number || contentHead(tree, token) === head || tree.heads[number] === token)
          return role;
  }
  return null;
}

/** All words of the list a noun stands in: `1,500 troops and 40 tanks`. */
function listOf(tree: Tree, token: number): number[] {
  let first = token;
  while (tree.bases[first] === "conj" && tree.tags[tree.heads[first]!] === "NOUN") first = tree.heads[first]!;
  return isVerb(tree, token) ? [token] : withConjuncts(tree, first);
}

/** Types that people can be killed or hurt in. */
const violent = new Set(["ASSAULT", "PROTEST", "COERCE"]);
/** How far before a count, in sentences, the event it belongs to may stand. */
const reach = 2;

/** Who was killed or hurt in which draft: the nearest violent act in the sentence, else the last one before it. */
export function casualtiesByDraft(scene: Scene, drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Casualties[]> {
  const found = new Map<Draft, Casualties[]>();
  const bearers = violentDrafts(drafts);
  for (const tree of scene.trees) {
    for (const casualties of figuresIn(scene, tree).casualties) {
      const draft = bearerOf(tree, casualties, bearers);
      if (draft === null) continue;
      const known = found.get(draft);
      if (known === undefined) found.set(draft, [casualties]);
      else known.push(casualties);
    }
  }
  for (const draft of drafts) {
    const known = found.get(draft) ?? [];
    if (known.some(({ kind }) => kind === "killed") || !isDeadly(draft)) continue;
    const victims = victimsOf(draft);
    if (victims !== null) found.set(draft, [...known, victims]);
  }
  return found;
}

const deadly = new Set(
  "kill murder assassinate execute slay behead lynch assassination murder killing execution slaying beheading".split(
    " ",
  ),
);

function isDeadly({ tree, reading, status }: Draft): boolean {
  const { predicate } = reading.clause;
  return (
    (deadly.has(tree.lemmas[predicate]!) || isFatal(tree, predicate)) && (status === "occurred" || status === "ongoing")
  );
}

/** The victims of a deadly act who are named or told one by one; null when they cannot be counted. */
function victimsOf({ tree, reading, trigger }: Draft): Casualties | null {
  const victims = reading.fills.get("recipient") ?? [];
  const isOne = (token: number) => ["NN", "NNP"].includes(tree.penn[token]!) || isOnePerson(tree, token);
  if (victims.length === 0 || !victims.every(isOne)) return null;
  const toll = { low: victims.length, best: victims.length, high: victims.length };
  return {
    kind: "killed",
    toll,
    ...unbounded,
    ...trigger,
    predicate: reading.clause.predicate,
    victims,
    counting: "count",
  };
}

/** Violent drafts by sentence number, each with its place among all drafts. */
type Bearers = ReadonlyMap<number, readonly { readonly draft: Draft; readonly at: number }[]>;

function violentDrafts(drafts: readonly Draft[]): Bearers {
  const bySentence = new Map<number, { draft: Draft; at: number }[]>();
  for (const [at, draft] of drafts.entries()) {
    if (!violent.has(draft.type)) continue;
    const known = bySentence.get(draft.tree.index);
    if (known === undefined) bySentence.set(draft.tree.index, [{ draft, at }]);
    else known.push({ draft, at });
  }
  return bySentence;
}

function bearerOf(tree: Tree, { predicate, victims }: Casualties, bearers: Bearers): Draft | null {
  const near = (bearers.get(tree.index) ?? []).map(({ draft }) => draft);
  const own = near.find(({ reading }) => reading.clause.predicate === predicate || reading.clause.verb === predicate);
  if (own !== undefined) return own;
  const verbOf = ({ reading: { clause } }: Draft) => clause.verb ?? clause.predicate;
  const over = near.filter((draft) => [predicate, ...victims].some((token) => isUnder(tree, token, verbOf(draft))));
  // The innermost: `fired at the crowd, and two people were shot dead`.
  const inner = over.find((draft) => over.every((other) => isUnder(tree, verbOf(draft), verbOf(other)))) ?? over[0];
  if (inner !== undefined) return inner;
  if (near.length > 0) return near[0]!;
  let last: { draft: Draft; at: number } | null = null;
  for (let index = tree.index - reach; index < tree.index; index++) {
    const latest = bearers.get(index)?.at(-1);
    if (latest !== undefined && (last === null || latest.at > last.at)) last = latest;
  }
  return last?.draft ?? null;
}
