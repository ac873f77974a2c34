import { PloverType } from "@dateline/schema";
import type { Clause } from "../clauses/clause.ts";
import { nounClause } from "../clauses/noun-clause.ts";
import { hasCopula } from "../clauses/subjects.ts";
import { verbClause } from "../clauses/verb-clause.ts";
import type { PredicateKind } from "../frames/index.ts";
import { childrenBy, isNaming, type Tree } from "../tree/tree.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import { type FillerTests, matchFrame, type PartyTests, type Reading } from "./match.ts";
import { headPhrases } from "./phrase.ts";

/** The best reading of each predicate of a sentence, by predicate token. */
export type Readings = ReadonlyMap<number, Reading>;

/** Reads a sentence: every word that can carry an event, with the frame that fits it best. */
export function readSentence(tree: Tree, lexicon: Lexicon, tests: PartyTests): Readings {
  // What a slot asks of an act is asked of its reading, so acts are read when they are first needed.
  const read = new Map<number, Reading | null>();
  const readAt = (token: number): Reading | null => {
    const known = read.get(token);
    if (known !== undefined) return known;
    read.set(token, null);
    const entries = lexicon.entries.get(tree.lemmas[token]!);
    const kind = entries === undefined ? null : kindAt(tree, token, lexicon.idioms);
    const isListed = kind !== null && entries!.some(({ predicate }) => predicate.kind === kind);
    const best = isListed ? bestOf(entries!, tree, clauseAt(tree, token, kind, lexicon), all) : null;
    read.set(token, best);
    return best;
  };
  const typesOf = (_tree: Tree, token: number): readonly PloverType[] => {
    const carried = lexicon.carriers.light.has(tree.lemmas[token]!) ? childrenBy(tree, token, "obj") : [];
    return [token, ...carried].flatMap((at) => readAt(at)?.frame.type ?? []);
  };
  const all: FillerTests = { ...tests, typesOf };
  const readings = new Map<number, Reading>();
  for (let token = 0; token < tree.count; token++) {
    const best = readAt(token);
    if (best !== null) readings.set(token, best);
  }
  for (const reading of readings.values()) {
    const verb = reading.clause.verb;
    if (reading.clause.kind !== "noun" || verb === null) continue;
    // A light verb and its noun are one predicate: the more specific of the two readings stands.
    const other = readings.get(verb);
    if (other === undefined) continue;
    readings.delete(other.rank > reading.rank ? reading.clause.predicate : verb);
  }
  return readings;
}

/** What kind of predicate a word can be where it stands; null when it is none. */
function kindAt(tree: Tree, token: number, idioms: ReadonlySet<string>): PredicateKind | null {
  const tag = tree.tags[token];
  const base = tree.bases[token];
  if (tag === "VERB") return base === "amod" || base === "compound" || isNaming(tree, token) ? null : "verb";
  if (tag === "ADJ") return hasCopula(tree, token) || base === "xcomp" ? "adjective" : null;
  if (tag !== "NOUN" && tag !== "PROPN") return null;
  if (base === "compound" || base === "flat" || base === "amod") return null;
  if (tag === "PROPN" && isInName(tree, token)) return null;
  return headPhrases(tree, token).some((phrase) => idioms.has(phrase)) ? null : "noun";
}

function clauseAt(tree: Tree, token: number, kind: PredicateKind, lexicon: Lexicon): Clause {
  return kind === "noun" ? nounClause(tree, token, lexicon.carriers) : verbClause(tree, token);
}

function isInName(tree: Tree, token: number): boolean {
  return tree.names.some((name) => token >= name.start && token < name.end);
}

function bestOf(entries: readonly Entry[], tree: Tree, clause: Clause, tests: FillerTests): Reading | null {
  let best: Reading | null = null;
  for (const entry of entries) {
    const reading = matchFrame(entry, tree, clause, tests);
    if (reading === null) continue;
    if (best === null || reading.rank > best.rank || (reading.rank === best.rank && isBefore(reading, best)))
      best = reading;
  }
  return best;
}

function isBefore({ frame: a }: Reading, { frame: b }: Reading): boolean {
  const order = PloverType.options.indexOf(a.type) - PloverType.options.indexOf(b.type);
  return order < 0 || (order === 0 && a.line < b.line);
}
