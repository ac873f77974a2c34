import { expect, test } from "vitest";
import { readStatedDate } from "./stated-date.ts";

test.each<[string, string, string | null, string | null]>([
  ["for machines", "2024-10-18T09:30:00Z", null, "2024-10-18T09:30:00Z"],
  ["month first", "Oct 18, 2024", null, "2024-10-18"],
  ["with a day of the week and a time", "Friday, October 18, 2024 3:15 PM", "en", "2024-10-18"],
  ["with points", "18.10.2024 07:30", "de", "2024-10-18"],
  ["figures one day fits, month first", "10/18/2024", "en", "2024-10-18"],
  ["figures one day fits, day first", "18/10/2024", null, "2024-10-18"],
  ["figures that fit two days, in English", "03/04/2020", "en", null],
  ["figures that fit two days, in no known language", "03-04-2020", null, null],
  ["figures of American English", "03/04/2020", "en-US", "2020-03-04"],
  ["figures of Spanish", "03/04/2020", "es", "2020-04-03"],
  ["the same figure twice", "04/04/2020", "en", "2020-04-04"],
  ["of an old paper", "March 4, 1933", "en", "1933-03-04"],
  ["words", "yesterday", "en", null],
])("%s", (_, written, language, expected) => {
  expect(readStatedDate(written, language)).toBe(expected);
});
