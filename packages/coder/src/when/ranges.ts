import { isGlued, type Words, wordAt } from "../words/scan-words.ts";
import { expressionAt } from "./expression.ts";
import { monthAt } from "./months.ts";
import type { Match, Sense } from "./sense.ts";

const dashes = new Set(["-", "–", "—"]);
const links = new Set(["to", "through", "until", "till", "thru"]);

/** `from Monday to Friday`, `between October 8 and 13`, `Oct. 8-13`, `1914–18`, `8 to 13 October`, or one expression. */
export function timeAt(words: Words, at: number): Match | null {
  const opener = wordAt(words, at).lower;
  if (opener === "from" || opener === "between") {
    const from = startAt(words, at + 1);
    const link = from === null ? "" : wordAt(words, from.next).lower;
    if (from === null || !(opener === "between" ? link === "and" : links.has(link) || dashes.has(link))) return null;
    const to = endAt(words, from.next + 1, from.sense);
    return to && joined(at, from, to);
  }
  const from = expressionAt(words, at);
  if (from !== null && isPoint(from.sense)) {
    const link = wordAt(words, from.next).lower;
    const isDash = dashes.has(link) && isGlued(words, from.next) === isGlued(words, from.next + 1);
    if (isDash || links.has(link) || (link === "and" && from.sense.is === "date")) {
      const to = endAt(words, from.next + 1, from.sense, link === "and");
      if (to !== null) return joined(at, from, to);
    }
    return from;
  }
  const days = dayList(words, at);
  return days !== null && (from === null || days.next > from.next) ? days : from;
}

function joined(at: number, from: Match, to: Match): Match | null {
  if (!isPoint(from.sense) || !isPoint(to.sense)) return null;
  return { first: at, next: to.next, sense: { is: "range", from: inherit(from, to.sense), to } };
}

/** The start of a range lacks what its end says: `October 8 and November 13, 2024`, `April to June 1998`. */
function inherit(from: Match, to: Sense): Match {
  const { sense } = from;
  if (!("year" in sense) || sense.year !== null || !("year" in to) || to.year === null) return from;
  if (sense.is === "date" || sense.is === "quarter" || sense.is === "month")
    return { ...from, sense: { ...sense, year: to.year } as Sense };
  return from;
}

function isPoint(sense: Sense): boolean {
  if (sense.is === "stretch" || sense.is === "clock") return sense.of !== null && isPoint(sense.of);
  if (sense.is === "offset") return true;
  return ["date", "month", "year", "years", "quarter", "season", "weekday", "holiday", "dayOfMonth"].includes(sense.is);
}

/** An expression, or a bare day whose month stands at the end of the range. */
function startAt(words: Words, at: number): Match | null {
  const expression = expressionAt(words, at);
  if (expression !== null && isPoint(expression.sense)) return expression;
  const list = dayList(words, at);
  return list !== null && list.sense.is === "range" ? list.sense.from : null;
}

/** An expression, a day of the month of the start (`Oct. 8-13`), or the last figures of a year (`1914-18`). */
function endAt(words: Words, at: number, start: Sense, daysOnly = false): Match | null {
  const expression = daysOnly ? null : expressionAt(words, at);
  if (expression !== null && isPoint(expression.sense)) return expression;
  const figure = wordAt(words, at);
  if (figure.kind !== "figure" || !/^\d{1,2}$/.test(figure.lower)) return null;
  const value = Number(figure.lower);
  const suffix = ["st", "nd", "rd", "th"].includes(wordAt(words, at + 1).lower) && isGlued(words, at + 1) ? 1 : 0;
  const after = wordAt(words, at + 1 + suffix);
  if (start.is === "date") {
    if (value < 1 || value > 31 || after.lower === "%" || (after.kind === "word" && isGlued(words, at + 1 + suffix)))
      return null;
    const comma = after.lower === "," ? 1 : 0;
    const figures = wordAt(words, at + 1 + suffix + comma).lower;
    const year = /^(1[5-9]|20)\d\d$/.test(figures) ? Number(figures) : null;
    if (daysOnly && year === null && comma === 0 && after.kind === "word" && /[a-z]s$/.test(after.lower)) return null;
    const sense: Sense = { is: "date", year: year ?? start.year, month: start.month, day: value };
    return { first: at, next: at + 1 + suffix + (year === null ? 0 : comma + 1), sense };
  }
  if (
    start.is === "year" &&
    typeof start.year === "number" &&
    figure.lower.length === 2 &&
    dashes.has(wordAt(words, at - 1).lower)
  ) {
    const year = Math.floor(start.year / 100) * 100 + value;
    return year > start.year && after.lower !== "%" ? { first: at, next: at + 1, sense: { is: "year", year } } : null;
  }
  return null;
}

/** `8-13 October 2024`, `8 and 9 October`: two days with one month behind them. */
function dayList(words: Words, at: number): Match | null {
  const article = wordAt(words, at).lower === "the" ? 1 : 0;
  const figure = wordAt(words, at + article);
  if (figure.kind !== "figure" || !/^\d{1,2}$/.test(figure.lower)) return null;
  const suffix = ["st", "nd", "rd", "th"].includes(wordAt(words, at + article + 1).lower) ? 1 : 0;
  const link = at + article + 1 + suffix;
  const { lower } = wordAt(words, link);
  if (!dashes.has(lower) && !links.has(lower) && lower !== "and") return null;
  const to = expressionAt(words, link + 1);
  if (to?.sense.is !== "date" || monthAt(words, link + 1) !== null) return null;
  const day = Number(figure.lower);
  if (day < 1 || day > 31) return null;
  const from: Match = { first: at, next: link, sense: { is: "date", year: to.sense.year, month: to.sense.month, day } };
  return { first: at, next: to.next, sense: { is: "range", from, to } };
}
