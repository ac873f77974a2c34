import type { ActorRule, AtlasOptions } from "@dateline/atlas";
import { type Article, type Event, type Evidence, PipelineError, type PloverContext } from "@dateline/schema";
import { readOperators } from "./acts/operators.ts";
import { loadActTables } from "./acts/tables.ts";
import { codeArticle } from "./code-article.ts";
import { contextWords } from "./contexts/index.ts";
import { evidenceOf } from "./events/actor.ts";
import type { Draft } from "./events/draft.ts";
import type { Mentions } from "./events/merge.ts";
import { phraseTokens } from "./readings/phrase.ts";
import { spanOf, subtree, type Tree } from "./tree/tree.ts";

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
  return [
    `${event.type}${event.mode === null ? "" : ` (${event.mode})`}, ${event.status}: ${quote(event.trigger)}`,
    `sentence ${event.sentence.index + 1}: ${event.sentence.text.replace(/\s+/g, " ")}`,
    ...ruleLines(event, best),
    "tree:",
    ...fragment(best).map((line) => `  ${line}`),
    ...rolesOf(best),
    ...event.actors.map((actor) => partyLine("actor", actor, mentions)),
    ...event.recipients.map((actor) => partyLine("recipient", actor, mentions)),
    ...valueLines(event),
    ...event.contexts.map((context) => `context ${context}: ${contextOf(best.tree, context)}`),
    event.acled === null ? `no ACLED type: ${event.acledExclusion}` : `ACLED ${event.acled.subEventType}`,
    `${event.salience} event; confidence ${event.confidence.value}: ${event.confidence.factors.map(({ name, value }) => `${name} ${value}`).join(", ")}`,
    ...others.map(
      ({ tree, trigger, reading }) =>
        `also told: ${quote(evidenceOf(trigger, tree.text))} in sentence ${tree.index + 1}, rule ${reading.frame.name}`,
    ),
  ];
}

/** Which frame fits, what turned its act into another one, and the codes that follow. */
function ruleLines(event: Event, { tree, reading, rule, content, type }: Draft): string[] {
  const { frame, clause } = reading;
  const { words, isPast, isProgressive } = readOperators(tree, clause.verb ?? clause.predicate, loadActTables());
  const said = words.length > 0 ? ` by ${words.map((word) => `"${word}"`).join(", ")}` : "";
  const form = isProgressive ? "told as going on" : isPast ? "told in the past" : "told without a past";
  const code = event.cameo === frame.cameo ? "the frame's" : "by what it is turned into, its content or its means";
  return [
    `rule ${event.coder.rule}: data/frames/${frame.type}.csv line ${frame.line}`,
    ...(rule === "" ? [] : [`turned by ${rule}: data/transforms.csv, data/contents.csv`]),
    ...(content === null ? [] : [`content ${content.frame.name}: "${content.tree.words[content.clause.predicate]}"`]),
    `status ${event.status}: ${form}${words.length > 0 ? `, changed${said}` : ""}`,
    ...(event.mode === null
      ? []
      : [
          `mode ${event.mode}: ${event.mode === frame.mode && type === frame.type ? "the frame's" : "by its means or content"}`,
        ]),
    `CAMEO ${event.cameo ?? "none"}: ${code}; Goldstein ${event.goldstein ?? "none"} and quad class ${event.quad} follow`,
  ];
}

