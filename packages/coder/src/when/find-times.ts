import type { Day, When } from "@dateline/schema";
import { isNumberWord } from "../words/read-number.ts";
import { scanWords, type Words, wordAt } from "../words/scan-words.ts";
import { dayNumber, formatDay, parseDay } from "./calendar.ts";
import { durationValue } from "./duration-value.ts";
import { decades } from "./periods.ts";
import { timeAt } from "./ranges.ts";
import { isAbsolute, isCalendar, resolve, type Tense } from "./resolve.ts";
import type { Match, Sense, Unit } from "./sense.ts";
import type { Span } from "./spans.ts";
import { tenseBefore, tenseNear } from "./tense-near.ts";
import { isTimeWord } from "./time-words.ts";

/** What a time stands to its event: `since August`, `by Friday`. */
export type TimeRelation = "since" | "until" | "by" | "before" | "after";

/** A time expression in the text. */
export interface Time {
  /** First character, in UTF-16 units of the text. */
  readonly start: number;
  /** Character after the last. */
  readonly end: number;
  readonly kind: "DATE" | "TIME" | "DURATION" | "SET";
  /** In the notation of ISO-TimeML: `1998-08-07`, `1989-Q3`, `P2W`, `PAST_REF`; null when not known. */
  readonly value: string | null;
  /** The days it dates; null for what dates nothing, or when the publication day is not known. */
  readonly when: When | null;
  readonly relation: TimeRelation | null;
  /** Set when the time is reckoned from another one that the text tells of: `three days later`. */
  readonly anchor: { readonly unit: Unit; readonly count: number } | null;
  /** Both ends of a range (`from Monday to Friday`); empty otherwise. */
  readonly parts: readonly Time[];
}

/** What times are reckoned from. */
export interface TimeContext {
  /** Publication day; null when not known. */
  readonly published: Day | null;
  /** Days between which the article was published, when the day is not known. */
  readonly publishedInterval: { readonly earliest: Day; readonly latest: Day } | null;
  /** Tense of what governs the characters; where it gives none, the tense of the nearest verb form is taken. */
  readonly tenseAt?: ((start: number, end: number) => Tense) | undefined;
  /** The time that was told last before the text, for `three days later`; null when none was. */
  readonly reference?: When | null | undefined;
}

/**
 * All time expressions of a text, in order, without overlap.
 *
 * Give a sentence at a time; offsets count from the start of the whole text the words were scanned from. A time reckoned
 * from another one (`the next day`) takes the nearest dated one before it, in these words or in `context.reference`.
 * Linear in the number of words.
 */
export function findTimes(source: string | Words, context: TimeContext): Time[] {
  const words = typeof source === "string" ? scanWords(source) : source;
  const times: Time[] = [];
  let reference = context.reference === undefined || context.reference === null ? null : spanOf(context.reference);
  let told: number | null = null;
  const ahead = wordsToTime(words);
  for (let at = 0; at < words.list.length; ) {
    const match = ahead[at]! <= longestLead && canStart(words, at) ? timeAt(words, at) : null;
    if (match === null) {
      at++;
      continue;
    }
    const time = read(match, words, context, reference, told);
    times.push(time);
    if (time.when !== null && isAbsolute(match.sense) && isBefore(time.when, context)) told = parseDay(time.when.start);
    if (time.when !== null && time.when.precision !== "year") reference = spanOf(time.when);
    at = match.next;
  }
  return times;
}

const openers = new Set(
  "the that these those last past previous this current next coming latest recent early mid late earlier later beginning start middle end first final remaining in within from between a an half several few many some couple fiscal financial fy q at each every per tonight then overnight yesterday today tomorrow noon midday midnight".split(
    " ",
  ),
);

/** Most words that lead to the one that tells time: `from the end of the third quarter`. */
const longestLead = 6;
const timeTellers = new Set([
  ..."past present future then noon midday midnight weekend yesterday today tomorrow tonight overnight half".split(" "),
  ...Object.keys(decades),
]);

/** How many words behind each word the next one stands that can tell time. Most sentences have one or two of them. */
function wordsToTime({ list }: Words): Uint8Array {
  const distances = new Uint8Array(list.length);
  let distance = 255;
  for (let at = list.length - 1; at >= 0; at--) {
    const { kind, lower } = list[at]!;
    const isTeller = kind === "figure" || isTimeWord(lower) || isNumberWord(lower) || timeTellers.has(lower);
    distance = isTeller ? 0 : Math.min(distance + 1, 255);
    distances[at] = distance;
  }
  return distances;
}

function canStart(words: Words, at: number): boolean {
  const { kind, lower } = wordAt(words, at);
  if (kind === "figure") return true;
  if (kind === "mark") return lower === "'" || lower === "’" || lower === "‘" || lower === "`";
  return openers.has(lower) || isTimeWord(lower) || isNumberWord(lower);
}

