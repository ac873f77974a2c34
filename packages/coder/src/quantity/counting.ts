import { childrenBy, isUnder, subtree, type Tree } from "../tree/tree.ts";
import type { Time } from "../when/index.ts";
import type { Casualties } from "./casualties.ts";
import { caseOf } from "./victims.ts";

const additions = new Set(["another", "more", "additional", "further"]);
const changes = new Set([
  "rise",
  "climb",
  "increase",
  "grow",
  "jump",
  "reach",
  "stand",
  "pass",
  "top",
  "surpass",
  "exceed",
  "update",
  "revise",
]);
const wars = new Set(["war", "conflict", "insurgency", "uprising", "genocide", "violence", "unrest"]);

export function countingOf(
  tree: Tree,
  predicate: number,
  victims: readonly number[],
  times: readonly Time[],
): Casualties["counting"] {
  if (isCumulative(tree, predicate, times)) return "cumulative";
  const isToll = tree.lemmas[predicate] === "toll";
  const head = tree.heads[predicate]!;
  if (isToll) return head >= 0 && changes.has(tree.lemmas[head]!) ? "update" : "count";
  const adds = victims.some((victim) =>
    subtree(tree, victim).some((token) => additions.has(tree.lemmas[token]!) && tree.lemmas[token + 1] !== "than"),
  );
  const also = tree.children[predicate]!.some((child) => tree.lemmas[child] === "also");
  return adds || also ? "addition" : "count";
}

/** Days beyond which a sum is one over many events. */
const longDays = 14;

/** `since 2014`, `over the past year`, `in the civil war`, `so far this year`: a sum over more than one event. */
function isCumulative(tree: Tree, predicate: number, times: readonly Time[]): boolean {
  const clause = tree.lemmas[predicate] === "toll" && tree.heads[predicate]! >= 0 ? tree.heads[predicate]! : predicate;
  for (const time of times) {
    const token = tokenAt(tree, time.start);
    if (token === null || !isUnder(tree, token, clause)) continue;
    if (time.when === null) continue;
    const days = (Date.parse(time.when.end) - Date.parse(time.when.start)) / 86_400_000;
    const isSum =
      time.relation === "since" ||
      time.kind === "DURATION" ||
      time.when.precision === "year" ||
      time.when.precision === "range";
    if (isSum && days > longDays) return true;
  }
  return childrenBy(tree, clause, "obl", "nmod").some(
    (child) =>
      wars.has(tree.lemmas[child]!) &&
      ["in", "during", "since", "throughout"].includes(caseOf(tree, child) ?? "") &&
      isPerfect(tree, clause),
  );
}

function isPerfect(tree: Tree, token: number): boolean {
  return tree.children[token]!.some((child) => tree.bases[child] === "aux" && tree.lemmas[child] === "have");
}

function tokenAt(tree: Tree, start: number): number | null {
  for (let token = 0; token < tree.count; token++) if (tree.ends[token]! > start) return token;
  return null;
}
