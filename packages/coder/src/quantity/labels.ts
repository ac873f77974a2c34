import { labelWords } from "../words/label-words.ts";
import { readNumber, scaleOf } from "../words/read-number.ts";
import { isGlued, type Words, wordAt } from "../words/scan-words.ts";

const streets = new Set(
  "street st avenue ave road rd boulevard blvd lane drive place square court terrace way".split(" "),
);

/** True for numbers that name rather than count: F-16, 5-year-old, 27-nation, No. 5, Resolution 242, 10 Downing Street. */
export function isLabel(words: Words, at: number, next: number): boolean {
  const word = wordAt(words, at);
  const before = wordAt(words, at - 1);
  const after = wordAt(words, next);
  if (word.kind === "figure") {
    if (isGlued(words, at) && isJoinedLeft(words, at)) return true;
    if (before.lower === "#" || before.lower === "№") return true;
    if (
      before.lower === "." &&
      ["no", "nos", "art", "sec", "vol", "p", "pp", "fig"].includes(wordAt(words, at - 2).lower)
    )
      return true;
    if (labelWords.has(before.lower) && !isLabelledNoun(words, at, next)) return true;
    if (isAge(words, at, next)) return true;
    if (isAddress(words, next)) return true;
  }
  if (
    after.lower === "-" &&
    isGlued(words, next) &&
    isGlued(words, next + 1) &&
    wordAt(words, next + 1).kind === "word"
  )
    return (
      !["odd", "plus", "some", "strong"].includes(wordAt(words, next + 1).lower) &&
      scaleOf(wordAt(words, next + 1).lower) === null
    );
  if (word.kind === "figure" && isGlued(words, next) && after.kind === "word" && after.lower !== "'s") {
    return !["m", "bn", "b", "k", "mn", "tn", "kg", "km", "t"].includes(after.lower);
  }
  if (word.lower === "one" && next === at + 1) return isPronoun(words, at);
  return false;
}

/** `part of`, `class of`: "week 3" is a label, "last week 3 soldiers" counts. */
function isLabelledNoun(words: Words, at: number, next: number): boolean {
  const label = wordAt(words, at - 1);
  const noun = wordAt(words, next);
  if (
    ![
      "week",
      "day",
      "area",
      "point",
      "age",
      "order",
      "law",
      "base",
      "camp",
      "unit",
      "act",
      "round",
      "game",
      "zone",
      "no",
      "number",
    ].includes(label.lower)
  )
    return false;
  return (
    label.lower !== "no" && noun.kind === "word" && !noun.capital && noun.lower.endsWith("s") && noun.lower.length > 3
  );
}

/** Glued to what stands before it: `F-16`, `G7`, `3-2`, `.22`. Signs of money and brackets do not count. */
function isJoinedLeft(words: Words, at: number): boolean {
  const before = wordAt(words, at - 1);
  if (before.kind === "word") return !/^(us|rs|rm|usd|eur)$/.test(before.lower);
  if (before.lower === "-" || before.lower === "–" || before.lower === "/") {
    const left = wordAt(words, at - 2);
    return isGlued(words, at - 1) && left.lower !== "" && left.lower !== "(" && left.lower !== "-";
  }
  return (
    before.lower === "." || before.lower === ":" || before.lower === "@" || before.lower === "&" || before.lower === "_"
  );
}

/** `Jane Doe, 34, was`, `a man, 34,`. */
function isAge(words: Words, at: number, next: number): boolean {
  const value = readNumber(words, at)?.value ?? 0;
  if (value > 120 || wordAt(words, at - 1).lower !== "," || !Number.isInteger(value)) return false;
  const after = wordAt(words, next).lower;
  return (
    [",", ".", ";", ")"].includes(after) && (wordAt(words, at - 2).capital || isPersonWord(wordAt(words, at - 2).lower))
  );
}

function isPersonWord(lower: string): boolean {
  return ["man", "woman", "boy", "girl", "student", "teacher", "father", "mother", "resident"].includes(lower);
}

/** `10 Downing Street`. */
function isAddress(words: Words, next: number): boolean {
  for (let i = next; i < next + 4; i++) {
    if (!wordAt(words, i).capital) return false;
    if (i > next && streets.has(wordAt(words, i).lower)) return true;
  }
  return false;
}

/** `one of`, `no one`, `one another`, `the one`, `this one`. */
function isPronoun(words: Words, at: number): boolean {
  const before = wordAt(words, at - 1).lower;
  const after = wordAt(words, at + 1).lower;
  if (["no", "any", "every", "some", "each", "the", "this", "that", "which", "another", "-"].includes(before))
    return true;
  return [
    "of",
    "another",
    "'s",
    "on",
    "by",
    "day",
    "who",
    "should",
    "can",
    "must",
    "-",
    "might",
    "could",
    "thing",
    "would",
  ].includes(after);
}
