import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName } from "./fold.ts";

test.each([
  ["apostrophes and accents", "N’Djaména", "ndjamena"],
  ["hyphens as blanks", "Port-au-Prince", "port au prince"],
  ["dots of acronyms", "U.S.", "us"],
  ["Turkish dotless i", "Diyarbakır", "diyarbakir"],
  ["Polish l", "Łódź", "lodz"],
  ["ligatures", "Næstved", "naestved"],
  ["other scripts stay", "Москва", "москва"],
  ["nothing but signs", " – ’ ", ""],
])("%s", (_label, name, key) => {
  expect(foldName(name)).toBe(key);
});

test("folding a key gives the key", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const key = foldName(name);
      expect(foldName(key)).toBe(key);
    }),
  );
});
