import type { Tree } from "../tree/tree.ts";
import type { Tense } from "./resolve.ts";

const modals = new Set([
  "will",
  "shall",
  "would",
  "'ll",
  "’ll",
  "wo",
  "may",
  "might",
  "can",
  "could",
  "should",
  "must",
]);
/** Participles that point ahead, whatever the tense of their auxiliary: `was due Friday`. */
const ahead = new Set(["schedule", "slate", "expect", "plan", "due", "set", "likely"]);
/** Verbs whose object lies ahead: `planned a rally on Saturday`. */
const planning = new Set(["schedule", "slate", "plan"]);
/** Verbs whose infinitive took place when they did: `failed to appear on Friday`. */
const implicative = new Set(
  "manage fail begin start continue force help refuse happen come go get try seem appear use cause lead decline proceed return gather".split(
    " ",
  ),
);
/** Verbs whose past is written like their present, which taggers mix up; news tells with them what was. */
const unchanging = new Set(
  "beat bet burst cast cost cut hit hurt let put quit set shed shut slit split spread thrust upset".split(" "),
);
/** Verbs whose infinitive says what a gathering is for, and takes place with it: `held a rally to mark`. */
const commemorating = new Set("mark commemorate celebrate mourn honor honour remember".split(" "));
const reports = new Set(["say", "tell", "report", "quote", "show", "note", "write"]);

/** Tense of the verb that governs some characters; null when none does, or it has no tense of its own. */
export function tenseOf(tree: Tree, start: number, end: number): Tense {
  const inside: number[] = [];
  for (let token = 0; token < tree.count; token++)
    if (tree.starts[token]! < end && tree.ends[token]! > start) inside.push(token);
  const top = inside.find((token) => !inside.includes(tree.heads[token]!));
  if (top === undefined || tree.heads[top]! < 0) return null;
  const governor = mainOver(tree, tree.heads[top]!, top);
  if (planning.has(tree.lemmas[governor]!) && governor < top) return "future";
  const parent = tree.heads[governor]!;
  if (parent >= 0 && planning.has(tree.lemmas[parent]!) && parent < top && tree.bases[governor] === "obj")
    return "future";
  const tense = governedBy(tree, governor, 0);
  // "over Thursday's price" in a clause about now looks back.
  return tense === "present" && tree.relations[top] === "nmod:poss" ? "past" : tense;
}

function governedBy(tree: Tree, token: number, steps: number): Tense {
  if (token < 0 || steps > 12) return null;
  const up = () => governedBy(tree, tree.heads[token]!, steps + 1);
  const tag = tree.penn[token]!;
  const children = tree.children[token]!;
  const copula = children.find((child) => tree.bases[child] === "cop");
  if (copula === undefined && !tag.startsWith("V") && tag !== "MD") return up();
  const auxiliaries = children.filter((child) => tree.bases[child] === "aux");
  const words = auxiliaries.map((child) => tree.words[child]!.toLowerCase());
  const lemma = tree.lemmas[token]!;
  const hasHave = auxiliaries.some((child) => tree.lemmas[child] === "have");
  if (words.some((word) => modals.has(word))) return hasHave ? "past" : "future";
  const isActive = children.some((child) => tree.relations[child] === "nsubj") && auxiliaries.length === 0;
  if (ahead.has(lemma) && ((tag === "VBN" && !isActive) || tag === "JJ")) return hasHave ? "past" : "future";
  if (children.some((child) => tree.bases[child] === "mark" && tree.lemmas[child] === "to")) {
    // A purpose took place with its clause; what is wanted or agreed lies ahead.
    const governor = tree.heads[token]!;
    const isPurpose =
      tree.bases[token] === "advcl" ||
      (tree.bases[token] === "acl" && (isRanked(tree, governor) || commemorating.has(lemma)));
    return isPurpose || (governor >= 0 && implicative.has(tree.lemmas[governor]!)) ? up() : "future";
  }
  const finite = copula ?? auxiliaries.find((child) => /^VB[DPZ]$/.test(tree.penn[child]!)) ?? token;
  const isHave = hasHave && finite !== copula;
  switch (tree.penn[finite]) {
    case "VBD":
      return "past";
    case "VBP":
    case "VBZ":
      if (finite === token && tag === "VBP" && unchanging.has(lemma)) return "past";
      if (isHave || tree.isHeadline || reports.has(lemma)) return "past";
      return tag === "VBG" ? "future" : "present";
    case "VBN":
      return "past";
    default:
      return up();
  }
}

/** `the first country to recognise`. */
function isRanked(tree: Tree, noun: number): boolean {
  if (noun < 0) return false;
  return (
    ["first", "last", "only", "latest"].includes(tree.lemmas[noun]!) ||
    tree.children[noun]!.some((child) => ["first", "last", "only", "latest"].includes(tree.lemmas[child]!))
  );
}

/** The verb a time belongs to: one that opens a sentence belongs to the main verb, not to an infinitive below it. */
function mainOver(tree: Tree, governor: number, time: number): number {
  let main = governor;
  while (tree.bases[main] === "xcomp" && time < tree.heads[main]! && tree.heads[main]! < main) main = tree.heads[main]!;
  return main;
}
