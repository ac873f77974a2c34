import { childrenBy, isVerb, markOf, prepositionOf, type Tree } from "../tree/tree.ts";
import { type ActTables, type Operator, operatorKey } from "./tables.ts";

/** What stands over an act, and how its verb is conjugated. */
export interface ActFrame {
  readonly operators: ReadonlySet<Operator>;
  /** True for `is attacking`, `are under way`. */
  readonly isProgressive: boolean;
  /** True for a verb in the past or perfect. */
  readonly isPast: boolean;
  /** Words of the operators, for explanations. */
  readonly words: readonly string[];
}

const negations = new Set(["not", "n't", "never", "neither", "nor", "hardly", "without"]);
const conditions = new Set(["if", "unless", "whether", "lest", "once", "until"]);
const futures = new Set(["will", "shall", "'ll", "wo", "ll", "’ll"]);
/** In reports of the past the future is told with `would`. */
const reportedFutures = new Set(["would", "'d", "’d"]);
const possibles = new Set(["could", "may", "might", "can", "ca"]);
const obligations = new Set(["should", "must", "ought"]);
const denials = new Set(["confirm", "verify", "establish"]);
/** Marks of clauses that share the status of the verb they hang on: `would respond by closing the border`. */
const ruling = new Set(["to", "from", "of", "on", "by"]);
const deepest = 8;

/** Operators over a verb (or the verb that carries a noun): its own auxiliaries, then those of the verbs above it. */
export function readOperators(tree: Tree, token: number, tables: ActTables): ActFrame {
  const operators = new Set<Operator>();
  const words: string[] = [];
  const add = (operator: Operator, word: number) => {
    operators.add(operator);
    words.push(tree.words[word]!);
  };
  addAuxiliaries(tree, token, add);
  if (isFutureOfHeadline(tree, token)) add("future", token);
  if (tree.words[tree.count - 1] === "?") operators.add("question");
  let at = token;
  for (let steps = 0; steps < deepest; steps++) {
    const head = tree.heads[at]!;
    const mark = markOf(tree, at);
    if (mark !== null && conditions.has(mark)) operators.add("condition");
    if (head < 0) break;
    const base = tree.bases[at]!;
    const governs =
      base === "xcomp" ||
      base === "ccomp" ||
      base === "csubj" ||
      (base === "acl" && (tree.penn[at] === "VB" || tree.tags[at] === "NOUN" || mark === "that")) ||
      (base === "advcl" && mark !== null && ruling.has(mark)) ||
      isGerundBehind(tree, at, head) ||
      (!isVerb(tree, at) &&
        (base === "obj" || base === "obl" || base === "nmod" || base === "nsubj") &&
        !isBeside(tree, at));
    if (base === "conj" && !governs) {
      // Coordinated verbs share what stands before the first, unless they have a subject of their own.
      if (isVerb(tree, at) && isVerb(tree, head) && childrenBy(tree, at, "nsubj").length === 0) {
        if (childrenBy(tree, at, "aux").length === 0) addAuxiliaries(tree, head, add, false);
        at = head;
        continue;
      }
      if (!isVerb(tree, at) && !isVerb(tree, head)) {
        at = head;
        continue;
      }
      break;
    }
    if (!governs) break;
    const kind = isVerb(tree, head) ? "verb" : tree.tags[head] === "ADJ" ? "adjective" : "noun";
    const particle = childrenBy(tree, head, "compound").find((child) => tree.relations[child] === "compound:prt");
    const lemma = tree.lemmas[head]!;
    const operator =
      (particle === undefined ? undefined : tables.words.get(`${lemma} ${tree.lemmas[particle]}`)) ??
      tables.words.get(operatorKey(kind, lemma));
    const isEventNoun = !isVerb(tree, at);
    // What is announced in the past tense is done: `announced that it had sent aid`.
    const isDone = operator === "intend" && base === "ccomp" && isToldAsPast(tree, at);
    if (operator !== undefined && !isDone && (!isEventNoun || nominalOperators.has(operator) || base === "csubj"))
      add(operator, head);
    if (denials.has(lemma) && isNegated(tree, head)) add("unconfirmed", head);
    if (lemma === "go" && base === "xcomp" && tree.penn[head] === "VBG" && mark === "to") add("future", head);
    if ((lemma === "have" || lemma === "need") && base === "xcomp" && mark === "to") add("obligation", head);
    if (lemma === "be" && isToBe(tree, at, head)) add("future", head);
    if (kind === "verb") {
      if (base === "ccomp" && operator === undefined) {
        // `cannot confirm reports that …`, also where the reports are read as a verb.
        const over = tree.heads[head]!;
        if (over >= 0 && denials.has(tree.lemmas[over]!) && isNegated(tree, over)) add("unconfirmed", over);
        break;
      }
      addAuxiliaries(tree, head, add, operator === undefined || base !== "ccomp");
    }
    at = head;
  }
  const lastAux = childrenBy(tree, token, "aux").map((child) => tree.lemmas[child]!);
  const penn = tree.penn[token]!;
  return {
    operators,
    isProgressive:
      penn === "VBG" &&
      lastAux.includes("be") &&
      !childrenBy(tree, token, "aux").some((aux) => tree.penn[aux] === "VBD"),
    isPast: penn === "VBD" || penn === "VBN" || lastAux.includes("have"),
    words,
  };
}

