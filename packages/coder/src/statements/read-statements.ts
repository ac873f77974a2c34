import type { AtlasOptions } from "@dateline/atlas";
import { loadAtlas } from "@dateline/atlas";
import type { Article } from "@dateline/schema";
import { operatorKey } from "../acts/tables.ts";
import { surfaceSubject } from "../clauses/subjects.ts";
import { codedLanguage } from "../code-article.ts";
import { actorOf, evidenceOf } from "../events/actor.ts";
import { isSame } from "../events/parties-of.ts";
import { isPublic } from "../events/political.ts";
import { readScene, type Scene } from "../events/scene.ts";
import type { Party } from "../parties/mention.ts";
import { headPhrases } from "../readings/phrase.ts";
import { childrenBy, isVerb, prepositionOf, type Tree } from "../tree/tree.ts";
import { loadSayings, type Saying } from "./read-table.ts";
import type { Statement } from "./statement.ts";

/**
 * Public statements of an article, in the order of their words: what states, offices, parties, politicians and armed groups
 * say (CAMEO 01). They are no events and stand in no table of events; a sentence may hold both.
 *
 * @throws {PipelineError} as `loadAtlas`, when the user's own files are bad
 */
export function readStatements(article: Article, files: AtlasOptions = {}): Statement[] {
  if (article.language !== null && article.language !== codedLanguage) return [];
  const scene = readScene(article, loadAtlas(files));
  return scene.trees.flatMap((tree) => statementsIn(scene, tree));
}

function statementsIn(scene: Scene, tree: Tree): Statement[] {
  const statements: Statement[] = [];
  for (let token = 0; token < tree.count; token++) {
    const cameo = sayingAt(tree, token);
    if (cameo === null) continue;
    for (const subject of speakersAt(tree, token)) {
      const speaker = scene.discourse.party(tree, subject);
      if (speaker === null || !speaks(speaker)) continue;
      statements.push({
        articleId: scene.article.id,
        sentence: evidenceOf({ start: tree.start, end: tree.end }, scene.article.text),
        trigger: evidenceOf({ start: tree.starts[token]!, end: tree.ends[token]! }, scene.article.text),
        speaker: actorOf(speaker, scene.article.text),
        cameo,
        about: othersIn(scene, tree, speaker).map((party) => actorOf(party, scene.article.text)),
      });
    }
  }
  return statements;
}

/** Who speaks: the subject, and whom the press quotes (`quoted a source in the government as saying`). */
function speakersAt(tree: Tree, verb: number): readonly number[] {
  const quoted = tree.lemmas[verb] === "quote" || tree.lemmas[verb] === "cite" ? childrenBy(tree, verb, "obj") : [];
  return quoted.length > 0 ? quoted : surfaceSubject(tree, verb);
}

/** CAMEO code of a word of saying, by its object or what is said with it; null for other words. */
function sayingAt(tree: Tree, token: number): string | null {
  if (!isVerb(tree, token) || tree.bases[token] === "amod") return null;
  const sayings = loadSayings();
  // `declined to comment` is told by its first verb.
  if (tree.bases[token] === "xcomp" && sayings.has(tree.lemmas[tree.heads[token]!] ?? "")) return null;
  const found = sayings.get(tree.lemmas[token]!)?.find((saying) => fits(tree, token, saying));
  if (found === undefined) return null;
  for (const said of childrenBy(tree, token, "ccomp", "parataxis")) {
    const kind = tree.tags[said] === "ADJ" ? "adjective" : "verb";
    const tone = sayings.get(operatorKey(kind, tree.lemmas[said]!))?.find(({ objects }) => objects === null);
    if (tone !== undefined) return tone.cameo;
  }
  return found.cameo;
}

function fits(tree: Tree, verb: number, { objects }: Saying): boolean {
  if (objects === null) return true;
  return childrenBy(tree, verb, "obj", "xcomp", "obl").some((child) =>
    headPhrases(tree, child).some((phrase) => objects.has(phrase)),
  );
}

/** Whose words are reports of somebody else's doings: police of crimes, courts of cases, the press of the news. */
const silent: ReadonlySet<string> = new Set(["COP", "JRN", "JUD"]);
/** People who speak for or of somebody in private matters: `attorneys for Mr. Smith`. */
const kin = new Set(["attorney", "lawyer", "relative", "family", "doctor", "widow", "wife", "son", "daughter"]);

/** Somebody whose words are politics and who is named; not `officials` or `police` of nowhere in particular. */
function speaks(party: Party): boolean {
  const { resolved, basis, tree, head } = party;
  if (kin.has(tree.lemmas[head]!)) return false;
  return basis !== "inferred" && resolved.country !== null && !silent.has(resolved.sectors[0] ?? "") && isPublic(party);
}

/** Political actors a sentence names besides the speaker. */
function othersIn(scene: Scene, tree: Tree, speaker: Party): Party[] {
  const others: Party[] = [];
  for (const name of tree.names) {
    const party = scene.discourse.party(tree, name.end - 1);
    if (party === null || isWhere(party) || !speaks(party) || isSame(party, speaker) || isWithin(party, speaker))
      continue;
    if (!others.some((other) => isSame(other, party))) others.push(party);
  }
  return others;
}

const locative = new Set(["in", "at", "near", "from", "outside", "across"]);

/** A name that says where: `at a rally in Nairobi`. */
function isWhere({ tree, head }: Party): boolean {
  return locative.has(prepositionOf(tree, head) ?? "");
}

function isWithin({ span }: Party, speaker: Party): boolean {
  return span.start < speaker.span.end && speaker.span.start < span.end;
}
