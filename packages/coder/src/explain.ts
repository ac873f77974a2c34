import type { AtlasOptions } from "@dateline/atlas";
import { type Article, type Event, type Evidence, PipelineError } from "@dateline/schema";
import { codeArticle } from "./code-article.ts";
import type { Draft } from "./events/draft.ts";
import type { Mentions } from "./events/merge.ts";
import { subtree, type Tree } from "./tree/tree.ts";

/** Most tokens of a tree fragment that are shown. */
const fragmentTokens = 40;

/**
 * Why an event was coded: for each value the rule, the words and, for its sentence, the part of the tree it was read from.
 *
 * @param event as `codeEvents` of this version gives it for the article
 * @param files the user's own actors and places that the event was coded with
 * @throws {PipelineError} `dataset.not-found` when the article does not give this event, as after a change of version.
 */
export function explain(article: Article, event: Event, files: AtlasOptions = {}): string[] {
  const coded = codeArticle(article, files).find((other) => other.event.id === event.id);
  if (coded === undefined)
    throw new PipelineError("dataset.not-found", "the article does not give this event with this version", {
      recordId: event.id,
    });
  return linesOf(coded.event, coded.mentions);
}

function linesOf(event: Event, mentions: Mentions): string[] {
  const [best, ...others] = mentions;
  const { frame } = best.reading;
  return [
    `${event.type}${event.mode === null ? "" : ` (${event.mode})`}, ${event.status}: ${quote(event.trigger)}`,
    `sentence ${event.sentence.index + 1}: ${event.sentence.text.replace(/\s+/g, " ")}`,
    `rule ${event.coder.rule}: data/frames/${frame.type}.csv line ${frame.line}`,
    ...(best.rule === "" ? [] : [`turned by ${best.rule}: data/transforms.csv, data/contents.csv`]),
    ...(best.content === null ? [] : [`content ${best.content.frame.name}: ${wordOf(best.content)}`]),
    "tree:",
    ...fragment(best.tree, best.reading.clause.verb ?? best.reading.clause.predicate).map((line) => `  ${line}`),
    ...rolesOf(best),
    ...event.actors.map((actor) => partyLine("actor", actor)),
    ...event.recipients.map((actor) => partyLine("recipient", actor)),
    ...(event.when === null
      ? []
      : [`when ${event.when.start} to ${event.when.end}, ${event.when.basis}: ${quote(event.when.evidence)}`]),
    ...(event.where === null
      ? []
      : [`where ${event.where.name}, ${event.where.precision}: ${quote(event.where.evidence)}`]),
    ...event.quantities.map(({ kind, value, evidence }) => `quantity ${kind} ${value}: ${quote(evidence)}`),
    ...event.means.map(({ name, category, evidence }) => `means ${name}, ${category}: ${quote(evidence)}`),
    ...event.attribution.map(
      ({ actor, verb, evidence }) => `said by ${actor} (${verb ?? "no verb"}): ${quote(evidence)}`,
    ),
    event.acled === null ? `no ACLED type: ${event.acledExclusion}` : `ACLED ${event.acled.subEventType}`,
    `${event.salience} event; confidence ${event.confidence.value}: ${event.confidence.factors.map(({ name, value }) => `${name} ${value}`).join(", ")}`,
    ...others.map((draft) => `also told: "${draft.tree.text.slice(draft.trigger.start, draft.trigger.end)}"`),
  ];
}

function quote(evidence: Evidence | null): string {
  return evidence === null ? "no words" : `"${evidence.text.replace(/\s+/g, " ")}" (${evidence.start}–${evidence.end})`;
}

function partyLine(
  role: string,
  { name, country, sectors, basis, evidence, antecedent }: Event["actors"][number],
): string {
  const codes = [country, ...sectors].filter((code) => code !== null).join(" ");
  const back = antecedent === null ? "" : `, from ${quote(antecedent)}`;
  return `${role} ${name}${codes === "" ? "" : ` [${codes}]`}, ${basis}: ${quote(evidence)}${back}`;
}

function wordOf({ tree, clause }: Draft["reading"]): string {
  return `"${tree.words[clause.predicate]}"`;
}

function rolesOf({ tree, reading }: Draft): string[] {
  return [...reading.fills].map(
    ([role, tokens]) => `role ${role}: ${tokens.map((token) => tree.words[token]).join(", ")}`,
  );
}

/** The tree below a token, a line each: word, relation, word it hangs on. */
function fragment(tree: Tree, top: number): string[] {
  return subtree(tree, top)
    .filter((token) => tree.bases[token] !== "punct")
    .slice(0, fragmentTokens)
    .map(
      (token) =>
        `${tree.words[token]} ←${tree.relations[token]}– ${token === top ? "…" : tree.words[tree.heads[token]!]}`,
    );
}