function valueLines({ when, where, quantities, fatalities, injuries, means, attribution }: Event): string[] {
  const toll = (name: string, value: Event["fatalities"]) =>
    value === null
      ? []
      : [`${name} ${value.best} (${value.low} to ${value.high}): counts of the article, see docs/codebook.md`];
  return [
    ...(when === null ? [] : [`when ${when.start} to ${when.end}, ${when.basis}: ${quote(when.evidence)}`]),
    ...(where === null
      ? []
      : [
          `where ${where.name}${where.country === null ? "" : ` [${where.country}]`}, ${where.precision}: ${quote(where.evidence)}`,
        ]),
    ...quantities.map((quantity) => `quantity ${quantity.kind} ${amountOf(quantity)}: ${quote(quantity.evidence)}`),
    ...toll("fatalities", fatalities),
    ...toll("injuries", injuries),
    ...means.map(({ name, category, evidence }) => `means ${name}, ${category}: ${quote(evidence)}`),
    ...attribution.map(({ actor, verb, evidence }) => `said by ${actor} (${verb ?? "no verb"}): ${quote(evidence)}`),
  ];
}

function amountOf({ value, min, max, approximate, unit }: Event["quantities"][number]): string {
  const bounds =
    min !== null && max !== null ? ` (${min} to ${max})` : min !== null ? " or more" : max !== null ? " or less" : "";
  return `${approximate && bounds === "" ? "about " : ""}${value}${bounds}${unit === null ? "" : ` ${unit}`}`;
}

/** The words that speak of a context; what they lack, the rest of the article adds. */
function contextOf(tree: Tree, context: PloverContext): string {
  const words = contextWords(tree, context);
  return words.length === 0 ? "by another mention" : words.map((word) => `"${word}"`).join(", ");
}

function quote(evidence: Evidence | null): string {
  return evidence === null ? "no words" : `"${evidence.text.replace(/\s+/g, " ")}" (${evidence.start}–${evidence.end})`;
}

/** What in the words told the atlas who a party is. */
const rules: Readonly<Record<ActorRule, string>> = {
  organisation: "an organisation's name",
  person: "a person's name",
  role: "a noun for people or bodies",
  "former-role": "a noun for a former office",
  country: "a country's name",
  capital: "a capital for its government",
  demonym: "a nationality",
  place: "a place",
  none: "no entry of the atlas",
};

function partyLine(role: string, actor: Event["actors"][number], mentions: Mentions): string {
  const { name, country, sectors, basis, evidence, antecedent } = actor;
  const codes = [country, ...sectors].filter((code) => code !== null).join(" ");
  const back = antecedent === null ? "" : `, from ${quote(antecedent)}`;
  const party = mentions
    .flatMap(({ actors, recipients }) => [...actors, ...recipients])
    .find(({ span, resolved }) => span.start === evidence?.start && resolved.name === name);
  const rule = party === undefined ? "" : ` by ${rules[party.resolved.rule]}`;
  return `${role} ${name}${codes === "" ? "" : ` [${codes}]`}, ${basis}${rule}: ${quote(evidence)}${back}`;
}

function rolesOf({ tree, reading }: Draft): string[] {
  const phrase = (token: number) => {
    const { start, end } = spanOf(tree, phraseTokens(tree, token));
    return `"${tree.text.slice(start, end).replace(/\s+/g, " ")}"`;
  };
  return [...reading.fills].map(([role, tokens]) => `role ${role}: ${tokens.map(phrase).join(", ")}`);
}

/**
 * The part of the tree an event was read from, a line each: word, relation, word it hangs on. It holds what is below the
 * predicate, what fills its roles, and the way from both up to the root.
 */
function fragment({ tree, reading }: Draft): string[] {
  const { verb, predicate } = reading.clause;
  const top = verb ?? predicate;
  const shown = new Set(
    subtree(tree, top)
      .filter((token) => tree.bases[token] !== "punct")
      .slice(0, fragmentTokens),
  );
  for (const token of [top, predicate, ...[...reading.fills.values()].flat()])
    for (let at = token, steps = 0; at >= 0 && steps < fragmentTokens; at = tree.heads[at]!, steps++) shown.add(at);
  return [...shown]
    .sort((a, b) => a - b)
    .map((token) => {
      const head = tree.heads[token]!;
      return head < 0
        ? `${tree.words[token]} root`
        : `${tree.words[token]} ←${tree.relations[token]}– ${tree.words[head]}`;
    });
}