const besides = new Set(
  "after before following despite amid during over since because-of due-to in-response-to".split(" "),
);

/** When or why something else is done: `suspended talks after the attack`. */
function isBeside(tree: Tree, noun: number): boolean {
  const preposition = prepositionOf(tree, noun);
  return preposition !== null && besides.has(preposition);
}

/** `denied withdrawing`, `is considering meeting`: what the verb before it is about, however the parser hangs it. */
function isGerundBehind(tree: Tree, at: number, head: number): boolean {
  const base = tree.bases[at];
  return (base === "advcl" || base === "conj") && at === head + 1 && tree.penn[at] === "VBG" && isVerb(tree, head);
}

/** A main clause whose act hangs on an `if`: `Uganda would protest if …`; reported it may be a threat. */
function isConditional(tree: Tree, verb: number): boolean {
  if (tree.bases[verb] === "ccomp") return false;
  return childrenBy(tree, verb, "advcl").some((child) => markOf(tree, child) === "if");
}

/** `Police to investigate leaks`: what is to come, told in a headline. */
function isFutureOfHeadline(tree: Tree, verb: number): boolean {
  const head = tree.heads[verb]!;
  return (
    tree.isHeadline && tree.bases[verb] === "acl" && tree.penn[verb] === "VB" && head >= 0 && tree.heads[head]! < 0
  );
}

/** Operators that a verb lays over a noun it governs: `prevented an attack`, `suspended talks`. */
const nominalOperators: ReadonlySet<Operator> = new Set<Operator>([
  "stop",
  "prevent",
  "deny",
  "resume",
  "consider",
  "intend",
  "expect",
  "attempt",
  "pretend",
]);

function isNegated(tree: Tree, token: number): boolean {
  return tree.children[token]!.some((child) => negations.has(tree.lemmas[child]!) && tree.bases[child] !== "conj");
}

/** A finite clause in the past or perfect. */
function isToldAsPast(tree: Tree, verb: number): boolean {
  const auxiliaries = childrenBy(tree, verb, "aux");
  if (auxiliaries.some((aux) => tree.penn[aux] === "MD")) return false;
  return (
    tree.penn[verb] === "VBD" || auxiliaries.some((aux) => tree.penn[aux] === "VBD" || tree.lemmas[aux] === "have")
  );
}

/** `would have attacked`: it did not. */
function hasPerfect(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, "aux").some((child) => tree.lemmas[child] === "have");
}

function isForm(tree: Tree, token: number, lemma: string): boolean {
  return tree.lemmas[token] === lemma && (tree.bases[token] === "aux" || tree.bases[token] === "cop");
}

/** `is to release`, `were to meet`: settled for a time to come. */
function isToBe(tree: Tree, verb: number, be: number): boolean {
  return tree.penn[verb] === "VB" && tree.lemmas[be + 1] === "to" && be < verb && verb - be <= 4;
}

function addAuxiliaries(tree: Tree, token: number, add: (operator: Operator, word: number) => void, all = true): void {
  for (const child of tree.children[token]!) {
    const lemma = tree.lemmas[child]!;
    const base = tree.bases[child];
    if (base === "aux" || tree.penn[child] === "MD") {
      if (futures.has(lemma)) add("future", child);
      else if (reportedFutures.has(lemma) && tree.penn[child] === "MD")
        add(hasPerfect(tree, token) ? "negation" : isConditional(tree, token) ? "possible" : "future", child);
      else if (obligations.has(lemma)) add("obligation", child);
      else if (possibles.has(lemma) && all) add("possible", child);
    }
    if (isForm(tree, child, "be") && isToBe(tree, token, child)) add("future", child);
    if (base === "advmod" || base === "det" || base === "cc" || base === "mark" || base === "dep") {
      if (negations.has(lemma)) add("negation", child);
      if (tree.words[child] === "longer" && tree.lemmas[child - 1] === "no") add("negation", child);
    }
    if (base === "obj" || base === "nsubj") {
      const no = childrenBy(tree, child, "det").find(
        (det) => tree.lemmas[det] === "no" || tree.lemmas[det] === "neither",
      );
      if (no !== undefined || tree.lemmas[child] === "nobody" || tree.lemmas[child] === "none")
        add("negation", no ?? child);
    }
    if (base === "advmod" && (lemma === "allegedly" || lemma === "purportedly" || lemma === "supposedly"))
      add("unconfirmed", child);
  }
}
