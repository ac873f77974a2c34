import { expect, test } from "vitest";
import { droppedByAll, dropsAllBut } from "./drops.ts";

test("carrying nothing drops every leaf, in arrays and behind null", () => {
  const all = dropsAllBut([]);
  expect(all).toContain("article.publishedAt.evidence.text");
  expect(all).toContain("events.actors.sectors");
  expect(all).toContain("events.where.lat");
  expect(all).not.toContain("events.where");
});

test("a path carries what is below it, and no path that only begins like it", () => {
  const drops = dropsAllBut(["events.when", "events.where.name"]);
  expect(drops.filter((path) => path.startsWith("events.when"))).toEqual([]);
  expect(drops).not.toContain("events.where.name");
  expect(drops).toContain("events.where.country");
});

test("a file of several tables drops what none of them carries", () => {
  const drops = droppedByAll([
    ["article", "events.where"],
    ["article.text", "events.where.lat"],
  ]);
  expect(drops).toEqual(["article.text", "events.where.lat"]);
});
