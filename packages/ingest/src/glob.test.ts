import { expect, test } from "vitest";
import { compileGlob, isGlob, splitGlob } from "./glob.ts";

test.each([
  ["*.txt", "a.txt", true],
  ["*.txt", "b/a.txt", false],
  ["**/*.txt", "a.txt", true],
  ["**/*.txt", "b/c/a.txt", true],
  ["b/**", "b/c/a.txt", true],
  ["?.txt", "ab.txt", false],
  ["[ab].txt", "b.txt", true],
  ["[!ab].txt", "b.txt", false],
  ["{a,b*}.{md,txt}", "bcd.md", true],
  ["*", ".hidden", false],
  [".*", ".hidden", true],
  ["a+(b).txt", "a+(b).txt", true],
  ["**/**/**/*.x", "a/b/c/d/e.txt", false],
])("%s matches %s: %s", (pattern, path, expected) => {
  expect(compileGlob(pattern.split("/"))(path)).toBe(expected);
});

test("a pattern starts from its fixed part", () => {
  expect(splitGlob("news/2024/**/*.html")).toEqual({ base: "news/2024", segments: ["**", "*.html"] });
  expect(splitGlob("*.html")).toEqual({ base: ".", segments: ["*.html"] });
  expect(splitGlob("/*.html")).toEqual({ base: "/", segments: ["*.html"] });
  expect([isGlob("a.txt"), isGlob("a*.txt")]).toEqual([false, true]);
});
