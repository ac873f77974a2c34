import { describe, expect, it } from "vitest";
import { annotated } from "../testing.ts";
import { findMeans } from "./find-means.ts";

const read = (text: string) =>
  annotated(text).flatMap(({ tree }) =>
    findMeans(tree).map(({ name, category, start, end }) => `${text.slice(start, end)}: ${name}, ${category}`),
  );

describe("findMeans", () => {
  it.each<[string, ...string[]]>([
    ["A car bomb exploded outside the embassy.", "car bomb: car bomb, explosive"],
    ["Two F-16s struck the base.", "F-16s: F-16, aircraft"],
    ["Gunmen with AK-47 rifles attacked the village.", "AK-47: AK-47, firearm", "rifles: rifle, firearm"],
    ["Russia launched 600 Shahed drones.", "Shahed drones: Shahed, drone"],
    [
      "Protesters threw stones and Molotov cocktails.",
      "stones: stone, blunt",
      "Molotov cocktails: Molotov cocktail, incendiary",
    ],
    [
      "Police fired tear gas and rubber bullets.",
      "tear gas: tear gas, crowd-control",
      "rubber bullets: rubber bullet, crowd-control",
    ],
    ["Washington will send HIMARS launchers.", "HIMARS: HIMARS, artillery", "launchers: launcher, equipment"],
    ["He was stabbed with a kitchen knife.", "kitchen knife: kitchen knife, bladed"],
    [
      "The ship was hit by an anti-ship missile.",
      "ship: ship, vessel",
      "anti-ship missile: anti-ship missile, missile",
    ],
    ["An IED killed two soldiers.", "IED: improvised explosive device, explosive"],
    ["Hackers used ransomware.", "ransomware: ransomware, cyber"],
    [
      "Iran fired intercontinental ballistic missiles.",
      "intercontinental ballistic missiles: intercontinental ballistic missile, missile",
    ],
    ["They fired rocket-propelled grenades.", "rocket-propelled grenades: rocket-propelled grenade, artillery"],
    ["Sarin gas was used in the attack.", "Sarin gas: sarin, chemical"],
    ["The aircraft carrier left port.", "aircraft carrier: aircraft carrier, vessel"],
    ["Militants fired MiG29 cannons.", "MiG29: MiG-29, aircraft", "cannons: cannon, artillery"],
  ])("%s", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    "The army shelled the town.",
    "Rebels bombed the bridge.",
    "She threw the javelin at the games.",
    "The minister left a stone unturned.",
    "The company is a carmaker.",
  ])("finds none in: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});
