import { expect, test } from "vitest";
import { parseInstant } from "./instant.ts";

test.each([
  ["a day", "2024-10-18", "2024-10-18"],
  ["packed", "20241018", "2024-10-18"],
  ["instant in UTC", "2024-10-18T09:30:00Z", "2024-10-18T09:30:00Z"],
  ["instant with fractions and offset", "2024-10-18T09:30:00.123+0900", "2024-10-18T09:30:00+09:00"],
  ["short offset", "2024-10-18 09:30+09", "2024-10-18T09:30:00+09:00"],
  ["time without zone gives the day", "2024-10-18T23:59:59", "2024-10-18"],
  ["NITF", "20240304T182000+0100", "2024-03-04T18:20:00+01:00"],
  ["mail", "Fri, 18 Oct 2024 09:30:00 +0000", "2024-10-18T09:30:00Z"],
  ["mail with a zone name", "Fri, 18 Oct 2024 09:30:00 EDT", "2024-10-18T09:30:00-04:00"],
  ["mail with two figures", "18 Oct 24 09:30 GMT", "2024-10-18T09:30:00Z"],
  ["date(1)", "Fri Oct 18 09:30:00 +0200 2024", "2024-10-18T09:30:00+02:00"],
  ["seconds", "1729243800", "2024-10-18T09:30:00Z"],
  ["milliseconds", "1729243800000", "2024-10-18T09:30:00Z"],
  ["a day with something after it", "2024-10-18T09:30:00 Europe/Berlin", "2024-10-18"],
  ["no day of the calendar", "2024-02-30", null],
  ["no month", "2024-13-01", null],
  ["nothing", "", null],
  ["words", "last Friday", null],
  ["far too long", "2".repeat(100_000), null],
])("%s", (_, written, expected) => {
  expect(parseInstant(written)).toBe(expected);
});
