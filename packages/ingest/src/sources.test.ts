import { expect, test } from "vitest";
import { sourceOf } from "./sources.ts";

test.each([
  [
    "known",
    null,
    "apnews.com",
    { name: "Associated Press", domain: "apnews.com", country: "USA", scale: "International" },
  ],
  [
    "a part of a known one",
    "G1",
    "g1.globo.com",
    { name: "G1", domain: "g1.globo.com", country: "BRA", scale: "National" },
  ],
  [
    "below a known one",
    null,
    "edition.cnn.com",
    { name: "CNN", domain: "edition.cnn.com", country: "USA", scale: "International" },
  ],
  [
    "not known",
    "The Lunde Post",
    "lunde.example",
    { name: "The Lunde Post", domain: "lunde.example", country: null, scale: null },
  ],
  ["nothing", null, null, { name: null, domain: null, country: null, scale: null }],
])("%s", (_, name, domain, source) => {
  expect(sourceOf(name, domain)).toEqual(source);
});
