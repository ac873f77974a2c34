import { childrenBy, isUnder, isVerb, markOf, prepositionOf, type Tree, withConjuncts } from "../tree/tree.ts";
import { namesTime } from "../when/time-words.ts";

const relativePronouns = new Set(["who", "which", "that", "whom"]);
/** Marks after which the object of the verb above does what the clause says: `accuse X of attacking`. */
const objectMarks = new Set(["of", "for", "from", "into", "against"]);
/** Verbs whose subject, not object, does what their infinitive says. */
const subjectControl = new Set(["promise", "threaten", "vow", "pledge", "offer", "use", "take"]);
const deepest = 12;

/** The verb is in the passive voice, also without an auxiliary: `three killed`. */
export function isPassive(tree: Tree, verb: number, depth = 0): boolean {
  if (tree.tags[verb] === "ADJ" || tree.tags[verb] === "NOUN") return false;
  let hasObject = false;
  let hasSubject = false;
  let isMarked = false;
  for (const child of tree.children[verb]!) {
    const relation = tree.relations[child]!;
    if (relation === "aux:pass") return true;
    if (relation === "nsubj:pass" || relation === "csubj:pass") isMarked = true;
    if (relation === "obj") hasObject = true;
    if (relation === "aux" || relation === "nsubj") hasSubject = true;
  }
  if (hasObject || depth > deepest) return false;
  if (isAccused(tree, verb)) return true;
  if (sharesPassive(tree, verb, depth)) return true;
  if (tree.penn[verb] !== "VBN" || isFiniteInDisguise(tree, verb)) return false;
  if (isMarked) return true;
  if (hasSubject) return false;
  const base = tree.bases[verb];
  if (base === "conj") return isPassive(tree, tree.heads[verb]!, depth + 1);
  return base !== undefined && bareParticiples.has(base);
}

/** `a man convicted of spying`: without an object courts and police are not the subject, whatever the parser says. */
function isAccused(tree: Tree, verb: number): boolean {
  if (!accusing.has(tree.lemmas[verb]!) || !/^VB[DN]$/.test(tree.penn[verb]!)) return false;
  if (childrenBy(tree, verb, "ccomp", "aux").length > 0) return false;
  return tree.lemmas[verb + 1] === "of" || (tree.lemmas[verb] === "sentence" && tree.lemmas[verb + 1] === "to");
}

const accusing = new Set(["convict", "accuse", "suspect", "acquit", "sentence"]);

/** Verbs that always have an object: without one they are passive. */
const transitive = new Set(
  "arrest detain injure wound kill hurt destroy damage displace evacuate abduct kidnap hospitalize hospitalise rescue seize deport expel".split(
    " ",
  ),
);

/** `Twelve officers were injured and 34 protesters arrested`: the second verb shares the auxiliary of the first. */
function sharesPassive(tree: Tree, verb: number, depth: number): boolean {
  return (
    tree.bases[verb] === "conj" && transitive.has(tree.lemmas[verb]!) && isPassive(tree, tree.heads[verb]!, depth + 1)
  );
}

/**
 * The one verb of a sentence is finite, also where the parser takes it for a participle: `A dozen parties called for talks.`
 * A body sentence without finite verb is rare; a by-phrase tells a real passive.
 */
function isFiniteInDisguise(tree: Tree, verb: number): boolean {
  const head = tree.heads[verb]!;
  if (tree.bases[verb] !== "acl" || head < 0 || tree.heads[head]! >= 0 || tree.isHeadline) return false;
  if (
    tree.children[verb]!.some((child) => tree.relations[child] === "obl:agent" || prepositionOf(tree, child) === "by")
  )
    return false;
  return !tree.penn.some((tag, at) => finite.has(tag) && !isUnder(tree, at, verb));
}

const finite = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** Where a participle stands without auxiliary. */
const bareParticiples = new Set(["acl", "advcl", "root", "xcomp", "parataxis", "amod"]);

