import { expect, test } from "vitest";
import { AcledInter, AcledSubEventType, acledRegions, acledSubEvent, interaction } from "./acled.ts";
import { cameoCodes, cameoRoot, goldsteinOf } from "./cameo.ts";
import { countries, countryByAlpha2 } from "./country.ts";
import { PloverMode, PloverType, ploverTypes } from "./plover.ts";

test("PLOVER has 16 types whose modes are all known and of which each mode is used", () => {
  const used = new Set(PloverType.options.flatMap((type) => ploverTypes[type].modes));
  expect(PloverType.options).toHaveLength(16);
  expect([...used].sort()).toEqual([...PloverMode.options].sort());
});

test("every CAMEO code has a root, a Goldstein score in range and a type with that mode", () => {
  expect(cameoCodes.size).toBe(316);
  for (const { code, goldstein, type, mode } of cameoCodes.values()) {
    expect(cameoCodes.has(cameoRoot(code)), code).toBe(true);
    expect(Math.abs(goldstein), code).toBeLessThanOrEqual(10);
    if (mode !== null) expect(ploverTypes[type as PloverType].modes, code).toContain(mode);
  }
});

test.each([
  ["190", -10],
  ["057", 8],
  ["016", -2],
  ["999", null],
])("Goldstein of %s is %s", (code, score) => {
  expect(goldsteinOf(code)).toBe(score);
});

test.each([
  ["State forces", null, "State forces only", 10],
  ["Rebel group", "State forces", "State forces-Rebel group", 12],
  ["Civilians", "External/Other forces", "External/Other forces-Civilians", 78],
  ["Protesters", "Protesters", "Protesters-Protesters", 66],
] as const)("interaction of %s and %s is %s", (inter1, inter2, text, code) => {
  expect(interaction(inter1, inter2)).toEqual({ text, code });
});

test("ACLED sub-event types and actor classes are complete", () => {
  expect(AcledSubEventType.options).toHaveLength(25);
  expect(AcledInter.options).toHaveLength(8);
  expect(acledSubEvent("Excessive force against protesters").disorderType).toBe("Political violence; Demonstrations");
});

test("countries: codes are unique, regions exist, and look-up by alpha-2 works", () => {
  expect(countries.size).toBeGreaterThanOrEqual(250);
  expect(new Set([...countries.values()].map((country) => country.alpha2)).size).toBe(countries.size);
  for (const { acledRegion } of countries.values()) {
    if (acledRegion !== null) expect(acledRegions.has(acledRegion)).toBe(true);
  }
  expect(countryByAlpha2("kp")?.alpha3).toBe("PRK");
  expect(countries.get("SDN")?.acledPrefix).toBe("SUD");
});
