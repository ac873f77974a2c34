import { expect, test } from "vitest";
import { findDateline } from "./dateline.ts";

test.each<[string, string, [string | null, string | null, string | null] | null]>([
  ["place, date, agency", "SEOUL, Oct 18 (Reuters) - North and south met.", ["SEOUL", "Oct 18", "Reuters"]],
  ["place and country", "SEOUL, South Korea (AP) — The two met.", ["SEOUL, South Korea", null, "AP"]],
  ["German", "Berlin (dpa) - Der Bundestag hat beschlossen.", ["Berlin", null, "dpa"]],
  ["French", "Paris, le 4 mars (AFP) – Le gouvernement a dit.", ["Paris", "4 mars", "AFP"]],
  ["Spanish", "Madrid, 4 mar (EFE).- El Gobierno ha dicho.", ["Madrid", "4 mar", "EFE"]],
  ["agency alone", "(Reuters) - The bank said on Monday.", [null, null, "Reuters"]],
  ["capitals and a dash", "BEIRUT — Rescue teams searched on Monday.", ["BEIRUT", null, null]],
  ["capitals, date and a dash", "NAIROBI, Oct. 18 — The court ruled.", ["NAIROBI", "Oct. 18", null]],
  ["capitals and a colon", "NEW DELHI: The minister said on Monday.", ["NEW DELHI", null, null]],
  ["with the year", "BEIJING, Oct. 18, 2024 (Xinhua) -- The two met.", ["BEIJING", "Oct. 18, 2024", "Xinhua"]],
  ["two agencies", "Wien (APA/dpa) - Der Rat hat beschlossen.", ["Wien", null, "APA/dpa"]],
  ["a sentence with a bracket", "Germany (pop. 83 million) is the largest.", null],
  ["a sentence with a dash", "Officials — some of them tired — left.", null],
  ["a party in brackets", "Senator Jane Roe (D) said on Monday.", null],
  ["a label", "Update: The road is open again.", null],
])("%s", (_, text, expected) => {
  const found = findDateline(`Title\n\n${text}`, [
    { start: 0, end: 5, kind: "headline" },
    { start: 7, end: 7 + text.length, kind: "body" },
  ]);
  expect(found === null ? null : [found.place, found.date, found.agency]).toEqual(expected);
  if (found !== null)
    expect(`Title\n\n${text}`.slice(found.evidence.start, found.evidence.end)).toBe(found.evidence.text);
});