/** Who stands before the verb: own subject, or the one shared, controlled or related by the words around. */
export function surfaceSubject(tree: Tree, verb: number, depth = 0): number[] {
  if (depth > deepest) return [];
  const own = childrenBy(tree, verb, "nsubj").filter(
    (child) => tree.relations[child] !== "nsubj:outer" && !isTime(tree, child),
  );
  if (own.length === 0) own.push(...subjectBeforeTime(tree, verb));
  // `Shelling killed five`: a gerund read as a clause.
  if (own.length === 0)
    own.push(...childrenBy(tree, verb, "csubj").filter((child) => child < verb && tree.penn[child] === "VBG"));
  if (own.length > 0) {
    const real = own.find((token) => !relativePronouns.has(tree.lemmas[token]!));
    return antecedents(tree, real ?? own[0]!, verb);
  }
  const head = tree.heads[verb]!;
  if (head < 0) return [];
  const above = () => surfaceSubject(tree, head, depth + 1);
  switch (tree.bases[verb]) {
    case "conj":
      return isVerb(tree, head) || hasCopula(tree, head) ? above() : [];
    case "xcomp": {
      const objects = childrenBy(tree, head, "obj", "iobj");
      const isObjects = objects.length > 0 && !subjectControl.has(tree.lemmas[head]!);
      return isObjects ? withConjuncts(tree, objects[0]!) : above();
    }
    case "advcl": {
      const mark = markOf(tree, verb);
      const objects = childrenBy(tree, head, "obj");
      if (mark !== null && objectMarks.has(mark) && objects.length > 0) return withConjuncts(tree, objects[0]!);
      const isOfReport = mark === null && tree.penn[verb] === "VBG" && !addressing.has(tree.lemmas[verb]!);
      const said = isOfReport ? reportedBeside(tree, head) : null;
      if (said !== null && said !== verb) return surfaceSubject(tree, said, depth + 1);
      const blast = wounding.has(tree.lemmas[verb]!) ? clauseBefore(tree, verb, head) : null;
      if (blast !== null) return surfaceSubject(tree, blast, depth + 1);
      if (mark === "to" && objects.length > 0 && controlsObject.has(tree.lemmas[head]!))
        return withConjuncts(tree, objects[0]!);
      return above();
    }
    case "ccomp":
      return markOf(tree, verb) === null || markOf(tree, verb) === "to" ? above() : [];
    case "acl": {
      if (tree.penn[verb] !== "VB") return writers(tree, verb, depth) ?? withConjuncts(tree, head);
      const holders = holderOf(tree, head, depth);
      // `Swedish police to investigate leaks`: a headline's infinitive is its verb.
      return holders.length === 0 && tree.isHeadline && tree.heads[head]! < 0 ? withConjuncts(tree, head) : holders;
    }
    case "csubj":
      // `is due to meet`: the infinitive behind an adjective shares its subject.
      return tree.tags[head] === "ADJ" && verb > head && markOf(tree, verb) === "to" ? above() : [];
    case "parataxis":
      return [];
    default:
      return [];
  }
}

/** `Rebels took the town, officials said, killing 17`: the participle belongs to what is said. */
function reportedBeside(tree: Tree, verb: number): number | null {
  if (!reporting.has(tree.lemmas[verb]!)) return null;
  if (tree.bases[verb] === "parataxis" && tree.heads[verb]! < verb) return tree.heads[verb]!;
  return childrenBy(tree, verb, "ccomp", "parataxis").find((child) => child < verb && isVerb(tree, child)) ?? null;
}

/** What speakers do while they say something: `"They lied," she said, urging allies to act`. */
const addressing = new Set(
  "urge call ask demand accuse warn blame condemn describe refer add cite quote insist promise vow pledge threaten thank praise".split(
    " ",
  ),
);

const wounding = new Set(["kill", "wound", "injure", "maim", "damage", "destroy"]);

/** `closed the clinic after a shell exploded, killing one`: the clause that stands between a participle and its head. */
function clauseBefore(tree: Tree, participle: number, head: number): number | null {
  if (tree.penn[participle] !== "VBG") return null;
  for (let at = participle - 1; at > head; at--)
    if (tree.bases[at] === "advcl" && /^VB[DN]$/.test(tree.penn[at]!) && childrenBy(tree, at, "nsubj").length > 0)
      return at;
  return null;
}

