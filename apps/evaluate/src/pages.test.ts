import { expect, test } from "vitest";
import { isSameDay } from "./pages.ts";

test.each([
  ["the same as written", "2024-10-18", "2024-10-18", true],
  ["another day", "2024-10-17", "2024-10-18", false],
  ["nothing found", null, "2024-10-18", false],
  ["the same in UTC", "2024-10-17T23:30:00-05:00", "2024-10-18 04:30:00+00:00", true],
  ["the same in the zone of the gold", "2024-10-17T20:00:00Z", "2024-10-18 05:00:00+09:00", true],
  ["an hour of the day before in every zone", "2024-10-16T20:00:00Z", "2024-10-18 05:00:00+09:00", false],
  ["a day against an instant of another day", "2024-10-17", "2024-10-18 05:00:00+09:00", false],
])("%s", (_, found, gold, expected) => {
  expect(isSameDay(found, gold)).toBe(expected);
});
