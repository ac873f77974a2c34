import { describe, expect, it } from "vitest";
import { articleOf } from "../testing.ts";
import { readStatements } from "./read-statements.ts";
import { Statement } from "./statement.ts";

const summary = (text: string) =>
  readStatements(articleOf([text])).map(
    ({ speaker, cameo, about }) =>
      `${cameo} ${speaker.country}${about.length > 0 ? ` about ${about.map(({ country }) => country).join(",")}` : ""}`,
  );

describe("who says something in public", () => {
  it.each([
    ["Kenyan President William Ruto said the economy was growing.", ["010 KEN"]],
    ["Somalia said Kenya was a good neighbour.", ["010 SOM about KEN"]],
    ["Kenyan President William Ruto said he was confident that the talks would succeed.", ["013 KEN"]],
    ["The Kenyan foreign minister said she was pessimistic.", ["012 KEN"]],
    ["The Kenyan government declined to comment.", ["011 KEN"]],
    ["Kenyan President William Ruto speaks at a rally in Nairobi.", ["010 KEN"]],
    ["Kenyan President William Ruto delivered a speech in parliament.", ["010 KEN"]],
    ["The Kenyan defence minister attended a ceremony in Mombasa.", ["017 KEN"]],
    ["The Kenyan government announced new measures to cut traffic.", ["010 KEN"]],
  ])("%s", (text, found) => {
    expect(summary(text)).toEqual(found);
  });

  it.each([
    "Police said two cars had collided.",
    "The newspaper said the road was closed.",
    "Officials said the weather would change.",
    "A witness said he had heard nothing.",
    "Kenyan President William Ruto addressed the problem.",
    "The company announced a new telephone.",
  ])("none: %s", (text) => {
    expect(summary(text)).toEqual([]);
  });

  it("fits its schema, and every value points at its words", () => {
    const article = articleOf(["Kenyan President William Ruto said Somalia was a good neighbour."]);
    const [statement] = readStatements(article);
    expect(Statement.parse(statement)).toEqual(statement);
    const { start, end, text } = statement!.trigger;
    expect(article.text.slice(start, end)).toBe(text);
  });

  it("another language has none", () => {
    expect(readStatements({ ...articleOf(["Kenya said no."]), language: "fr" })).toEqual([]);
  });
});