const reporting = new Set(["say", "tell", "report", "add", "announce", "state"]);

function orNull(tokens: number[]): number[] | null {
  return tokens.length === 0 ? null : tokens;
}

/** A letter demands nothing by itself: whoever sends it does, wherever `demanding` hangs. Null when there is no letter. */
function writers(tree: Tree, verb: number, depth: number): number[] | null {
  if (tree.penn[verb] !== "VBG") return null;
  const noun = tree.heads[verb]!;
  if (utterances.has(tree.lemmas[noun]!)) return orNull(holderOf(tree, noun, depth));
  const above = tree.heads[noun]!;
  if (above < 0 || prepositionOf(tree, noun) !== "to") return null;
  const letters = isVerb(tree, above) ? childrenBy(tree, above, "obj") : [above];
  const letter = letters.find((token) => utterances.has(tree.lemmas[token]!));
  return letter === undefined ? null : orNull(holderOf(tree, letter, depth));
}

const controlsObject = new Set(
  "urge ask tell order force allow permit invite press instruct want call expect require request help get persuade".split(
    " ",
  ),
);

/** Nouns whose participle says what their author does: `issued a statement condemning it`. */
const utterances = new Set(
  (
    "statement report resolution letter motion bill decree order message tweet post speech petition communique declaration " +
    "article editorial note memo notice document paper verdict ruling proclamation warning appeal video leaflet law pact agreement deal"
  ).split(" "),
);

/** A subject that the parser hung on the time between it and the verb: `Denmark last week announced`. */
function subjectBeforeTime(tree: Tree, verb: number): number[] {
  for (const time of childrenBy(tree, verb, "obl", "nsubj")) {
    if (time > verb || !isTime(tree, time)) continue;
    const found = tree.children[time]!.filter(
      (child) =>
        child < time &&
        (tree.bases[child] === "nsubj" || tree.bases[child] === "compound") &&
        (tree.tags[child] === "PROPN" || tree.tags[child] === "NOUN") &&
        !isTime(tree, child),
    );
    // The parser may take the subject for an object: `Chinese authorities Thursday announced`.
    if (tree.bases[time] === "nsubj") found.push(...childrenBy(tree, verb, "obj").filter((child) => child < time));
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

function isTime(tree: Tree, token: number): boolean {
  return namesTime(tree.lemmas[token]!, tree.tags[token] === "PROPN");
}

export function hasCopula(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, "cop").length > 0;
}

/** A subject and its conjuncts; a relative pronoun stands for the noun its clause hangs on. */
function antecedents(tree: Tree, token: number, verb: number): number[] {
  if (relativePronouns.has(tree.lemmas[token]!)) {
    const noun = relativeHead(tree, verb);
    if (noun !== null) return withConjuncts(tree, noun);
  }
  return withConjuncts(tree, token);
}

/** The noun a relative clause hangs on, through coordinated verbs; null outside of one. */
export function relativeHead(tree: Tree, verb: number): number | null {
  for (let at = verb, steps = 0; at >= 0 && steps < deepest; at = tree.heads[at]!, steps++) {
    if (tree.bases[at] === "acl") return tree.heads[at]!;
    if (tree.bases[at] !== "conj" && tree.bases[at] !== "xcomp" && tree.bases[at] !== "ccomp") return null;
  }
  return null;
}

/** Whose plan or decision a noun is: its possessor, or the subject of the verb it is an object of. */
function holderOf(tree: Tree, noun: number, depth: number): number[] {
  const owner = tree.children[noun]!.find(
    (child) =>
      tree.relations[child] === "nmod:poss" ||
      (tree.bases[child] === "compound" && tree.tags[child] === "PROPN" && child < noun),
  );
  if (owner !== undefined) return withConjuncts(tree, owner);
  const head = tree.heads[noun]!;
  if (head < 0) return [];
  if (!isVerb(tree, head)) return [];
  const base = tree.bases[noun];
  return base === "obj" || base === "obl" || base === "xcomp" ? surfaceSubject(tree, head, depth + 1) : [];
}