/** True for a day or month of a year before the publication year. */
function isBefore(when: When, { published }: TimeContext): boolean {
  return (
    published !== null &&
    (when.precision === "day" || when.precision === "month") &&
    when.end.slice(0, 4) < published.slice(0, 4)
  );
}

function read(match: Match, words: Words, context: TimeContext, reference: Span | null, told: number | null): Time {
  const start = wordAt(words, match.first).start;
  const end = wordAt(words, match.next - 1).end;
  const relation = relationBefore(words, match.first);
  const { sense } = match;
  const tense = tenseBefore(words, match) ?? context.tenseAt?.(start, end) ?? tenseNear(words, match);
  const reckoned = reckon(sense, context, tense, reference, told);
  const anchor = anchorOf(sense);
  const evidence = { start, end, text: words.text.slice(start, end) };
  const parts =
    sense.is === "range" ? [sense.from, sense.to].map((part) => read(part, words, context, reference, told)) : [];
  let when: When | null = null;
  if (reckoned !== null) {
    const { first, last, precision } = related(reckoned.span, relation, reckoned.now);
    const basis = reckoned.isInferred || anchor !== null ? "inferred" : isCalendar(sense) ? "explicit" : "relative";
    when =
      inCalendar(first) && inCalendar(last)
        ? { start: formatDay(first), end: formatDay(last), precision, basis, evidence }
        : null;
  }
  return {
    start,
    end,
    kind: kindOf(sense),
    value: notationOf(sense, reckoned?.span ?? null),
    when,
    relation,
    anchor,
    parts,
  };
}

interface Reckoned {
  readonly span: Span;
  readonly now: number | null;
  readonly isInferred: boolean;
}

/** The days of a sense; from an interval of publication days, all that they allow. */
function reckon(
  sense: Sense,
  context: TimeContext,
  tense: Tense,
  reference: Span | null,
  told: number | null,
): Reckoned | null {
  const { published, publishedInterval: interval } = context;
  const from = (day: Day) => resolve(sense, { now: parseDay(day), tense, reference, told });
  if (published !== null) {
    const span = from(published);
    return span && { span, now: parseDay(published), isInferred: false };
  }
  if (isAbsolute(sense)) {
    const span = resolve(sense, { now: 0, tense, reference: null, told: null });
    return span && { span, now: null, isInferred: false };
  }
  if (interval === null) return null;
  const [first, last] = [from(interval.earliest), from(interval.latest)];
  if (first === null || last === null) return null;
  const now = parseDay(interval.latest);
  if (first.first === last.first && first.last === last.last) return { span: first, now, isInferred: true };
  const span: Span = {
    first: Math.min(first.first, last.first),
    last: Math.max(first.last, last.last),
    precision: "range",
    value: "",
  };
  return { span, now, isInferred: true };
}

/** What the preposition makes of the days: `since` reaches to the publication day, `until` and `by` from it. */
function related(span: Span, relation: TimeRelation | null, now: number | null): Omit<Span, "value"> {
  if (now === null || relation === null || relation === "after") return span;
  if (relation === "since") return span.first < now ? { first: span.first, last: now, precision: "range" } : span;
  if (span.last <= now) return span;
  const last = relation === "before" && span.first > now ? span.first - 1 : span.last;
  return { first: now, last: Math.max(now, last), precision: "range" };
}

const relations: { readonly [word: string]: TimeRelation } = {
  since: "since",
  until: "until",
  till: "until",
  by: "by",
  before: "before",
  after: "after",
};

function relationBefore(words: Words, at: number): TimeRelation | null {
  return relations[wordAt(words, at - 1).lower] ?? null;
}

function anchorOf(sense: Sense): Time["anchor"] {
  if (sense.is === "then") return { unit: "day", count: 0 };
  if (sense.is === "anchored") return { unit: sense.unit, count: sense.count };
  return (sense.is === "clock" || sense.is === "stretch") && sense.of !== null ? anchorOf(sense.of) : null;
}

function kindOf(sense: Sense): Time["kind"] {
  if (sense.is === "duration") return "DURATION";
  if (sense.is === "set") return "SET";
  return sense.is === "clock" ? "TIME" : "DATE";
}

function notationOf(sense: Sense, span: Span | null): string | null {
  if (sense.is === "reference" || sense.is === "set") return sense.value;
  if (sense.is === "duration") return durationValue(sense.unit, sense.count);
  if (sense.is === "clock" && sense.of === null) return `T${sense.time}`;
  return span === null || span.value === "" ? null : span.value;
}

function spanOf(when: When): Span {
  return { first: parseDay(when.start), last: parseDay(when.end), precision: when.precision, value: when.start };
}

const firstDay = dayNumber(1, 1, 1);
const lastDay = dayNumber(9999, 12, 31);

function inCalendar(day: number): boolean {
  return day >= firstDay && day <= lastDay;
}
